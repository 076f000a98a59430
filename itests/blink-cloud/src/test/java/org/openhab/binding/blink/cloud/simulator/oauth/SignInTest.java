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
import java.util.List;

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
 * <code>POST /oauth/v2/signin</code>, step 3 of the protocol with each row of its table.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final SignInSteps steps = new SignInSteps(cloud).upToPage();

    @Test
    void withoutSecondFactorItLeadsBackToAuthorize() {
        RawResponse response = steps.signIn(BOB, BOB_PASSWORD).expect(302);
        assertEquals("/oauth/v2/authorize", response.header("Location"));
        assertEquals("", response.body());
        assertTrue(cloud.control().pin(BOB).isEmpty());
    }

    @Test
    void theCodeMayComeInTheBodyOfA201() {
        cloud.control().scenario().redirectInBody(true);
        RawResponse response = steps.signIn(BOB, BOB_PASSWORD).expect(201);
        assertEquals("auth-completed", response.text("status"));
        assertTrue(response.text("redirect_url").startsWith(SignInSteps.IOS_REDIRECT + "?code="));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '|', value = {
            "202 | SMS | {\"next_time_in_secs\":60,\"phone\":\"+49xxxxxxx12\",\"user_id\":700123,"
                    + "\"tsv_methods\":[\"sms\",\"whatsapp\",\"voice\"],\"tsv_state\":\"sms\"}",
            "202 | WHATSAPP | {\"next_time_in_secs\":60,\"phone\":\"+49xxxxxxx12\",\"user_id\":700123,"
                    + "\"tsv_methods\":[\"sms\",\"whatsapp\",\"voice\"],\"tsv_state\":\"whatsapp\"}",
            "202 | VOICE | {\"next_time_in_secs\":60,\"phone\":\"+49xxxxxxx12\",\"user_id\":700123,"
                    + "\"tsv_methods\":[\"sms\",\"whatsapp\",\"voice\"],\"tsv_state\":\"voice\"}",
            "202 | EMAIL | {\"tsv_methods\":[\"email\"],\"tsv_state\":\"email\"}",
            "412 | SMS | {\"next_time_in_secs\":60,\"phone\":\"+49xxxxxxx12\",\"user_id\":700123,\"tsv_state\":\"sms\"}",
            "412 | EMAIL | {\"tsv_methods\":[\"email\"],\"tsv_state\":\"email\"}" })
    void withSecondFactorItAsksForThePin(int status, TwoFactor channel, String body) {
        cloud.control().scenario().twoFactorStatus(status);
        cloud.control().account(ALICE).twoFactor(channel);
        RawResponse response = steps.signIn(ALICE, ALICE_PASSWORD).expect(status);
        assertEquals("application/json;charset=utf-8", response.header("Content-Type"));
        assertEquals(body, response.body());
    }

    @ParameterizedTest
    @ValueSource(ints = { 202, 412 })
    void theRequestForThePinMayNameTheChannelOnly(int status) {
        cloud.control().scenario().twoFactorStatus(status).shortTwoFactorBody(true);
        cloud.control().account(ALICE).twoFactor(TwoFactor.EMAIL);
        assertEquals("{\"tsv_state\":\"email\"}", steps.signIn(ALICE, ALICE_PASSWORD).expect(status).body());
    }

    @Test
    void eachSignInSendsAnotherPin() {
        steps.signIn(ALICE, ALICE_PASSWORD).expect(202);
        steps.signIn(ALICE, ALICE_PASSWORD).expect(202);
        List<SentPin> messages = cloud.control().messages(ALICE);
        assertEquals(2, messages.size());
        assertNotEquals(messages.get(0).pin(), messages.get(1).pin());
        assertTrue(messages.get(0).pin().matches("\\d{6}"));
        assertEquals(2, cloud.control().signInPosts());
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({ "bob@example.com, wrong", "nobody@example.com, bob-secret", "bob@example.com, BOB-SECRET" })
    void wrongCredentialsAreRefusedWithoutAChallengeHeader(String email, String password) {
        RawResponse response = steps.signIn(email, password).expect(401);
        assertEquals("{\"error\":\"unauthorized\",\"error_cause\":\"invalid_user_credentials\","
                + "\"error_description\":\"Invalid user credentials.\"}", response.body());
        assertTrue(response.values("WWW-Authenticate").isEmpty());
    }

    @Test
    void theUserNameIsTheSameInUpperCase() {
        steps.signIn("BOB@Example.com", BOB_PASSWORD).expect(302);
    }

    @Test
    void wrongCredentialsSendNoPin() {
        steps.signIn(ALICE, "wrong").expect(401);
        assertTrue(cloud.control().pin(ALICE).isEmpty());
    }

    @Test
    void afterAWrongPasswordTheSameSessionMayTryAgain() {
        steps.signIn(BOB, "wrong").expect(401);
        steps.signIn(BOB, BOB_PASSWORD).expect(302);
    }

    @Test
    void withoutTheSessionCookieTheCookiesAreEmpty() {
        assertEmptyCookies(steps.signInRequest(BOB, BOB_PASSWORD).without("Cookie"));
    }

    @Test
    void whenTheCloudHasLostTheSessionTheCookiesAreEmpty() {
        cloud.control().forgetLoginSessions();
        assertEmptyCookies(steps.signInRequest(BOB, BOB_PASSWORD));
    }

    @Test
    void anHourLaterTheCookiesAreEmpty() {
        cloud.control().advance(Duration.ofMinutes(61));
        assertEmptyCookies(steps.signInRequest(BOB, BOB_PASSWORD));
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = { "username", "password", "csrf-token" })
    void aFieldThatIsMissingIsNamed(String field) {
        RawResponse response = steps.signInRequest(BOB, BOB_PASSWORD).field(field, "").send(cloud.uri()).expect(400);
        assertEquals("Missing parameter " + field + ".", response.text("error_description"));
        assertEquals(List.of("no " + field), lastNotes(cloud));
    }

    @Test
    void theTokenOfAnotherSessionIsRefused() {
        RawResponse response = steps.signInRequest(BOB, BOB_PASSWORD).field("csrf-token", "other").send(cloud.uri())
                .expect(400);
        assertEquals("invalid_csrf_token", response.text("error_cause"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "text/plain", "multipart/form-data; boundary=x" })
    void onlyAFormIsRead(String contentType) {
        RawResponse response = steps.signInRequest(BOB, BOB_PASSWORD).header("Content-Type", contentType)
                .send(cloud.uri()).expect(400);
        assertEquals("invalid_content_type", response.text("error_cause"));
        assertEquals(List.of("not a form"), lastNotes(cloud));
    }

    @Test
    void aFormWithACharsetIsAForm() {
        steps.signInRequest(BOB, BOB_PASSWORD)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8").send(cloud.uri())
                .expect(302);
    }

    @Test
    void aFormThatIsNotEncodedIsABadRequest() {
        RawResponse response = steps.signInRequest(BOB, BOB_PASSWORD).body("username=100%&password=x").send(cloud.uri())
                .expect(400);
        assertTrue(response.body().contains("<h1>Bad Request</h1>"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Origin", "Referer" })
    void aHeaderOfABrowserMayBeMissingButIsNoted(String header) {
        steps.signInRequest(BOB, BOB_PASSWORD).without(header).send(cloud.uri()).expect(302);
        assertEquals(List.of("no " + header), lastNotes(cloud));
    }

    @Test
    void tooManySignInsMustWaitAndNoRetryAfterSaysSo() {
        cloud.control().rateLimit(Duration.ofSeconds(600));
        RawResponse response = steps.signIn(ALICE, ALICE_PASSWORD).expect(429);
        assertEquals("{\"error\":\"too_many_requests\",\"error_cause\":\"2fa_rate_limit_exceeded\","
                + "\"next_time_in_secs\":600}", response.body());
        assertTrue(response.values("Retry-After").isEmpty());
        assertTrue(cloud.control().pin(ALICE).isEmpty());
    }

    @Test
    void theWaitingTimeRunsOut() {
        cloud.control().rateLimit(Duration.ofDays(1));
        cloud.control().advance(Duration.ofHours(23));
        SignInSteps later = new SignInSteps(cloud).upToPage();
        assertEquals("3600", later.signIn(BOB, BOB_PASSWORD).expect(429).text("next_time_in_secs"));
        cloud.control().advance(Duration.ofHours(1));
        later.signIn(BOB, BOB_PASSWORD).expect(302);
    }

    @Test
    void theEncryptionKeysOfTheNewestWebPageDoNotMatter() {
        steps.signInRequest(BOB, BOB_PASSWORD).field("public_key", "AAAA").field("public_signing_key", "BBBB")
                .field("browser_salt", "CCCC").send(cloud.uri()).expect(302);
    }

    private void assertEmptyCookies(RawRequest request) {
        RawResponse response = request.send(cloud.uri()).expect(400);
        assertEquals("{\"error\":\"bad_request\",\"error_cause\":\"empty_cookies\","
                + "\"error_description\":\"Empty Cookies.\"}", response.body());
    }
}
