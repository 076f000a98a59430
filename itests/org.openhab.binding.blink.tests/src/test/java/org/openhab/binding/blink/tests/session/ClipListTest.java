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
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.cloud.model.EventType;
import org.openhab.binding.blink.tests.support.ClipSessionTest;

/**
 * Of the two lists of clips, the newer one where the account has it, else the classic one, and never both.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipListTest extends ClipSessionTest {

    @Test
    void whereThereIsTheNewerListTheClassicOneIsNeverRead() {
        online();
        motion();
        account.live(Duration.ofMinutes(70));
        account.heard.only();
        assertEquals(0, blink.count(CLASSIC_LIST));
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 403, 404, 405, 406, 426 })
    void whereTheNewerListIsRefusedOnlyTheClassicOneIsRead(int status) {
        blink.scenario().clips().v4Status(status);
        online();
        Recording recording = motion();
        account.live(MINUTE);
        assertEquals(id(recording), account.heard.only().clip().id());
        assertEquals(1, blink.count(LIST));
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertEquals(0, blink.count(LIST));
        assertEquals(20, blink.count(CLASSIC_LIST));
        assertState(Online.class);
        assertSignInPosts(0);
    }

    @Test
    void aPageThatForbidsTheNewerListIsARefusalToo() {
        blink.fault(Fault.on(LIST).htmlPage(403, "Forbidden"));
        online();
        Recording recording = motion();
        account.live(MINUTE);
        assertEquals(id(recording), account.heard.only().clip().id());
    }

    @Test
    void aRefusedListIsTriedAgainAfterADay() {
        onlyTheClassicList();
        account.refreshInterval = Duration.ZERO;
        online();
        account.live(Duration.ofHours(25));
        blink.scenario().clips().v4Status(200);
        blink.clearLog();
        record(ClipPlan.of(GARAGE).source("cv_motion").detections("person"));
        account.live(MINUTE);
        assertTrue(account.refreshClips());
        assertEquals(List.of(EventType.PERSON), account.heard.types());
        assertEquals(1, blink.count(LIST));
        assertEquals(0, blink.count(CLASSIC_LIST));
    }

    private static Stream<Fault> troubles() {
        Fault list = Fault.on(LIST);
        return Stream.of(list.status(500), list.htmlPage(502, "Bad gateway"), list.status(503), list.status(504),
                list.status(429), list.breaks(Break.BEFORE_HEADERS), list.breaks(Break.DURING_BODY),
                list.htmlPage(200, "Back soon"), list.status(200).body("application/json", "{\"media\":[{"),
                list.truncated());
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void troubleWithTheNewerListIsNoReasonToTakeTheClassicOne(Fault trouble) {
        online();
        blink.fault(trouble);
        Recording recording = motion();
        account.live(Duration.ofMinutes(5));
        assertEquals(List.of(), account.heard.events());
        assertState(Online.class);
        blinkComesBack();
        account.live(Duration.ofMinutes(20));
        assertEquals(id(recording), account.heard.only().clip().id());
        assertEquals(0, blink.count(CLASSIC_LIST));
    }

    @Test
    void troubleIsMetWithPatience() {
        online();
        account.live(MINUTE);
        blink.fault(Fault.on(LIST).status(500));
        blink.clearLog();
        account.live(Duration.ofHours(2));
        assertTrue(blink.count(LIST) <= 20, () -> blink.counts().toString());
        assertEquals(120, blink.count(HOMESCREEN), "the home is read all the same");
        assertState(Online.class);
    }

    @ParameterizedTest
    @ValueSource(ints = { 429, 503 })
    void theTimeThatBlinkAsksForIsWaitedAlsoByThoseWhoCannotWait(int status) {
        online();
        account.live(Duration.ofSeconds(29));
        blink.fault(Fault.on(LIST).status(status).header("Retry-After", "600").once());
        account.live(SECOND);
        blink.clearLog();
        Recording recording = motion();
        for (int i = 0; i < 19; i++) {
            account.expectMotion(Duration.ofSeconds(30));
            assertFalse(account.refreshClips());
            account.live(Duration.ofSeconds(30));
        }
        assertEquals(0, blink.count(LIST));
        account.live(MINUTE);
        account.expectMotion(Duration.ofSeconds(30));
        assertEquals(id(recording), account.heard.only().clip().id());
    }

    @Test
    void afterAnUpdateOfOurVersionTheNewerListIsReadAgain() {
        online();
        blink.scenario().appUpdate(AppUpdate.ENFORCED);
        account.live(Duration.ofHours(1));
        blink.scenario().appUpdate(AppUpdate.NONE);
        account.live(Duration.ofMinutes(20));
        assertState(Online.class);
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertEquals(20, blink.count(LIST));
        assertEquals(0, blink.count(CLASSIC_LIST));
    }

    @Test
    void anEndedSessionIsToldAlsoIfTheListNoticesItFirst() {
        account.refreshInterval = Duration.ZERO;
        online();
        blink.deleteDevices(EMAIL);
        assertFalse(account.refreshClips());
        account.settle();
        awaitSignInNeeded(Reason.SESSION_ENDED);
        blink.clearLog();
        account.live(Duration.ofHours(1));
        assertEquals(0, blink.count(LIST));
    }
}
