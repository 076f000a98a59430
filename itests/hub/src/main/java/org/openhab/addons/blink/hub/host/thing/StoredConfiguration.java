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
package org.openhab.addons.blink.hub.host.thing;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * A configuration as it lies on disk. Numbers come back as they were, 60 as 60 and not as 60.0.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class StoredConfiguration {

    private static final Gson GSON = new Gson();

    private StoredConfiguration() {
    }

    static JsonObject write(Configuration configuration) {
        return GSON.toJsonTree(configuration.getProperties()).getAsJsonObject();
    }

    static Configuration read(JsonObject stored) {
        Configuration configuration = new Configuration();
        stored.entrySet().forEach(parameter -> {
            Object value = value(parameter.getValue());
            if (value != null) {
                configuration.put(parameter.getKey(), value);
            }
        });
        return configuration;
    }

    private static @Nullable Object value(JsonElement element) {
        if (element.isJsonArray()) {
            List<Object> values = new ArrayList<>();
            element.getAsJsonArray().forEach(each -> {
                Object value = value(each);
                if (value != null) {
                    values.add(value);
                }
            });
            return values;
        }
        return element instanceof JsonPrimitive primitive ? value(primitive) : null;
    }

    private static Object value(JsonPrimitive primitive) {
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        return primitive.isNumber() ? primitive.getAsBigDecimal() : primitive.getAsString();
    }
}
