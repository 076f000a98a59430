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
package org.openhab.addons.blink.hub.api;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a person does in openHAB's user interface and files, for the hub's page and for tests.
 *
 * It speaks of nothing but JDK types, because it is shared by the framework and by those outside, who do not see
 * openHAB's classes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface HubHost {

    /**
     * Adds a thing as the user interface does: it can be edited, and is there again after a restart.
     *
     * @throws IllegalArgumentException if its type is unknown, or there is such a thing already
     */
    HubThing addThing(NewThing thing);

    /**
     * Adds a thing as a {@code .things} file does, or changes one that came from a file: changes by the add-on stay in
     * memory, and after a restart the file has to be there again.
     *
     * @throws IllegalArgumentException if its type is unknown, or there is a managed thing of that UID
     */
    HubThing addThingFromFile(NewThing thing);

    /**
     * A view of the thing with this UID, whether there is one at the moment or not.
     */
    HubThing thing(String uid);

    /**
     * All things, bridges first.
     */
    List<HubThing> things();

    /**
     * The kinds of things that the add-on knows, in the hub's language.
     */
    List<ThingType> thingTypes();

    /**
     * What all things have triggered, oldest first.
     *
     * @param most how many of them, the last ones
     */
    List<TriggerEvent> lastEvents(int most);

    /**
     * What the add-on has found and nobody has accepted or hidden.
     */
    List<Proposal> inbox();

    /**
     * Asks the add-on to look for things now.
     *
     * @return how many discovery services of this binding were asked
     */
    int scan(String binding);

    /**
     * Makes a thing of a proposal, with the configuration that the add-on has proposed.
     *
     * @param label null for the proposed one
     * @throws IllegalArgumentException if there is no such proposal
     */
    HubThing accept(String thingUid, @Nullable String label);

    /**
     * Hides a proposal, also after the next scan.
     *
     * @throws IllegalArgumentException if there is no such proposal
     */
    void ignore(String thingUid);

    /**
     * The console.
     */
    HubConsole console();

    /**
     * A text of the add-on in the hub's language, or the key itself if there is none.
     */
    String text(String key);

    /**
     * What of the add-on is alive at this moment.
     */
    Footprint footprint();

    /**
     * A number that grows with whatever changes here, so that one knows when to look again.
     */
    long revision();
}
