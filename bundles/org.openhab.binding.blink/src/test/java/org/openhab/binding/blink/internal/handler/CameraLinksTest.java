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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.AccountClips;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipHistory;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.fixture.Recordings;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkSecrets;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.binding.blink.internal.web.MediaLinks;
import org.openhab.core.thing.ThingUID;

/**
 * {@link CameraLinks} show what this camera has seen, and nothing of another one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraLinksTest {

    private static final CameraPrivacy OPEN = new CameraPrivacy(false);

    private static final DeviceFamily CAMERA = DeviceFamily.CAMERA;
    private static final Clip NEWEST = cloud("2", TestClock.START);
    private static final Clip OLDER = cloud("1", TestClock.START.minusSeconds(60));

    private final RecordedOutput output = new RecordedOutput();
    private final AccountHandler account = mock(AccountHandler.class);
    private final AccountSession session = mock(AccountSession.class);
    private final AccountClips clips = mock(AccountClips.class);
    private final LinkSecrets secrets = new LinkSecrets(new MemoryStorage(), new SecureRandom());
    private @Nullable AccountHandler known = account;
    private final CameraAccess access = new CameraAccess(new ThingUID("blink", "camera", "home", "one"), CAMERA,
            Homes.NETWORK, Homes.CAMERA, () -> known);
    private final CameraLinks links = new CameraLinks(access, output, OPEN, output.clock);
    private final SnapshotPicture snapshot = new SnapshotPicture(output, OPEN);
    private final CameraEvents events = new CameraEvents(new ThingUID("blink", "camera", "home", "one"), CAMERA,
            Homes.CAMERA, Duration.ofSeconds(30), new ChosenClip(links::linkOf, output), output, OPEN);

    @BeforeEach
    void account() {
        when(account.links()).thenReturn(Optional.of(new MediaLinks("home", () -> secrets.get("home"),
                LinkBase.of("https://me.example.com", Optional::empty))));
        when(account.getSession()).thenReturn(session);
        when(session.clips()).thenReturn(clips);
        ClipBook book = book(output.clock, NEWEST, OLDER,
                Recordings.of(cloud("3", TestClock.START), DeviceFamily.OWL, Homes.CAMERA, "Mini"));
        when(clips.book()).thenReturn(book);
        when(clips.find(any())).thenAnswer(call -> book.find(call.getArgument(0)));
        when(account.fileOf(any())).thenAnswer(
                call -> CompletableFuture.completedFuture(Path.of(call.getArgument(0, Clip.class).id() + ".mp4")));
    }

    @Test
    void theLinkToThePictureIsShownAndLasts() {
        links.onCamera("Garage");
        links.show();

        assertEquals(1, output.states(CHANNEL_SNAPSHOT_URL).size());
        assertTrue(String.valueOf(output.state(CHANNEL_SNAPSHOT_URL)).startsWith("https://me.example.com/blink/"));
    }

    @Test
    void revokedLinksAreShownAnew() {
        links.show();
        secrets.renew("home");
        links.show();

        assertEquals(2, output.states(CHANNEL_SNAPSHOT_URL).size());
    }

    @Test
    void eachClipHasItsLinkAndEndingLinksAreOthers() {
        Optional<String> newest = links.linkOf(NEWEST);

        assertEquals(newest, links.linkOf(NEWEST));
        assertNotEquals(newest, links.linkOf(OLDER));
        assertNotEquals(links.linkTo(LinkKind.CLIP, Duration.ofMinutes(1)),
                links.linkTo(LinkKind.CLIP, Duration.ofMinutes(2)));
        assertTrue(links.linkOf(local("300001-1764000000-deadbeef", TestClock.START)).isPresent());
    }

    @Test
    void withoutAnAccountThereAreNoLinksAndNothingToShow() {
        known = null;
        links.onCamera("Garage");

        assertEquals(List.of(), output.states(CHANNEL_SNAPSHOT_URL));
        assertEquals(Optional.empty(), links.linkOf(NEWEST));
        assertEquals(Optional.empty(), links.linkTo(LinkKind.CLIP, Duration.ofMinutes(1)));
        assertEquals(LinkedContent.Absence.NOTHING, Futures.result(content(newest(LinkKind.CLIP))));
    }

    @Test
    void aLinkIsForOneCameraOfOneFamily() {
        assertTrue(links.isFor(newest(LinkKind.CLIP)));
        assertFalse(links.isFor(LinkTarget.newest(LinkKind.CLIP, DeviceFamily.OWL, Homes.CAMERA)));
        assertFalse(links.isFor(LinkTarget.newest(LinkKind.CLIP, CAMERA, Homes.CAMERA + 1)));
    }

    @Test
    void theSnapshotIsShownWithItsTimeAndName() {
        assertEquals(LinkedContent.Absence.NOTHING, Futures.result(content(newest(LinkKind.SNAPSHOT))));
        links.onCamera("Garage");
        snapshot.onThumbnail(new Thumbnail("/t.jpg?ts=1764000000"));
        CompletableFuture<LinkedContent> shown = content(newest(LinkKind.SNAPSHOT));
        output.pictures.remove().complete(Pictures.whole(1));

        LinkedContent.Picture picture = assertInstanceOf(LinkedContent.Picture.class, Futures.result(shown));
        assertArrayEquals(Pictures.whole(1), picture.jpeg());
        assertEquals(Instant.ofEpochSecond(1764000000), picture.time());
        assertEquals("Garage", picture.name());
    }

    @Test
    void aSnapshotOfWhichBlinkTellsNoTimeHasNone() {
        snapshot.onThumbnail(new Thumbnail("/media/one"));
        CompletableFuture<LinkedContent> shown = content(newest(LinkKind.SNAPSHOT));
        output.pictures.remove().complete(Pictures.whole(1));

        assertNull(assertInstanceOf(LinkedContent.Picture.class, Futures.result(shown)).time());
    }

    @Test
    void thePictureOfTheLastMotionIsShown() {
        assertEquals(LinkedContent.Absence.NOTHING, Futures.result(content(newest(LinkKind.MOTION_IMAGE))));
        events.onClips(clips.book());
        assertEquals(LinkedContent.Absence.NOTHING, Futures.result(content(newest(LinkKind.RING_IMAGE))));
        CompletableFuture<LinkedContent> shown = content(newest(LinkKind.MOTION_IMAGE));
        output.pictures.remove().complete(Pictures.whole(2));

        LinkedContent.Picture picture = assertInstanceOf(LinkedContent.Picture.class, Futures.result(shown));
        assertEquals(NEWEST.time(), picture.time());
    }

    @Test
    void aClipIsTheNewestOrTheOneThatIsNamed() {
        assertEquals(Path.of("2.mp4"), file(newest(LinkKind.CLIP)));
        assertEquals(Path.of("1.mp4"), file(LinkTarget.clip(CAMERA, Homes.CAMERA, "1")));
    }

    @Test
    void aClipOfTheLastDaysIsShownWhenItWasLookedFor() {
        LinkTarget target = LinkTarget.clip(CAMERA, Homes.CAMERA, "5");
        assertEquals(LinkedContent.Absence.NOTHING, Futures.result(content(target)));
        ClipHistory history = new ClipHistory();
        history.take(List.of(Recordings.seen(cloud("5", TestClock.START.minus(Duration.ofDays(5))))), TestClock.START);
        when(clips.find("5")).thenReturn(history.find("5"));

        assertEquals(Path.of("5.mp4"), file(target));
    }

    @Test
    void clipsOfOtherCamerasAndUnknownOnesAreNotThere() {
        assertEquals(LinkedContent.Absence.NOTHING,
                Futures.result(content(LinkTarget.clip(CAMERA, Homes.CAMERA, "3"))));
        assertEquals(LinkedContent.Absence.NOTHING,
                Futures.result(content(LinkTarget.clip(CAMERA, Homes.CAMERA, "9"))));
        verify(account, never()).fileOf(any());
    }

    private Path file(LinkTarget target) {
        return assertInstanceOf(LinkedContent.StoredClip.class, Futures.result(content(target))).file();
    }

    private CompletableFuture<LinkedContent> content(LinkTarget target) {
        return links.contentOf(target, snapshot, events, new CameraLive(access, Duration.ofSeconds(60), output, OPEN));
    }

    private static LinkTarget newest(LinkKind kind) {
        return LinkTarget.newest(kind, CAMERA, Homes.CAMERA);
    }
}
