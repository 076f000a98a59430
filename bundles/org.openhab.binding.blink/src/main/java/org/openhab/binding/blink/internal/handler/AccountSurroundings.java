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

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.media.Journal;
import org.openhab.binding.blink.internal.web.LinkRegistry;
import org.openhab.binding.blink.internal.web.LinkSecrets;
import org.openhab.binding.blink.internal.web.page.PageRegistry;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingUID;

/**
 * What an account asks openHAB.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface AccountSurroundings {
    /**
     * @return the time zone in which the user is shown times
     */
    ZoneId zone();

    /**
     * @return whether the thing is kept by openHAB itself, so that a change of its configuration lasts; false for
     *         things from files
     */
    boolean isManaged(Bridge bridge);

    /**
     * @return what knows the clips that an account has saved, over restarts
     */
    Journal journal(ThingUID account);

    /**
     * @return what keeps the secrets of links
     */
    LinkSecrets linkSecrets();

    /**
     * @return what lets links work
     */
    LinkRegistry linkRegistry();

    /**
     * @return what lets pages be opened
     */
    PageRegistry pageRegistry();

    /**
     * @return the address of openHAB without a path; empty when it cannot be told
     */
    Optional<String> ownAddress();

    /**
     * @param key the key of a text
     * @param arguments what to put into it
     * @return the text in the language of openHAB
     */
    String text(String key, List<String> arguments);

    /**
     * @return threads that may wait for a disk; those of openHAB's scheduler may not
     */
    Executor disk();
}
