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
package org.openhab.binding.blink.internal.clip;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Recordings;

/**
 * The {@link ClipBook} knows each recording once, wherever it is kept, and forgets what is old.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipBookTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final ClipBook book = new ClipBook();

    @Test
    void whatAListOfTheCloudDoesNotReachIsNotTakenForDeleted() {
        put(cloud("1", NOON.minusSeconds(60)));
        put(cloud("2", NOON));
        put(cloud("3", NOON.plusSeconds(59)));
        put(cloud("4", NOON.plusSeconds(60)));

        assertTrue(book.keepCloud(NOON, NOON.plusSeconds(60), Set.of("2")));
        book.settle(NOON.plusSeconds(60));

        assertEquals(List.of("4", "2", "1"),
                book.all().stream().filter(one -> one.download().isPresent()).map(one -> one.clip().id()).toList());
        assertFalse(book.keepCloud(NOON, NOON.plusSeconds(60), Set.of("2")));
    }

    @Test
    void aRecordingInTheCloudAndOnUsbIsOneAndTheCloudGoesFirst() {
        assertTrue(put(cloud("1", NOON)));
        assertFalse(put(local("300-1", NOON.plusSeconds(3))));

        assertEquals(List.of("1"), newestFirst());
        assertEquals(ClipSource.CLOUD, book.all().get(0).download().map(Clip::source).orElse(null));
        assertEquals(book.find("1"), book.find("300-1"));
    }

    @Test
    void whatCameOnUsbFirstIsStillDownloadedFromTheCloud() {
        assertTrue(put(local("300-1", NOON)));
        assertEquals(List.of("300-1"), newestFirst());
        assertFalse(put(cloud("1", NOON.minusSeconds(3))));

        assertEquals(List.of("1"), newestFirst());
        assertEquals(Optional.of("1"), book.all().get(0).download().map(Clip::id));
        assertEquals(Optional.of("300-1"), book.all().get(0).download(ClipSource.LOCAL).map(Clip::id));
    }

    @ParameterizedTest
    @CsvSource({ "-10001, 2", "-10000, 1", "-1, 1", "0, 1", "9999, 1", "10000, 1", "10001, 2" })
    void tenSecondsAreTheMostBetweenTheTwo(long millis, int recordings) {
        put(cloud("1", NOON));
        put(local("300-1", NOON.plusMillis(millis)));

        assertEquals(recordings, book.all().size());
    }

    @Test
    void twoOfTheSameSourceAreNeverOne() {
        put(cloud("1", NOON));
        put(cloud("2", NOON));
        put(local("300-1", NOON.plusSeconds(1)));
        put(local("300-2", NOON.plusSeconds(1)));
        put(local("300-3", NOON.plusSeconds(1)));

        assertEquals(3, book.all().size());
        assertEquals(2, book.all().stream().filter(one -> one.cloud() != null && one.local() != null).count());
    }

    @Test
    void ofTwoCandidatesTheNearerIsTheOne() {
        put(cloud("1", NOON));
        put(cloud("2", NOON.plusSeconds(9)));
        put(local("300-1", NOON.plusSeconds(7)));

        assertEquals(book.find("2"), book.find("300-1"));
        assertNotEquals(book.find("1"), book.find("300-1"));
    }

    @Test
    void camerasAreNotMixedUp() {
        put(cloud("1", NOON));
        put(Recordings.of(local("300-1", NOON), DeviceFamily.CAMERA, Homes.CAMERA + 1, "Front"));
        put(Recordings.of(local("300-2", NOON), DeviceFamily.OWL, Homes.CAMERA, "Kitchen"));

        assertEquals(3, book.all().size());
    }

    @Test
    void ofACameraThatIsGoneTheNameTellsThatItIsTheSame() {
        put(Recordings.of(cloud("1", NOON), null, Homes.CAMERA, "Front Garage"));
        put(Recordings.of(local("300-1", NOON.plusSeconds(2)), null, 0, "FrontGarage"));
        put(Recordings.of(local("300-2", NOON.plusSeconds(2)), null, 0, "Kitchen"));

        assertEquals(2, book.all().size());
        assertEquals(2, book.find("1").orElseThrow().present().count());
    }

    @Test
    void clipsOfCamerasWithoutALetterInTheirNamesAreNeverOne() {
        put(Recordings.of(cloud("1", NOON), null, 0, "?"));
        put(Recordings.of(local("300-1", NOON), null, 0, "?"));

        assertEquals(2, book.all().size());
    }

    @Test
    void theOrderInWhichListsShowThemDoesNotMatter() {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clips.add(cloud("1" + i, NOON.minusSeconds(30L * i)));
            clips.add(local("300-" + i, NOON.minusSeconds(30L * i).plusSeconds(5)));
        }
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(clips, new Random(seed));
            ClipBook shuffled = new ClipBook();
            clips.forEach(clip -> shuffled.put(seen(clip)));
            shuffled.settle(NOON);

            assertEquals(20, shuffled.all().size());
            for (int i = 0; i < 20; i++) {
                assertEquals("1" + i, shuffled.all().get(i).clip().id());
                assertEquals(shuffled.find("1" + i), shuffled.find("300-" + i));
            }
        }
    }

    @Test
    void aDayIsKept() {
        put(cloud("new", NOON));
        put(cloud("inside", NOON.minus(Duration.ofHours(24)).plusMillis(1)));
        put(cloud("outside", NOON.minus(Duration.ofHours(24))));

        assertEquals(List.of("new", "inside"), newestFirst());
        assertEquals(Optional.empty(), book.find("outside"));
    }

    @Test
    void theNewestOfEachCameraIsKeptWhateverItsAge() {
        Instant lastYear = NOON.minus(Duration.ofDays(400));
        put(cloud("old", lastYear));
        put(cloud("older", lastYear.minusSeconds(60)));
        put(Recordings.of(cloud("front", lastYear.minusSeconds(90)), DeviceFamily.DOORBELL, 7, "Front"));

        assertEquals(List.of("old", "front"), newestFirst());
    }

    @Test
    void theNewestOfEachKindIsKeptWhateverItsAge() {
        Instant lastYear = NOON.minus(Duration.ofDays(400));
        put(because(cloud("live", lastYear), "liveview"));
        put(because(cloud("press", lastYear.minusSeconds(60)), "button_press"));
        put(because(cloud("pir", lastYear.minusSeconds(120)), "pir"));
        put(because(cloud("pir before", lastYear.minusSeconds(180)), "pir"));

        assertEquals(List.of("live", "press", "pir"), newestFirst());
    }

    @Test
    void aDeletedClipDoesNotHideTheNewestThatCanBeDownloaded() {
        Instant lastYear = NOON.minus(Duration.ofDays(400));
        book.put(deleted(cloud("deleted", lastYear)));
        put(cloud("there", lastYear.minusSeconds(60)));

        assertEquals(List.of("deleted", "there"), newestFirst());
        assertEquals(List.of("there"), ids(book.downloads(DeviceFamily.CAMERA, Homes.CAMERA)));
    }

    @Test
    void whatWasDeletedInTheCloudIsDownloadedFromUsb() {
        Clip inCloud = cloud("1", NOON);
        put(inCloud);
        put(local("300-1", NOON));

        book.deleted(inCloud, NOON);

        assertEquals(List.of("300-1"), ids(book.downloads(DeviceFamily.CAMERA, Homes.CAMERA)));
        assertEquals(List.of("300-1"), ids(book.all().get(0).present().toList()));
        assertEquals(1, book.unwatched(NOON));
    }

    @Test
    void whatWasDeletedEverywhereIsNoDownloadButWasThere() {
        put(cloud("1", NOON));
        book.deleted(cloud("1", NOON), NOON);

        assertEquals(List.of(), book.downloads(DeviceFamily.CAMERA, Homes.CAMERA));
        assertEquals(List.of("1"), newestFirst());
        assertEquals(0, book.unwatched(NOON));
    }

    @Test
    void deletingWhatIsNotKnownChangesNothing() {
        put(cloud("1", NOON));

        book.deleted(cloud("2", NOON), NOON);

        assertEquals(List.of("1"), newestFirst());
    }

    @Test
    void aClipWithoutAFileIsNoDownload() {
        Clip plain = cloud("1", NOON);
        put(new Clip(plain.source(), plain.id(), plain.networkId(), plain.family(), plain.cameraId(),
                plain.cameraName(), plain.time(), "pir", List.of(), null, ""));

        assertEquals(List.of(), book.downloads(DeviceFamily.CAMERA, Homes.CAMERA));
        assertEquals(0, book.unwatched(NOON));
    }

    @Test
    void watchedStaysWatchedAndCountsForBoth() {
        book.put(watched(cloud("1", NOON)));
        book.put(seen(local("300-1", NOON)));
        book.put(seen(cloud("1", NOON)));
        book.settle(NOON);

        assertTrue(book.all().get(0).watched());
        assertEquals(0, book.unwatched(NOON));
    }

    @Test
    void unwatchedClipsOfTheLastDayAreCountedOnce() {
        put(cloud("1", NOON));
        put(local("300-1", NOON));
        put(cloud("2", NOON.minus(Duration.ofHours(23))));
        put(Recordings.of(cloud("3", NOON.minus(Duration.ofHours(25))), DeviceFamily.OWL, 5, "Old but the newest"));
        book.put(watched(cloud("4", NOON)));
        book.put(deleted(cloud("5", NOON)));
        book.settle(NOON);

        assertEquals(2, book.unwatched(NOON));
        assertEquals(1, book.unwatched(NOON.plus(Duration.ofHours(2))), "it grows old without a look");
    }

    @Test
    void aClipThatTheModuleHasNoMoreIsGone() {
        put(local("300-1", NOON));
        put(local("300-2", NOON.minusSeconds(60)));
        put(local("301-1", NOON.minusSeconds(120)));

        book.keepLocal("300-", Set.of("300-2"));
        book.settle(NOON);

        assertEquals(List.of("300-2", "301-1"), ids(book.downloads(DeviceFamily.CAMERA, Homes.CAMERA)),
                "the other module was not asked");
    }

    @Test
    void whatLeavesUsbStaysInTheCloud() {
        put(cloud("1", NOON));
        put(local("300-1", NOON));

        book.keepLocal("300-", Set.of());
        book.settle(NOON);

        assertEquals(List.of("1"), ids(book.downloads(DeviceFamily.CAMERA, Homes.CAMERA)));
    }

    @Test
    void aModuleWhoseNumberBeginsLikeAnotherIsAnother() {
        put(local("30-1", NOON));
        put(local("300-1", NOON.minusSeconds(60)));

        book.keepLocal("30-", Set.of());
        book.settle(NOON);

        assertEquals(List.of("300-1"), ids(book.downloads(DeviceFamily.CAMERA, Homes.CAMERA)));
    }

    @Test
    void ofARestartTheNewestAndTheLastQuarterOfAnHourAreKept() {
        put(cloud("now", NOON));
        put(cloud("14 minutes", NOON.minus(Duration.ofMinutes(14))));
        put(cloud("16 minutes", NOON.minus(Duration.ofMinutes(16))));
        put(because(cloud("ring of yesterday", NOON.minus(Duration.ofHours(20))), "button_press"));

        assertEquals(Set.of("now", "14 minutes", "ring of yesterday"),
                Set.copyOf(book.essence(NOON).stream().map(one -> one.clip().id()).toList()));
    }

    @Test
    void listsThatShowTheSameAreMerged() {
        List<BookedClip> merged = ClipBook.merged(
                List.of(seen(cloud("2", NOON)), seen(local("300-1", NOON.minusSeconds(60))), seen(cloud("2", NOON)),
                        seen(local("300-2", NOON.plusSeconds(2))), seen(cloud("3", NOON.plusSeconds(60)))));

        assertEquals(List.of("300-1", "2", "3"), merged.stream().map(one -> one.clip().id()).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = { 5000, 6000 })
    void ofAFloodTheNewestAreKept(int clips) {
        for (int i = 0; i < clips; i++) {
            book.put(seen(cloud("c" + i, NOON.minusSeconds(i))));
        }
        book.settle(NOON);

        assertEquals(5000, book.all().size());
        assertEquals("c0", book.all().get(0).clip().id());
        assertEquals("c4999", book.all().get(4999).clip().id());
        assertEquals(Optional.empty(), book.find("c5000"));
    }

    @Test
    void eachCameraFindsItsOwnClips() {
        put(cloud("1", NOON));
        put(cloud("2", NOON.plusSeconds(60)));
        put(Recordings.of(cloud("3", NOON), DeviceFamily.OWL, Homes.CAMERA, "Kitchen"));

        assertEquals(List.of("2", "1"), ids(book.downloads(DeviceFamily.CAMERA, Homes.CAMERA)));
        assertEquals(List.of("3"), ids(book.downloads(DeviceFamily.OWL, Homes.CAMERA)));
        assertEquals(List.of(), book.of(DeviceFamily.DOORBELL, Homes.CAMERA));
    }

    @Test
    void whatWasForgottenIsNoRecordingOfWhatComesLater() {
        put(cloud("1", NOON));
        book.clear();

        assertEquals(List.of(), book.of(DeviceFamily.CAMERA, Homes.CAMERA));
        assertTrue(put(local("300-1", NOON)));
        assertEquals(List.of("300-1"), newestFirst());
    }

    private boolean put(Clip clip) {
        boolean isNew = book.put(seen(clip));
        book.settle(NOON);
        return isNew;
    }

    private List<String> newestFirst() {
        return ids(book.all().stream().map(BookedClip::clip).toList());
    }

    private static List<String> ids(List<Clip> clips) {
        return clips.stream().map(Clip::id).toList();
    }
}
