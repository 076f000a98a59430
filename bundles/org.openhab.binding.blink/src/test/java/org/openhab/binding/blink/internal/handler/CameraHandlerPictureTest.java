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
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.types.RefreshType;

/**
 * The {@link CameraHandler} shows pictures that are whole and new, and takes some.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraHandlerPictureTest extends CameraHandlerFixture {

    @Test
    void aPictureIsShownOnceItIsHere() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        assertEquals(List.of(), openhab.states(CHANNEL_SNAPSHOT));
        assertNull(openhab.state(CHANNEL_SNAPSHOT_TIME), "time and picture belong together");

        pictures.remove().complete(Pictures.whole(1));

        assertEquals(picture(1), openhab.state(CHANNEL_SNAPSHOT));
        assertEquals(new DateTimeType(Instant.ofEpochSecond(1764000000)), openhab.state(CHANNEL_SNAPSHOT_TIME));
        tell(Homes.camera(true, FIRST));
        assertEquals(List.of(FIRST), asked, "it is loaded once");
    }

    @Test
    void halfAPictureIsNotShownAndAskedForAgainWithTheNextHome() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        pictures.remove().complete(Pictures.half(1));
        assertEquals(List.of(), openhab.states(CHANNEL_SNAPSHOT));

        tell(Homes.camera(true, FIRST));
        pictures.remove().complete(Pictures.whole(1));

        assertEquals(List.of(picture(1)), openhab.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void aPictureThatIsNotTheNewestAnyMoreIsNotShown() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        tell(Homes.camera(true, SECOND));
        CompletableFuture<byte[]> first = pictures.remove();
        pictures.remove().complete(Pictures.whole(2));
        first.complete(Pictures.whole(1));

        assertEquals(List.of(picture(2)), openhab.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void withoutAnItemNoPictureIsLoaded() {
        handler.initialize();
        tell(Homes.camera(true, FIRST));

        assertEquals(List.of(), asked);
        assertEquals(new DateTimeType(Instant.ofEpochSecond(1764000000)), openhab.state(CHANNEL_SNAPSHOT_TIME));
    }

    @Test
    void whoLinksLaterGetsThePictureThatIsThere() {
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        openhab.link(CHANNEL_SNAPSHOT);

        handler.handleCommand(openhab.channel(CHANNEL_SNAPSHOT), RefreshType.REFRESH);
        pictures.remove().complete(Pictures.whole(1));

        assertEquals(List.of(picture(1)), openhab.states(CHANNEL_SNAPSHOT));
        verify(openhab.session, never()).order(any());
    }

    @Test
    void whoLinksAgainLaterDoesNotGetAnOldPicture() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        pictures.remove().complete(Pictures.whole(1));
        openhab.unlink(CHANNEL_SNAPSHOT);
        tell(Homes.camera(true, SECOND));
        openhab.link(CHANNEL_SNAPSHOT);

        handler.handleCommand(openhab.channel(CHANNEL_SNAPSHOT), RefreshType.REFRESH);
        assertEquals(List.of(picture(1)), openhab.states(CHANNEL_SNAPSHOT), "only what was shown before");
        pictures.remove().complete(Pictures.whole(2));

        assertEquals(List.of(picture(1), picture(2)), openhab.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void theSwitchThatTakesAPictureReturns() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, null));

        handler.handleCommand(openhab.channel(CHANNEL_TAKE_SNAPSHOT), OnOffType.ON);
        tell(Homes.camera(true, FIRST));
        orders.remove().complete(CommandResult.CONFIRMED);
        assertNull(openhab.state(CHANNEL_TAKE_SNAPSHOT), "the picture is not here yet");
        pictures.remove().complete(Pictures.whole(1));

        assertEquals(picture(1), openhab.state(CHANNEL_SNAPSHOT));
        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_TAKE_SNAPSHOT));
        handler.handleCommand(openhab.channel(CHANNEL_TAKE_SNAPSHOT), OnOffType.ON);
        orders.remove().complete(CommandResult.BUSY);
        assertEquals(List.of(OnOffType.OFF, OnOffType.OFF), openhab.states(CHANNEL_TAKE_SNAPSHOT));
    }

    @Test
    void aPictureIsTakenWhenTheNewOneIsInTheChannel() {
        handler.initialize();
        tell(Homes.camera(true, null));
        CompletableFuture<Boolean> taken = handler.pictures().take();
        tell(Homes.camera(true, FIRST));
        orders.remove().complete(CommandResult.CONFIRMED);
        assertFalse(taken.isDone());
        pictures.remove().complete(Pictures.whole(1));

        assertTrue(Futures.result(taken));
        assertEquals(picture(1), openhab.state(CHANNEL_SNAPSHOT), "also when no item is linked yet");
    }

    @Test
    void aPictureThatIsNotTakenIsNotShown() {
        handler.initialize();
        tell(Homes.camera(true, FIRST));

        CompletableFuture<Boolean> failed = handler.pictures().take();
        orders.remove().complete(CommandResult.FAILED);

        assertFalse(Futures.result(failed));
        assertEquals(List.of(), asked);
        assertEquals(List.of(), openhab.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void aPictureThatIsNotWholeOrNotLoadedIsTriedAgain() {
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        CompletableFuture<Boolean> taken = handler.pictures().take();
        orders.remove().complete(CommandResult.CONFIRMED);

        pictures.remove().complete(Pictures.half(1));

        assertFalse(taken.isDone());
        assertEquals(List.of(), openhab.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void aPictureOfTheCameraBeforeIsNotThatOfTheNextOne() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        CompletableFuture<byte[]> late = pictures.remove();
        configure(Map.of("networkId", Homes.NETWORK, "cameraId", 400002L));
        tell(Homes.camera(DeviceFamily.CAMERA, 400002L, "done", true, SECOND));

        late.complete(Pictures.whole(1));
        assertEquals(List.of(), openhab.states(CHANNEL_SNAPSHOT));
        pictures.remove().complete(Pictures.whole(2));

        assertEquals(List.of(picture(2)), openhab.states(CHANNEL_SNAPSHOT));
    }

    private static RawType picture(int number) {
        return new RawType(Pictures.whole(number), "image/jpeg");
    }
}
