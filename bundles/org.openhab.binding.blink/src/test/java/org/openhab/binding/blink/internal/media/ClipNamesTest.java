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
package org.openhab.binding.blink.internal.media;

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;

/**
 * {@link ClipNames} names files by local time and camera.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipNamesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aClipIsNamedByItsLocalTimeAndItsCamera() {
        assertEquals("20261122_130000_FrontDoor.mp4", ClipNames.fileName(Clips.cloud("1", Clips.NOON), BERLIN));
        assertEquals("20261122_120000_FrontDoor.mp4", ClipNames.fileName(Clips.cloud("1", Clips.NOON), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({ "Front Door,FrontDoor", "Küche 2,Küche2", "Garten/../Tor,GartenTor", "玄関 カメラ,玄関カメラ", "a_b-c.d,abcd",
            "'  ',Camera7", "'',Camera7", "🏠,Camera7", "../..,Camera7" })
    void aNameIsReducedToLettersAndDigits(String camera, String reduced) {
        assumeTrue(ClipNames.isKnownToSystem(reduced));
        assertEquals("20261122_120000_" + reduced + ".mp4", ClipNames.fileName(named(camera), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = { "CON", "nul", "C.o.n", "Com1", "LPT 9", "Aux", "prn" })
    void aCameraIsNeverCalledLikeADeviceOfWindows(String camera) {
        assertEquals("Camera" + camera.replaceAll("[. ]", ""), ClipNames.camera(named(camera)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Console", "Com10", "Null", "Com" })
    void aCameraThatOnlySoundsLikeADeviceKeepsItsName(String camera) {
        assertEquals(camera, ClipNames.camera(named(camera)));
    }

    @ParameterizedTest
    @CsvSource({ "Küche 2,Kuche2", "Straße,Strae", "玄関 カメラ,Camera7", "Garage,Garage", "Cön,CameraCon" })
    void whereTheSystemKnowsNoOthersPlainLettersAreUsed(String camera, String plain) {
        assertEquals(plain,
                ClipNames.camera(named(camera), name -> StandardCharsets.US_ASCII.newEncoder().canEncode(name)));
    }

    @Test
    void composedLettersStayWhicheverWayTheyAreWritten() {
        assumeTrue(ClipNames.isKnownToSystem("ü"));
        assertEquals("20261122_120000_Ku\u0308che.mp4".replace("u\u0308", "ü"),
                ClipNames.fileName(named("Ku\u0308che"), ZoneOffset.UTC));
    }

    @Test
    void noNameIsTooLongForAFileSystem() {
        assumeTrue(ClipNames.isKnownToSystem("門"));
        for (String letter : new String[] { "x", "ü", "門", "𠀀" }) {
            String name = ClipNames.ownFileName(named(letter.repeat(300)), ZoneOffset.UTC, 9);

            assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 143, name);
            assertTrue(name.startsWith("20261122_120000_" + letter.repeat(20)), name);
            assertFalse(name.contains("\uFFFD"), "no half characters");
        }
    }

    @Test
    void theHourThatComesTwiceIsNamedTwiceTheSame() {
        // That is how users of other clients know it; other names are taken where they collide.
        String first = ClipNames.fileName(Clips.cloud("1", Instant.parse("2026-10-25T00:30:00Z")), BERLIN);
        String second = ClipNames.fileName(Clips.cloud("2", Instant.parse("2026-10-25T01:30:00Z")), BERLIN);

        assertEquals("20261025_023000_FrontDoor.mp4", first);
        assertEquals(first, second);
    }

    @Test
    void theHourThatIsSkippedIsNoTrouble() {
        assertEquals("20260329_015959_FrontDoor.mp4",
                ClipNames.fileName(Clips.cloud("1", Instant.parse("2026-03-29T00:59:59Z")), BERLIN));
        assertEquals("20260329_030000_FrontDoor.mp4",
                ClipNames.fileName(Clips.cloud("1", Instant.parse("2026-03-29T01:00:00Z")), BERLIN));
    }

    @Test
    void theDayIsTheLocalOne() {
        Instant night = Instant.parse("2026-11-22T23:30:00Z");

        assertEquals("2026-11-23", ClipNames.day(night, BERLIN));
        assertEquals("2026-11-22", ClipNames.day(night, ZoneOffset.UTC));
    }

    /** Changes the language of the computer, because that is what must not matter. */
    @Test
    @SuppressWarnings("PMD.SetDefaultLocale")
    void theLanguageOfTheComputerDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("20261122_120000_FrontDoor.mp4",
                    ClipNames.fileName(Clips.cloud("1", Clips.NOON), ZoneOffset.UTC));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void twoClipsHaveNamesOfTheirOwn() {
        Clip one = Clips.cloud("1", Clips.NOON);
        String name = ClipNames.ownFileName(one, ZoneOffset.UTC, 0);

        assertTrue(name.matches("20261122_120000_FrontDoor_[0-9a-f]{8}\\.mp4"), name);
        assertEquals(name, ClipNames.ownFileName(one, ZoneOffset.UTC, 0));
        assertNotEquals(name, ClipNames.ownFileName(Clips.cloud("2", Clips.NOON), ZoneOffset.UTC, 0));
        assertNotEquals(name, ClipNames.ownFileName(one, ZoneOffset.UTC, 1));
    }

    private static Clip named(String camera) {
        return Clips.clip(ClipSource.CLOUD, "1", 7, camera, Clips.NOON);
    }
}
