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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;

import com.google.gson.JsonParser;

/**
 * Without a subscription clips stay on a USB stick in the sync module. Rules and channels see no difference.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbClipIT extends ClipTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final long HOUR = 3600;

    @Override
    protected Account customer() {
        return super.customer().plan(Plan.NONE);
    }

    @BeforeEach
    void insertStick() {
        blink().usb().insert(EMAIL, MODULE);
        blink().scenario().usb().manifestPause(Duration.ZERO).uploadKilobytesPerSecond(1000);
    }

    private UsbClip put(String camera, Instant time) {
        return blink().usb().put(EMAIL, MODULE, camera, time);
    }

    /** A camera of which the add-on has seen a clip on the stick, a long time ago. */
    private HubThing watchedOnUsb() {
        UsbClip old = put("Garden", ago(2 * HOUR));
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        awaitTime(camera, "clip-time", old.createdAt());
        return camera;
    }

    private static String id(String payload) {
        return JsonParser.parseString(payload).getAsJsonObject().get("clip").getAsString();
    }

    private static void assertIsClip(UsbClip clip, Path file) throws IOException {
        assertArrayEquals(clip.footage().content().bytes(), Files.readAllBytes(file), file.toString());
        assertEquals(clip.createdAt(), Files.getLastModifiedTime(file).toInstant(), file.toString());
    }

    @Test
    void motionIsToldThroughTheSameChannelsAndTriggers() {
        HubThing camera = watchedOnUsb();
        HubThing account = thing();
        Recording motion = blink().motion(EMAIL, GARDEN_CAMERA).orElseThrow();
        assertEquals(true, call(account, "expectMotion", 60));
        String told = camera.awaitEvents("event", 1, LONG).get(0).payload();
        assertEquals(payload("MOTION", "Garden", GARDEN_CAMERA, camera, motion.startedAt(), id(told), "LOCAL", ""),
                told);
        awaitLong(camera, "motion", "OFF");
        awaitTime(camera, "last-motion", motion.startedAt());
        awaitTime(camera, "clip-time", motion.startedAt());
        awaitState(camera, "clip-source", "LOCAL");
        awaitState(camera, "last-event-type", "MOTION");
        awaitState(camera, "motion-image", "UNDEF");
        awaitTime(account, "last-event-time", motion.startedAt());
        look();
        assertEquals(List.of(told), camera.triggers("event"));
        assertEquals(List.of(told), account.triggers("event"));
    }

    @Test
    void clipsAreSavedShownAndDeleted() throws IOException, InterruptedException {
        HubThing camera = watchedOnUsb();
        UsbClip first = put("Garden", ago(600));
        UsbClip second = put("Garden", ago(300));
        put("Kitchen", ago(200));
        look();
        String newest = camera.awaitEvents("event", 2, LONG).get(1).payload();
        assertEquals(true, call(camera, "saveVideo", "garden.mp4"));
        assertIsClip(second, clipFolder().resolve("garden.mp4"));
        assertEquals(2, call(camera, "saveClips", "garden"));
        assertIsClip(first, clipFolder().resolve("garden").resolve(fileName(first.createdAt(), "Garden")));
        assertIsClip(second, clipFolder().resolve("garden").resolve(fileName(second.createdAt(), "Garden")));
        assertEquals(0, call(camera, "saveClips", "garden"));
        HttpResponse<byte[]> played = get(String.valueOf(call(camera, "getMediaLink", "clip", 5)));
        assertEquals(200, played.statusCode());
        assertArrayEquals(second.footage().content().bytes(), played.body());
        assertEquals(true, call(camera, "deleteClip", id(newest)));
        awaitTime(camera, "clip-time", first.createdAt());
        look();
        assertEquals(3, blink().usb().of(EMAIL, MODULE).clips(blink().now()).size());
        assertEquals(3, files(clipFolder()).stream().filter(file -> !file.startsWith(".")).count());
    }

    private static HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void allClipsAreSavedWhereverTheyAre() throws IOException {
        blink().account(EMAIL).plan(Plan.basic(KITCHEN_MINI));
        UsbClip old = put("Garden", ago(30 * HOUR));
        UsbClip garden = put("Garden", ago(HOUR));
        HubThing account = watching();
        HubThing camera = watched(GARDEN_CAMERA);
        awaitTime(camera, "clip-time", garden.createdAt());
        Recording kitchen = recorded(ClipPlan.of(KITCHEN_MINI).at(ago(60)));
        assertEquals(3, call(account, "saveAllClips", "all", ago(31 * HOUR).toString()));
        Path all = clipFolder().resolve("all");
        assertIsClip(old, all.resolve(fileName(old.createdAt(), "Garden")));
        assertIsClip(garden, all.resolve(fileName(garden.createdAt(), "Garden")));
        assertIsClip(kitchen, all.resolve(fileName(kitchen)));
        assertEquals(3, files(all).size());
    }

    @Test
    void aSlowUploadIsWaitedFor() throws IOException {
        HubThing camera = watchedOnUsb();
        blink().scenario().usb().uploadKilobytesPerSecond(10);
        UsbClip slow = blink().usb().put(EMAIL, MODULE, "Garden", ago(30), Duration.ofSeconds(5),
                Footage.named("door"));
        look();
        assertEquals(true, call(camera, "saveVideo", "garden.mp4"));
        assertIsClip(slow, clipFolder().resolve("garden.mp4"));
        assertEquals(Set.of("garden.mp4"), files(clipFolder()));
    }

    @Test
    void aBusySyncModuleIsWaitedFor() throws IOException {
        HubThing camera = watchedOnUsb();
        UsbClip clip = put("Garden", ago(30));
        look();
        blink().holdNetwork(EMAIL, HOUSE, Duration.ofSeconds(6));
        assertEquals(true, call(camera, "saveVideo", "garden.mp4"));
        assertIsClip(clip, clipFolder().resolve("garden.mp4"));
        camera.awaitStatus("ONLINE");
    }

    @Test
    void aManifestThatSomebodyElseHasChangedIsReadAgain() throws IOException {
        HubThing camera = watchedOnUsb();
        UsbClip clip = put("Garden", ago(30));
        look();
        assertEquals(true, call(camera, "saveVideo", "first.mp4"));
        blink().usb().changeManifest(EMAIL, MODULE);
        assertEquals(true, call(camera, "saveVideo", "second.mp4"));
        assertIsClip(clip, clipFolder().resolve("first.mp4"));
        assertIsClip(clip, clipFolder().resolve("second.mp4"));
    }

    @Test
    void aStickThatIsPulledTakesItsClipsAlong() throws IOException {
        HubThing camera = watchedOnUsb();
        put("Garden", ago(30));
        look();
        camera.awaitEvents("event", 1, LONG);
        blink().usb().pull(EMAIL, MODULE);
        look();
        HUB.expectWarning("saveVideo of " + camera.uid() + " wrote nothing");
        assertEquals(false, call(camera, "saveVideo", "garden.mp4"));
        assertEquals(Set.of(), files(clipFolder()));
        camera.awaitStatus("ONLINE");
    }

    @Test
    void camerasWhoseNamesAreReducedToTheSameAreReportedAndNotMixedUp() {
        long twin = 400008;
        blink().home(EMAIL).add(new Camera(twin, HOUSE, "Gar den"));
        HUB.expectWarning("cameras are called Garden on the USB storage");
        UsbClip old = put("Kitchen", ago(HOUR));
        HubThing account = watching();
        HubThing camera = watched(GARDEN_CAMERA);
        HubThing other = watched(twin);
        HubThing mini = watched(KITCHEN_MINI);
        awaitTime(mini, "clip-time", old.createdAt());
        put("Garden", ago(30));
        look();
        account.awaitEvents("event", 1, LONG);
        assertTrue(account.triggers("event").get(0).contains("\"thing\":null"));
        assertEquals(List.of(), camera.triggers("event"));
        assertEquals(List.of(), other.triggers("event"));
    }

    @Test
    void aClipInTheCloudAndOnTheStickIsOneEvent() {
        blink().account(EMAIL).plan(Plan.basic(GARDEN_CAMERA));
        HubThing camera = watchedOnUsb();
        Recording inCloud = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(20)));
        put("Garden", inCloud.startedAt().plusSeconds(2));
        look();
        camera.awaitEvents("event", 1, LONG);
        look();
        assertEquals(1, camera.triggers("event").size());
        assertEquals(1, thing().triggers("event").size());
        awaitState(camera, "clip-source", "CLOUD");
    }

    @Test
    void theStickIsShownByItsNetwork() {
        blink().usb().of(EMAIL, MODULE).fill(97);
        watching();
        HubThing network = addNetwork(HOUSE);
        network.awaitStatus("ONLINE");
        awaitLong(network, "local-storage-used", "97 %");
        awaitLong(network, "local-storage-status", "active");
    }
}
