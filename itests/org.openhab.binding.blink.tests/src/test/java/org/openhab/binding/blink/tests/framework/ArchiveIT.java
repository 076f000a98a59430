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
package org.openhab.binding.blink.tests.framework;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The archive keeps clips without a rule, as far as the user wants it to. The clips of the camera in the garden go to
 * the cloud, those of the others to a USB stick.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ArchiveIT extends ClipTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Override
    protected Account customer() {
        return super.customer().plan(Plan.basic(GARDEN_CAMERA));
    }

    @BeforeEach
    void insertStick() {
        blink().usb().insert(EMAIL, MODULE);
        blink().scenario().usb().manifestPause(Duration.ZERO).uploadKilobytesPerSecond(1000);
    }

    private static String place(String camera, Instant time) {
        return camera + "/" + time.atZone(ZoneId.systemDefault()).toLocalDate() + "/" + fileName(time, camera);
    }

    private static String sidecar(String clip) {
        return clip.replace(".mp4", ".json");
    }

    private void awaitFiles(Set<String> expected) {
        await().atMost(LONG).until(() -> visibleFiles(clipFolder()), new TreeSet<>(expected)::equals);
    }

    private JsonObject read(String sidecar) throws IOException {
        return JsonParser.parseString(Files.readString(clipFolder().resolve(sidecar))).getAsJsonObject();
    }

    @ParameterizedTest
    @CsvSource({ "ALL, true, true", "CLOUD, true, false", "LOCAL, false, true" })
    void newClipsAreKeptByCameraAndDayWithWhatIsKnownOfThem(String archive, boolean ofCloud, boolean ofUsb)
            throws IOException {
        UsbClip onUsb = blink().usb().put(EMAIL, MODULE, "Kitchen", ago(300));
        HubThing account = watching(account().with("archive", archive));
        Recording inCloud = recorded(ClipPlan.of(GARDEN_CAMERA).detections("person"));
        look();
        account.awaitEvents("event", 1);
        String garden = place("Garden", inCloud.startedAt());
        String kitchen = place("Kitchen", onUsb.createdAt());
        Set<String> expected = new TreeSet<>();
        if (ofCloud) {
            expected.addAll(Set.of(garden, sidecar(garden)));
        }
        if (ofUsb) {
            expected.addAll(Set.of(kitchen, sidecar(kitchen)));
        }
        awaitFiles(expected);
        if (ofCloud) {
            assertIsClip(inCloud, clipFolder().resolve(garden));
            JsonObject told = read(sidecar(garden));
            assertEquals("Garden", told.get("camera").getAsString());
            assertEquals(inCloud.startedAt().toString(), told.get("time").getAsString());
            assertEquals("CLOUD", told.get("source").getAsString());
            assertEquals("[\"person\"]", told.get("objects").toString());
        }
        if (ofUsb) {
            assertEquals(onUsb.footage().length(), Files.size(clipFolder().resolve(kitchen)));
            assertEquals("LOCAL", read(sidecar(kitchen)).get("source").getAsString());
        }
        account.disable();
        account.awaitStatus("UNINITIALIZED", "DISABLED");
        int downloads = blink().count(DOWNLOAD);
        account.enable();
        account.awaitStatus("ONLINE");
        look();
        assertEquals(expected, visibleFiles(clipFolder()));
        assertEquals(downloads, blink().count(DOWNLOAD));
    }

    @Test
    void whatIsTooOldLeavesTheArchiveAndWhatIsNotItsOwnStays() throws IOException {
        HubThing account = watching(account().with("archive", "CLOUD").with("archiveDays", 3));
        Recording first = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(1800)));
        Recording second = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(60)));
        look();
        String old = place("Garden", first.startedAt());
        String young = place("Garden", second.startedAt());
        awaitFiles(Set.of(old, sidecar(old), young, sidecar(young)));
        account.disable();
        account.awaitStatus("UNINITIALIZED", "DISABLED");
        blink().clips().delete(first.id());
        Path told = clipFolder().resolve(sidecar(old));
        Files.writeString(told, Files.readString(told).replace(first.startedAt().toString(),
                first.startedAt().minus(Duration.ofDays(4)).toString()));
        Path own = Files.writeString(clipFolder().resolve(old).resolveSibling("20010101_000000_Garden.mp4"), "mine");
        account.enable();
        account.awaitStatus("ONLINE");
        look();
        awaitFiles(Set.of(clipFolder().relativize(own).toString(), young, sidecar(young)));
        assertEquals("mine", Files.readString(own));
        assertTrue(Files.exists(clipFolder().resolve(young)));
    }
}
