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
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;

/**
 * What every REST call of a customer must pass.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AuthorizationTest {

    private static final String UNAUTHORIZED = "{\"message\":\"Unauthorized Access\",\"error\":null,\"code\":101}";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Signed bob = Signed.in(cloud);

    static Stream<RawRequest> callsOfACustomer() {
        return Stream.of(RawRequest.get("/api/v1/users/tier_info"), RawRequest.get("/api/v2/users/info"),
                RawRequest.get("/api/v3/accounts/" + BOB_ID + "/homescreen"),
                RawRequest.post("/api/v4/account/" + BOB_ID + "/client/1200001/logout"),
                RawRequest.post("/api/v4/clients/1200001/logout"),
                RawRequest.post("/api/v5/clients/1200001/client_verification/pin/resend"),
                RawRequest.post("/api/v5/clients/1200001/client_verification/pin/verify"),
                RawRequest.post("/api/v4/users/pin/resend"), RawRequest.post("/api/v4/users/pin/verify"));
    }

    @ParameterizedTest
    @MethodSource("callsOfACustomer")
    void withoutATokenTheyAreUnauthorized(RawRequest request) {
        assertUnauthorized(request.send(cloud.uri()));
    }

    @ParameterizedTest(name = "Authorization: {0}")
    @ValueSource(strings = { "Bearer made-up", "Bearer", "Basic Ym9iOmJvYg==", "made-up" })
    void whatIsNoBearerTokenOfTheCloudIsUnauthorized(String authorization) {
        assertUnauthorized(
                RawRequest.get("/api/v1/users/tier_info").header("Authorization", authorization).send(cloud.uri()));
    }

    @Test
    void theOldHeaderForTokensDoesNotCount() {
        assertUnauthorized(
                RawRequest.get("/api/v1/users/tier_info").header("TOKEN-AUTH", bob.accessToken()).send(cloud.uri()));
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        assertUnauthorized(RawRequest.get("/api/v1/users/tier_info").bearer(bob.refreshToken()).send(cloud.uri()));
    }

    @Test
    void anExpiredTokenIsUnauthorized() {
        cloud.control().advance(Duration.ofSeconds(14399));
        bob.homescreen().expect(200);
        cloud.control().advance(Duration.ofSeconds(1));
        assertUnauthorized(bob.homescreen());
    }

    @Test
    void aRevokedTokenIsUnauthorized() {
        cloud.control().revokeAccessTokens(BOB);
        assertUnauthorized(bob.homescreen());
    }

    @Test
    void revokingTheTokensOfOneAccountLeavesTheOtherAlone() {
        cloud.control().deleteDevices(ALICE);
        bob.homescreen().expect(200);
    }

    @ParameterizedTest
    @ValueSource(longs = { ALICE_ID, 1 })
    void anotherAccountIdIsInvalid(long accountId) {
        RawResponse response = bob.get("/api/v3/accounts/" + accountId + "/homescreen").expect(400);
        assertEquals("{\"code\":1620,\"message\":\"Invalid Account ID\"}", response.body());
        bob.post("/api/v4/account/" + accountId + "/client/1200001/logout").expect(400);
    }

    @ParameterizedTest
    @MethodSource("callsOfACustomer")
    void anAppThatIsTooOldIsToldSo(RawRequest request) {
        cloud.control().scenario().appUpdate(AppUpdate.ENFORCED);
        RawResponse response = request.bearer(bob.accessToken()).send(cloud.uri()).expect(426);
        assertEquals("{\"message\":\"An app update is required\"}", response.body());
    }

    @Test
    void theRetiredLoginSaysThatTheAppIsTooOld() {
        RawResponse response = RawRequest.post("/api/v5/account/login")
                .json("{\"email\":\"bob@example.com\",\"password\":\"bob-secret\"}").send(cloud.uri()).expect(426);
        assertEquals("{\"message\":\"An app update is required\"}", response.body());
    }

    private static void assertUnauthorized(RawResponse response) {
        response.expect(401);
        assertEquals(UNAUTHORIZED, response.body());
        assertTrue(response.values("WWW-Authenticate").isEmpty());
    }
}
