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
package org.openhab.binding.blink.internal.web;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Proposes how to call what somebody saves from a browser. Made of plain letters only: the names of cameras come from
 * outside, and could end the header that they stand in.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class FileName {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT);
    private static final int LONGEST_NAME = 60;

    private FileName() {
    }

    /**
     * @param target what is saved
     * @param time when it was made; null when nobody knows
     * @param zone the time zone of the user
     * @param cameraName the name of the camera; what is no letter and no digit is left out
     */
    static String of(LinkTarget target, @Nullable Instant time, ZoneId zone, String cameraName) {
        String plain = Normalizer.normalize(cameraName, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]", "");
        String name = plain.isEmpty() ? target.camera() : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return (time == null ? "" : TIME.format(time.atZone(zone)) + "_") + name + target.kind().suffix();
    }
}
