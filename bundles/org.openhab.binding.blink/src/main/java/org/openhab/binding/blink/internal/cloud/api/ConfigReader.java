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
package org.openhab.binding.blink.internal.cloud.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

import com.google.gson.JsonObject;

/**
 * Reads the configuration of a device. One read serves sensors, settings and the light.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConfigReader {

    private static final double UNITS_PER_VOLT = 100;

    /** Without these nothing is a device, whatever else a family tells of it. */
    private static final List<String> IDENTITY = List.of("name", "enabled", "fw_version");

    private ConfigReader() {
    }

    /**
     * @param family the family of the device
     * @param body what Blink answered
     * @return whether it describes a device: without this, a message with status 200 would be a device that has lost
     *         all that it has told before
     */
    static boolean isConfiguration(DeviceFamily family, JsonObject body) {
        boolean isCamera = family == DeviceFamily.CAMERA && !fields(body).objects("camera").isEmpty();
        return isCamera || IDENTITY.stream().map(body::get).anyMatch(one -> one != null && one.isJsonPrimitive())
                || !read(family, body).equals(DeviceDetails.NONE);
    }

    /**
     * @param family the family of the device
     * @param body what Blink answered
     * @return the details
     */
    static DeviceDetails read(DeviceFamily family, JsonObject body) {
        Fields fields = fields(body);
        Fields config = family == DeviceFamily.CAMERA
                ? fields.objects("camera").stream().findFirst().orElseGet(() -> fields)
                : fields;
        // Families write the same thing in different words, and newer doorbells tell more than older ones.
        Double voltage = config.number("battery_voltage");
        return new DeviceDetails(voltage == null ? null : voltage / UNITS_PER_VOLT,
                firstOf(config.whole("wifi_rssi"), config.whole("wifi_strength")),
                firstOf(config.whole("lfr_rssi"), config.whole("lfr_strength")),
                firstOf(config.number("temperature"), config.number("temp")),
                firstOf(config.text("mac_address"), config.text("mac")), fields.object("signals").time("updated_at"),
                SettingReader.read(config), light(fields, config).orElse(null), lightTime(config));
    }

    private static Fields fields(JsonObject body) {
        return new Fields(body, "config", note -> {
        });
    }

    /** The accessories of a camera are beside it, those of a Mini are in it. */
    private static Optional<Boolean> light(Fields fields, Fields config) {
        return Stream.of(fields, config).flatMap(one -> one.objects("accessories").stream())
                .map(accessory -> accessory.object("light_accessory").text("light_status")).flatMap(Stream::ofNullable)
                .filter(word -> "on".equals(word) || "off".equals(word)).findFirst().map("on"::equals);
    }

    /**
     * No source tells the unit. Seconds are those of everything else that lasts; if they are minutes, less is shown.
     */
    private static @Nullable Duration lightTime(Fields config) {
        Integer seconds = firstOf(config.whole("manual_light_duration"),
                config.object("superior").whole("manual_illuminator_duration"));
        return seconds == null || seconds <= 0 ? null : Duration.ofSeconds(seconds);
    }

    private static <T> @Nullable T firstOf(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
