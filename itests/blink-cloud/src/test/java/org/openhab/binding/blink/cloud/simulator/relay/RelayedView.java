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
package org.openhab.binding.blink.cloud.simulator.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.control.Control;

import com.google.gson.JsonObject;

/**
 * Bob, who looks through his Mini.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class RelayedView implements AutoCloseable {

    static final long OWL = 500001;
    /** So slow may a machine be. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/api/v2/accounts/123457/networks/200001/owls/500001/liveview";

    private final BlinkCloud cloud = TestCloud.start();
    private final String token = new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD).text("access_token");

    RelayedView() {
        Awaitility.setDefaultTimeout(PATIENCE);
        control().scenario().relay().speed(10);
    }

    Control control() {
        return cloud.control();
    }

    /** Begins a live view; this is the answer. */
    JsonObject start() {
        return RawRequest.post(PATH).bearer(token).json("{\"intent\":\"liveview\",\"motion_event_start_time\":null}")
                .send(cloud.uri()).expect(200).json();
    }

    /** Begins a live view and connects, with the right hello, as soon as the one before is over. */
    RelayClient watch() {
        await().until(() -> control().live().running().isEmpty());
        JsonObject answer = start();
        RelayClient client = connect(answer);
        client.send(hello(answer));
        return client;
    }

    static RelayClient connect(JsonObject answer) {
        return new RelayClient(URI.create(answer.get("server").getAsString()));
    }

    byte[] hello(JsonObject answer) {
        return RelayClient.hello(answer, control().home(BOB).device(OWL).serial());
    }

    JsonObject poll(JsonObject answer) {
        return RawRequest.get("/network/200001/command/" + answer.get("command_id").getAsString()).bearer(token)
                .send(cloud.uri()).expect(200).json();
    }

    /** What was seen of the last client. */
    RelayVisit lastVisit() {
        List<RelayVisit> visits = control().live().visits();
        return visits.get(visits.size() - 1);
    }

    /** Waits until the last client is gone, and tells why. */
    String awaitEnd() {
        Optional<String> end = await().until(() -> lastVisit().end(), Optional::isPresent);
        return end.orElseThrow();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
