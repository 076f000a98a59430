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
 * An action that a rule may call, in the hub's language.
 *
 * @param name the name of the method
 * @param scope the word under which rules find it
 * @param label the name that people read
 * @param description one sentence, or empty
 * @param inputs what it wants to know
 * @param result the type of its answer, for example {@code java.lang.Boolean}, or null if it gives none
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ThingAction(String name, String scope, String label, String description, List<Input> inputs,
        @Nullable String result) {

    /**
     * An argument of an action.
     *
     * @param name the name that rules may use
     * @param type its Java type
     * @param label the name that people read
     * @param description one sentence, or empty
     * @param required whether it must be given
     * @param defaultValue what to propose, or empty
     */
    public record Input(String name, String type, String label, String description, boolean required,
            String defaultValue) {
    }
}
