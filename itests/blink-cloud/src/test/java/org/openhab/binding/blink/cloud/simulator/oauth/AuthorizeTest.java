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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.scenario.Edge;
import org.openhab.binding.blink.cloud.simulator.scenario.HardwareIdRule;

/**
 * <code>GET /oauth/v2/authorize</code>, steps 1 and 4 of the protocol.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AuthorizeTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final SignInSteps steps = new SignInSteps(cloud);

    @Test
    void leadsToTheSignInPageOfTheHostThatWasAsked() {
        RawResponse response = steps.authorize();
        assertEquals("/oauth/v2/signin", response.header("Location"));
        assertEquals("", response.body());
    }

    @Test
    void setsASessionCookieForTheSignInPagesOnlyThatScriptsCannotRead() {
        String cookie = steps.authorize().values("Set-Cookie").get(0);
        assertTrue(cookie.matches("blink_oauth_session=[\\w-]{43}; Path=/oauth/v2; HttpOnly; SameSite=Lax"), cookie);
    }

    @Test
    void setsTheCookieOfTheNetworkBesides() {
        String cookie = steps.authorize().values("Set-Cookie").get(1);
        assertTrue(cookie.matches("__cf_bm=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=1800"), cookie);
    }

    @Test
    void eachAttemptHasItsOwnSession() {
        assertNotEquals(steps.authorize().values("Set-Cookie"), steps.authorize().values("Set-Cookie"));
    }

    @ParameterizedTest(name = "{0}={1}: {2} {3}")
    @CsvSource(nullValues = "-", value = { //
            "client_id, -, invalid_client, Unknown client.", //
            "client_id, web, invalid_client, Unknown client.", //
            "client_id, android, invalid_redirect_uri, Invalid redirect URI.", //
            "redirect_uri, -, invalid_redirect_uri, Invalid redirect URI.", //
            "redirect_uri, https://evil.example.com/, invalid_redirect_uri, Invalid redirect URI." })
    void whoIsNotARegisteredClientIsNotSentAnywhere(String name, @Nullable String value, String cause,
            String description) {
        spoil(name, value);
        RawResponse response = steps.authorizeRequest().send(cloud.uri()).expect(400);
        assertEquals("{\"error\":\"bad_request\",\"error_cause\":\"" + cause + "\",\"error_description\":\""
                + description + "\"}", response.body());
        assertFalse(response.values("Set-Cookie").stream().anyMatch(cookie -> cookie.contains("session")));
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(nullValues = "-", value = { //
            "response_type, -, unsupported_response_type", //
            "response_type, token, unsupported_response_type", //
            "scope, -, invalid_scope", //
            "scope, admin, invalid_scope", //
            "code_challenge_method, -, invalid_request", //
            "code_challenge_method, plain, invalid_request", //
            "code_challenge, -, invalid_request", //
            "code_challenge, tooshort, invalid_request", //
            "code_challenge, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=, invalid_request", //
            "hardware_id, -, invalid_request" })
    void aMistakeIsToldToTheClientAtItsCallback(String name, @Nullable String value, String error) {
        steps.query.put("state", "s 1");
        spoil(name, value);
        String location = steps.authorizeRequest().send(cloud.uri()).expect(302).header("Location");
        assertTrue(location.startsWith(SignInSteps.IOS_REDIRECT + "?error=" + error + "&error_description="), location);
        assertTrue(location.endsWith("&state=s+1"), location);
    }

    @ParameterizedTest
    @ValueSource(strings = { "app_brand", "app_version", "device_brand", "device_model", "device_os_version" })
    void aDescriptionOfTheAppMayBeMissingButIsNoted(String name) {
        steps.query.remove(name);
        steps.authorize();
        assertEquals("no " + name, lastNotes(cloud).get(0));
    }

    @ParameterizedTest(name = "\"{0}\" -> {1}")
    @CsvSource({ "Blinkpy, 406", "Home Assistant, 406", "blinkpy, 302", "home assistant, 302", "HomeyApp, 302",
            "0a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d, 302", "0A1B2C3D-4E5F-4A6B-8C7D-8E9F0A1B2C3D, 302" })
    void onlyTheBlockedHardwareIdsAreRefused(String hardwareId, int status) {
        steps.query.put("hardware_id", hardwareId);
        RawResponse response = steps.authorizeRequest().send(cloud.uri()).expect(status);
        if (status == 406) {
            assertNotAcceptable(response);
        }
    }

    @Test
    void everythingButAUuidIsRefusedWhenTheCloudIsToldSo() {
        cloud.control().scenario().hardwareIds(HardwareIdRule.UUID_ONLY);
        steps.authorize();
        steps.query.put("hardware_id", "HomeyApp");
        assertNotAcceptable(steps.authorizeRequest().send(cloud.uri()).expect(406));
    }

    @ParameterizedTest(name = "User-Agent \"{0}\" -> {1}")
    @CsvSource(emptyValue = "", value = { "'', 406", "Python/3.11 aiohttp/3.8.4, 406", "python-requests/2.28.1, 406",
            "Java/17.0.15, 406", "Jetty/9.4.54.v20240208, 406", "curl/7.88.1, 406", "okhttp/4.12.0, 406",
            "27.0ANDROID_28373244, 302", "Mozilla/5.0 (X11; Linux x86_64), 302" })
    void aBrowserIsExpected(String userAgent, int status) {
        var request = steps.authorizeRequest().without("User-Agent");
        if (!userAgent.isEmpty()) {
            request.header("User-Agent", userAgent);
        }
        RawResponse response = request.send(cloud.uri()).expect(status);
        if (status == 406) {
            assertNotAcceptable(response);
        }
    }

    @Test
    void anyUserAgentIsAcceptedWhenTheCloudIsToldSo() {
        cloud.control().scenario().browserRequired(false);
        steps.authorizeRequest().without("User-Agent").send(cloud.uri()).expect(302);
    }

    @Test
    void aClientBehindAVpnIsTurnedAwayWithPlainText() {
        cloud.control().scenario().edge(Edge.NOT_ACCEPTABLE);
        assertNotAcceptable(steps.authorizeRequest().send(cloud.uri()).expect(406));
    }

    @Test
    void aBlockedAddressIsTurnedAwayWithAPage() {
        cloud.control().scenario().edge(Edge.FORBIDDEN);
        RawResponse response = steps.authorizeRequest().send(cloud.uri()).expect(403);
        assertEquals("text/html;charset=utf-8", response.header("Content-Type"));
        assertTrue(response.body().contains("<h1>Forbidden</h1>"));
    }

    @Test
    void withoutQueryAndWithoutCookiesThereIsNoSession() {
        RawResponse response = steps.codeRequest().without("Cookie").send(cloud.uri()).expect(400);
        assertEquals("empty_cookies", response.text("error_cause"));
    }

    @Test
    void withoutQueryBeforeTheSignInLeadsBackToThePage() {
        steps.upToPage();
        assertEquals("/oauth/v2/signin", steps.codeRequest().send(cloud.uri()).expect(302).header("Location"));
    }

    @Test
    void withoutQueryBeforeThePinLeadsBackToThePage() {
        steps.upToPage();
        steps.signIn(ALICE, ALICE_PASSWORD).expect(202);
        assertEquals("/oauth/v2/signin", steps.codeRequest().send(cloud.uri()).expect(302).header("Location"));
    }

    @Test
    void withoutQueryAfterTheSignInHandsOutTheCode() {
        steps.upToPage();
        steps.signIn(BOB, BOB_PASSWORD).expect(302);
        String location = steps.codeRequest().send(cloud.uri()).expect(302).header("Location");
        assertTrue(location.matches("immedia-blink://applinks\\.blink\\.com/signin/callback\\?code=[\\w-]{43}"),
                location);
    }

    @Test
    void theStateOfTheClientComesBackWithTheCode() {
        steps.query.put("state", "a b&c");
        steps.upToPage();
        steps.signIn(BOB, BOB_PASSWORD).expect(302);
        String location = steps.codeRequest().send(cloud.uri()).expect(302).header("Location");
        assertTrue(location.endsWith("&state=a+b%26c"), location);
    }

    @Test
    void withQueryAfterTheSignInBeginsAgain() {
        steps.upToPage();
        steps.signIn(BOB, BOB_PASSWORD).expect(302);
        assertEquals("/oauth/v2/signin", steps.authorize().header("Location"));
        assertEquals("/oauth/v2/signin", steps.codeRequest().send(cloud.uri()).expect(302).header("Location"));
    }

    @Test
    void anAndroidClientMustSendAState() {
        steps.android().query.remove("state");
        String location = steps.authorizeRequest().send(cloud.uri()).expect(302).header("Location");
        assertTrue(location.startsWith("https://applinks.blink.com/signin/callback?error=invalid_request"), location);
    }

    private void spoil(String name, @Nullable String value) {
        if (value == null) {
            steps.query.remove(name);
        } else {
            steps.query.put(name, value);
        }
    }

    private static void assertNotAcceptable(RawResponse response) {
        assertEquals("text/plain;charset=utf-8", response.header("Content-Type"));
        assertEquals("406 Not Acceptable", response.body());
    }
}
