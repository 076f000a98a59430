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
package org.openhab.binding.blink.cloud.simulator.settings;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * How a device is set up, and what it says that it can be set to.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class DeviceSettings {

    private static final Gson GSON = new Gson();

    private final SettingTable table;
    private final Map<String, JsonElement> values = new LinkedHashMap<>();

    public DeviceSettings(SettingTable table) {
        this.table = table;
        table.all().forEach(setting -> values.put(setting.name(), setting.initial()));
    }

    /** Whether devices of this family have such a setting. */
    public boolean has(String name) {
        return table.find(name).isPresent();
    }

    /**
     * @throws IllegalArgumentException when devices of this family have no such setting
     */
    public synchronized JsonElement value(String name) {
        JsonElement value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Devices of this family have no " + name);
        }
        return value;
    }

    public String text(String name) {
        return value(name).getAsString();
    }

    public int number(String name) {
        return value(name).getAsInt();
    }

    public boolean isOn(String name) {
        return value(name) instanceof JsonPrimitive primitive && primitive.isBoolean() && primitive.getAsBoolean();
    }

    /** Whether a client may give this value to it at the moment. */
    public boolean allows(String name, JsonElement value) {
        return table.find(name).filter(setting -> setting.rule().allows(value, this)).isPresent();
    }

    /**
     * Sets it without asking whether a client could: by the device itself, or by whoever plays its life.
     *
     * @param value a flag, a number, a text or a list, as it is on a new device; also as JSON
     * @throws IllegalArgumentException when devices of this family have no such setting, or it is of another kind
     */
    public DeviceSettings set(String name, @Nullable Object value) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put(name, value);
        return setAll(one);
    }

    /**
     * Sets several of them, or none when something is wrong with one of them.
     *
     * @throws IllegalArgumentException as above
     */
    public synchronized DeviceSettings setAll(Map<String, @Nullable Object> changes) {
        Map<String, JsonElement> checked = new LinkedHashMap<>();
        changes.forEach((name, value) -> {
            JsonElement json = GSON.toJsonTree(value);
            if (!kind(json).equals(kind(value(name)))) {
                throw new IllegalArgumentException(name + " is a " + kind(value(name)));
            }
            checked.put(name, json);
        });
        values.putAll(checked);
        return this;
    }

    /** All of them. */
    public synchronized Map<String, JsonElement> values() {
        return new LinkedHashMap<>(values);
    }

    /** Those that are otherwise than on a new device. */
    public synchronized Map<String, JsonElement> changed() {
        Map<String, JsonElement> changed = new LinkedHashMap<>();
        for (Setting setting : table.all()) {
            JsonElement value = value(setting.name());
            if (!value.equals(setting.initial())) {
                changed.put(setting.name(), value);
            }
        }
        return changed;
    }

    /** Takes over everything from the settings of another device of the family. */
    public synchronized void takeFrom(DeviceSettings other) {
        values.putAll(other.values());
    }

    private static String kind(JsonElement value) {
        if (value instanceof JsonPrimitive primitive) {
            return primitive.isBoolean() ? "flag" : primitive.isNumber() ? "number" : "text";
        }
        return value.isJsonArray() ? "list" : "thing that no setting is";
    }
}
