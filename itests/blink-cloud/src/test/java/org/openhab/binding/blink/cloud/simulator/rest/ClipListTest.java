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
package org.openhab.binding.blink.cloud.simulator.rest;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.cloud.simulator.scenario.ClipOrder;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The classic list of clips: those that have changed since a time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipListTest {

    private static final String CHANGED = "/api/v1/accounts/123457/media/changed";
    private static final String LONG_AGO = CHANGED + "?since=2020-01-01T00:00:00Z";
    private static final ClipPlan AT_ONCE = ClipPlan.of(400001).length(Duration.ZERO).uploadDelay(Duration.ZERO);

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);

    @Test
    void aClipIsToldAsBlinkTellsIt() {
        control.record(BOB, AT_ONCE.source("pir"));
        assertEquals("{\"limit\":25,\"purge_id\":2989164295,\"refresh_count\":0,\"media\":[{\"id\":3132353907,"
                + "\"created_at\":\"2026-11-22T01:16:38+00:00\",\"updated_at\":\"2026-11-22T01:16:38+00:00\","
                + "\"deleted\":false,\"device\":\"catalina\",\"device_id\":400001,\"device_name\":\"Front Garage\","
                + "\"network_id\":200001,\"network_name\":\"Home\",\"type\":\"video\",\"source\":\"pir\","
                + "\"partial\":false,\"watched\":false,\"thumbnail\":\"/api/v3/media/accounts/123457/networks/200001"
                + "/catalina/400001/pir/3132353907.jpg?ext=\",\"media\":\"/api/v3/media/accounts/123457/networks/200001"
                + "/catalina/400001/pir/3132353907.mp4\",\"metadata\":null,\"additional_devices\":[],"
                + "\"time_zone\":\"Europe/Berlin\"}]}", bob.get(LONG_AGO + "&page=1").expect(200).body());
    }

    @Test
    void aClipIsListedAfterItsRecordingAndItsUpload() {
        control.scenario().clips().uploadDelay(Duration.ofSeconds(20));
        control.record(BOB, ClipPlan.of(400001).length(Duration.ofSeconds(10)));
        control.advance(Duration.ofSeconds(29));
        assertEquals(0, list(LONG_AGO).size());
        control.advance(Duration.ofSeconds(1));
        JsonObject clip = only(LONG_AGO);
        assertEquals("2026-11-22T01:16:38+00:00", clip.get("created_at").getAsString());
        assertEquals("2026-11-22T01:17:08+00:00", clip.get("updated_at").getAsString());
    }

    @Test
    void withoutBeingToldOtherwiseAClipIsUploadedFiveSecondsAfterItsEnd() {
        Duration length = control.record(BOB, ClipPlan.of(400001)).length();
        control.advance(length.plusSeconds(4));
        assertEquals(0, list(LONG_AGO).size());
        control.advance(Duration.ofSeconds(1));
        assertEquals(1, list(LONG_AGO).size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-11-22T01:16:38%2B0000", "2026-11-22T01:16:38+0000", "2026-11-22T01:16:38Z",
            "2026-11-22T01:16:38%2B00:00", "2026-11-22T01:16:38+00:00", "2026-11-22%2001:16:38", "2026-11-22+01:16:38",
            "2026-11-22T02:16:38%2B01:00", "2026-11-21T18:16:38-0700" })
    void aTimeMayHaveManyForms(String since) {
        Recording before = control.record(BOB, AT_ONCE.at(NOW.minusSeconds(1)));
        Recording now = control.record(BOB, AT_ONCE.at(NOW));
        assertNotEquals(before.id(), now.id());
        assertEquals(now.id(), only(CHANGED + "?since=" + since).get("id").getAsLong());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "''", "?page=1", "?since=", "?since=yesterday", "?since=1795310198",
            "?since=2026-11-22", "?since=2026-13-22T00:00:00Z", "?since=2026-11-22T01:16:38.5Z",
            "?since=2026-11-2201:16:38Z", "?since=2026-11-22T01:16:38+00:00%2B0000",
            "?since=2026-11-22T01:16:38Z&page=one", "?since=2026-11-22T01:16:38Z&page=-1" })
    void whatIsNoTimeAndWhatIsNoPageIsRefused(String query) {
        bob.get(CHANGED + query).expect(400);
    }

    @Test
    void aChangeMakesAnOldClipNewAgain() {
        List<Recording> clips = control.burst(BOB, AT_ONCE.at(NOW.minusSeconds(3600)), 4, Duration.ofSeconds(1));
        String sinceNow = CHANGED + "?since=2026-11-22T01:16:38Z";
        assertEquals(0, list(sinceNow).size());
        control.clips().touch(clips.get(1).id());
        assertFalse(only(sinceNow).get("watched").getAsBoolean());
        control.advance(Duration.ofSeconds(1));
        control.clips().watch(clips.get(2).id());
        control.clips().delete(clips.get(3).id());
        assertEquals(ids(clips.subList(1, 4)), ids(list(sinceNow)));
        JsonArray later = list(CHANGED + "?since=2026-11-22T01:16:39Z");
        assertEquals(ids(clips.subList(2, 4)), ids(later));
        for (JsonElement clip : later) {
            boolean deleted = clip.getAsJsonObject().get("id").getAsLong() == clips.get(3).id();
            assertEquals(deleted, clip.getAsJsonObject().get("deleted").getAsBoolean());
            assertEquals(!deleted, clip.getAsJsonObject().get("watched").getAsBoolean());
            assertEquals("2026-11-22T01:16:39+00:00", clip.getAsJsonObject().get("updated_at").getAsString());
        }
    }

    @Test
    void twoHundredClipsComeInEightPagesAndAnEmptyOne() {
        List<Recording> clips = control.burst(BOB, AT_ONCE.at(NOW.minusSeconds(300)), 200, Duration.ofSeconds(1));
        Set<Long> seen = new HashSet<>();
        for (int page = 1; page <= 8; page++) {
            JsonArray part = list(LONG_AGO + "&page=" + page);
            assertEquals(25, part.size());
            seen.addAll(ids(part));
        }
        assertEquals(ids(clips), seen);
        assertEquals(0, list(LONG_AGO + "&page=9").size());
    }

    @Test
    void pageZeroIsPageOne() {
        control.burst(BOB, AT_ONCE, 30, Duration.ZERO);
        assertEquals(list(LONG_AGO + "&page=1"), list(LONG_AGO + "&page=0"));
        assertEquals(list(LONG_AGO + "&page=1"), list(LONG_AGO));
        assertNotEquals(list(LONG_AGO + "&page=1"), list(LONG_AGO + "&page=2"));
    }

    @Test
    void theSizeOfAPageIsToldAsItsLimit() {
        control.scenario().clips().pageSize(500);
        control.burst(BOB, AT_ONCE, 60, Duration.ZERO);
        JsonObject page = bob.get(LONG_AGO).expect(200).json();
        assertEquals(500, page.get("limit").getAsInt());
        assertEquals(60, page.getAsJsonArray("media").size());
    }

    @Test
    void theOrderIsNoneThatOneCouldRelyUpon() {
        control.burst(BOB, AT_ONCE.at(NOW.minusSeconds(300)), 20, Duration.ofSeconds(1));
        List<Long> shuffled = inOrder(list(LONG_AGO));
        List<Long> sorted = shuffled.stream().sorted().toList();
        assertNotEquals(sorted, shuffled);
        assertNotEquals(sorted.stream().sorted(Comparator.reverseOrder()).toList(), shuffled);
        assertEquals(shuffled, inOrder(list(LONG_AGO)));
        control.scenario().clips().order(ClipOrder.OLDEST_CHANGE_FIRST);
        assertEquals(sorted, inOrder(list(LONG_AGO)));
        control.scenario().clips().order(ClipOrder.NEWEST_CHANGE_FIRST);
        assertEquals(sorted.get(19), inOrder(list(LONG_AGO)).get(0));
        control.clips().touch(sorted.get(0));
        assertEquals(sorted.get(0), inOrder(list(LONG_AGO)).get(0));
    }

    @ParameterizedTest
    @CsvSource({ "white, camera", "xt, camera", "xt2, camera", "catalina, catalina", "sedona, sedona" })
    void theOldestCamerasHaveOneWordInCommon(String type, String word) {
        control.home(BOB).device(400001).type(type);
        control.record(BOB, AT_ONCE);
        JsonObject clip = only(LONG_AGO);
        assertEquals(word, clip.get("device").getAsString());
        bob.get(clip.get("media").getAsString()).expect(200);
    }

    @Test
    void aClipOutlivesItsDeviceAndItsName() {
        control.home(BOB).add(new Owl(500009, 200001, "Shed"));
        control.record(BOB, AT_ONCE);
        control.record(BOB, ClipPlan.of(500009).source("pir").length(Duration.ZERO).uploadDelay(Duration.ZERO));
        control.home(BOB).device(400001).name("Other");
        control.home(BOB).removeDevice(500009);
        Set<String> names = new HashSet<>();
        list(LONG_AGO).forEach(clip -> names.add(clip.getAsJsonObject().get("device_name").getAsString()));
        assertEquals(Set.of("Front Garage", "Shed"), names);
    }

    @Test
    void everybodySeesHisOwnClipsOnly() {
        control.record(ALICE, AT_ONCE);
        assertEquals(0, list(LONG_AGO).size());
        RawRequest.get(LONG_AGO).send(cloud.uri()).expect(401);
        assertEquals("{\"code\":1620,\"message\":\"Invalid Account ID\"}",
                bob.get(LONG_AGO.replace("123457", "123456")).expect(400).body());
        bob.post(LONG_AGO).expect(404);
    }

    private JsonArray list(String target) {
        return bob.get(target).expect(200).json().getAsJsonArray("media");
    }

    private JsonObject only(String target) {
        JsonArray clips = list(target);
        assertEquals(1, clips.size());
        return clips.get(0).getAsJsonObject();
    }

    private static Set<Long> ids(JsonArray clips) {
        return new HashSet<>(inOrder(clips));
    }

    private static Set<Long> ids(List<Recording> recordings) {
        return new HashSet<>(recordings.stream().map(Recording::id).toList());
    }

    private static List<Long> inOrder(JsonArray clips) {
        List<Long> ids = new ArrayList<>();
        clips.forEach(clip -> ids.add(clip.getAsJsonObject().get("id").getAsLong()));
        return ids;
    }
}
