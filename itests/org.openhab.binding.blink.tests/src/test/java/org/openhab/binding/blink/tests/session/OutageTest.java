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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable.Cause;
import org.openhab.binding.blink.internal.account.SessionState.UpdateRequired;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * The account polls its home, and tells a hiccup from an outage.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OutageTest extends SessionTest {

    private static final String HOME_OF = "GET /api/v3/*";

    @Test
    void thereIsOneCallInEachInterval() {
        online();
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertEquals(Map.of(HOMESCREEN, 10, LIST, 10), blink.counts());
        assertSignInPosts(0);
    }

    @Test
    void withoutAnIntervalThereIsOneCallAltogether() {
        account.refreshInterval = Duration.ZERO;
        online();
        account.live(Duration.ofHours(3));
        assertEquals(1, blink.count(HOMESCREEN));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void withoutAnIntervalTheOneCallIsTriedUntilItSucceeds() {
        account.refreshInterval = Duration.ZERO;
        blink.fault(Fault.on(HOME_OF).status(500).times(2));
        account.initialize();
        account.awaitState(Unreachable.class);
        account.live(Duration.ofMinutes(5));
        assertState(Online.class);
        assertEquals(3, blink.count(HOMESCREEN));
        assertSignInPosts(1);
    }

    @Test
    void aSlowAnswerIsNotOvertakenByTheNextPoll() {
        online();
        blink.clearLog();
        blink.fault(Fault.on(HOME_OF).delay(HELD).once());
        time.advance(Duration.ofMinutes(1));
        await("poll sent").until(() -> blink.count(HOMESCREEN) == 1);
        time.advance(Duration.ofMinutes(10));
        assertEquals(1, blink.count(HOMESCREEN));
        answerNow();
        account.settle();
        assertSignInPosts(0);
    }

    @Test
    void oneFaultIsMendedBeforeAnyoneIsTold() {
        online();
        int told = account.states.size();
        blink.fault(Fault.on(HOME_OF).status(503).once());
        account.live(Duration.ofMinutes(1));
        assertTrue(account.states.subList(told, account.states.size()).stream().allMatch(Online.class::isInstance));
        assertSignInPosts(1);
    }

    private static Stream<Fault> hiccups() {
        Fault home = Fault.on(HOME_OF);
        return Stream.of(home.htmlPage(500, "Fault"), home.status(502), home.status(504), home.status(429),
                home.htmlPage(403, "Forbidden"), home.status(406).body("text/plain", "406 Not Acceptable"),
                home.htmlPage(200, "Welcome"), home.status(200).body("application/json", "{\"networks\":["),
                home.status(404), home.status(302).header("Location", "http://127.0.0.9/"),
                home.breaks(Break.BEFORE_HEADERS), home.breaks(Break.DURING_HEADERS), home.breaks(Break.AFTER_HEADERS),
                home.breaks(Break.DURING_BODY));
    }

    @ParameterizedTest
    @MethodSource("hiccups")
    void untilThreePollsHaveFailedAndFiveMinutesHavePassedTheAccountStaysOnline(Fault fault) {
        online();
        blink.fault(fault);
        account.live(Duration.ofSeconds(60));
        Instant begin = time.now();
        int before = blink.count(HOMESCREEN);
        account.live(Duration.ofSeconds(299));
        assertState(Online.class);
        account.live(Duration.ofDays(1));
        assertFalse(account.session().state() instanceof Online);
        assertFalse(account.session().state() instanceof SignInNeeded);
        assertNotNull(account.stored().tokens());
        long hours = Duration.between(begin, time.now()).toHours();
        // With each poll goes a second try, or the question for the tier and its answer.
        assertTrue(blink.count(HOMESCREEN) - before <= 8 * hours + 20, () -> blink.counts().toString());
        blinkComesBack();
        account.live(Duration.ofMinutes(20));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void anOutageIsToldAfterFiveMinutesWhenThreePollsHaveFailed() {
        online();
        blink.fault(Fault.on(HOME_OF).status(500));
        account.live(Duration.ofSeconds(60 + 299));
        assertState(Online.class);
        account.live(Duration.ofSeconds(2));
        assertEquals(Cause.SERVER_FAULT, assertState(Unreachable.class).cause());
        assertSignInPosts(1);
    }

    @Test
    void withALongIntervalAnOutageIsToldAfterThreePolls() {
        account.refreshInterval = Duration.ofMinutes(30);
        online();
        blink.fault(Fault.on(HOME_OF).status(500));
        account.live(Duration.ofMinutes(31));
        account.live(Duration.ofMinutes(30));
        assertState(Online.class);
        account.live(Duration.ofHours(2));
        assertState(Unreachable.class);
        assertSignInPosts(1);
    }

    @Test
    void aShortRecoveryBeginsTheCountAnew() {
        online();
        for (int i = 0; i < 5; i++) {
            long fault = blink.fault(Fault.on(HOME_OF).status(500));
            account.live(Duration.ofSeconds(200));
            blink.faults().remove(fault);
            account.live(Duration.ofMinutes(6));
            assertState(Online.class);
        }
        assertTrue(account.states.stream().noneMatch(Unreachable.class::isInstance));
        assertSignInPosts(1);
    }

    @Test
    void atTheStartAnOutageIsToldAtOnce() {
        online();
        account.dispose();
        blinkGoesDown();
        account.restart();
        account.awaitState(Unreachable.class);
        blinkComesBack();
        account.live(Duration.ofMinutes(2));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @CsvSource({ "429,1200", "503,3600" })
    void theTimeThatBlinkAsksForIsWaited(int status, int seconds) {
        online();
        blink.fault(Fault.on(HOME_OF).status(status).header("Retry-After", String.valueOf(seconds)).once());
        account.live(Duration.ofSeconds(60));
        int calls = blink.count(HOMESCREEN);
        account.live(Duration.ofSeconds(seconds - 1));
        assertEquals(calls, blink.count(HOMESCREEN));
        account.live(Duration.ofMinutes(1));
        assertEquals(calls + 1, blink.count(HOMESCREEN));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void anAppThatIsTooOldIsToldAtOnce() {
        online();
        blink.scenario().appUpdate(AppUpdate.ENFORCED);
        account.live(Duration.ofSeconds(61));
        assertState(UpdateRequired.class);
        assertNotNull(account.stored().tokens());
        int calls = blink.requests().size();
        account.live(Duration.ofHours(2));
        // Each quarter of an hour the home, and the clips in both forms of their list.
        assertTrue(blink.requests().size() <= calls + 3 * 9, () -> blink.counts().toString());
        blink.scenario().appUpdate(AppUpdate.NONE);
        account.live(Duration.ofMinutes(20));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void anEndedSessionIsToldAtOnce() {
        online();
        blink.deleteDevices(EMAIL);
        account.live(Duration.ofSeconds(61));
        awaitSignInNeeded(Reason.SESSION_ENDED);
        assertSignInPosts(1);
    }

    @Test
    void anAccountThatBlinkHasMovedIsFound() {
        online();
        blink.account(EMAIL).tier("u011");
        blink.fault(Fault.on(HOME_OF).status(406).body("text/plain", "406 Not Acceptable").once());
        account.live(Duration.ofMinutes(20));
        assertEquals("u011", assertState(Online.class).account().tier().name());
        assertSignInPosts(1);
    }

    private static Stream<Fault> oddHomes() {
        Fault home = Fault.on(HOME_OF).status(200);
        return Stream.of(home.htmlPage(200, "Welcome"), home.body("application/json", "{\"networks\":["),
                home.body("application/json", "{}"), home.body("application/json", "{\"networks\":{}}"),
                home.status(404), home.htmlPage(403, "Forbidden"));
    }

    @ParameterizedTest
    @MethodSource("oddHomes")
    void aCommandIsCarriedOutRightAfterAnOddHome(Fault fault) {
        blink.account(EMAIL).home(Home.generated("1 networks, 2 cameras"));
        Network network = blink.home(EMAIL).networks().get(0).armed(false);
        online();
        AccountInfo known = account.stored().account();
        blink.fault(fault.once());
        account.live(Duration.ofSeconds(61));
        assertEquals(0, blink.faults().all().size(), "the odd home has come");
        assertEquals(known, account.stored().account());
        assertEquals(CommandResult.CONFIRMED,
                account.lived(account.session().order(home -> home.networks().arm(network.id(), true))));
        assertTrue(network.armed());
        assertSignInPosts(1);
    }

    @Test
    void anOddAnswerToWhereTheAccountLivesCostsOnePollOnly() {
        online();
        blink.fault(Fault.on(HOME_OF).status(404).once());
        long fault = blink.fault(Fault.on(TIER_INFO).htmlPage(200, "Welcome"));
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        blink.faults().remove(fault);
        assertEquals(1, blink.count(TIER_INFO));
        assertTrue(blink.count(HOMESCREEN) >= 5, () -> blink.counts().toString());
        assertState(Online.class);
    }

    @Test
    void noOutageIsToldAfterSigningOut() {
        online();
        blink.fault(Fault.on(HOME_OF).status(500));
        account.live(Duration.ofSeconds(60 + 280));
        assertTrue(account.signOut());
        account.live(Duration.ofDays(1));
        awaitSignInNeeded(Reason.SIGNED_OUT);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{}", "{\"tier\":\"e002\"}", "{\"account_id\":1}",
            "{\"tier\":\"e002\",\"account_id\":\"x\"}", "{\"tier\":{},\"account_id\":1}",
            "{\"tier\":\"e002\",\"account_id\":99999999999999999999}", "{\"tier\":\"e002\",\"account_id\":1.5}",
            "{\"tier\":\"evil.example.org/\",\"account_id\":1}", "{\"tier\":\"a@b.\",\"account_id\":1}",
            "{\"tier\":\"e00\\n\",\"account_id\":1}", "{\"tier\":\"e0/2\",\"account_id\":1}" })
    void aTierThatIsNoneIsNotFollowed(String body) {
        blink.fault(Fault.on(TIER_INFO).status(200).body("application/json", body));
        account.initialize();
        assertEquals(Cause.UNEXPECTED_ANSWER, account.awaitState(Unreachable.class).cause());
        account.live(Duration.ofMinutes(10));
        assertEquals(0, blink.count(HOMESCREEN));
        blinkComesBack();
        account.live(Duration.ofMinutes(20));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @CsvSource({ "429,1200", "503,3600" })
    void theTimeThatBlinkAsksForIsWaitedWhoeverAsks(int status, int seconds) {
        online();
        blink.fault(Fault.on(HOME_OF).status(status).header("Retry-After", String.valueOf(seconds)).once());
        account.live(Duration.ofSeconds(70));
        blink.clearLog();
        account.live(Duration.ofSeconds(seconds / 2));
        assertFalse(account.lived(account.session().refresh()));
        account.lived(account.session().order(home -> home.networks().armAll(true)));
        assertEquals(0, blink.count(HOMESCREEN));
        account.live(Duration.ofSeconds(seconds));
        assertState(Online.class);
    }
}
