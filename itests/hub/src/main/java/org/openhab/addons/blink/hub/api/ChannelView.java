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
 * A channel and its last state, in the hub's language.
 *
 * @param id within the thing, for example {@code api-status}
 * @param type the UID of its channel type, or empty
 * @param label the name that people read
 * @param description one sentence, or empty
 * @param itemType the type of item that can be linked, for example {@code Switch}; empty for triggers
 * @param trigger whether it triggers instead of having a state
 * @param readOnly whether it takes no commands
 * @param advanced whether only experts need it
 * @param linked whether an item is linked to it
 * @param state the last state, or null while the add-on has not said anything
 * @param stateLabel the state as people read it, or null
 * @param picture what differs from one picture to the next, or null if the state is none
 * @param lastTrigger what it triggered last, or null
 * @param options the states to choose from; empty if any will do
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ChannelView(String id, String type, String label, String description, String itemType, boolean trigger,
        boolean readOnly, boolean advanced, boolean linked, @Nullable String state, @Nullable String stateLabel,
        @Nullable String picture, @Nullable String lastTrigger, List<Option> options) {
}
