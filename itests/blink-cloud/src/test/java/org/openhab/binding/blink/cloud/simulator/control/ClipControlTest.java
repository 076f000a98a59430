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
package org.openhab.binding.blink.cloud.simulator.control;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.scenario.ClipOrder;

/**
 * Motion, visitors and clips in the control interface.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipControlTest {

    private static final String ACCOUNT = "/_control/accounts/bob@example.com";
    private static final String CLIP = ACCOUNT + "/clips/3132353907";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();

    @Test
    void motionTellsWhetherItIsRecorded() {
        assertEquals("{\"recorded\":true,\"id\":3132353907}",
                call("POST", ACCOUNT + "/motion", "{\"device\":400001,\"detections\":[\"person\"]}").expect(200)
                        .body());
        control.home(BOB).network(200001).armed(false);
        assertEquals("{\"recorded\":false,\"id\":null}",
                call("POST", ACCOUNT + "/motion", "{\"device\":400001}").expect(200).body());
    }

    @Test
    void aVisitorPressesTheButton() {
        assertEquals("{\"recorded\":true,\"id\":3132353907}",
                call("POST", ACCOUNT + "/press", "{\"device\":600001}").expect(200).body());
        assertEquals("{\"error\":\"Front Garage is no doorbell\"}",
                call("POST", ACCOUNT + "/press", "{\"device\":400001}").expect(400).body());
    }

    @Test
    void aRecordingOfAnyKindIsMadeAndShown() {
        call("POST", ACCOUNT + "/clips",
                "{\"device\":400001,\"source\":\"liveview\",\"type\":\"photo\",\"at\":\"2026-11-22T01:00:00Z\","
                        + "\"seconds\":7,\"uploadSeconds\":2,\"partial\":true,\"detections\":[\"package\"],"
                        + "\"description\":\"A parcel\",\"footageBytes\":5000000000}")
                .expect(201);
        assertEquals("[{\"id\":3132353907,\"network\":200001,\"device\":400001,\"name\":\"Front Garage\","
                + "\"source\":\"liveview\",\"type\":\"photo\",\"at\":\"2026-11-22T01:00:00Z\",\"seconds\":7,"
                + "\"listed\":true,\"updatedAt\":\"2026-11-22T01:00:09Z\",\"watched\":false,\"deleted\":false,"
                + "\"partial\":true,\"detections\":[\"package\"],\"description\":\"A parcel\","
                + "\"footage\":\"generated\",\"bytes\":5000000000}]", clips().body());
    }

    @Test
    void aRecordingOfWhichNothingIsSaidIsMotionNow() {
        call("POST", ACCOUNT + "/clips", "{\"device\":400001,\"footage\":\"door\"}").expect(201);
        assertEquals("[{\"id\":3132353907,\"network\":200001,\"device\":400001,\"name\":\"Front Garage\","
                + "\"source\":\"pir\",\"type\":\"video\",\"at\":\"2026-11-22T01:16:38Z\",\"seconds\":10,"
                + "\"listed\":false,\"updatedAt\":\"2026-11-22T01:16:53Z\",\"watched\":false,\"deleted\":false,"
                + "\"partial\":false,\"detections\":null,\"description\":null,"
                + "\"footage\":\"door\",\"bytes\":84802}]", clips().body());
    }

    @Test
    void manyRecordingsAreMadeAtOnce() {
        RawResponse response = call("POST", ACCOUNT + "/clips",
                "{\"device\":400001,\"times\":200,\"everySeconds\":3,\"at\":\"2026-11-22T01:00:00Z\"}").expect(201);
        assertEquals(200, response.json().getAsJsonArray("ids").size());
        assertEquals("2026-11-22T01:09:57Z", control.clips(BOB).get(199).recording().startedAt().toString());
    }

    @Test
    void clipsAreWatchedTouchedAndDeleted() {
        call("POST", ACCOUNT + "/clips", "{\"device\":400001,\"at\":\"2026-11-22T01:00:00Z\"}").expect(201);
        Clip clip = control.clips(BOB).get(0);
        RawRequest.post(CLIP + "/touch").send(cloud.uri()).expect(204);
        assertEquals(NOW, clip.updatedAt());
        RawRequest.post(CLIP + "/watch").send(cloud.uri()).expect(204);
        RawRequest.of("DELETE", CLIP).send(cloud.uri()).expect(204);
        assertTrue(clip.watched() && clip.deleted());
    }

    @Test
    void aClipIsFoundWithItsOwnerOnly() {
        call("POST", ACCOUNT + "/clips", "{\"device\":400001}").expect(201);
        RawRequest.post(CLIP.replace("bob", "alice") + "/touch").send(cloud.uri()).expect(404);
        RawRequest.of("DELETE", ACCOUNT + "/clips/9").send(cloud.uri()).expect(404);
        RawRequest.get("/_control/accounts/eve@example.com/clips").send(cloud.uri()).expect(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "motion | {}", "motion | {\"device\":9}",
            "motion | {\"device\":400001,\"speed\":3}", "press | {\"device\":9}", "clips | {}",
            "clips | {\"device\":400001,\"at\":\"today\"}", "clips | {\"device\":400001,\"footage\":\"attic\"}",
            "clips | {\"device\":400001,\"footageBytes\":3}", "clips | {\"device\":400001,\"seconds\":-1}",
            "clips | {\"device\":400001,\"detections\":\"person\"}", "clips | {\"device\":400001,\"colour\":\"red\"}" })
    void whatIsNotUnderstoodIsRefused(String what, String body) {
        call("POST", ACCOUNT + "/" + what, body).expect(400);
        assertTrue(control.clips(BOB).isEmpty());
    }

    @Test
    void thePlanOfAnAccountCanBeChanged() {
        call("PATCH", ACCOUNT, "{\"plan\":\"basic\"}").expect(400);
        RawResponse changed = call("PATCH", ACCOUNT, "{\"plan\":\"basic\",\"planDevice\":500001}").expect(200);
        assertEquals("basic 500001", changed.text("plan") + " " + changed.text("planDevice"));
        assertEquals(Plan.basic(500001), control.account(BOB).plan());
        call("PATCH", ACCOUNT, "{\"phone\":\"+1\"}").expect(200);
        assertEquals(Plan.basic(500001), control.account(BOB).plan());
        call("PATCH", ACCOUNT, "{\"plan\":\"none\"}").expect(200);
        assertEquals(Plan.NONE, control.account(BOB).plan());
        call("PATCH", ACCOUNT, "{\"plan\":\"gold\"}").expect(400);
    }

    @Test
    void anAccountIsAddedWithAPlan() {
        call("POST", "/_control/accounts", "{\"email\":\"eve@example.com\",\"password\":\"p\",\"plan\":\"none\"}")
                .expect(201);
        assertEquals(Plan.NONE, control.account("eve@example.com").plan());
    }

    @Test
    void howTheCloudTreatsClipsCanBeChanged() {
        call("PATCH", "/_control/scenario",
                "{\"clips\":{\"order\":\"newest-change-first\",\"uploadDelaySeconds\":0,\"pageSize\":500}}")
                .expect(200);
        assertEquals(ClipOrder.NEWEST_CHANGE_FIRST, control.scenario().clips().order());
        assertEquals(500, control.scenario().clips().pageSize());
        assertTrue(control.scenario().clips().uploadDelay().isZero());
        for (String wrong : new String[] { "{\"pageSize\":0}", "{\"uploadDelaySeconds\":-1}", "{\"v4Status\":302}",
                "{\"order\":\"random\"}", "{\"v4PageSize\":0}" }) {
            call("PATCH", "/_control/scenario", "{\"clips\":" + wrong + "}").expect(400);
        }
        assertEquals(500, control.scenario().clips().pageSize());
    }

    private RawResponse clips() {
        return RawRequest.get(ACCOUNT + "/clips").send(cloud.uri()).expect(200);
    }

    private RawResponse call(String method, String path, String body) {
        return RawRequest.of(method, path).json(body).send(cloud.uri());
    }
}
