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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.ReceivedClip;

/**
 * Clips are downloaded and deleted, one at a time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipDownloadTest extends ClipSessionTest {

    private static final String CLIP_FILES = "GET /api/v*/*/video/contents";

    private CompletableFuture<@Nullable Void> download(Clip clip, Urgency urgency, ReceivedClip target) {
        return account.session().clips().download(clip, urgency, target);
    }

    /** Downloads a clip for a user who waits. */
    private ReceivedClip downloaded(Clip clip) {
        ReceivedClip received = new ReceivedClip();
        account.lived(download(clip, Urgency.USER, received));
        return received;
    }

    private boolean fails(CompletableFuture<@Nullable Void> download) {
        return account.lived(download.handle((done, failure) -> {
            assertTrue(failure == null || failure instanceof BlinkException
                    || failure.getCause() instanceof BlinkException, () -> String.valueOf(failure));
            return failure != null;
        }));
    }

    private List<Clip> heardClips() {
        return account.heard.events().stream().map(heard -> heard.clip()).toList();
    }

    private List<Instant> timesOf(String method, String ending) {
        return blink.requests().stream()
                .filter(request -> request.method().equals(method) && request.path().endsWith(ending))
                .map(LoggedRequest::time).toList();
    }

    @Nested
    class FromTheCloud {

        @ParameterizedTest
        @ValueSource(booleans = { false, true })
        void aClipIsReceivedAsItWasRecorded(boolean classic) {
            if (classic) {
                onlyTheClassicList();
            }
            online();
            Recording recording = record(ClipPlan.of(GARAGE).footage(Footage.named("street")));
            account.live(MINUTE);
            assertTrue(downloaded(account.heard.only().clip()).is(recording.footage()));
        }

        @Test
        void manyDownloadsWaitForEachOtherWithAPauseAndTheUrgentGoFirst() {
            online();
            blink.burst(EMAIL, ClipPlan.of(GARAGE).footage(Footage.generated(1000)), 6, SECOND);
            account.live(Duration.ofMinutes(2));
            List<String> order = new ArrayList<>();
            List<CompletableFuture<@Nullable Void>> all = new ArrayList<>();
            List<Clip> clips = heardClips();
            for (int i = 0; i < 6; i++) {
                String name = (i < 4 ? "bulk " : "user ") + i;
                all.add(download(clips.get(i), i < 4 ? Urgency.BULK : Urgency.USER, new ReceivedClip())
                        .whenComplete((done, failure) -> order.add(name)));
            }
            all.forEach(account::lived);
            assertEquals(List.of("bulk 0", "user 4", "user 5", "bulk 1", "bulk 2", "bulk 3"), order);
            List<Instant> times = timesOf("GET", "/video/contents");
            assertEquals(6, times.size());
            for (int i = 1; i < 6; i++) {
                assertFalse(times.get(i).isBefore(times.get(i - 1).plusSeconds(1)), times::toString);
            }
        }

        private static Stream<Fault> faults() {
            Fault clip = Fault.on(CLIP_FILES);
            return Stream.of(clip.status(404), clip.status(500), clip.status(429), clip.htmlPage(403, "Forbidden"),
                    clip.breaks(Break.BEFORE_HEADERS).carriedOut(), clip.breaks(Break.DURING_BODY).carriedOut(),
                    clip.announcedLength(10_000_000));
        }

        @ParameterizedTest
        @MethodSource("faults")
        void aDownloadThatBreaksOffFailsAndTheNextOneSucceeds(Fault fault) {
            online();
            Recording recording = motion();
            account.live(MINUTE);
            Clip clip = account.heard.only().clip();
            blink.fault(fault);
            assertTrue(fails(download(clip, Urgency.USER, new ReceivedClip())));
            assertState(Online.class);
            blinkComesBack();
            assertTrue(downloaded(clip).is(recording.footage()));
        }

        @Test
        void whoWaitsForADownloadIsToldWhenTheThingIsDisabled() {
            online();
            blink.burst(EMAIL, ClipPlan.of(GARAGE), 2, SECOND);
            account.live(Duration.ofMinutes(2));
            blink.fault(Fault.on(CLIP_FILES).delay(HELD));
            List<CompletableFuture<@Nullable Void>> downloads = heardClips().stream()
                    .map(clip -> download(clip, Urgency.USER, new ReceivedClip())).toList();
            time.settle();
            account.dispose();
            downloads.forEach(download -> assertTrue(fails(download)));
        }

        @Test
        void whoWaitsForADownloadIsToldWhenTheUserSignsOut() {
            online();
            blink.burst(EMAIL, ClipPlan.of(GARAGE), 3, SECOND);
            account.live(Duration.ofMinutes(2));
            List<CompletableFuture<@Nullable Void>> downloads = heardClips().stream()
                    .map(clip -> download(clip, Urgency.USER, new ReceivedClip())).toList();
            account.settle();
            assertTrue(account.signOut());
            account.settle();
            assertFalse(fails(downloads.get(0)));
            assertTrue(fails(downloads.get(1)));
            assertTrue(fails(downloads.get(2)));
        }

        @Test
        void aDownloadIsNoNewEventAndMarksTheClipAsWatched() {
            online();
            motion();
            account.live(MINUTE);
            assertEquals(1, book().unwatched(time.now()));
            downloaded(account.heard.only().clip());
            account.live(MINUTE);
            account.heard.only();
            assertEquals(0, book().unwatched(time.now()));
        }

        @ParameterizedTest
        @ValueSource(booleans = { false, true })
        void aDeletedClipIsGone(boolean classic) {
            if (classic) {
                onlyTheClassicList();
            }
            online();
            motion();
            account.live(MINUTE);
            String id = account.heard.only().clip().id();
            assertTrue(account.lived(account.session().clips().delete(id)));
            assertTrue(blink.clips(EMAIL).get(0).deleted());
            assertEquals(List.of(), book().downloads(DeviceFamily.CAMERA, GARAGE));
            account.live(Duration.ofMinutes(2));
            account.restart();
            account.live(Duration.ofMinutes(2));
            assertEquals(List.of(), book().downloads(DeviceFamily.CAMERA, GARAGE));
            account.heard.only();
        }

        @ParameterizedTest
        @ValueSource(booleans = { false, true })
        void whatWasDeletedInAnotherAppIsNotOfferedAnyMore(boolean classic) {
            if (classic) {
                onlyTheClassicList();
            }
            online();
            List<Recording> recordings = blink.burst(EMAIL, ClipPlan.of(GARAGE), 3, Duration.ofSeconds(20));
            account.live(Duration.ofMinutes(2));
            blink.clips().delete(recordings.get(2).id());
            account.live(MINUTE);
            assertEquals(ids(recordings.subList(0, 2)), downloads());
            account.live(Duration.ofHours(3));
            assertEquals(ids(recordings.subList(0, 2)), downloads());
            blink.clips().delete(recordings.get(1).id());
            account.live(Duration.ofMinutes(62));
            assertEquals(ids(recordings.subList(0, 1)), downloads());
            assertEquals(1, book().unwatched(time.now()));
            account.restart();
            account.live(SECOND);
            assertEquals(ids(recordings.subList(0, 1)), downloads());
            assertEquals(3, account.heard.ids().size());
        }

        private List<String> downloads() {
            return book().downloads(DeviceFamily.CAMERA, GARAGE).stream().map(Clip::id).sorted().toList();
        }

        @Test
        void whatBlinkDoesNotDeleteStays() {
            online();
            motion();
            account.live(MINUTE);
            Clip clip = account.heard.only().clip();
            blink.fault(Fault.on("POST /api/v1/accounts/{account}/media/delete").status(500));
            assertFalse(account.lived(account.session().clips().delete(clip.id())));
            assertEquals(List.of(clip), book().downloads(DeviceFamily.CAMERA, GARAGE));
        }

        @Test
        void aClipThatNobodyKnowsIsNotDeleted() {
            online();
            assertFalse(account.lived(account.session().clips().delete("12345")));
            assertFalse(account.lived(account.session().clips().delete("")));
            assertFalse(account.lived(account.session().clips().delete("1; drop")));
        }
    }

    @Nested
    class FromUsb {

        private void onlineWithUsb() {
            blink.account(EMAIL).plan(Plan.NONE);
            blink.usb().insert(EMAIL, MODULE);
            account.localStorageInterval = Duration.ofMinutes(3);
            online();
        }

        private List<Recording> heardRecordings(int count) {
            List<Recording> recordings = blink.burst(EMAIL, ClipPlan.of(GARAGE), count, Duration.ofSeconds(20));
            account.live(Duration.ofMinutes(4));
            assertEquals(count, account.heard.events().size());
            return recordings;
        }

        @ParameterizedTest
        @ValueSource(ints = { 409, 400, 406, 404 })
        void aClipIsFetchedFromTheStickHoweverLongThatTakes(int notYet) {
            blink.scenario().usb().clipNotReadyStatus(notYet);
            onlineWithUsb();
            Recording recording = heardRecordings(1).get(0);
            assertTrue(downloaded(account.heard.only().clip()).is(recording.footage()));
        }

        @Test
        void twoClipsOfOneSyncModuleAreFetchedOneAfterTheOther() {
            onlineWithUsb();
            List<Recording> recordings = heardRecordings(3);
            blink.clearLog();
            List<ReceivedClip> received = Stream.generate(ReceivedClip::new).limit(3).toList();
            List<CompletableFuture<@Nullable Void>> downloads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                downloads.add(download(heardClips().get(i), Urgency.USER, received.get(i)));
            }
            downloads.forEach(account::lived);
            for (int i = 0; i < 3; i++) {
                assertTrue(received.get(i).is(recordings.get(i).footage()), "the right one");
            }
            List<String> calls = blink.requests().stream().filter(request -> request.path().contains("/clip/request/"))
                    .filter(request -> request.status() == 200).map(LoggedRequest::method).toList();
            assertEquals(List.of("POST", "GET", "POST", "GET", "POST", "GET"), calls);
        }

        @Test
        void aManifestThatHasChangedMeanwhileDoesNotMatter() {
            onlineWithUsb();
            Recording recording = heardRecordings(1).get(0);
            account.live(Duration.ofSeconds(20));
            blink.usb().changeManifest(EMAIL, MODULE);
            assertTrue(downloaded(account.heard.only().clip()).is(recording.footage()));
        }

        @Test
        void aManifestThatChangesWhileTheClipIsOnItsWayFailsInTimeAndTheNextDownloadSucceeds() {
            onlineWithUsb();
            Recording recording = heardRecordings(1).get(0);
            account.live(Duration.ofSeconds(20));
            Clip clip = account.heard.only().clip();
            CompletableFuture<@Nullable Void> download = download(clip, Urgency.USER, new ReceivedClip());
            account.live(SECOND);
            blink.usb().changeManifest(EMAIL, MODULE);
            Instant begin = time.now();
            assertTrue(fails(download));
            assertTrue(Duration.between(begin, time.now()).compareTo(Duration.ofSeconds(180)) <= 0);
            assertTrue(downloaded(clip).is(recording.footage()));
        }

        @Test
        void aSyncModuleThatIsBusyIsWaitedFor() {
            onlineWithUsb();
            Recording recording = heardRecordings(1).get(0);
            blink.holdNetwork(EMAIL, NETWORK, Duration.ofSeconds(40));
            assertTrue(downloaded(account.heard.only().clip()).is(recording.footage()));
        }

        @Test
        void aClipThatDoesNotComeIsGivenUpBeforeARuleGivesUp() {
            blink.scenario().usb().uploadKilobytesPerSecond(1);
            onlineWithUsb();
            record(ClipPlan.of(GARAGE).footage(Footage.generated(1_000_000)));
            account.live(Duration.ofMinutes(4));
            Instant begin = time.now();
            assertTrue(fails(download(account.heard.only().clip(), Urgency.USER, new ReceivedClip())));
            assertTrue(Duration.between(begin, time.now()).compareTo(Duration.ofSeconds(180)) <= 0);
            assertState(Online.class);
        }

        @Test
        void aClipThatIsNoMoreOnTheStickFails() {
            onlineWithUsb();
            heardRecordings(1);
            blink.usb().of(EMAIL, MODULE).clips(time.now())
                    .forEach(clip -> blink.usb().remove(EMAIL, MODULE, clip.id()));
            assertTrue(fails(download(account.heard.only().clip(), Urgency.USER, new ReceivedClip())));
        }

        @Test
        void aStickThatIsPulledFails() {
            onlineWithUsb();
            heardRecordings(1);
            blink.usb().pull(EMAIL, MODULE);
            assertTrue(fails(download(account.heard.only().clip(), Urgency.USER, new ReceivedClip())));
            account.live(Duration.ofMinutes(2));
            assertTrue(fails(download(account.heard.only().clip(), Urgency.USER, new ReceivedClip())));
            assertState(Online.class);
        }

        @Test
        void aBodyThatBreaksOffFailsAndTheNextDownloadSucceeds() {
            onlineWithUsb();
            Recording recording = heardRecordings(1).get(0);
            Clip clip = account.heard.only().clip();
            blink.fault(Fault.on(LOCAL_CLIP).breaks(Break.DURING_BODY).carriedOut());
            assertTrue(fails(download(clip, Urgency.USER, new ReceivedClip())));
            blinkComesBack();
            assertTrue(downloaded(clip).is(recording.footage()));
        }

        @Test
        void motionIsHeardWhileAClipIsFetchedForTheArchive() {
            onlineWithUsb();
            heardRecordings(2);
            heardClips().forEach(clip -> download(clip, Urgency.BULK, new ReceivedClip()));
            motion();
            account.live(Duration.ofMinutes(5));
            assertEquals(3, account.heard.events().size());
        }

        @Test
        void aDeletedClipIsGoneFromTheStick() {
            onlineWithUsb();
            heardRecordings(2);
            Clip clip = heardClips().get(0);
            assertTrue(account.lived(account.session().clips().delete(clip.id())));
            account.live(Duration.ofMinutes(4));
            assertEquals(1, blink.usb().of(EMAIL, MODULE).clips(time.now()).size());
            assertEquals(List.of(heardClips().get(1)), book().downloads(DeviceFamily.CAMERA, GARAGE));
            assertEquals(2, account.heard.events().size());
        }
    }
}
