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
package org.openhab.addons.blink.hub.host.description;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.Option;

/**
 * A parameter as the add-on's XML describes it, in the XML's language.
 *
 * @param name the key in the configuration
 * @param type TEXT, INTEGER, DECIMAL or BOOLEAN
 * @param label as written, may be a constant like {@code @text/key}
 * @param description as written, or null
 * @param context what kind of text it is, for example {@code password}, or null
 * @param required whether a thing without it is not initialised
 * @param advanced whether the user interface hides it at first
 * @param multiple whether it is a list
 * @param defaultValue filled in where the parameter is missing, or null
 * @param minimum the smallest number or shortest text, or null
 * @param maximum the largest number or longest text, or null
 * @param pattern a regular expression for texts, or null
 * @param unit of numbers, or null
 * @param options the values to choose from
 * @param limitToOptions whether no other values are allowed
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ParameterDescription(String name, String type, @Nullable String label, @Nullable String description,
        @Nullable String context, boolean required, boolean advanced, boolean multiple, @Nullable String defaultValue,
        @Nullable String minimum, @Nullable String maximum, @Nullable String pattern, @Nullable String unit,
        List<Option> options, boolean limitToOptions) {

    /**
     * Whether it must not be shown.
     */
    public boolean secret() {
        return "password".equals(context);
    }
}
