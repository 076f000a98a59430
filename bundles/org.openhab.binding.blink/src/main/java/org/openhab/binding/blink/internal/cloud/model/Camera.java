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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A camera of any family: camera, Mini or doorbell. Whatever may be null is what Blink does not tell of this one.
 *
 * @param family what it understands
 * @param id its number, unique in its family
 * @param networkId the number of its network
 * @param name its name
 * @param type its model, such as {@code catalina}
 * @param serial its serial number
 * @param firmware its firmware
 * @param enabled whether its motion detection is on; it takes effect only while the network is armed
 * @param status {@code done}, {@code online}, {@code offline} or another word
 * @param battery {@code ok}, {@code low} or another word
 * @param highUsage whether Blink warns that it is used too much
 * @param snoozed whether its notifications are muted
 * @param snoozeMinutes for how many minutes more; Blink tells a number without a unit, and mutes by minutes
 * @param thumbnail where its newest picture is; changes with each new picture
 * @param signals what it measures
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Camera(DeviceFamily family, long id, long networkId, String name, @Nullable String type,
        @Nullable String serial, @Nullable String firmware, @Nullable Boolean enabled, @Nullable String status,
        @Nullable String battery, @Nullable Boolean highUsage, @Nullable Boolean snoozed,
        @Nullable Integer snoozeMinutes, @Nullable Thumbnail thumbnail, Signals signals) {

    /**
     * What a camera measures and reports with the home.
     *
     * @param syncModuleBars strength of the link to the sync module, 0 to 5
     * @param wifiBars strength of the Wi-Fi signal, 0 to 5
     * @param temperature in degrees Fahrenheit, whatever the account shows
     */
    public record Signals(@Nullable Integer syncModuleBars, @Nullable Integer wifiBars, @Nullable Double temperature) {

        /** Nothing is reported. */
        public static final Signals NONE = new Signals(null, null, null);
    }

    /**
     * @return whether it is out of reach; a word that nobody has seen yet does not say so
     */
    public boolean isOffline() {
        return "offline".equals(status);
    }

    /**
     * @return whether its notifications are muted; null when Blink does not tell
     */
    public @Nullable Boolean isSnoozed() {
        Boolean flag = snoozed;
        Integer minutes = snoozeMinutes;
        return flag == null && minutes == null ? null
                : Boolean.valueOf(Boolean.TRUE.equals(flag) || minutes != null && minutes > 0);
    }

    /**
     * @return whether its battery is low; null when it has none or Blink does not tell
     */
    public @Nullable Boolean batteryLow() {
        String word = battery;
        return word == null || !("ok".equals(word) || "low".equals(word)) ? null : Boolean.valueOf("low".equals(word));
    }
}
