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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.EventType;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.HeardClips.Heard;

/**
 * What a rule hears of clips in the cloud, and when.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipEventTest extends ClipSessionTest {

    private static final Duration SLACK = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(ints = { 15, 30 })
    void motionIsHeardWithinOneEventIntervalAfterBlinkListsIt(int seconds) {
        account.eventInterval = Duration.ofSeconds(seconds);
        online();
        for (int offset = 0; offset < 5; offset++) {
            account.heard.clear();
            account.live(Duration.ofSeconds(7));
            Recording recording = motion();
            account.live(Duration.ofMinutes(2));
            Heard heard = account.heard.only();
            assertEquals(EventType.MOTION, heard.clip().type());
            assertFalse(heard.late());
            Duration wait = Duration.between(recording.uploadedAt(), heard.at());
            assertTrue(wait.compareTo(account.eventInterval.plus(SLACK)) <= 0, () -> "heard after " + wait);
        }
    }

    @ParameterizedTest
    @CsvSource({ "button_press, true", "button_press, false", "button, true", "button, false" })
    void aPressIsHeardWithinOneEventIntervalWhetherArmedOrNot(String cause, boolean armed) {
        blink.home(EMAIL).network(NETWORK).armed(armed);
        blink.scenario().clips().pressSource(cause);
        online();
        account.live(Duration.ofSeconds(11));
        Recording recording = blink.press(EMAIL, DOORBELL).orElseThrow();
        account.live(Duration.ofMinutes(2));
        Heard heard = account.heard.only();
        assertEquals(EventType.DOORBELL, heard.clip().type());
        assertTrue(heard.clip().isPress());
        assertFalse(heard.clip().isMotion());
        assertFalse(heard.at().isAfter(recording.uploadedAt().plusSeconds(30).plus(SLACK)));
    }

    @ParameterizedTest
    @CsvSource({ "pir,, MOTION, true", "cv_motion,, MOTION, true", "cv_motion, person, PERSON, true",
            "cv_motion, vehicle, VEHICLE, true", "cv_motion, animal, ANIMAL, true", "pir, package, PACKAGE, true",
            "pir, animal|vehicle|person, PERSON, true", "liveview,, LIVE_VIEW, false", "snapshot,, SNAPSHOT, false",
            "liveview, person, PERSON, false", "button_press, person, DOORBELL, false", "ai_scene,, CLIP, false" })
    void whatBlinkTellsOfAClipDecidesWhatIsHeard(String cause, @Nullable String objects, EventType type,
            boolean motion) {
        online();
        ClipPlan plan = ClipPlan.of(DOORBELL).source(cause);
        List<String> seen = objects == null ? List.of() : List.of(objects.split("\\|"));
        record(seen.isEmpty() ? plan : plan.detections(seen.toArray(String[]::new)));
        account.live(MINUTE);
        Clip clip = account.heard.only().clip();
        assertEquals(type, clip.type());
        assertEquals(cause, clip.cause());
        assertEquals(seen, clip.objects());
        assertEquals(motion, clip.isMotion());
        assertEquals(DOORBELL, clip.cameraId());
        assertEquals("Door Bell", clip.cameraName());
    }

    @ParameterizedTest
    @CsvSource({ "pir, MOTION, true", "cv_motion, MOTION, true", "liveview, LIVE_VIEW, false",
            "snapshot, SNAPSHOT, false", "button_press, DOORBELL, false", "ai_scene, CLIP, false" })
    void theClassicListTellsTheCausesToo(String cause, EventType type, boolean motion) {
        onlyTheClassicList();
        online();
        record(ClipPlan.of(MINI).source(cause));
        account.live(MINUTE);
        Clip clip = account.heard.only().clip();
        assertEquals(type, clip.type());
        assertEquals(motion, clip.isMotion());
        assertEquals("Living Room", clip.cameraName());
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aPictureAmongTheClipsIsNoMotion(boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        online();
        record(ClipPlan.of(GARAGE).type("photo").source("snapshot"));
        account.live(MINUTE);
        assertEquals(List.of(EventType.SNAPSHOT), account.heard.types());
        assertFalse(account.heard.only().clip().isMotion());
    }

    @ParameterizedTest
    @CsvSource({ "watched, false", "touched, false", "watched, true", "touched, true", "deleted, true" })
    void whatHappensToAClipBeforeWeSeeItDoesNotCostTheEvent(String act, boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        account.eventInterval = MINUTE;
        online();
        Recording recording = motion();
        account.live(Duration.ofSeconds(20));
        assertEquals(List.of(), account.heard.events());
        happens(act, recording);
        account.live(Duration.ofMinutes(3));
        assertEquals(id(recording), account.heard.only().clip().id());
        assertEquals(List.of(EventType.MOTION), account.heard.types());
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void whatHappensToAClipAfterwardsIsNoEvent(boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        online();
        Recording recording = motion();
        account.live(MINUTE);
        account.heard.only();
        for (String act : List.of("touched", "watched", "touched", "deleted", "touched")) {
            happens(act, recording);
            account.live(Duration.ofMinutes(70));
        }
        account.heard.only();
    }

    private void happens(String act, Recording recording) {
        switch (act) {
            case "watched" -> blink.clips().watch(recording.id());
            case "touched" -> blink.clips().touch(recording.id());
            default -> blink.clips().delete(recording.id());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void nothingIsHeardOfWhatWasThereBeforeTheFirstStart(boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        List<Recording> old = blink.burst(EMAIL, ClipPlan.of(GARAGE).at(time.now().minus(Duration.ofHours(48))), 95,
                Duration.ofMinutes(30));
        online();
        assertEquals(id(old.get(94)), book().all().get(0).clip().id(), "the newest is shown");
        account.live(Duration.ofMinutes(70));
        old.forEach(recording -> blink.clips().touch(recording.id()));
        account.live(Duration.ofMinutes(70));
        assertEquals(List.of(), account.heard.events());
        Recording news = motion();
        account.live(MINUTE);
        assertEquals(id(news), account.heard.only().clip().id());
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void afterAnOutageOfTwentyMinutesWhatIsOldIsLateAndAllOfItIsHeardOnce(boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        online();
        account.live(MINUTE);
        blinkGoesDown();
        List<Recording> recordings = blink.burst(EMAIL, ClipPlan.of(GARAGE), 19, MINUTE);
        account.live(Duration.ofMinutes(20));
        blinkComesBack();
        account.live(Duration.ofMinutes(40));
        assertEquals(ids(recordings), account.heard.ids());
        account.heard.events()
                .forEach(heard -> assertEquals(
                        Duration.between(heard.clip().time(), heard.at()).compareTo(Duration.ofMinutes(15)) > 0,
                        heard.late(), heard::toString));
        assertTrue(account.heard.events().get(0).late());
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void whatWasRecordedWhileOpenHabWasOffIsHeardLateAndOnceAndShown(boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        online();
        account.live(MINUTE);
        account.dispose();
        Instant off = time.now();
        List<Recording> recordings = blink.burst(EMAIL, ClipPlan.of(GARAGE).at(off.plusSeconds(60)), 12,
                Duration.ofMinutes(14));
        time.advance(Duration.ofHours(3));
        account.restart();
        account.live(Duration.ofMinutes(2));
        assertEquals(ids(recordings), account.heard.ids());
        assertTrue(account.heard.events().stream().allMatch(Heard::late));
        assertEquals(id(recordings.get(11)), book().all().get(0).clip().id());
        account.restart();
        account.live(Duration.ofMinutes(70));
        assertEquals(12, account.heard.ids().size());
    }

    @ParameterizedTest
    @CsvSource({ "40, false", "40, true", "180, false", "180, true" })
    void aClipThatIsUploadedLateIsHeardLateAndOnce(int minutes, boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        online();
        Recording recording = record(ClipPlan.of(GARAGE).uploadDelay(Duration.ofMinutes(minutes)));
        account.live(Duration.ofMinutes(minutes + 65));
        Heard heard = account.heard.only();
        assertEquals(id(recording), heard.clip().id());
        assertTrue(heard.late());
        account.live(Duration.ofMinutes(70));
        account.heard.only();
    }

    @ParameterizedTest
    @CsvSource({ "5, 1, false", "5, 1, true", "13, 1, true", "90, 65, false", "90, 65, true" })
    void aClipThatIsListedAsIfItHadBeenThereForLongIsHeardOnce(int ago, int within, boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        online();
        account.live(Duration.ofMinutes(100));
        Recording recording = record(ClipPlan.of(GARAGE).at(time.now().minus(Duration.ofMinutes(ago))));
        assertTrue(recording.uploadedAt().isBefore(time.now().minus(MINUTE)));
        account.live(Duration.ofMinutes(within));
        assertEquals(id(recording), account.heard.only().clip().id());
        account.live(Duration.ofMinutes(70));
        account.heard.only();
    }

    @ParameterizedTest
    @CsvSource({ "10, false", "10, true", "-10, false", "-10, true" })
    void itDoesNotMatterWhetherBlinksClockIsFastOrSlow(int minutes, boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        blink.advance(Duration.ofMinutes(minutes));
        online();
        for (int i = 1; i <= 5; i++) {
            Recording recording = motion();
            account.live(Duration.ofSeconds(70));
            assertEquals(i, account.heard.ids().size());
            assertEquals(id(recording), account.heard.ids().get(i - 1));
            assertFalse(account.heard.events().get(i - 1).late());
        }
        account.restart();
        account.live(Duration.ofMinutes(70));
        assertEquals(5, account.heard.ids().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void itDoesNotMatterWhetherBlinksClockWasWrongForAWhile(boolean classic) {
        if (classic) {
            onlyTheClassicList();
        }
        online();
        blink.advance(Duration.ofDays(30));
        account.live(Duration.ofMinutes(2));
        blink.restoreClock();
        account.live(Duration.ofMinutes(2));
        account.restart();
        account.live(SECOND);
        Recording recording = motion();
        account.live(MINUTE);
        assertEquals(id(recording), account.heard.only().clip().id());
        assertFalse(account.heard.only().late());
    }

    @Test
    void aClipOfACameraThatIsGoneIsHeardUnderTheNameThatItHad() {
        online();
        Recording recording = record(ClipPlan.of(GARAGE).uploadDelay(Duration.ofMinutes(2)));
        blink.home(EMAIL).removeDevice(GARAGE);
        account.live(Duration.ofMinutes(3));
        Clip clip = account.heard.only().clip();
        assertEquals(id(recording), clip.id());
        assertEquals("Front Garage", clip.cameraName());
        assertNull(clip.family());
    }
}
