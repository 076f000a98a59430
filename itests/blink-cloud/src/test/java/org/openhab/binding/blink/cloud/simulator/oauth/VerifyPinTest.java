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
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.time.Duration;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;

/**
 * <code>POST /oauth/v2/2fa/verify</code>, step 3b of the protocol.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class VerifyPinTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final SignInSteps steps = new SignInSteps(cloud).upToPage();

    @Test
    void theRightPinCompletesTheSignIn() {
        askForPin();
        assertEquals("{\"status\":\"auth-completed\",\"user_id\":700123}", steps.verify(pin()).expect(201).body());
        steps.fetchCode();
        steps.exchangeRequest().send(cloud.uri()).expect(200);
    }

    @Test
    void theCodeMayComeAlong() {
        cloud.control().scenario().redirectInBody(true);
        askForPin();
        steps.takeCode(steps.verify(pin()).expect(201).text("redirect_url"));
        steps.exchangeRequest().send(cloud.uri()).expect(200);
    }

    @Test
    void aWrongPinIsRefusedWithoutAChallengeHeader() {
        askForPin();
        RawResponse response = steps.verify(wrongPin()).expect(401);
        assertEquals("unauthorized", response.text("error"));
        assertTrue(response.values("WWW-Authenticate").isEmpty());
    }

    @Test
    void aWrongPinMayBeABadRequestAsAtTheSisterService() {
        cloud.control().scenario().wrongPinStatus(400);
        askForPin();
        assertEquals("{\"error\":\"Verification Code is invalid or expired\"}",
                steps.verify(wrongPin()).expect(400).body());
    }

    @Test
    void afterAWrongPinTheRightOneStillCounts() {
        askForPin();
        steps.verify(wrongPin()).expect(401);
        steps.verify(pin()).expect(201);
    }

    @Test
    void aPinLivesTenMinutes() {
        askForPin();
        cloud.control().advance(Duration.ofMinutes(10));
        steps.verify(wrongPin()).expect(401);
        cloud.control().advance(Duration.ofSeconds(1));
        steps.verify(pin()).expect(401);
    }

    @Test
    void onlyTheNewestPinCounts() {
        askForPin();
        String first = pin();
        askForPin();
        steps.verify(first).expect(401);
        steps.verify(pin()).expect(201);
    }

    @Test
    void aPinSentByAnotherAttemptMakesTheFirstOneWorthless() {
        askForPin();
        String first = pin();
        new SignInSteps(cloud).upToPage().signIn(ALICE, ALICE_PASSWORD).expect(202);
        steps.verify(first).expect(401);
    }

    @Test
    void aPinCountsOnce() {
        askForPin();
        steps.verify(pin()).expect(201);
        SignInSteps other = new SignInSteps(cloud).upToPage();
        assertEquals("2fa_not_pending", other.verify(pin()).expect(400).text("error_cause"));
    }

    @Test
    void thePinOfAnotherAccountIsWrong() {
        askForPin();
        cloud.control().addAccount(Account.of("carol@example.com", "c").twoFactor(TwoFactor.EMAIL));
        SignInSteps carol = new SignInSteps(cloud).upToPage();
        carol.signIn("carol@example.com", "c").expect(202);
        assumeFalse(cloud.control().pin("carol@example.com").equals(cloud.control().pin(ALICE)), "one in a million");
        carol.verify(pin()).expect(401);
        carol.verify(cloud.control().pin("carol@example.com").orElseThrow()).expect(201);
    }

    @Test
    void leadingZerosCount() {
        Random unlucky = new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return 42;
            }
        };
        try (BlinkCloud other = TestCloud.start(TestCloud.builder().random(unlucky))) {
            SignInSteps attempt = new SignInSteps(other).upToPage();
            attempt.signIn(ALICE, ALICE_PASSWORD).expect(202);
            attempt.verify("42").expect(401);
            attempt.verify("000042").expect(201);
        }
    }

    @Test
    void withoutCookiesTheSessionIsLost() {
        askForPin();
        RawResponse response = steps.verifyRequest(pin()).without("Cookie").send(cloud.uri()).expect(400);
        assertEquals("empty_cookies", response.text("error_cause"));
    }

    @Test
    void whenTheCloudHasLostTheSessionItIsLost() {
        askForPin();
        cloud.control().forgetLoginSessions();
        assertEquals("empty_cookies", steps.verify(pin()).expect(400).text("error_cause"));
    }

    @Test
    void tooManyTriesMustWait() {
        askForPin();
        cloud.control().rateLimit(Duration.ofSeconds(90));
        RawResponse response = steps.verify(pin()).expect(429);
        assertEquals("90", response.text("next_time_in_secs"));
        assertTrue(response.values("Retry-After").isEmpty());
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = { "2fa_code", "csrf-token" })
    void aFieldThatIsMissingIsNamed(String field) {
        askForPin();
        RawResponse response = steps.verifyRequest(pin()).field(field, "").send(cloud.uri()).expect(400);
        assertEquals("Missing parameter " + field + ".", response.text("error_description"));
    }

    @ParameterizedTest(name = "remember_me={0}")
    @ValueSource(strings = { "true", "false", "" })
    void rememberMeMakesNoDifference(String value) {
        askForPin();
        steps.verifyRequest(pin()).field("remember_me", value).field("tsv_state", "sms").send(cloud.uri()).expect(201);
    }

    @Test
    void onlyAFormIsRead() {
        askForPin();
        RawResponse response = steps.verifyRequest(pin()).json("{}").send(cloud.uri()).expect(400);
        assertEquals("invalid_content_type", response.text("error_cause"));
    }

    private void askForPin() {
        steps.signIn(ALICE, ALICE_PASSWORD).expect(202);
    }

    private String pin() {
        return cloud.control().pin(ALICE).orElseThrow();
    }

    private String wrongPin() {
        return pin().equals("000000") ? "000001" : "000000";
    }
}
