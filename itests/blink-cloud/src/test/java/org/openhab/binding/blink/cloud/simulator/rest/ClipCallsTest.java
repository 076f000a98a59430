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
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.control.Control;

import com.google.gson.JsonObject;

/**
 * What is done to clips without loading them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipCallsTest {

    private static final String V1 = "/api/v1/accounts/123457";
    private static final String V4 = "/api/v4/accounts/123457";
    private static final ClipPlan AT_ONCE = ClipPlan.of(400001).length(Duration.ofSeconds(10)).at(NOW.minusSeconds(60));

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private final List<Recording> clips = control.burst(BOB, AT_ONCE, 3, Duration.ofSeconds(1));

    @Test
    void clipsAreDeletedByTheirIds() {
        assertEquals("{\"code\":711,\"message\":\"Successfully deleted media\"}",
                bob.post(V1 + "/media/delete", media(0, 2)).expect(200).body());
        assertEquals(List.of(true, false, true), control.clips(BOB).stream().map(Clip::deleted).toList());
        assertEquals(NOW, control.clips(BOB).get(0).updatedAt());
    }

    @Test
    void newerAppsDeleteWithoutAWord() {
        assertEquals("", bob.post(V4 + "/media/delete", media(1)).expect(200).body());
        assertTrue(control.clips(BOB).get(1).deleted());
    }

    @Test
    void newerAppsDeleteOneClipByItsAddress() {
        String path = V4 + "/media/" + clips.get(1).id() + "/delete";
        assertEquals("", send("DELETE", path).expect(200).body());
        assertTrue(control.clips(BOB).get(1).deleted());
        send("DELETE", path).expect(404);
        send("DELETE", V4 + "/media/9/delete").expect(404);
    }

    @Test
    void clipsAreMarkedAsSeen() {
        assertEquals("", bob.post(V4 + "/media/mark_as_viewed", media(0, 1)).expect(200).body());
        assertEquals(List.of(true, true, false), control.clips(BOB).stream().map(Clip::watched).toList());
        assertEquals(NOW, control.clips(BOB).get(0).updatedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = { V1 + "/media/delete", V4 + "/media/delete", V4 + "/media/mark_as_viewed" })
    void idsOfNobodysClipsArePassedOver(String path) {
        long other = control.record(ALICE, AT_ONCE).id();
        bob.post(path, "{\"media_list\":[1," + other + "]}").expect(200);
        assertFalse(control.clips(ALICE).get(0).deleted() || control.clips(ALICE).get(0).watched());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "''", "{}", "[]", "{\"media_list\":7}", "{\"media_list\":[\"7\"]}",
            "{\"media_list\":[[7]]}" })
    void aListOfNumbersIsNeeded(String body) {
        for (String path : List.of(V1 + "/media/delete", V4 + "/media/delete", V4 + "/media/mark_as_viewed")) {
            bob.post(path, body).expect(400);
        }
    }

    @Test
    void clipsAreCounted() {
        control.record(BOB, AT_ONCE.at(NOW));
        assertEquals("{\"count\":3}", bob.get("/api/v2/videos/count").expect(200).body());
        control.clips().delete(clips.get(0).id());
        assertEquals("{\"count\":2}", bob.get("/api/v2/videos/count").expect(200).body());
    }

    @Test
    void clipsThatNobodyHasSeenAreCounted() {
        control.clips().delete(clips.get(0).id());
        control.clips().watch(clips.get(1).id());
        assertEquals("{\"unwatched_media\":1}", bob.get(V4 + "/unwatched_media").expect(200).body());
    }

    @Test
    void theHomescreenTellsHowMuchRoomClipsTake() {
        assertEquals(1, storage());
        control.burst(BOB, AT_ONCE.length(Duration.ofSeconds(30)), 120, Duration.ZERO);
        assertEquals(51, storage());
        control.burst(BOB, AT_ONCE.length(Duration.ofSeconds(30)), 240, Duration.ZERO);
        assertEquals(100, storage());
        control.clips(BOB).forEach(clip -> control.clips().delete(clip.id()));
        assertEquals(0, storage());
    }

    @Test
    void thePlanOfACustomerIsTold() {
        assertEquals("{\"subscriptions\":[{\"active\":true,\"flat_type\":\"plus\"}]}", plans());
        control.account(BOB).plan(Plan.basic(400001));
        assertEquals("{\"subscriptions\":[{\"active\":true,\"flat_type\":\"basic\"}]}", plans());
        control.account(BOB).plan(Plan.NONE);
        assertEquals("{\"subscriptions\":[]}", plans());
    }

    @ParameterizedTest
    @CsvSource({ "POST, /api/v1/accounts/123456/media/delete", "POST, /api/v4/accounts/123456/media/delete",
            "DELETE, /api/v4/accounts/123456/media/3132353907/delete",
            "POST, /api/v4/accounts/123456/media/mark_as_viewed", "GET, /api/v4/accounts/123456/unwatched_media",
            "GET, /api/v1/accounts/123456/subscriptions/plans" })
    void everyCallIsForTheOwnAccountOnly(String method, String path) {
        send(method, path).expect(400);
        RawRequest.of(method, path).send(cloud.uri()).expect(401);
    }

    private RawResponse send(String method, String path) {
        return RawRequest.of(method, path).bearer(bob.accessToken()).send(cloud.uri());
    }

    private String media(int... indices) {
        List<Long> ids = Arrays.stream(indices).mapToObj(index -> clips.get(index).id()).toList();
        return "{\"media_list\":" + ids + "}";
    }

    private int storage() {
        JsonObject stats = bob.homescreen().expect(200).json().getAsJsonObject("video_stats");
        return stats.get("storage").getAsInt();
    }

    private String plans() {
        return bob.get(V1 + "/subscriptions/plans").expect(200).body();
    }
}
