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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.ReceivedClip;

/**
 * Who wants to see the clips of the last days gets them when they ask, and Blink is asked no more than that.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LookBackTest extends ClipSessionTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private Instant daysAgo(int days) {
        return time.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    private Recording recordedDaysAgo(int days) {
        return record(ClipPlan.of(GARAGE).at(daysAgo(days)));
    }

    private boolean look(Duration back) {
        return account.lived(account.session().clips().lookBack(back));
    }

    private List<String> older() {
        return account.session().clips().older(DeviceFamily.CAMERA, GARAGE).stream()
                .filter(one -> one.present().findAny().isPresent()).map(one -> one.clip().id()).toList();
    }

    private Clip found(String id) {
        return account.session().clips().find(id).flatMap(BookedClip::download).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aClipOfFiveDaysAgoIsKnownAfterALookBackPlaysAndIsNoEvent(boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        Recording recording = recordedDaysAgo(5);
        online();
        account.live(MINUTE);
        assertEquals(List.of(), older(), "nobody has looked back");
        assertEquals(Optional.empty(), account.session().clips().find(id(recording)));

        assertTrue(look(WEEK));
        assertEquals(List.of(id(recording)), older());
        assertTrue(book().of(DeviceFamily.CAMERA, GARAGE).isEmpty(), "channels show what they have shown");
        ReceivedClip received = new ReceivedClip();
        account.lived(account.session().clips().download(found(id(recording)), Urgency.USER, received));
        assertTrue(received.is(recording.footage()));
        account.live(Duration.ofMinutes(5));
        assertEquals(List.of(), account.heard.events());
    }

    @Test
    void allPagesAreReadOnceAndThenNotForAWhile() {
        blink.scenario().clips().v4PageSize(25);
        for (int i = 0; i < 60; i++) {
            record(ClipPlan.of(GARAGE).at(daysAgo(3).minus(Duration.ofMinutes(10 * i))));
        }
        online();
        account.live(MINUTE);
        blink.clearLog();
        assertTrue(look(WEEK));
        assertEquals(60, older().size());
        long pages = blink.count(LIST);
        assertTrue(pages > 1, pages + " pages");

        assertTrue(look(WEEK));
        assertTrue(look(Duration.ofDays(2)));
        assertEquals(pages, blink.count(LIST), "it is known");
        assertTrue(look(MONTH));
        assertEquals(2 * pages, blink.count(LIST), "further back it is not");
    }

    @Test
    void thoseWhoLookTogetherAskOnce() {
        recordedDaysAgo(5);
        online();
        account.live(MINUTE);
        blink.clearLog();
        List<CompletableFuture<Boolean>> looks = List.of(account.session().clips().lookBack(WEEK),
                account.session().clips().lookBack(WEEK), account.session().clips().lookBack(WEEK));
        looks.forEach(one -> assertTrue(account.lived(one)));
        assertEquals(1, blink.count(LIST));
    }

    @Test
    void nobodyLooksBackFurtherThanAMonth() {
        Recording kept = recordedDaysAgo(29);
        recordedDaysAgo(31);
        online();
        account.live(MINUTE);
        assertTrue(look(Duration.ofDays(365)));
        assertEquals(List.of(id(kept)), older());
    }

    @Test
    void whatNobodyLooksAtAnyMoreIsForgotten() {
        Recording recording = recordedDaysAgo(5);
        online();
        look(WEEK);
        account.live(Duration.ofMinutes(50));
        look(WEEK);
        account.live(Duration.ofMinutes(50));
        assertEquals(List.of(id(recording)), older());
        account.live(Duration.ofMinutes(20));
        assertEquals(List.of(), older());
        assertEquals(Optional.empty(), account.session().clips().find(id(recording)));
    }

    @Test
    void whileBlinkIsInTroubleItIsLeftInPeaceAndWhatIsKnownStays() {
        Recording recording = recordedDaysAgo(5);
        online();
        assertTrue(look(WEEK));
        account.live(Duration.ofMinutes(11));
        blink.fault(Fault.on(LIST).status(500));
        assertFalse(look(WEEK));
        blink.clearLog();
        assertFalse(look(WEEK));
        assertEquals(0, blink.count(LIST));
        assertEquals(List.of(id(recording)), older());
        blinkComesBack();
        account.live(Duration.ofMinutes(2));
        assertTrue(look(WEEK));
    }

    @Test
    void anOlderClipIsDeletedForGood() {
        Recording recording = recordedDaysAgo(5);
        Recording other = recordedDaysAgo(6);
        online();
        look(WEEK);
        assertTrue(account.lived(account.session().clips().delete(id(recording))));
        assertTrue(
                blink.clips(EMAIL).stream().filter(one -> one.id() == recording.id()).allMatch(one -> one.deleted()));
        assertEquals(List.of(id(other)), older());
        look(WEEK);
        assertEquals(List.of(id(other)), older());
    }

    @Test
    void whatIsOnUsbStorageIsShownWithoutAskingItAgain() {
        blink.account(EMAIL).plan(Plan.NONE);
        blink.usb().insert(EMAIL, MODULE);
        blink.usb().put(EMAIL, MODULE, "Front Garage", daysAgo(5));
        blink.usb().put(EMAIL, MODULE, "Front Garage", daysAgo(6));
        online();
        account.live(Duration.ofMinutes(10));
        blink.clearLog();
        assertTrue(look(WEEK));
        assertEquals(0, blink.count(REQUEST_MANIFEST));
        assertEquals(2, older().size());
        assertEquals(List.of(), account.heard.events());

        Clip clip = found(older().get(0));
        assertEquals(ClipSource.LOCAL, clip.source());
        ReceivedClip received = new ReceivedClip();
        account.lived(account.session().clips().download(clip, Urgency.USER, received));
        assertTrue(account.lived(account.session().clips().delete(clip.id())));
        look(WEEK);
        assertEquals(1, older().size(), "the sync module still tells of it, and we know better");
    }

    @Test
    void offlineNothingIsKnownOfTheLastDays() {
        Recording recording = recordedDaysAgo(5);
        online();
        look(WEEK);
        assertEquals(List.of(id(recording)), older());
        assertTrue(account.signOut());
        account.settle();
        assertEquals(List.of(), older());
        assertFalse(look(WEEK));
    }

    @Test
    void aClipThatWasDeletedFromUsbStaysAwayAlsoWhereNobodyLooksForLong() {
        account.refreshInterval = Duration.ZERO;
        blink.account(EMAIL).plan(Plan.NONE);
        blink.usb().insert(EMAIL, MODULE);
        blink.usb().put(EMAIL, MODULE, "Front Garage", daysAgo(3));
        online();
        account.live(MINUTE);
        assertTrue(look(WEEK));
        assertEquals(1, older().size());
        assertTrue(account.lived(account.session().clips().delete(older().get(0))));
        account.live(Duration.ofMinutes(20));
        assertTrue(look(WEEK));
        assertEquals(List.of(), older());
    }
}
