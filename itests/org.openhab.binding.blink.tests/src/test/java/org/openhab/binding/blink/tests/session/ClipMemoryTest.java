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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.tests.support.ClipSessionTest;

/**
 * What is known of clips outlives what happens to openHAB, and ends with the account.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipMemoryTest extends ClipSessionTest {

    private static final String OTHER = "john@example.org";

    @Test
    void manyRestartsInARowLoseAndRepeatNothing() {
        online();
        List<Recording> recordings = blink.burst(EMAIL, ClipPlan.of(GARAGE), 40, Duration.ofSeconds(11));
        for (int i = 0; i < 20; i++) {
            account.live(Duration.ofSeconds(17));
            if (i % 2 == 0) {
                account.restart();
            } else {
                account.powerCut();
            }
        }
        account.live(Duration.ofMinutes(5));
        assertEquals(ids(recordings), account.heard.ids());
    }

    @Test
    void changingTheConfigurationRepeatsNothing() {
        online();
        Recording recording = motion();
        account.live(MINUTE);
        account.eventInterval = Duration.ofSeconds(15);
        account.save();
        account.live(MINUTE);
        assertEquals(id(recording), account.heard.only().clip().id());
    }

    @Test
    void theNewestClipOfEachCameraIsKnownRightAfterARestart() {
        online();
        Recording garage = motion();
        Recording door = blink.press(EMAIL, DOORBELL).orElseThrow();
        account.live(MINUTE);
        account.dispose();
        time.advance(Duration.ofDays(2));
        blink.scenario().down(LIST, CLASSIC_LIST);
        account.restart();
        account.live(SECOND);
        assertTrue(book().find(id(garage)).isPresent());
        assertTrue(book().find(id(door)).isPresent());
    }

    @Test
    void aQuietHouseIsNotWrittenAllTheTime() {
        online();
        account.live(Duration.ofMinutes(15));
        String before = account.clipStorageText();
        account.live(Duration.ofMinutes(5));
        assertEquals(before, account.clipStorageText());
        account.restart();
        Recording recording = motion();
        account.live(MINUTE);
        assertEquals(id(recording), account.heard.only().clip().id());
        assertNotEquals(before, account.clipStorageText());
    }

    @Test
    void removingTheAccountForgetsItsClips() {
        online();
        motion();
        account.live(MINUTE);
        assertNotEquals("", account.clipStorageText());
        account.remove();
        assertEquals("", account.clipStorageText());
        account.heard.clear();
        account.initialize().awaitState(Online.class);
        account.live(Duration.ofMinutes(5));
        assertEquals(List.of(), account.heard.events(), "it begins as at the first start");
        assertEquals(1, book().all().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void anotherAccountInTheSamePlaceBeginsAsAtTheFirstStart(boolean usb) {
        Account other = blink.addAccount(Account.of(OTHER, PASSWORD).home(Home.sample()));
        if (usb) {
            blink.account(EMAIL).plan(Plan.NONE);
            other.plan(Plan.NONE);
            blink.usb().insert(EMAIL, MODULE);
            blink.usb().insert(OTHER, MODULE);
        }
        online();
        motion();
        account.live(Duration.ofMinutes(2));
        account.heard.only();
        blink.burst(OTHER, ClipPlan.of(GARAGE).at(time.now().minusSeconds(600)), 5, MINUTE);
        account.heard.clear();
        account.email = OTHER;
        account.save().awaitState(Online.class);
        account.live(Duration.ofMinutes(10));
        assertEquals(List.of(), account.heard.events());
        assertEquals(5, book().all().size(), "nothing is left of the account before");
        blink.motion(OTHER, GARAGE).orElseThrow();
        account.live(Duration.ofMinutes(3));
        account.heard.only();
    }

    @Test
    void signingOutAndInAgainRepeatsNothingAndLosesNothing() {
        online();
        Recording before = motion();
        account.live(MINUTE);
        account.signOut();
        Recording between = motion();
        account.live(Duration.ofMinutes(5));
        assertTrue(account.requestPin());
        account.live(MINUTE);
        assertEquals(List.of(id(before), id(between)), account.heard.ids());
    }

    @Test
    void anEndedSessionAndANewSignInLoseNothing() {
        online();
        blink.deleteDevices(EMAIL);
        account.live(Duration.ofMinutes(2));
        Recording between = motion();
        account.live(Duration.ofMinutes(2));
        assertTrue(account.requestPin());
        account.live(MINUTE);
        assertState(Online.class);
        assertEquals(id(between), account.heard.only().clip().id());
    }

    @Test
    void whatIsStoredHoldsNoSecret() {
        online();
        motion();
        account.live(MINUTE);
        String text = account.clipStorageText();
        assertFalse(text.contains(accessToken()));
        assertFalse(text.contains(refreshToken()));
        assertFalse(text.contains(PASSWORD));
    }
}
