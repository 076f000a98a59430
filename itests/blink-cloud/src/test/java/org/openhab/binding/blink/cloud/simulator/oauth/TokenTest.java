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
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;

/**
 * <code>POST /oauth/token</code> with a code, step 5 of the protocol, and the logins that are gone.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TokenTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final SignInSteps steps = new SignInSteps(cloud);

    @Test
    void aCodeGivesTokens() {
        RawResponse response = steps.tokens(BOB, BOB_PASSWORD);
        assertTrue(response.text("access_token").startsWith("eyJ"));
        assertTrue(response.text("refresh_token").startsWith("eyJ"));
        assertEquals("14400", response.text("expires_in"));
        assertEquals("client", response.text("scope"));
        assertEquals("Bearer", response.text("token_type"));
        assertEquals(5, response.json().size());
        assertEquals("no-store", response.header("Cache-Control"));
    }

    @Test
    void theLifetimeIsWhatTheCloudIsTold() {
        cloud.control().scenario().expiresIn(Duration.ofSeconds(3600));
        assertEquals("3600", steps.tokens(BOB, BOB_PASSWORD).text("expires_in"));
    }

    @Test
    void aCodeCountsOnce() {
        steps.tokens(BOB, BOB_PASSWORD);
        assertInvalidGrant(steps.exchangeRequest());
    }

    @Test
    void aCodeCountsOnceEvenAfterAFailure() {
        steps.upToCode(BOB, BOB_PASSWORD);
        assertInvalidGrant(steps.exchangeRequest().field("code_verifier", "A".repeat(43)));
        assertInvalidGrant(steps.exchangeRequest());
    }

    @Test
    void aCodeLivesTenMinutes() {
        steps.upToCode(BOB, BOB_PASSWORD);
        cloud.control().advance(Duration.ofMinutes(10));
        assertInvalidGrant(steps.exchangeRequest());
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({ "code, made-up", "code_verifier, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "code_verifier, short",
            "redirect_uri, https://applinks.blink.com/signin/callback",
            "hardware_id, 11111111-2222-4333-8444-555555555555" })
    void whatDoesNotBelongToTheSignInIsRefused(String field, String value) {
        steps.upToCode(BOB, BOB_PASSWORD);
        assertInvalidGrant(steps.exchangeRequest().field(field, value));
    }

    @Test
    void aRefusalMayBeABadRequest() {
        cloud.control().scenario().tokenErrorStatus(400);
        steps.tokens(BOB, BOB_PASSWORD);
        assertEquals("invalid_grant", steps.exchangeRequest().send(cloud.uri()).expect(400).text("error"));
    }

    @Test
    void anotherClientIsNotAuthorized() {
        steps.upToCode(BOB, BOB_PASSWORD);
        RawResponse response = steps.exchangeRequest().field("client_id", "android").send(cloud.uri()).expect(401);
        assertEquals("client is not authorized", response.text("error_description"));
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = { "client_id", "code", "code_verifier", "redirect_uri" })
    void aFieldThatIsMissingIsNamed(String field) {
        steps.upToCode(BOB, BOB_PASSWORD);
        RawResponse response = steps.exchangeRequest().field(field, "").send(cloud.uri()).expect(400);
        assertEquals("invalid_request", response.text("error"));
        assertEquals("missing " + field, response.text("error_description"));
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = { "app_brand", "hardware_id", "scope" })
    void aFieldThatSomeClientsLeaveOutMayBeMissing(String field) {
        steps.upToCode(BOB, BOB_PASSWORD);
        steps.exchangeRequest().field(field, "").send(cloud.uri()).expect(200);
    }

    @Test
    void noCookieAndNoUserAgentIsNeeded() {
        steps.upToCode(BOB, BOB_PASSWORD);
        steps.exchangeRequest().without("User-Agent").send(cloud.uri()).expect(200);
    }

    @Test
    void onlyAFormIsRead() {
        steps.upToCode(BOB, BOB_PASSWORD);
        RawResponse response = steps.exchangeRequest().header("Content-Type", "application/json").send(cloud.uri())
                .expect(400);
        assertEquals("invalid_request", response.text("error"));
    }

    @Test
    void theAndroidProfileSendsExactlyFiveFields() {
        steps.android().query.remove("hardware_id");
        steps.upToPage();
        steps.signIn(BOB, BOB_PASSWORD).expect(302);
        String location = steps.codeRequest().send(cloud.uri()).expect(302).header("Location");
        assertTrue(location.startsWith("https://applinks.blink.com/signin/callback?code="), location);
        assertTrue(location.endsWith("&state=state-of-the-app"), location);
        steps.takeCode(location);
        RawResponse tokens = steps.exchangeRequest().field("app_brand", "").field("hardware_id", "").field("scope", "")
                .send(cloud.uri()).expect(200);
        RawRequest.post("/oauth/token").form(Map.of("refresh_token", tokens.text("refresh_token"), "grant_type",
                "refresh_token", "client_id", "android", "scope", "client")).send(cloud.uri()).expect(200);
    }

    @ParameterizedTest(name = "grant_type={0}")
    @ValueSource(strings = { "password", "client_credentials", "" })
    void theLoginByPasswordIsGone(String grantType) {
        RawResponse response = RawRequest.post("/oauth/token").header("hardware_id", SignInSteps.HARDWARE_ID)
                .form(Map.of("grant_type", grantType, "client_id", "android", "username", BOB, "password", BOB_PASSWORD,
                        "scope", "client"))
                .send(cloud.uri()).expect(401);
        assertEquals("{\"error\":\"unsupported_grant_type\",\"error_description\":\"invalid grant type\"}",
                response.body());
        assertTrue(response.values("WWW-Authenticate").isEmpty());
    }

    private void assertInvalidGrant(RawRequest request) {
        RawResponse response = request.send(cloud.uri()).expect(401);
        assertEquals("invalid_grant", response.text("error"));
        assertTrue(response.values("WWW-Authenticate").isEmpty());
    }
}
