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

import static org.junit.jupiter.api.Assertions.*;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * Each target is written in one way, and nothing else is read.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LinkTargetTest {

    static Stream<LinkTarget> targets() {
        Stream<LinkTarget> newest = Stream.of(LinkKind.values()).filter(LinkKind::hasNewest).flatMap(kind -> Stream
                .of(DeviceFamily.values()).map(family -> LinkTarget.newest(kind, family, 123_456_789_012_345_678L)));
        Stream<LinkTarget> certain = Stream.of("1", "L:12:34/../5?a=b&c", "clip of ümlaut", "\u0000\n", "-_~.")
                .map(id -> LinkTarget.clip(DeviceFamily.OWL, 7, id));
        Stream<LinkTarget> live = Stream.of(LinkKind.LIVE_LIST, LinkKind.LIVE_PART)
                .map(kind -> LinkTarget.certain(kind, DeviceFamily.CAMERA, 7, "0123456789abcdef-12"));
        return Stream.of(newest, certain, live).flatMap(targets -> targets);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatIsWrittenIsRead(LinkTarget target) {
        assertEquals(Optional.of(target), LinkTarget.parse(target.path()));
        assertTrue(target.path().matches("[A-Za-z0-9._/-]+"), target.path());
    }

    @ParameterizedTest
    @CsvSource({ "SNAPSHOT,CAMERA,snapshot/camera-5.jpg", "MOTION_IMAGE,OWL,motion-image/mini-5.jpg",
            "RING_IMAGE,DOORBELL,ring-image/doorbell-5.jpg", "CLIP,OWL,clip/mini-5.mp4" })
    void addressesCanBeReadByPeople(LinkKind kind, DeviceFamily family, String path) {
        assertEquals(path, LinkTarget.newest(kind, family, 5).path());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "snapshot", "snapshot/camera-5", "snapshot/camera-5.mp4", "clip/camera-5.jpg",
            "Snapshot/camera-5.jpg", "snapshot/owl-5.jpg", "snapshot/camera-05.jpg", "snapshot/camera-0.jpg",
            "snapshot/camera--5.jpg", "snapshot/camera-5.jpg/", "/snapshot/camera-5.jpg", "snapshot//camera-5.jpg",
            "snapshot/../snapshot/camera-5.jpg", "snapshot/./camera-5.jpg", "snapshot%2Fcamera-5.jpg",
            "snapshot%252Fcamera-5.jpg", "snapshot/camera%2d5.jpg", "snapshot/camera-5.jpg;jsessionid=1",
            "snapshot/camera-5.jpg\n", "snapshot/camera-99999999999999999999.jpg", "snapshot/camera-5/MQ.jpg",
            "clip/camera-5/MQ==.mp4", "clip/camera-5/MR.mp4", "clip/camera-5/.mp4", "clip/camera-5/../MQ.mp4",
            "clip/camera-5/_w.mp4", "clip/camera-5/MQ.mp4.mp4", "live/camera-5.jpg", "snapshot\\camera-5.jpg" })
    void nothingElseIsRead(String path) {
        assertEquals(Optional.empty(), LinkTarget.parse(path));
    }

    @Test
    void onlyAClipHasAnIdOfAClip() {
        Optional<String> id = Optional.of("1");
        assertThrows(IllegalArgumentException.class,
                () -> new LinkTarget(LinkKind.SNAPSHOT, DeviceFamily.CAMERA, 5, id));
        assertThrows(IllegalArgumentException.class, () -> LinkTarget.clip(DeviceFamily.CAMERA, 5, ""));
        assertThrows(IllegalArgumentException.class, () -> LinkTarget.clip(DeviceFamily.CAMERA, 5, "x".repeat(151)));
        assertThrows(IllegalArgumentException.class, () -> LinkTarget.clip(DeviceFamily.CAMERA, 0, "1"));
    }

    @Test
    void kindsHaveTheNamesThatUsersKnow() {
        assertEquals(Optional.of(LinkKind.MOTION_IMAGE), LinkKind.of("motion-image"));
        assertEquals(Optional.empty(), LinkKind.of("MOTION_IMAGE"));
        assertEquals(Optional.empty(), LinkKind.of(""));
    }
}
