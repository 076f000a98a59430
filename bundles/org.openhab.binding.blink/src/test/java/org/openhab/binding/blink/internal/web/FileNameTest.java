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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * What is saved from a browser is called like what actions save.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FileNameTest {

    @ParameterizedTest
    @CsvSource({ "Front Door,FrontDoor", "'Haustür','Haustur'", "'a\"; filename=\"b.exe','afilenamebexe'",
            "'../../etc/passwd','etcpasswd'", "玄関,camera-5", "'',camera-5" })
    void itHasTheLocalTimeAndWhatIsPlainOfTheName(String camera, String expected) {
        LinkTarget target = LinkTarget.newest(LinkKind.CLIP, DeviceFamily.CAMERA, 5);
        assertEquals("20261122_130000_" + expected + ".mp4",
                FileName.of(target, Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("Europe/Berlin"), camera));
    }

    @Test
    void aNameEndsNoHeaderAndHasAnEndItself() {
        String name = FileName.of(LinkTarget.newest(LinkKind.SNAPSHOT, DeviceFamily.CAMERA, 5),
                Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("UTC"), "a\r\nSet-Cookie: " + "x".repeat(100));
        assertEquals("20261122_120000_aSetCookie" + "x".repeat(50) + ".jpg", name);
    }
}
