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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;

/**
 * Links show pictures and clips to those who have them, and nothing to anybody else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LinkIT extends ClipTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static HttpResponse<byte[]> get(String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return BROWSER.send((headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseGet(() -> "");
    }

    private static int status(String address) throws IOException, InterruptedException {
        return get(address).statusCode();
    }

    /** The address with another proof that looks like one. */
    private static String forged(String address) {
        char last = address.charAt(address.length() - 1);
        return address.substring(0, address.length() - 1) + (last == 'A' ? 'Q' : 'A');
    }

    private Recording motion(HubThing camera) {
        Recording recording = recorded(ClipPlan
                .of(camera.configuration().get("cameraId") instanceof Number id ? id.longValue() : GARDEN_CAMERA)
                .at(ago(20)));
        look();
        awaitTime(camera, "clip-time", recording.startedAt());
        return recording;
    }

    @Test
    void aClipIsPlayedFromItsChannelAndLoadedOnce() throws IOException, InterruptedException {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        byte[] clip = motion(camera).footage().content().bytes();
        String address = state(camera, "clip-url");
        assertTrue(address.startsWith(HUB.framework().address() + "/blink/"), address);
        HttpResponse<byte[]> whole = get(address);
        assertEquals(200, whole.statusCode());
        assertEquals("video/mp4", header(whole, "Content-Type"));
        assertEquals("bytes", header(whole, "Accept-Ranges"));
        assertArrayEquals(clip, whole.body());
        HttpResponse<byte[]> part = get(address, "Range", "bytes=1000-1999");
        assertEquals(206, part.statusCode());
        assertEquals("bytes 1000-1999/" + clip.length, header(part, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(clip, 1000, 2000), part.body());
        HttpResponse<byte[]> end = get(address, "Range", "bytes=-100");
        assertEquals(206, end.statusCode());
        assertArrayEquals(Arrays.copyOfRange(clip, clip.length - 100, clip.length), end.body());
        assertEquals(416, get(address, "Range", "bytes=" + clip.length + "-").statusCode());
        assertEquals(1,
                blink().requests().stream().filter(
                        request -> request.path().endsWith(".mp4") || request.path().endsWith("/video/contents"))
                        .count());
    }

    @Test
    void picturesAreShown() throws IOException, InterruptedException {
        watching();
        HubThing doorbell = watched(DOORBELL);
        Recording motion = motion(doorbell);
        Recording press = recorded(ClipPlan.of(DOORBELL).source(ClipPlan.BUTTON_PRESS).at(ago(2)));
        look();
        awaitPicture(doorbell, "ring-image", pictureOf(press));
        awaitPicture(doorbell, "motion-image", pictureOf(motion));
        HttpResponse<byte[]> snapshot = get(state(doorbell, "snapshot-url"));
        assertEquals(200, snapshot.statusCode());
        assertEquals("image/jpeg", header(snapshot, "Content-Type"));
        assertArrayEquals(picture(doorbell).bytes(), snapshot.body());
        assertArrayEquals(picture(doorbell).bytes(), get(link(doorbell, "snapshot")).body());
        assertArrayEquals(pictureOf(motion).bytes(), get(link(doorbell, "motion-image")).body());
        assertArrayEquals(pictureOf(press).bytes(), get(link(doorbell, "ring-image")).body());
        assertArrayEquals(press.footage().content().bytes(), get(link(doorbell, "clip")).body());
    }

    private static String link(HubThing camera, String kind) {
        return String.valueOf(call(camera, "getMediaLink", kind, 10));
    }

    @Test
    void thereAreNoLinksOfOtherKindsOrTimes() throws InterruptedException, ExecutionException, TimeoutException {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        assertNull(noLink(camera, "diary", 10));
        assertNull(noLink(camera, "", 10));
        assertNull(noLink(camera, "clip", 0));
        assertNull(noLink(camera, "clip", 10_081));
    }

    private static @Nullable Object noLink(HubThing camera, String kind, int minutes)
            throws InterruptedException, ExecutionException, TimeoutException {
        return camera.call("getMediaLink", kind, minutes).get(90, TimeUnit.SECONDS);
    }

    @Test
    void whatIsForgedOrRevokedShowsNothing() throws IOException, InterruptedException {
        HubThing account = watching();
        HubThing camera = watched(GARDEN_CAMERA);
        motion(camera);
        String stable = state(camera, "clip-url");
        String snapshot = state(camera, "snapshot-url");
        String timed = link(camera, "clip");
        for (String address : new String[] { stable, snapshot, timed }) {
            assertEquals(200, status(address), address);
            assertEquals(403, status(forged(address)), address);
            assertEquals(403, status(address.replace("/blink/", "/blink/x")), address);
        }
        assertEquals(403, status(HUB.framework().address() + "/blink/"));
        assertEquals(403, status(HUB.framework().address() + "/blink/nobody/clip.mp4"));
        assertEquals(true, call(account, "revokeLinks"));
        for (String address : new String[] { stable, snapshot, timed }) {
            assertEquals(403, status(address), address);
        }
        assertNotEquals(stable, camera.state("clip-url"));
        assertEquals(200, status(state(camera, "clip-url")));
        assertEquals(200, status(state(camera, "snapshot-url")));
        assertEquals(200, status(link(camera, "clip")));
    }

    @Test
    void aLinkMayBeAPathOnly() throws IOException, InterruptedException {
        watching(account().with("linkBase", "/"));
        HubThing camera = watched(GARDEN_CAMERA);
        motion(camera);
        for (String path : new String[] { state(camera, "clip-url"), state(camera, "snapshot-url"),
                link(camera, "clip") }) {
            assertTrue(path.startsWith("/blink/"), path);
            assertEquals(200, status(HUB.framework().address() + path), path);
        }
    }

    @Test
    void aLinkMayLeadThroughAnotherServer() throws IOException, InterruptedException {
        String proxy = "https://home.example.org/openhab";
        watching(account().with("linkBase", proxy + "/"));
        HubThing camera = watched(GARDEN_CAMERA);
        motion(camera);
        for (String address : new String[] { state(camera, "clip-url"), state(camera, "snapshot-url"),
                link(camera, "clip") }) {
            assertTrue(address.startsWith(proxy + "/blink/"), address);
            assertEquals(200, status(HUB.framework().address() + address.substring(proxy.length())), address);
        }
    }

    @Test
    void whatIsNoBaseOfLinksIsRefused() {
        HubThing account = add(account().with("linkBase", "ftp://home.example.org"));
        account.awaitText("offline.config.link-base");
    }
}
