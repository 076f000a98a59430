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
package org.openhab.binding.blink.cloud.simulator.oauth;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;

/**
 * <code>POST /oauth/token</code> with a refresh token: the forms that clients use, rotation, and what it is bound to.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RefreshTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final RawResponse tokens = new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD);

    @Test
    void withTheHardwareIdInTheBody() {
        refresh().field("hardware_id", SignInSteps.HARDWARE_ID).send(cloud.uri()).expect(200);
    }

    @Test
    void withTheHardwareIdInAHeaderAndTheUserName() {
        refresh().field("username", BOB).header("hardware_id", SignInSteps.HARDWARE_ID).send(cloud.uri()).expect(200);
    }

    @Test
    void withoutAnyHardwareId() {
        refresh().send(cloud.uri()).expect(200);
    }

    @Test
    void withTheHardwareIdInLowerCase() {
        refresh().field("hardware_id", SignInSteps.HARDWARE_ID.toLowerCase(Locale.ROOT)).send(cloud.uri()).expect(200);
    }

    @Test
    void bothTokensAreNew() {
        RawResponse fresh = refresh().send(cloud.uri()).expect(200);
        assertNotEquals(tokens.text("access_token"), fresh.text("access_token"));
        assertNotEquals(tokens.text("refresh_token"), fresh.text("refresh_token"));
        assertEquals("14400", fresh.text("expires_in"));
    }

    @Test
    void theOldRefreshTokenIsWorthNothing() {
        RawResponse fresh = refresh().send(cloud.uri()).expect(200);
        assertRefused(refresh());
        refresh(fresh).send(cloud.uri()).expect(200);
    }

    @Test
    void ofManyRefreshesAtTheSameTimeOneSucceeds() {
        List<Integer> statuses = Collections.nCopies(20, refresh()).parallelStream()
                .map(request -> request.send(cloud.uri()).status()).sorted().toList();
        assertEquals(200, statuses.get(0));
        assertEquals(Collections.nCopies(19, 401), statuses.subList(1, 20));
    }

    @Test
    void theNewAccessTokenWorks() {
        RawResponse fresh = refresh().send(cloud.uri()).expect(200);
        RawRequest.get("/api/v1/users/tier_info").bearer(fresh.text("access_token")).send(cloud.uri()).expect(200);
    }

    @Test
    void aRefreshAsksForNoPinAndIsNoSignIn() {
        cloud.control().account(BOB).twoFactor(TwoFactor.SMS);
        refresh().send(cloud.uri()).expect(200);
        assertTrue(cloud.control().pin(BOB).isEmpty());
        assertEquals(1, cloud.control().signInPosts());
    }

    @Test
    void aRefreshTokenOutlivesItsAccessToken() {
        cloud.control().advance(Duration.ofDays(100));
        refresh().send(cloud.uri()).expect(200);
    }

    @ParameterizedTest(name = "in the {0}")
    @ValueSource(strings = { "body", "header" })
    void anotherHardwareIdIsRefusedAndTheTokenStaysValid(String place) {
        String other = "11111111-2222-4333-8444-555555555555";
        assertRefused(
                place.equals("body") ? refresh().field("hardware_id", other) : refresh().header("hardware_id", other));
        refresh().send(cloud.uri()).expect(200);
    }

    @ParameterizedTest(name = "{1} in the {0}")
    @CsvSource({ "body, Blinkpy", "body, Home Assistant", "header, Blinkpy", "header, Home Assistant" })
    void aBlockedHardwareIdIsNotAcceptable(String place, String hardwareId) {
        RawRequest request = place.equals("body") ? refresh().field("hardware_id", hardwareId)
                : refresh().header("hardware_id", hardwareId);
        assertEquals("406 Not Acceptable", request.send(cloud.uri()).expect(406).body());
    }

    @Test
    void aHeaderWithoutAPinIsNotAcceptable() {
        assertEquals("406 Not Acceptable", refresh().header("2fa-code", "None").send(cloud.uri()).expect(406).body());
    }

    @Test
    void anotherClientIsNotAuthorizedAndTheTokenStaysValid() {
        RawResponse response = refresh().field("client_id", "android").send(cloud.uri()).expect(401);
        assertEquals("client is not authorized", response.text("error_description"));
        refresh().send(cloud.uri()).expect(200);
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = { "client_id", "refresh_token" })
    void aFieldThatIsMissingIsNamed(String field) {
        RawResponse response = refresh().field(field, "").send(cloud.uri()).expect(400);
        assertEquals("missing " + field, response.text("error_description"));
    }

    @Test
    void aRevokedTokenIsRefused() {
        cloud.control().revokeRefreshTokens(BOB);
        assertRefused(refresh());
    }

    @Test
    void aDeletedDeviceHasNoSession() {
        cloud.control().deleteDevices(BOB);
        assertRefused(refresh());
        RawRequest.get("/api/v1/users/tier_info").bearer(tokens.text("access_token")).send(cloud.uri()).expect(401);
    }

    @Test
    void aRefusalMayBeABadRequest() {
        cloud.control().scenario().tokenErrorStatus(400);
        cloud.control().revokeRefreshTokens(BOB);
        assertEquals("invalid_grant", refresh().send(cloud.uri()).expect(400).text("error"));
    }

    @Test
    void thePasswordDoesNotMatter() {
        cloud.control().account(BOB).password("changed");
        refresh().send(cloud.uri()).expect(200);
    }

    private RawRequest refresh() {
        return refresh(tokens);
    }

    private static RawRequest refresh(RawResponse tokens) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", tokens.text("refresh_token"));
        fields.put("client_id", "ios");
        fields.put("scope", "client");
        return RawRequest.post("/oauth/token").form(fields);
    }

    private void assertRefused(RawRequest request) {
        RawResponse response = request.send(cloud.uri()).expect(401);
        assertEquals("invalid_grant", response.text("error"));
        assertTrue(response.values("WWW-Authenticate").isEmpty());
    }
}
