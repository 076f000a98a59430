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
package org.openhab.binding.blink.internal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.account.LiveViews;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * What remains of an account for a short while after it has gone: the ends of its live views, so that players stop at
 * the end of a playlist instead of running into an error. It knows the live views and nothing else of the account.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveFarewell implements LinkedAccount {

    /** Players ask for the next playlist every few seconds. */
    public static final Duration TIME = Duration.ofSeconds(30);

    private final LinkSecret secret;
    private final List<LiveViews.Last> views;
    private final MediaLinks links;
    private final Clock clock;
    private final Instant end;

    /**
     * @param account the last part of the UID of the account's thing
     * @param secret what proofs were made with
     * @param views its live views, which are over or will soon be
     */
    public LiveFarewell(String account, LinkSecret secret, List<LiveViews.Last> views, Clock clock) {
        this.secret = secret;
        this.views = List.copyOf(views);
        this.links = new MediaLinks(account, () -> secret, LinkBase.of("/", Optional::empty));
        this.clock = clock;
        this.end = clock.instant().plus(TIME);
    }

    /**
     * @return whether its time is over
     */
    boolean isOver() {
        return !clock.instant().isBefore(end);
    }

    @Override
    public LinkSecret linkSecret() {
        return secret;
    }

    @Override
    public CompletableFuture<LinkedContent> linkedContent(LinkTarget target) {
        return LiveLinks.ofAnyCamera(target, this::find, links).thenApply(
                content -> content == LinkedContent.Absence.NOTHING ? LinkedContent.Absence.WITHHELD : content);
    }

    private Optional<LiveView> find(DeviceFamily family, long cameraId, String id) {
        return views.stream().filter(one -> one.family() == family && one.cameraId() == cameraId)
                .map(LiveViews.Last::view).filter(view -> view.id().equals(id)).findFirst();
    }
}
