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
import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_MOTION_IMAGE;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.RawType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * A {@link ClipPicture} is loaded when somebody wants to see it, and shown when it is whole.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipPictureTest {

    private static final CameraPrivacy OPEN = new CameraPrivacy(false);

    private static final Clip FIRST = cloud("1", TestClock.START);
    private static final Clip SECOND = cloud("2", TestClock.START.plusSeconds(60));
    private static final UnreachableException CUT = new UnreachableException("cut", true, null);

    private final RecordedOutput output = new RecordedOutput();
    private final ClipPicture picture = new ClipPicture(CHANNEL_MOTION_IMAGE, output, OPEN);

    @Test
    void whatNobodyLooksAtIsNotLoaded() {
        picture.onClip(Optional.of(FIRST));

        assertEquals(List.of(), output.asked);
        assertEquals(List.of(), shown());
    }

    @Test
    void aClipWithoutPictureIsUndefined() {
        picture.onClip(Optional.empty());
        assertEquals(List.of(UnDefType.UNDEF), shown());
        output.linked.add(CHANNEL_MOTION_IMAGE);

        picture.onClip(Optional.of(FIRST));
        output.pictures.remove().complete(Pictures.whole(1));
        picture.onClip(Optional.of(local("300-1", TestClock.START.plusSeconds(90))));

        assertEquals(List.of(UnDefType.UNDEF, jpeg(1), UnDefType.UNDEF), shown());
        picture.onLinked();
        assertEquals(1, output.asked.size(), "there is nothing to load");
    }

    @Test
    void aPictureIsLoadedOnceHoweverOftenItIsTold() {
        output.linked.add(CHANNEL_MOTION_IMAGE);
        picture.onClip(Optional.of(FIRST));
        picture.onClip(Optional.of(FIRST));
        output.pictures.remove().complete(Pictures.whole(1));
        picture.onClip(Optional.of(FIRST));
        picture.onLinked();

        assertEquals(List.of("/thumb/1.jpg"), output.asked);
        assertEquals(List.of(jpeg(1)), shown());
    }

    @Test
    void aPictureThatFailsIsTriedAgainAtTheNextLook() {
        output.linked.add(CHANNEL_MOTION_IMAGE);
        picture.onClip(Optional.of(FIRST));
        output.pictures.remove().completeExceptionally(CUT);
        picture.onClip(Optional.of(FIRST));
        output.pictures.remove().complete(Pictures.half(1));
        assertEquals(List.of(), shown());

        picture.onClip(Optional.of(FIRST));
        output.pictures.remove().complete(Pictures.whole(1));

        assertEquals(List.of(jpeg(1)), shown());
    }

    @Test
    void aPictureThatComesTooLateIsNotShown() {
        output.linked.add(CHANNEL_MOTION_IMAGE);
        picture.onClip(Optional.of(FIRST));
        CompletableFuture<byte[]> late = output.pictures.remove();
        picture.onClip(Optional.of(SECOND));
        output.pictures.remove().complete(Pictures.whole(2));
        late.complete(Pictures.whole(1));

        assertEquals(List.of(jpeg(2)), shown());
    }

    @Test
    void twoMotionsThatLookTheSameAreBothShown() {
        output.linked.add(CHANNEL_MOTION_IMAGE);
        picture.onClip(Optional.of(FIRST));
        output.pictures.remove().complete(Pictures.whole(1));
        picture.onClip(Optional.of(SECOND));
        output.pictures.remove().complete(Pictures.whole(1));

        assertEquals(List.of(jpeg(1)), shown(), "it has not changed");
        picture.onClip(Optional.of(SECOND));
        assertEquals(2, output.asked.size(), "and is not loaded again and again");
    }

    @Test
    void whoLinksAgainLaterDoesNotGetAnOldPicture() {
        output.linked.add(CHANNEL_MOTION_IMAGE);
        picture.onClip(Optional.of(FIRST));
        output.pictures.remove().complete(Pictures.whole(1));
        output.linked.clear();
        picture.onClip(Optional.of(SECOND));
        assertNull(output.state(CHANNEL_MOTION_IMAGE));

        output.linked.add(CHANNEL_MOTION_IMAGE);
        picture.onLinked();
        output.pictures.remove().complete(Pictures.whole(2));

        assertEquals(List.of(jpeg(1), jpeg(2)), shown());
    }

    @Test
    void aLinkShowsItAlsoWhenNoItemDoes() {
        assertEquals(Optional.empty(), Futures.result(picture.still()));
        picture.onClip(Optional.of(local("300-1", TestClock.START)));
        assertEquals(Optional.empty(), Futures.result(picture.still()));
        picture.onClip(Optional.of(FIRST));
        CompletableFuture<Optional<ClipPicture.Still>> still = picture.still();
        output.pictures.remove().complete(Pictures.whole(1));

        ClipPicture.Still loaded = Futures.result(still).orElseThrow();
        assertEquals(FIRST, loaded.clip());
        assertArrayEquals(Pictures.whole(1), loaded.picture().jpeg());
        assertEquals(List.of(UnDefType.UNDEF), shown(), "the clip before had none");
    }

    @Test
    void aLinkToAPictureThatCannotBeLoadedFails() {
        picture.onClip(Optional.of(FIRST));
        CompletableFuture<Optional<ClipPicture.Still>> still = picture.still();
        output.pictures.remove().complete(Pictures.half(1));

        Futures.failure(UnexpectedAnswerException.class, still);
    }

    @Test
    void aPictureIsNotShownAfterItHadToVanish() {
        CameraPrivacy privacy = new CameraPrivacy(true);
        ClipPicture hidden = new ClipPicture(CHANNEL_MOTION_IMAGE, output, privacy);
        privacy.onNetwork(true);
        output.linked.add(CHANNEL_MOTION_IMAGE);
        hidden.onClip(Optional.of(FIRST));
        output.before = () -> {
            privacy.onNetwork(false);
            hidden.show();
        };

        output.pictures.remove().complete(Pictures.whole(1));

        assertEquals(List.of(UnDefType.UNDEF), shown());
    }

    private List<State> shown() {
        return output.states(CHANNEL_MOTION_IMAGE);
    }

    private static State jpeg(int number) {
        return new RawType(Pictures.whole(number), "image/jpeg");
    }
}
