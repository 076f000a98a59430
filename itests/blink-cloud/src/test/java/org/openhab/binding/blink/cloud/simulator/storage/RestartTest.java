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
package org.openhab.binding.blink.cloud.simulator.storage;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;

/**
 * What outlives the simulator in its data folder.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RestartTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoIsSignedInStaysSignedIn() {
        RawResponse tokens;
        String clientId;
        try (BlinkCloud cloud = start(0)) {
            tokens = new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD);
            clientId = homescreen(cloud, tokens).header("Client-Id");
        }
        try (BlinkCloud cloud = start(0)) {
            assertEquals(clientId, homescreen(cloud, tokens).header("Client-Id"));
            refresh(cloud, tokens).expect(200);
        }
        try (BlinkCloud cloud = start(0)) {
            refresh(cloud, tokens).expect(401);
        }
    }

    @Test
    void aPinMayBeTypedAfterTheRestart() {
        SignInSteps steps;
        String pin;
        int port;
        try (BlinkCloud cloud = start(0)) {
            port = cloud.port();
            steps = new SignInSteps(cloud).upToPage();
            steps.signIn(ALICE, ALICE_PASSWORD).expect(202);
            pin = cloud.control().pin(ALICE).orElseThrow();
        }
        try (BlinkCloud cloud = start(port)) {
            assertEquals(pin, cloud.control().pin(ALICE).orElseThrow());
            steps.verify(pin).expect(201);
            steps.fetchCode();
            steps.exchangeRequest().send(cloud.uri()).expect(200);
        }
    }

    @Test
    void theFileHoldsNoToken() throws IOException {
        RawResponse tokens;
        try (BlinkCloud cloud = start(0)) {
            tokens = new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD);
        }
        String state = Files.readString(folder.resolve("state.json"));
        assertFalse(state.contains(tokens.text("access_token")));
        assertFalse(state.contains(tokens.text("refresh_token")));
        assertFalse(state.contains(BOB_PASSWORD));
    }

    @Test
    void aResetIsRemembered() {
        RawResponse tokens;
        try (BlinkCloud cloud = start(0)) {
            tokens = new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD);
            cloud.control().reset();
        }
        try (BlinkCloud cloud = start(0)) {
            refresh(cloud, tokens).expect(401);
        }
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Files.writeString(folder.resolve("state.json"), "{\"sessions\":");
        IOException e = assertThrows(IOException.class, () -> TestCloud.builder().data(folder).start());
        assertEquals("Cannot read " + folder.resolve("state.json"), e.getMessage());
    }

    private BlinkCloud start(int port) {
        return TestCloud.start(TestCloud.builder().data(folder).port(port));
    }

    private static RawResponse homescreen(BlinkCloud cloud, RawResponse tokens) {
        return RawRequest.get("/api/v3/accounts/" + BOB_ID + "/homescreen").bearer(tokens.text("access_token"))
                .send(cloud.uri()).expect(200);
    }

    private static RawResponse refresh(BlinkCloud cloud, RawResponse tokens) {
        return RawRequest.post("/oauth/token").form(Map.of("grant_type", "refresh_token", "refresh_token",
                tokens.text("refresh_token"), "client_id", "ios", "scope", "client")).send(cloud.uri());
    }
}
