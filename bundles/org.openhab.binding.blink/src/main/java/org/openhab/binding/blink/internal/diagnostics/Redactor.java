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
package org.openhab.binding.blink.internal.diagnostics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.diagnostics.Placeholders.Kind;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Makes an answer of Blink harmless: its form stays, and of what it says only that which is known to tell nothing of
 * the user. Everything else, names of fields included, becomes a placeholder; what is new at Blink is hidden at first.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Redactor {

    private static final int DEEPEST = 24;
    private static final int LONGEST = 200;
    private static final String CUT = "(cut)";

    /** Fields that hold one of a few words of Blink's. */
    private static final Set<String> WORD_FIELDS = Set.of("type", "subtype", "status", "state", "battery",
            "battery_state", "local_storage_status", "usb_state", "power_type", "color", "night_vision_control",
            "illuminator_enable", "illuminator_intensity", "video_quality", "led_state", "led_mode", "doorbell_mode",
            "wifi_strength", "lfr_strength", "tiv_lock_status", "siren_state", "target");
    private static final Set<String> VERSION_FIELDS = Set.of("fw_version", "firmware_version", "version", "fw");
    /** Fields that hold a quantity, of which three digits tell nothing. */
    private static final Set<String> QUANTITY_FIELDS = Set.of("lfr", "wifi", "temp", "battery", "battery_voltage",
            "wifi_rssi", "lfr_rssi", "wifi_strength", "lfr_strength", "storage", "usage_rate", "auto_delete_days",
            "auto_delete_day_options", "clip_length", "retrigger_time", "motion_sensitivity", "illuminator_intensity",
            "alert_interval", "temp_adjust", "duration", "snooze_time_remaining", "video_length", "volume_control",
            "total_devices", "code", "status_code", "camera", "siren", "owl", "doorbell", "sync_modules", "rosie",
            "storm", "superior", "chime");

    private static final Pattern TIME = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6})?)?(Z|[+-]\\d\\d:?\\d\\d)?");
    /** Three parts at the most: four would be an address. */
    private static final Pattern VERSION = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){1,2}");
    private static final Pattern DIGIT = Pattern.compile("-?\\d");
    private static final Pattern QUANTITY = Pattern.compile("-?\\d{1,3}(\\.\\d)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern HARDWARE_ADDRESS = Pattern.compile("(?i)[0-9a-f]{2}([:-][0-9a-f]{2}){5}");
    private static final Pattern IP_ADDRESS = Pattern
            .compile("(?i)\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}");

    private final Placeholders placeholders;

    /**
     * @param placeholders stand in for what is hidden
     */
    public Redactor(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /**
     * @param answer what Blink has sent
     * @return the same without anything that tells of the user
     */
    public JsonElement redact(JsonElement answer) {
        return redact("", answer, 0);
    }

    private JsonElement redact(String field, JsonElement value, int depth) {
        if (value.isJsonObject()) {
            return depth == DEEPEST ? new JsonPrimitive(CUT) : object(value.getAsJsonObject(), depth);
        }
        if (value.isJsonArray()) {
            return depth == DEEPEST ? new JsonPrimitive(CUT) : array(field, value.getAsJsonArray(), depth);
        }
        if (value.isJsonPrimitive()) {
            JsonPrimitive primitive = value.getAsJsonPrimitive();
            return primitive.isBoolean() ? primitive
                    : primitive.isNumber() ? number(field, primitive) : text(field, primitive.getAsString());
        }
        return JsonNull.INSTANCE;
    }

    private JsonObject object(JsonObject object, int depth) {
        JsonObject harmless = new JsonObject();
        int left = LONGEST;
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            if (left-- == 0) {
                harmless.addProperty(CUT, object.size() - LONGEST);
                break;
            }
            String name = member.getKey();
            harmless.add(Vocabulary.isField(name) ? name : placeholders.of(kind("", name, Kind.FIELD), canonical(name)),
                    redact(name, member.getValue(), depth + 1));
        }
        return harmless;
    }

    private JsonArray array(String field, JsonArray array, int depth) {
        JsonArray harmless = new JsonArray();
        for (JsonElement entry : array) {
            if (harmless.size() == LONGEST) {
                harmless.add(CUT);
                break;
            }
            harmless.add(redact(field, entry, depth + 1));
        }
        return harmless;
    }

    private JsonPrimitive number(String field, JsonPrimitive number) {
        String digits = number.getAsString();
        boolean harmless = DIGIT.matcher(digits).matches()
                || QUANTITY_FIELDS.contains(field) && QUANTITY.matcher(digits).matches();
        return harmless ? number : hidden(field, digits, Kind.NUMBER);
    }

    private JsonPrimitive text(String field, String text) {
        boolean harmless = text.isEmpty() || TIME.matcher(text).matches()
                || WORD_FIELDS.contains(field) && Vocabulary.isWord(text)
                || VERSION_FIELDS.contains(field) && VERSION.matcher(text).matches();
        return harmless ? new JsonPrimitive(text) : hidden(field, text, Kind.TEXT);
    }

    private JsonPrimitive hidden(String field, String value, Kind otherwise) {
        return new JsonPrimitive(placeholders.of(kind(field, value, otherwise), canonical(value)));
    }

    /** An id is the same id, given as number or as text. */
    private static String canonical(String value) {
        String text = value.strip();
        return NUMBER.matcher(text).matches() ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }

    private static Kind kind(String field, String value, Kind otherwise) {
        String name = field.toLowerCase(Locale.ROOT);
        if (EMAIL.matcher(value).matches()) {
            return Kind.EMAIL;
        }
        if (value.startsWith("/") || value.contains("://")) {
            return Kind.LINK;
        }
        if (HARDWARE_ADDRESS.matcher(value).matches() || IP_ADDRESS.matcher(value).matches()) {
            return Kind.ADDRESS;
        }
        if (name.contains("token") || name.contains("pin") || name.contains("key") || name.contains("password")) {
            return Kind.SECRET;
        }
        if ("name".equals(name) || name.endsWith("_name")) {
            return Kind.NAME;
        }
        if ("serial".equals(name) || name.endsWith("_serial")) {
            return Kind.SERIAL;
        }
        if ("id".equals(name) || name.endsWith("_id")) {
            return Kind.ID;
        }
        return otherwise;
    }
}
