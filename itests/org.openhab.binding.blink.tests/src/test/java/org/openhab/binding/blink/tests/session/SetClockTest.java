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
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * The clock of the machine is set, by NTP or by hand: what was under way takes no longer, and nothing is missed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SetClockTest extends LocalStorageFixture {

    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @ValueSource(longs = { 0, -3_600, 3_600, -86_400, 86_400 })
    void aCommandThatHangsIsGivenUpInTimeWhateverIsDoneToTheClock(long seconds) {
        online();
        blink.home(EMAIL).device(GARAGE).offline(true);
        CompletableFuture<CommandResult> result = account.session()
                .order(home -> home.cameras().takePicture(DeviceFamily.CAMERA, GARAGE, true));
        account.live(Duration.ofSeconds(10));
        time.setClock(Duration.ofSeconds(seconds));
        account.live(Duration.ofMinutes(3));

        assertTrue(result.isDone());
        assertFalse(result.join().isConfirmed());
    }

    @Test
    void anotherPinCanBeAskedForAlsoWhenTheClockWasSetBackMeanwhile() {
        time.setClock(DAY);
        waitingForPin();
        time.setClock(Duration.ZERO);
        account.live(Duration.ofMinutes(2));

        assertTrue(account.requestPin());
        assertTrue(account.sendPin(pin()));
        assertSignInPosts(2);
    }

    @Test
    void aWaitThatBlinkWantsOfWhoSignsInEndsAlsoWhenTheClockWasSetBackMeanwhile() {
        time.setClock(DAY.multipliedBy(30));
        blink.fault(Fault.on(SIGN_IN).status(429).header("Retry-After", "60").once());
        account.initialize().awaitState(SessionState.RateLimited.class);
        account.settle();
        time.setClock(Duration.ZERO);
        account.live(Duration.ofMinutes(2));

        assertTrue(account.requestPin());
        account.awaitState(SessionState.Online.class);
    }

    @Test
    void aPauseThatBlinkWantsIsNoLongerBecauseTheClockWasSetBack() {
        online();
        time.setClock(DAY);
        account.live(MINUTE);
        blink.fault(Fault.on(LIST).status(429).header("Retry-After", "120").once());
        account.live(MINUTE);
        time.setClock(Duration.ZERO);
        blink.clearLog();
        account.live(Duration.ofMinutes(5));

        assertTrue(blink.count(LIST) >= 3, () -> String.valueOf(blink.counts()));
    }

    @Test
    void whatWasForgottenWhileTheClockWasAheadIsShownAgainWithinAnHour() {
        online();
        Recording recording = motion();
        account.live(Duration.ofMinutes(2));
        time.setClock(DAY.multipliedBy(3));
        account.live(Duration.ofMinutes(70));
        time.setClock(Duration.ZERO);
        account.live(Duration.ofMinutes(65));

        assertEquals(List.of(recording.startedAt()),
                book().downloads(DeviceFamily.CAMERA, GARAGE).stream().map(clip -> clip.time()).toList());
        assertEquals(1, account.heard.events().size());
    }

    @Test
    void aClockThatIsAheadAtTheFirstStartHidesNoEventLater() {
        time.setClock(DAY.multipliedBy(400));
        online();
        account.live(Duration.ofMinutes(2));
        time.setClock(Duration.ZERO);
        account.live(Duration.ofMinutes(2));
        Instant begin = motion().startedAt();
        account.live(Duration.ofMinutes(2));

        assertEquals(begin, account.heard.only().clip().time());
    }
}
