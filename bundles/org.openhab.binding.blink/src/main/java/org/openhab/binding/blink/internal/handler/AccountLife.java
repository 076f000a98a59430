/*
 * Copyright (c) 2010-2026 Contributors to the openHAB project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.blink.internal.handler;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.LiveViews;
import org.openhab.binding.blink.internal.web.LiveFarewell;
import org.openhab.binding.blink.internal.web.page.PageRegistry;

/**
 * All that an account has from {@code initialize()} to {@code dispose()}.
 *
 * @param session the session
 * @param output shows what the session tells
 * @param commands carries out what channels are told
 * @param media its files
 * @param links its links
 * @param place where it lives
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record AccountLife(AccountSession session, SessionOutput output, AccountCommands commands, AccountMedia media,
        AccountLinks links, Place place) {

    /**
     * Where the account lives.
     *
     * @param slot lets one session follow the other
     * @param id the last part of the UID of the account's thing
     * @param pages lets pages be opened
     * @param page its page
     */
    record Place(AccountSlot slot, String id, PageRegistry pages, AccountPage page) {
    }

    /**
     * Begins, as soon as the session before has its last answer, which this one must know of.
     */
    void begin() {
        place.pages.add(place.id, place.page);
        place.slot.whenFree(session::start);
    }

    /**
     * Lets the live views end well for those who watch, before anything ends.
     *
     * @param cameras tells which may be seen
     * @param clock tells how much time has passed
     * @return what to do after {@link LiveFarewell#TIME}; empty when there is no live view
     */
    Optional<Runnable> farewell(AccountCameras cameras, Clock clock) {
        List<LiveViews.Last> visible = session.live().all().stream()
                // Things go before their account; of what must be hidden no live view is known.
                .filter(last -> !cameras.find(last.family(), last.cameraId()).filter(CameraHandler::isHidden)
                        .isPresent())
                .toList();
        return visible.isEmpty() ? Optional.empty() : Optional.of(links.farewell(visible, clock));
    }

    /**
     * Ends all of it.
     */
    void end() {
        output.end();
        place.slot.occupiedUntil(session.close());
        links.close();
        media.close();
        place.pages.remove(place.id, place.page);
    }
}
