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

/**
 * What can be set on a device. Families have other words for the same thing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum SettingKey {
    /** Whether infrared light helps in the dark: {@code off}, {@code on} or {@code auto}. */
    NIGHT_VISION,
    /** How bright the infrared light is: 1, 4 and 7 have been seen. */
    ILLUMINATOR_INTENSITY,
    /** How small a motion may be, 1 to 9. */
    MOTION_SENSITIVITY,
    /** How long a clip is at the most, in seconds. */
    CLIP_LENGTH,
    /** How long nothing is recorded after a clip, in seconds. */
    RETRIGGER_TIME,
    /** Whether a clip ends with the motion. */
    END_CLIP_EARLY,
    /** Whether clips have sound. */
    RECORD_AUDIO,
    /** {@code saver}, {@code standard} or {@code best}. */
    VIDEO_QUALITY,
    /** Whether Blink tells of temperatures outside of the limits that are set in its app. */
    TEMPERATURE_ALERT,
    /** When the light on the device is on: {@code off}, {@code on} or {@code recording}. */
    STATUS_LED
}
