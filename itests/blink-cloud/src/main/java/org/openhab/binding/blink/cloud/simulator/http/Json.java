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
package org.openhab.binding.blink.cloud.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

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

    /**
     * The members of a JSON object under construction.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public static final class JsonMembers extends LinkedHashMap<String, @Nullable Object> {

        private static final long serialVersionUID = 1L;

        private JsonMembers() {
        }

        public JsonMembers with(String name, @Nullable Object value) {
            put(name, value);
            return this;
        }

        public JsonMembers withAll(Map<String, @Nullable Object> members) {
            putAll(members);
            return this;
        }
    }
}
