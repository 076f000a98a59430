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

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Set;

import org.awaitility.Awaitility;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.scenario.Refusal;

import com.google.gson.JsonObject;

/**
 * Live views and the relay in the control interface.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveControlTest {

    private static final String FAULTS = "/_control/relay/faults";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();

    @Test
    void liveViewsAreListedAndEnded() {
        assertEquals("[]", call("GET", "/_control/live-views").expect(200).body());
        start();
        String view = "[{\"command\":2900000101,\"device\":500001,\"begin\":\"2026-11-22T01:16:38Z\","
                + "\"extended\":false,\"connected\":false,\"over\":";
        assertEquals(view + "false}]", call("GET", "/_control/live-views").expect(200).body());
        call("DELETE", "/_control/live-views/2900000101").expect(204);
        assertEquals(view + "true}]", call("GET", "/_control/live-views").expect(200).body());
        call("DELETE", "/_control/live-views/7").expect(404);
    }

    @Test
    void visitorsOfTheRelayAreListed() throws IOException {
        cloud.control().scenario().relay().refusal(Refusal.TLS);
        URI relay = URI.create(start());
        try (Socket socket = new Socket(relay.getHost(), relay.getPort())) {
            assertEquals(-1, socket.getInputStream().read());
        }
        JsonObject visit = Awaitility.await()
                .until(() -> call("GET", "/_control/relay/visits").expect(200).jsonArray(), all -> !all.isEmpty())
                .get(0).getAsJsonObject();
        assertEquals(Set.of("number", "begin", "device", "command", "accepted", "complaints", "keepAlives",
                "statistics", "received", "sentBytes", "sentFrames", "end"), visit.keySet());
        assertEquals("refused before the handshake", visit.get("end").getAsString());
        assertFalse(visit.get("accepted").getAsBoolean());
        assertEquals("{}", call("GET", "/_control/relay/connections").expect(200).body());
    }

    @Test
    void faultsAreSetListedAndRemoved() {
        String fault = "{\"kind\":\"lose-packets\",\"amount\":7,\"millis\":null,\"device\":500001,\"after\":100,"
                + "\"times\":2}";
        assertEquals(fault,
                call("POST", FAULTS,
                        "{\"kind\":\"lose-packets\",\"amount\":7,\"device\":500001,\"after\":100,\"times\":2}")
                        .expect(201).body());
        call("POST", FAULTS, "{\"kind\":\"stall\",\"millis\":5000}").expect(201);
        assertEquals("[" + fault + ",{\"kind\":\"stall\",\"amount\":0,\"millis\":5000,\"device\":0,\"after\":0,"
                + "\"times\":1}]", call("GET", FAULTS).expect(200).body());
        call("DELETE", FAULTS).expect(204);
        assertEquals("[]", call("GET", FAULTS).expect(200).body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"kind\":\"explode\"}", "{\"kind\":\"close\",\"amount\":-1}",
            "{\"kind\":\"close\",\"when\":1}", "{\"kind\":\"stall\",\"millis\":-1}" })
    void aFaultThatIsNotUnderstoodIsRefused(String fault) {
        call("POST", FAULTS, fault).expect(400);
        assertEquals("[]", call("GET", FAULTS).expect(200).body());
    }

    @Test
    void theScenarioHasTheSwitchesOfLiveViews() {
        call("PATCH", "/_control/scenario", "{\"live\":{\"durationSeconds\":60,\"durationField\":\"session_duration\"},"
                + "\"relay\":{\"speed\":2.5,\"acceptZeroToken\":true,\"refusal\":\"hello\"}}").expect(200);
        assertEquals(60, cloud.control().scenario().live().duration().toSeconds());
        assertEquals(2.5, cloud.control().scenario().relay().speed());
        assertTrue(cloud.control().scenario().relay().acceptZeroToken());
        assertEquals(Refusal.HELLO, cloud.control().scenario().relay().refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"live\":{\"durationSeconds\":0}}", "{\"live\":{\"durationField\":\"none\"}}",
            "{\"live\":{\"host\":\"\"}}", "{\"live\":{\"unpolledIntervals\":-1}}", "{\"relay\":{\"speed\":0}}",
            "{\"relay\":{\"speed\":1001}}", "{\"relay\":{\"refusal\":\"all\"}}", "{\"relay\":{\"chunkBytes\":-1}}",
            "{\"relay\":{\"silenceSeconds\":0}}" })
    void aSwitchThatIsNoneIsRefused(String change) {
        call("PATCH", "/_control/scenario", change).expect(400);
    }

    @Test
    void whetherLiveViewsAreSavedIsSaidOfTheNetwork() {
        call("PATCH", "/_control/accounts/bob@example.com/home/networks/200001", "{\"liveViewsSaved\":true}")
                .expect(200);
        assertTrue(cloud.control().home(BOB).network(200001).liveViewsSaved());
    }

    /** Begins a live view and answers the address of the relay. */
    private String start() {
        return RawRequest.post("/api/v2/accounts/123457/networks/200001/owls/500001/liveview")
                .bearer(new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD).text("access_token"))
                .json("{\"intent\":\"liveview\",\"motion_event_start_time\":null}").send(cloud.uri()).expect(200)
                .text("server");
    }

    private RawResponse call(String method, String path) {
        return RawRequest.of(method, path).send(cloud.uri());
    }

    private RawResponse call(String method, String path, String json) {
        return RawRequest.of(method, path).json(json).send(cloud.uri());
    }
}
