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
import java.util.List;

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

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The list of clips of newer apps.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipSearchTest {

    private static final String MEDIA = "/api/v4/accounts/123457/media";
    private static final String DAY = "?start_time=2026-11-22T00:00:00Z&end_time=2026-11-22T23:59:59Z";
    private static final ClipPlan AT_ONCE = ClipPlan.of(400001).length(Duration.ZERO).uploadDelay(Duration.ZERO);

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);

    @Test
    void aClipIsToldWithWhatWasSeenInIt() {
        control.record(BOB, AT_ONCE.source("cv_motion").detections("person", "vehicle").description("Somebody parks"));
        assertEquals("{\"media\":[{\"id\":3132353907,\"created_at\":\"2026-11-22T01:16:38+00:00\","
                + "\"updated_at\":\"2026-11-22T01:16:38+00:00\",\"device\":\"catalina\",\"device_id\":400001,"
                + "\"device_name\":\"Front Garage\",\"network_id\":200001,\"network_name\":\"Home\","
                + "\"type\":\"video\",\"source\":\"cv_motion\",\"watched\":false,"
                + "\"thumbnail\":\"/api/v3/media/accounts/123457/networks/200001/catalina/400001/cv_motion"
                + "/3132353907.jpg?ext=\",\"media\":\"/api/v4/accounts/123457/media/3132353907/video/contents\","
                + "\"cv_detection\":[\"person\",\"vehicle\"],\"ai_vd\":{\"short_description\":\"Somebody parks\","
                + "\"full_description\":\"Somebody parks\"}}],\"moment_gap_time\":25,\"page_size\":200,"
                + "\"pagination_key\":null,\"smart_video_descriptions\":true}",
                bob.post(MEDIA + DAY, "{}").expect(200).body());
    }

    @Test
    void withoutAnEyeForItNothingIsSeenInAClip() {
        control.record(BOB, AT_ONCE);
        JsonObject clip = search("{}").get(0).getAsJsonObject();
        assertTrue(clip.get("cv_detection").isJsonNull() && clip.get("ai_vd").isJsonNull());
        assertFalse(bob.post(MEDIA + DAY, "{}").json().get("smart_video_descriptions").getAsBoolean());
    }

    @Test
    void theTimesAreThoseOfTheRecording() {
        Recording first = control.record(BOB, AT_ONCE.at(NOW.minusSeconds(60)));
        Recording second = control.record(BOB, AT_ONCE.at(NOW));
        control.clips().touch(first.id());
        String before = MEDIA + "?start_time=2026-11-22T01:15:38Z&end_time=2026-11-22T01:16:37Z";
        assertEquals(List.of(first.id()), ids(bob.post(before, "{}").expect(200).json().getAsJsonArray("media")));
        String after = MEDIA + "?start_time=2026-11-22T01:15:39%2B00:00&end_time=2026-11-22T01:16:38%2B00:00";
        assertEquals(List.of(second.id()), ids(bob.post(after, "{}").expect(200).json().getAsJsonArray("media")));
    }

    @Test
    void pagesHangTogetherByAKey() {
        control.scenario().clips().v4PageSize(2);
        List<Recording> clips = control.burst(BOB, AT_ONCE.at(NOW.minusSeconds(60)), 5, Duration.ofSeconds(1));
        List<Long> seen = new ArrayList<>();
        String key = "";
        for (int size : new int[] { 2, 2, 1 }) {
            JsonObject page = bob.post(MEDIA + DAY + "&pagination_key=" + key, "{}").expect(200).json();
            assertEquals(size, page.getAsJsonArray("media").size());
            seen.addAll(ids(page.getAsJsonArray("media")));
            key = page.get("pagination_key").toString();
        }
        assertEquals("null", key);
        assertEquals(clips.stream().map(Recording::id).sorted((a, b) -> Long.compare(b, a)).toList(), seen);
    }

    @Test
    void aDeletedClipIsGone() {
        control.clips().delete(control.record(BOB, AT_ONCE).id());
        assertEquals(0, search("{}").size());
    }

    @Test
    void aClipIsListedAfterItsUpload() {
        control.record(BOB, ClipPlan.of(400001).length(Duration.ofSeconds(10)));
        assertEquals(0, search("{}").size());
        control.advance(Duration.ofSeconds(15));
        assertEquals(1, search("{}").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{} | 3", "{'filters':{}} | 3", "{'filters':{'types':[]}} | 3",
            "{'filters':{'types':['button_press']}} | 1", "{'filters':{'types':['video']}} | 3",
            "{'filters':{'device_types':['owl','lotus']}} | 2", "{'filters':{'device_types':['camera']}} | 1",
            "{'filters':{'devices':{'camera':[400001],'owl':[500001]}}} | 2",
            "{'filters':{'devices':{'camera':[9]}}} | 0", "{'filters':{'event_tags':['person']}} | 1",
            "{'filters':{'favorites':false}} | 3", "{'filters':{'favorites':true}} | 0",
            "{'filters':{'types':['pir'],'event_tags':['person']}} | 1" })
    void filtersLeaveClipsOut(String body, int left) {
        control.record(BOB, AT_ONCE.detections("person"));
        control.record(BOB, ClipPlan.of(500001).length(Duration.ZERO).uploadDelay(Duration.ZERO).detections("animal"));
        control.record(BOB,
                ClipPlan.of(600001).source("button_press").length(Duration.ZERO).uploadDelay(Duration.ZERO));
        assertEquals(left, search(body.replace('\'', '"')).size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "nothing", "{'filters':[]}", "{'filters':{'colour':['red']}}",
            "{'filters':{'types':'pir'}}", "{'filters':{'types':[[]]}}", "{'filters':{'devices':[1]}}",
            "{'filters':{'devices':{'camera':['a']}}}", "{'filters':{'favorites':'yes'}}" })
    void whatIsNoFilterIsRefused(String body) {
        bob.post(MEDIA + DAY, body.replace('\'', '"')).expect(400);
    }

    @Test
    void aBodyIsNeededThatSaysWhatItIs() {
        bob.post(MEDIA + DAY).expect(400);
        RawRequest.post(MEDIA + DAY).bearer(bob.accessToken()).body("{}").send(cloud.uri()).expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?start_time=2026-11-22T00:00:00Z", "?end_time=2026-11-22T00:00:00Z",
            "?start_time=now&end_time=2026-11-22T00:00:00Z", DAY + "&pagination_key=last" })
    void bothTimesAreNeeded(String query) {
        bob.post(MEDIA + query, "{}").expect(400);
    }

    @ParameterizedTest
    @ValueSource(ints = { 404, 426, 403, 500 })
    void anAccountMayHaveNoneOfTheNewCalls(int status) {
        long id = control.record(BOB, AT_ONCE).id();
        control.scenario().clips().v4Status(status);
        bob.post(MEDIA + DAY, "{}").expect(status);
        bob.get(MEDIA + "/" + id + "/video/contents").expect(status);
        bob.get("/api/v4/accounts/123457/unwatched_media").expect(status);
        bob.get("/api/v1/accounts/123457/media/changed?since=2020-01-01T00:00:00Z").expect(200);
    }

    private JsonArray search(String body) {
        return bob.post(MEDIA + DAY, body).expect(200).json().getAsJsonArray("media");
    }

    private static List<Long> ids(JsonArray clips) {
        List<Long> ids = new ArrayList<>();
        clips.forEach(clip -> ids.add(clip.getAsJsonObject().get("id").getAsLong()));
        return ids;
    }
}
