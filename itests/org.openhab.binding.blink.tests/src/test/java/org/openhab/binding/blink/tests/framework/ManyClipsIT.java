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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * Many cameras and many rules at the same time ask Blink for no more than one would.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Order(2)
class ManyClipsIT extends ClipTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration CALLS = Duration.ofMillis(300);
    private static final Duration DOWNLOADS = Duration.ofSeconds(1);
    /** The log tells when an answer began, and machines are busy. */
    private static final Duration SLACK = Duration.ofSeconds(3);
    private static final Duration DRIP = Duration.ofMillis(30);
    private static final int PIECES = 10;

    /** A clip as no other one: well formed, and with its number in each part of it. */
    private static Footage footage(long number) {
        byte[] bytes = new byte[200_000];
        byte[] mark = ("clip " + number + " ").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = mark[i % mark.length];
        }
        byte[] head = Footage.generated(1000).content().bytes();
        System.arraycopy(head, 0, bytes, 0, 48);
        return Footage.of(bytes);
    }

    private static String result(CompletableFuture<@Nullable Object> action)
            throws InterruptedException, ExecutionException, TimeoutException {
        return String.valueOf(action.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
    }

    private List<Instant> downloads() {
        return blink().requests().stream()
                .filter(request -> request.path().endsWith(".mp4") || request.path().endsWith("/video/contents"))
                .map(LoggedRequest::time).toList();
    }

    /** Each download begins after the end of the one before and a pause. */
    private void assertOneDownloadAfterTheOther(int expected) {
        List<Instant> begins = downloads();
        assertEquals(expected, begins.size());
        Duration least = DRIP.multipliedBy(PIECES).plus(DOWNLOADS);
        for (int i = 1; i < begins.size(); i++) {
            Duration distance = Duration.between(begins.get(i - 1), begins.get(i));
            assertTrue(distance.compareTo(least.minusMillis(200)) > 0, () -> "downloads at " + begins);
        }
    }

    /** However many calls there are, they keep their distance in the long run. */
    private void assertPace(int from) {
        List<Instant> calls = blink().requests().stream().skip(from).map(LoggedRequest::time).sorted().toList();
        for (int i = 0; i < calls.size(); i++) {
            for (int j = i + 1; j < calls.size(); j++) {
                Duration least = CALLS.multipliedBy(j - i).minus(SLACK);
                assertTrue(Duration.between(calls.get(i), calls.get(j)).compareTo(least) > 0,
                        "calls at " + calls.subList(i, j + 1));
            }
        }
    }

    @Test
    void threeActionsAtOnceOnOneCameraDoNotGetInEachOthersWay() throws Exception {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        blink().fault(Fault.on("GET /api/*/media/*").drip(DRIP));
        Recording first = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(60)).footage(footage(1)));
        Recording second = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(30)).footage(footage(2)));
        look();
        awaitTime(camera, "clip-time", second.startedAt());
        int from = blink().requests().size();
        List<CompletableFuture<@Nullable Object>> calls = List.of(camera.call("saveVideo", "newest.mp4"),
                camera.call("saveClips", "one"), camera.call("saveClips", "one"), camera.call("saveClips", "two"));
        assertEquals("true", result(calls.get(0)));
        assertEquals(2, Integer.parseInt(result(calls.get(1))) + Integer.parseInt(result(calls.get(2))));
        assertEquals("2", result(calls.get(3)));
        assertIsClip(second, clipFolder().resolve("newest.mp4"));
        for (String place : List.of("one", "two")) {
            assertIsClip(first, clipFolder().resolve(place).resolve(fileName(first)));
            assertIsClip(second, clipFolder().resolve(place).resolve(fileName(second)));
        }
        assertEquals(5, files(clipFolder()).size());
        assertOneDownloadAfterTheOther(5);
        assertPace(from);
    }

    @Test
    void tenCamerasAtOnceGetTheirOwnClipsOneAfterTheOther() throws Exception {
        Home home = Home.generated("1 networks, 10 cameras");
        blink().account(EMAIL).home(home);
        watching();
        Map<Device, HubThing> cameras = new HashMap<>();
        Map<Device, Recording> recordings = new HashMap<>();
        for (Device device : blink().home(EMAIL).devices()) {
            cameras.put(device, watched(device.id()));
        }
        blink().fault(Fault.on("GET /api/*/media/*.mp4").drip(DRIP));
        blink().fault(Fault.on(DOWNLOAD).drip(DRIP));
        // All of them at the same second: nothing but the names keeps the files apart.
        Instant time = ago(30);
        cameras.keySet().forEach(device -> recordings.put(device,
                recorded(ClipPlan.of(device.id()).at(time).footage(footage(device.id())))));
        look();
        cameras.values().forEach(camera -> awaitTime(camera, "clip-time", time));
        int from = blink().requests().size();
        List<CompletableFuture<@Nullable Object>> calls = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Map.Entry<Device, HubThing> camera : cameras.entrySet()) {
            calls.add(camera.getValue().call("saveClips", "all"));
            names.add(fileName(time, camera.getKey().name()));
        }
        for (CompletableFuture<@Nullable Object> call : calls) {
            assertEquals("1", result(call));
        }
        assertEquals(10, names.size());
        assertEquals(names, files(clipFolder().resolve("all")));
        for (Recording recording : recordings.values()) {
            assertIsClip(recording, clipFolder().resolve("all").resolve(fileName(recording)));
        }
        assertOneDownloadAfterTheOther(10);
        assertPace(from);
    }

    @Test
    void aQuietHomeOfFortyCamerasIsOneListPerInterval() throws IOException {
        Home home = Home.generated("3 networks, 40 cameras");
        home.networks().forEach(network -> network.armed(true));
        blink().account(EMAIL).home(home);
        watching(account().with("refreshInterval", 30));
        blink().home(EMAIL).networks().stream().map(Network::id).forEach(this::addNetwork);
        List<HubThing> cameras = blink().home(EMAIL).devices().stream().map(Device::id).map(this::addDevice).toList();
        cameras.forEach(camera -> camera.awaitStatus("ONLINE"));
        String module = "GET /api/v1/accounts/{account}/networks/{network}/sync_modules/{module}/local_storage/status";
        Map<String, Integer> once = Map.of("GET /network/{network}/camera/{device}/config", cameras.size(),
                "GET /network/{network}/camera/{device}/signals", cameras.size(), module, home.networks().size(),
                "GET /api/v1/accounts/{account}/subscriptions/plans", 1, "GET /api/v1/networks/{network}/programs",
                home.networks().size());
        String homescreen = HOMESCREEN;
        Map<String, Integer> before = new HashMap<>(blink().counts());
        int homescreens = blink().count(homescreen);
        await().atMost(Duration.ofSeconds(80)).until(() -> blink().count(homescreen) >= homescreens + 2);
        Map<String, Integer> asked = new HashMap<>(blink().counts());
        before.forEach((route, count) -> asked.merge(route, -count, Integer::sum));
        asked.values().removeIf(count -> count == 0);
        int lists = asked.getOrDefault(LIST, 0);
        assertTrue(lists >= 2 && lists <= 5, () -> "calls in two intervals: " + asked);
        asked.keySet().removeAll(Set.of(homescreen, LIST));
        asked.keySet().removeIf(route -> once.containsKey(route) || route.endsWith(".jpg"));
        assertEquals(Map.of(), asked, "calls besides the home, the clips, and what is asked at the start");
        once.forEach((route, most) -> assertTrue(blink().count(route) <= most, () -> "calls " + blink().counts()));
        List<Instant> begins = requests("/media").stream().map(LoggedRequest::time).toList();
        for (int i = 2; i < begins.size(); i++) {
            Duration distance = Duration.between(begins.get(i - 1), begins.get(i));
            assertTrue(distance.compareTo(Duration.ofSeconds(13)) > 0, () -> "lists at " + begins);
        }
    }
}
