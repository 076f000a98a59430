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
package org.openhab.binding.blink.internal.cloud.model;

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The part of Blink's cloud in which an account lives; it becomes part of a host name.
 *
 * @param name four letters or digits, such as {@code prod}, {@code e002}, {@code u011}
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Tier(String name) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{4}");

    /**
     * @throws IllegalArgumentException when the name is not four letters or digits: it would lead the token to another
     *             host
     */
    public Tier {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a tier");
        }
    }

    /**
     * @return whether that may be the name of a tier
     */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
