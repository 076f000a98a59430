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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.ClipSessionTest;

/**
 * A recording that is kept in the cloud and on USB storage: one event, from where it was seen first, and the download
 * from the cloud.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TwoStoragesTest extends ClipSessionTest {

    private static final Duration LATER = Duration.ofMinutes(3);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @BeforeEach
    void withSubscriptionForOneCameraAndBackup() {
        blink.account(EMAIL).plan(Plan.basic(GARAGE));
        blink.usb().insert(EMAIL, MODULE).backup(true);
    }

    private Recording record(ClipSource first) {
        blink.scenario().usb().backupDelay(first == ClipSource.CLOUD ? LATER : AT_ONCE);
        return record(ClipPlan.of(GARAGE).uploadDelay(first == ClipSource.CLOUD ? AT_ONCE : LATER));
    }

    private void assertOneRecording(Recording recording, ClipSource first) {
        assertEquals(first, account.heard.only().clip().source());
        List<BookedClip> booked = book().of(DeviceFamily.CAMERA, GARAGE);
        assertEquals(1, booked.size());
        assertEquals(2, booked.get(0).present().count());
        assertEquals(id(recording), booked.get(0).download().orElseThrow().id(), "the cloud wins");
        assertEquals(booked.get(0), book().find(account.heard.ids().get(0)).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({ "CLOUD, 2", "LOCAL, 2", "CLOUD, -10", "LOCAL, -10", "CLOUD, 10", "LOCAL, 10", "CLOUD, 0", "LOCAL, 0" })
    void itIsOneEventWhereverItIsSeenFirst(ClipSource first, int shift) {
        blink.scenario().usb().backupShift(Duration.ofSeconds(shift));
        online();
        Recording recording = record(first);
        account.live(Duration.ofMinutes(6));
        assertOneRecording(recording, first);
    }

    @ParameterizedTest
    @CsvSource({ "CLOUD, false", "LOCAL, false", "CLOUD, true", "LOCAL, true" })
    void itIsOneEventAlsoOverARestartInBetween(ClipSource first, boolean powerCut) {
        online();
        Recording recording = record(first);
        account.live(Duration.ofSeconds(100));
        assertEquals(first, account.heard.only().clip().source());
        if (powerCut) {
            account.powerCut();
        } else {
            account.restart();
        }
        account.live(Duration.ofMinutes(6));
        assertOneRecording(recording, first);
    }

    @Test
    void aBackupThatIsMadeAnHourLaterIsNoEvent() {
        online();
        Recording recording = motion();
        account.live(Duration.ofMinutes(70));
        assertOneRecording(recording, ClipSource.CLOUD);
        account.restart();
        account.live(Duration.ofMinutes(5));
        assertOneRecording(recording, ClipSource.CLOUD);
    }

    @Test
    void aBackupThatIsMadeWhileOpenHabIsOffIsNoEvent() {
        online();
        Recording recording = motion();
        account.live(MINUTE);
        account.dispose();
        time.advance(Duration.ofHours(2));
        account.restart();
        account.live(Duration.ofMinutes(5));
        assertOneRecording(recording, ClipSource.CLOUD);
    }

    @Test
    void twoMotionsAreTwoEventsAndTwoRecordings() {
        blink.scenario().usb().backupDelay(AT_ONCE);
        online();
        blink.burst(EMAIL, ClipPlan.of(GARAGE), 5, Duration.ofSeconds(30));
        account.live(Duration.ofMinutes(6));
        assertEquals(5, account.heard.ids().size());
        assertEquals(5, book().of(DeviceFamily.CAMERA, GARAGE).size());
        assertTrue(book().all().stream().allMatch(booked -> booked.present().count() == 2));
    }

    @Test
    void aClipOfACameraWithoutSubscriptionIsAnEventOfItsOwn() {
        blink.scenario().usb().backupDelay(AT_ONCE);
        online();
        motion();
        blink.motion(EMAIL, MINI).orElseThrow();
        account.live(Duration.ofMinutes(3));
        assertEquals(List.of(GARAGE, MINI),
                account.heard.events().stream().map(heard -> heard.clip().cameraId()).sorted().toList());
        assertEquals(ClipSource.LOCAL, book().downloads(DeviceFamily.OWL, MINI).get(0).source());
    }

    @Test
    void whatWasDeletedInTheCloudIsDownloadedFromUsb() {
        onlyTheClassicList();
        online();
        Recording recording = record(ClipSource.CLOUD);
        account.live(Duration.ofMinutes(6));
        blink.clips().delete(recording.id());
        account.live(MINUTE);
        assertEquals(ClipSource.LOCAL, book().downloads(DeviceFamily.CAMERA, GARAGE).get(0).source());
        account.heard.only();
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void deletingDeletesBoth(boolean byTheIdOfTheOther) {
        online();
        Recording recording = record(ClipSource.LOCAL);
        account.live(Duration.ofMinutes(6));
        String id = byTheIdOfTheOther ? id(recording) : account.heard.only().clip().id();
        assertTrue(account.lived(account.session().clips().delete(id)));
        account.live(Duration.ofMinutes(3));
        UsbStick stick = blink.usb().of(EMAIL, MODULE);
        assertEquals(List.of(), stick.clips(time.now()));
        assertTrue(blink.clips(EMAIL).get(0).deleted());
        assertEquals(List.of(), book().downloads(DeviceFamily.CAMERA, GARAGE));
        account.restart();
        account.live(Duration.ofMinutes(3));
        assertEquals(List.of(), book().downloads(DeviceFamily.CAMERA, GARAGE));
        account.heard.only();
    }

    @Test
    void theListOfAllClipsShowsEachRecordingOnceTheOldestFirst() {
        blink.scenario().usb().backupDelay(AT_ONCE);
        online();
        List<Recording> recordings = blink.burst(EMAIL, ClipPlan.of(GARAGE), 5, Duration.ofSeconds(40));
        account.live(Duration.ofMinutes(5));
        assertEquals(ids(recordings).subList(1, 5),
                account.lived(account.session().clips().since(recordings.get(1).startedAt())).stream()
                        .map(clip -> clip.id()).toList());
    }
}
