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
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The {@link SnapshotPicture} is shown when it is new and whole, however long Blink takes for it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnapshotPictureTest {

    private static final CameraPrivacy OPEN = new CameraPrivacy(false);

    private static final Thumbnail FIRST = new Thumbnail("/t.jpg?ts=1764000000");
    private static final Thumbnail SECOND = new Thumbnail("/t.jpg?ts=1764000060");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UnreachableException CUT = new UnreachableException("cut", true, null);

    private final RecordedOutput output = new RecordedOutput();
    private final SnapshotPicture snapshot = new SnapshotPicture(output, OPEN);

    @Test
    void aPictureThatIsThereAtOnceIsShown() {
        snapshot.onThumbnail(FIRST);
        CompletableFuture<Boolean> shown = snapshot.showNewest(PATIENCE);
        output.pictures.remove().complete(Pictures.whole(1));

        assertTrue(Futures.result(shown));
        assertEquals(List.of(jpeg(1)), output.states(CHANNEL_SNAPSHOT));
        assertEquals(new DateTimeType(Instant.ofEpochSecond(1764000000)), output.state(CHANNEL_SNAPSHOT_TIME));
        assertEquals(0, output.scheduler.size());
    }

    @Test
    void aPictureThatIsNotThereYetIsTriedEveryThreeSeconds() {
        snapshot.onThumbnail(FIRST);
        CompletableFuture<Boolean> shown = snapshot.showNewest(PATIENCE);
        output.pictures.remove().completeExceptionally(CUT);
        output.scheduler.advance(Duration.ofMillis(2999));
        assertEquals(1, output.asked.size());
        output.scheduler.advance(Duration.ofMillis(1));
        output.pictures.remove().complete(Pictures.half(1));
        assertFalse(shown.isDone());
        output.scheduler.advance(Duration.ofSeconds(3));
        output.pictures.remove().complete(Pictures.whole(1));

        assertTrue(Futures.result(shown));
        assertEquals(List.of(jpeg(1)), output.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void afterHalfAMinuteItIsGivenUp() {
        snapshot.onThumbnail(FIRST);
        CompletableFuture<Boolean> shown = snapshot.showNewest(PATIENCE);
        for (int i = 0; i < 11; i++) {
            assertFalse(shown.isDone());
            output.pictures.remove().complete(Pictures.half(1));
            output.scheduler.advance(Duration.ofSeconds(3));
        }

        assertFalse(Futures.result(shown));
        assertEquals(11, output.asked.size());
        assertEquals(List.of(), output.states(CHANNEL_SNAPSHOT));
        assertEquals(0, output.scheduler.size());
    }

    @Test
    void whoWaitsForAPictureIsToldWhenTheThingGoes() {
        snapshot.onThumbnail(FIRST);
        CompletableFuture<Boolean> shown = snapshot.showNewest(PATIENCE);
        output.pictures.remove().completeExceptionally(CUT);
        assertFalse(shown.isDone());

        output.timers.close();

        assertFalse(Futures.result(shown));
        CompletableFuture<Boolean> late = snapshot.showNewest(PATIENCE);
        output.pictures.remove().completeExceptionally(CUT);
        assertFalse(Futures.result(late), "also who comes later");
    }

    @Test
    void anEvenNewerPictureCountsAsWell() {
        snapshot.onThumbnail(FIRST);
        CompletableFuture<Boolean> shown = snapshot.showNewest(PATIENCE);
        snapshot.onThumbnail(SECOND);
        output.pictures.remove().complete(Pictures.whole(1));
        assertFalse(shown.isDone(), "the picture of before");
        output.scheduler.advance(Duration.ofSeconds(3));
        output.pictures.remove().complete(Pictures.whole(2));

        assertTrue(Futures.result(shown));
        assertEquals(List.of(jpeg(2)), output.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void aCameraThatHasGoneHasNoPictureToWaitFor() {
        snapshot.onThumbnail(FIRST);
        CompletableFuture<Boolean> shown = snapshot.showNewest(PATIENCE);
        snapshot.onGone();
        output.pictures.remove().complete(Pictures.whole(1));
        output.scheduler.advance(Duration.ofSeconds(3));

        assertFalse(Futures.result(shown));
        assertEquals(List.of(), output.states(CHANNEL_SNAPSHOT));
        assertFalse(snapshot.hasPicture());
        Futures.failure(UnexpectedAnswerException.class, snapshot.picture());
    }

    @Test
    void withoutAThumbnailThereIsNothingToShow() {
        assertFalse(Futures.result(snapshot.showNewest(PATIENCE)));
        snapshot.onThumbnail(null);
        assertEquals(UnDefType.UNDEF, output.state(CHANNEL_SNAPSHOT_TIME));
        snapshot.onLinked();
        assertEquals(List.of(), output.asked);
    }

    @Test
    void aPictureThatBlinkDoesNotNameAnyMoreIsNotShownAnyMore() {
        output.linked.add(CHANNEL_SNAPSHOT);
        snapshot.onThumbnail(FIRST);
        output.pictures.remove().complete(Pictures.whole(1));

        snapshot.onThumbnail(null);
        snapshot.onThumbnail(FIRST);

        assertEquals(List.of(jpeg(1), UnDefType.UNDEF, jpeg(1)), output.states(CHANNEL_SNAPSHOT));
        assertEquals(1, output.asked.size(), "it is still here");
    }

    @Test
    void whatIsShownAlreadyIsNotLoadedAgain() {
        output.linked.add(CHANNEL_SNAPSHOT);
        snapshot.onThumbnail(FIRST);
        output.pictures.remove().complete(Pictures.whole(1));

        assertTrue(Futures.result(snapshot.showNewest(PATIENCE)));
        snapshot.onLinked();
        assertArrayEquals(Pictures.whole(1), Futures.result(snapshot.picture()).jpeg());
        assertEquals(1, output.asked.size());
    }

    @Test
    void theOldPictureUnderANewAddressIsNotANewOne() {
        output.linked.add(CHANNEL_SNAPSHOT);
        snapshot.onThumbnail(FIRST);
        output.pictures.remove().complete(Pictures.whole(1));
        snapshot.onThumbnail(SECOND);
        CompletableFuture<Boolean> shown = snapshot.showNewest(PATIENCE);
        output.pictures.remove().complete(Pictures.whole(1));
        assertFalse(shown.isDone());
        output.scheduler.advance(Duration.ofSeconds(3));
        output.pictures.remove().complete(Pictures.whole(2));

        assertTrue(Futures.result(shown));
        assertEquals(List.of(jpeg(1), jpeg(2)), output.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void aPictureIsNotShownAfterItHadToVanish() {
        CameraPrivacy privacy = new CameraPrivacy(true);
        SnapshotPicture hidden = new SnapshotPicture(output, privacy);
        privacy.onNetwork(true);
        hidden.onThumbnail(FIRST);
        CompletableFuture<Boolean> shown = hidden.showNewest(Duration.ZERO);
        output.before = () -> {
            privacy.onNetwork(false);
            hidden.onThumbnail(FIRST);
        };

        output.pictures.remove().complete(Pictures.whole(1));

        assertFalse(Futures.result(shown));
        assertEquals(List.of(UnDefType.UNDEF), output.states(CHANNEL_SNAPSHOT));
    }

    private static State jpeg(int number) {
        return new RawType(Pictures.whole(number), "image/jpeg");
    }
}
