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
package org.openhab.binding.blink.cloud.simulator.json;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/**
 * Writes JSON documents: objects keep the order of their members, and null members are written as the cloud does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Json {

    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {
    }

    public static String write(Object document) {
        return GSON.toJson(document);
    }

    /** A new empty object. */
    public static JsonMembers object() {
        return new JsonMembers();
    }
}
