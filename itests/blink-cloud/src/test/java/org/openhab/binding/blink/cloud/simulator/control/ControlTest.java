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

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * The control interface from Java.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ControlTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();

    @Test
    void everyRequestIsInTheLogInItsOrder() {
        new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD);
        assertEquals(
                List.of("GET /oauth/v2/authorize 302", "GET /oauth/v2/signin 200", "POST /oauth/v2/signin 302",
                        "GET /oauth/v2/authorize 302", "POST /oauth/token 200"),
                control.requests().stream()
                        .map(request -> request.method() + " " + request.path() + " " + request.status()).toList());
        LoggedRequest first = control.requests().get(0);
        assertEquals(1, first.number());
        assertEquals(NOW, first.time());
        assertEquals("127.0.0.1", first.host());
        assertEquals(List.of(), first.notes());
    }

    @Test
    void theLogHoldsNoSecret() {
        SignInSteps steps = new SignInSteps(cloud).upToPage();
        steps.signIn(ALICE, ALICE_PASSWORD).expect(202);
        String pin = control.pin(ALICE).orElseThrow();
        steps.verify("x" + pin).expect(401);
        steps.verify(pin).expect(201);
        String location = steps.fetchCode().header("Location");
        String tokens = steps.exchangeRequest().send(cloud.uri()).expect(200).text("refresh_token");
        String log = control.requests().toString();
        for (String secret : List.of(ALICE_PASSWORD, pin, location.substring(location.indexOf('=') + 1), tokens)) {
            assertFalse(log.contains(secret), log);
        }
        assertFalse(control.messages(ALICE).toString().contains(pin));
    }

    @Test
    void routesAreCountedUnderTheirNames() {
        RawRequest.get("/api/v3/accounts/1/homescreen").send(cloud.uri()).expect(401);
        RawRequest.get("/api/v3/accounts/2/homescreen").send(cloud.uri()).expect(401);
        assertEquals(2, control.count("GET /api/v3/accounts/{account}/homescreen"));
        assertEquals(0, control.count("POST /oauth/token"));
        assertEquals(0, control.signInPosts());
    }

    @Test
    void theLogCanBeEmptied() {
        RawRequest.get("/api/v1/version").send(cloud.uri());
        control.clearLog();
        assertTrue(control.requests().isEmpty());
        assertTrue(control.counts().isEmpty());
    }

    @Test
    void theClockMovesAndComesBack() {
        control.advance(Duration.ofHours(4));
        assertEquals(NOW.plusSeconds(14400), control.now());
        control.setClock(Instant.parse("2030-01-01T00:00:00Z"));
        assertEquals("Tue, 1 Jan 2030 00:00:00 GMT",
                RawRequest.get("/api/v1/version").send(cloud.uri()).header("Date"));
        control.restoreClock();
        assertEquals(NOW, control.now());
    }

    @Test
    void anAccountThatIsAddedMaySignIn() {
        Account carol = control.addAccount(Account.of("carol@example.com", "c"));
        assertEquals(123458, carol.accountId());
        new SignInSteps(cloud).tokens("carol@example.com", "c");
        assertThrows(IllegalArgumentException.class, () -> control.addAccount(Account.of("CAROL@example.com", "c")));
    }

    @Test
    void anAccountThatDoesNotExistHasNoPin() {
        assertThrows(IllegalArgumentException.class, () -> control.pin("nobody@example.com"));
    }

    @Test
    void eachAccountHasItsOwnSettings() {
        control.account(BOB).twoFactor(TwoFactor.EMAIL);
        SignInSteps bob = new SignInSteps(cloud).upToPage();
        SignInSteps alice = new SignInSteps(cloud).upToPage();
        assertEquals("email", bob.signIn(BOB, BOB_PASSWORD).expect(202).text("tsv_state"));
        assertEquals("sms", alice.signIn(ALICE, ALICE_PASSWORD).expect(202).text("tsv_state"));
        bob.verify(control.pin(BOB).orElseThrow()).expect(201);
        alice.verify(control.pin(ALICE).orElseThrow()).expect(201);
    }

    @Test
    void aResetMakesEverythingAsAtTheStart() {
        String token = new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD).text("access_token");
        SignInSteps pending = new SignInSteps(cloud).upToPage();
        control.account(BOB).password("changed").tier("x001");
        control.addAccount(Account.of("carol@example.com", "c"));
        control.scenario().twoFactorStatus(412).down("*");
        control.fault(Fault.on("*").status(500));
        control.rateLimit(Duration.ofDays(1));
        control.advance(Duration.ofDays(1));
        control.reset();
        assertEquals(List.of(), control.requests());
        assertEquals(NOW, control.now());
        assertEquals(202, control.scenario().twoFactorStatus());
        assertEquals(2, control.accounts().size());
        assertEquals("u014", control.account(BOB).tier());
        RawRequest.get("/api/v1/users/tier_info").bearer(token).send(cloud.uri()).expect(401);
        pending.signIn(BOB, BOB_PASSWORD).expect(400);
        new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD);
    }
}
