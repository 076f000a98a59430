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

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A {@link Thumbnail} tells where a picture is and when it was taken, in each form that Blink writes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ThumbnailTest {

    @ParameterizedTest
    @CsvSource({
            "/media/production/account/1/network/2/camera/3/clip_8mpxqvts_2026_01_01__01_01AM, /media/production/account/1/network/2/camera/3/clip_8mpxqvts_2026_01_01__01_01AM.jpg",
            "/media/u033/owl/5/thumbnail/fw_9.74__pVaH_2021_12_31__19_09PM, /media/u033/owl/5/thumbnail/fw_9.74__pVaH_2021_12_31__19_09PM.jpg",
            "/api/v3/media/c/thumbnail/thumbnail.jpg?ts=1764000000&ext=, /api/v3/media/c/thumbnail/thumbnail.jpg?ts=1764000000&ext=",
            "/api/v3/media/c/thumbnail?ts=1764000000&ext=, /api/v3/media/c/thumbnail.jpg?ts=1764000000&ext=",
            "/media/picture.JPEG, /media/picture.JPEG", "/media/v1.2/picture, /media/v1.2/picture.jpg",
            "/media/picture?file=a.jpg, /media/picture.jpg?file=a.jpg" })
    void anExtensionIsAddedWhereThePathHasNone(String reference, String path) {
        assertEquals(path, new Thumbnail(reference).path());
    }

    @ParameterizedTest
    @CsvSource({ "/media/clip_8mpxqvts_2026_01_01__01_01AM, 2026-01-01T01:01:00Z",
            "/media/fw_9.74__pVaH_2021_12_31__19_09PM, 2021-12-31T19:09:00Z",
            "/media/clip_x_2021_12_31__00_30AM, 2021-12-31T00:30:00Z",
            "/media/clip_x_2021_12_31__12_30PM, 2021-12-31T12:30:00Z",
            "/media/clip_x_2021_12_31__19_09PM.jpg, 2021-12-31T19:09:00Z",
            "/api/thumbnail.jpg?ts=1764000000&ext=, 2025-11-24T16:00:00Z",
            "/api/thumbnail.jpg?ts=1764000000, 2025-11-24T16:00:00Z",
            "/api/thumbnail.jpg?ext=&ts=1764000000, 2025-11-24T16:00:00Z" })
    void eachFormTellsTheTime(String reference, Instant time) {
        assertEquals(Optional.of(time), new Thumbnail(reference).time());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/media/picture.jpg", "/media/clip_x_2021_02_30__19_09PM",
            "/media/clip_x_2021_13_01__19_09PM", "/media/clip_x_2021_12_31__24_00PM", "/media/clip_x_2021_12_31__19_09",
            "/api/t.jpg?ts=", "/api/t.jpg?ts=yesterday", "/api/t.jpg?ts=17640000001234567890",
            "/api/t.jpg?ts=-1764000000", "/api/t.jpg?xts=1764000000", "/clip_x_2021_12_31__19_09PM/other" })
    void whatTellsNoTimeHasNone(String reference) {
        assertEquals(Optional.empty(), new Thumbnail(reference).time());
    }
}
