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
package org.openhab.binding.blink.tests.session;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.scenario.Edge;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Blocked;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.RateLimited;
import org.openhab.binding.blink.internal.account.SessionState.UpdateRequired;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * Blink refuses to be spoken to while a user signs in. Whatever it says, there is no second request for a PIN.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInRefusedTest extends SessionTest {

    @Test
    void theCredentialsAreRefusedByTheEdge() {
        blink.fault(Fault.on(SIGN_IN).status(406).body("text/plain", "406 Not Acceptable"));
        account.initialize();
        assertEquals(406, account.awaitState(Blocked.class).status());
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @Test
    void theCredentialsAreRefusedByAPageWith403() {
        blink.fault(Fault.on(SIGN_IN).htmlPage(403, "Forbidden"));
        account.initialize();
        assertEquals(403, account.awaitState(Blocked.class).status());
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @EnumSource(names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void theEdgeRefusesEverythingAndLaterLetsUsPass(Edge edge) {
        blink.scenario().edge(edge);
        account.initialize();
        assertEquals(edge == Edge.FORBIDDEN ? 403 : 406, account.awaitState(Blocked.class).status());
        account.live(Duration.ofHours(2));
        assertSignInPosts(0);
        assertTrue(blink.count(AUTHORIZE) < 20, "hope is slow");
        blink.scenario().edge(Edge.OPEN);
        account.live(Duration.ofMinutes(20));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { SIGN_IN_PAGE, TOKEN })
    void theEdgeRefusesAStepAndTheNextTryMakesBlinkSendNoPin(String step) {
        blink.fault(Fault.on(step).status(406).body("text/plain", "406 Not Acceptable").once());
        account.initialize();
        account.awaitState(Blocked.class);
        account.live(Duration.ofMinutes(1));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void theEdgeRefusesThePin() {
        waitingForPin();
        blink.fault(Fault.on(VERIFY_PIN).status(406).body("text/plain", "406 Not Acceptable").once());
        assertFalse(account.sendPin(pin()));
        account.awaitState(Blocked.class);
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aBlockedHardwareIdIsToldAsARefusalOfTheEdge() {
        account.hardwareId = Optional.of("Home Assistant");
        account.initialize();
        account.awaitState(Blocked.class);
        assertSignInPosts(0);
    }

    @ParameterizedTest
    @CsvSource({ "true,86400", "false,600" })
    void tooManySignInsAreToldWithTheTime(boolean header, int seconds) {
        Fault fault = Fault.on(SIGN_IN).once().status(429).body("application/json",
                "{\"error\":\"too_many_requests\",\"error_cause\":\"2fa_rate_limit_exceeded\",\"next_time_in_secs\":"
                        + seconds + "}");
        blink.fault(header ? fault.header("Retry-After", "5") : fault);
        account.initialize();
        RateLimited limited = account.awaitState(RateLimited.class);
        assertEquals(time.now().plusSeconds(seconds), limited.until());
        assertTrue(limited.signIn());
        account.live(Duration.ofDays(2));
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @CsvSource({ "30,30", "'Sun, 22 Nov 2026 12:20:00 GMT',1200", "soon,600", "-7,600", "99999999999999999999,600",
            "999999999,600" })
    void aLimitWithoutABodyIsReadFromTheHeaderOrIsTenMinutes(String retryAfter, int expected) {
        blink.fault(Fault.on(SIGN_IN).once().status(429).header("Retry-After", retryAfter));
        account.initialize();
        assertEquals(time.now().plusSeconds(expected), account.awaitState(RateLimited.class).until());
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-5", "0", "1e30", "1e999999999", "\"soon\"", "99999999999999999999", "null", "{}" })
    void anAbsurdLimitIsNeitherForEverNorNoLimit(String seconds) {
        blink.fault(Fault.on(SIGN_IN).once().status(429).body("application/json",
                "{\"next_time_in_secs\":" + seconds + "}"));
        account.initialize();
        Instant until = account.awaitState(RateLimited.class).until();
        assertTrue(until.isAfter(time.now()) && !until.isAfter(time.now().plus(Duration.ofDays(2))), until.toString());
        account.live(Duration.ofHours(1));
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { AUTHORIZE, SIGN_IN_PAGE, TOKEN })
    void aLimitOnAStepThatMakesBlinkSendNoPinIsWaitedFor(String step) {
        blink.fault(Fault.on(step).once().status(429).body("application/json", "{\"next_time_in_secs\":1800}"));
        account.initialize();
        assertEquals(time.now().plusSeconds(1800), account.awaitState(RateLimited.class).until());
        account.live(Duration.ofSeconds(1790));
        assertEquals(1, blink.count(step));
        account.live(Duration.ofSeconds(20));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aLimitOfNoTimeAtAllDoesNotMakeUsHammer() {
        blink.fault(Fault.on(AUTHORIZE).status(429).header("Retry-After", "0"));
        account.initialize();
        account.awaitState(RateLimited.class);
        account.live(Duration.ofHours(1));
        assertTrue(blink.count(AUTHORIZE) < 12, () -> blink.counts().toString());
        assertSignInPosts(0);
    }

    @Test
    void theAppIsTooOldForASignIn() {
        blink.fault(Fault.on(SIGN_IN).status(426));
        account.initialize();
        account.awaitState(UpdateRequired.class);
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }
}
