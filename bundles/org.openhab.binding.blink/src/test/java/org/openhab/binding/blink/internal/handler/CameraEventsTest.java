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
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.channel.EventPayload;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.fixture.Recordings;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.types.UnDefType;

/**
 * {@link CameraEvents} trigger and show what a camera has just seen, and nothing else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraEventsTest {

    private static final CameraPrivacy OPEN = new CameraPrivacy(false);

    private static final ThingUID THING = new ThingUID("blink", "camera", "home", "one");
    private static final Clip MOTION = cloud("1", TestClock.START);

    private final RecordedOutput output = new RecordedOutput();
    private final CameraEvents events = new CameraEvents(THING, DeviceFamily.CAMERA, Homes.CAMERA,
            Duration.ofSeconds(30), new ChosenClip(clip -> Optional.of("link to " + clip.id()), output), output, OPEN);

    @Test
    void aMotionIsOnUntilItsTimeIsOver() {
        happens(MOTION);
        assertEquals(OnOffType.ON, output.state(CHANNEL_MOTION));
        assertEquals(List.of(payload(MOTION)), output.triggers);

        pass(29);
        assertEquals(OnOffType.ON, output.state(CHANNEL_MOTION));
        pass(1);

        assertEquals(List.of(OnOffType.ON, OnOffType.OFF), output.states(CHANNEL_MOTION));
        assertEquals(0, output.scheduler.size());
    }

    @Test
    void anotherMotionProlongsIt() {
        happens(MOTION);
        pass(20);
        happens(cloud("2", TestClock.START.plusSeconds(20)));
        pass(29);
        assertEquals(OnOffType.ON, output.state(CHANNEL_MOTION));
        pass(1);

        assertEquals(List.of(OnOffType.ON, OnOffType.OFF), output.states(CHANNEL_MOTION), "in one piece");
        assertEquals(2, output.triggers.size());
    }

    @Test
    void aMotionAfterItsEndIsANewOne() {
        happens(MOTION);
        pass(31);
        happens(cloud("2", TestClock.START.plusSeconds(31)));

        assertEquals(List.of(OnOffType.ON, OnOffType.OFF, OnOffType.ON), output.states(CHANNEL_MOTION));
    }

    @Test
    void anEndThatComesTogetherWithTheNextMotionDoesNotEndThat() {
        List<Runnable> ends = new ArrayList<>();
        RecordedOutput late = new RecordedOutput() {
            @Override
            public Runnable later(Duration delay, Runnable task) {
                ends.add(task);
                return () -> {
                    // It has begun and waits: that is too late.
                };
            }
        };
        CameraEvents moved = new CameraEvents(THING, DeviceFamily.CAMERA, Homes.CAMERA, Duration.ofSeconds(30),
                new ChosenClip(clip -> Optional.empty(), late), late, OPEN);
        moved.onEvent(new ClipEvent(MOTION, false));
        moved.onEvent(new ClipEvent(cloud("2", TestClock.START.plusSeconds(30)), false));

        ends.get(0).run();
        assertEquals(List.of(OnOffType.ON), late.states(CHANNEL_MOTION));
        ends.get(1).run();

        assertEquals(List.of(OnOffType.ON, OnOffType.OFF), late.states(CHANNEL_MOTION));
    }

    @Test
    void aPressTriggersAndRingsAndIsNoMotion() {
        Clip press = because(MOTION, "button_press");
        happens(press);

        assertEquals(List.of(payload(press), CHANNEL_DOORBELL + " PRESSED"), output.triggers);
        assertEquals(OnOffType.ON, output.state(CHANNEL_RINGING));
        assertEquals(List.of(), output.states(CHANNEL_MOTION));
        pass(30);
        assertEquals(OnOffType.OFF, output.state(CHANNEL_RINGING));
    }

    @ParameterizedTest
    @CsvSource({ "liveview", "snapshot", "something new", "''" })
    void whatNobodyMovedForIsNoMotion(String cause) {
        Clip clip = because(MOTION, cause);
        happens(clip);

        assertEquals(List.of(payload(clip)), output.triggers);
        assertEquals(List.of(), output.states(CHANNEL_MOTION));
        assertEquals(List.of(), output.states(CHANNEL_RINGING));
    }

    @Test
    void onUsbNoReasonIsAMotion() {
        happens(local("300-1", TestClock.START));

        assertEquals(OnOffType.ON, output.state(CHANNEL_MOTION));
    }

    @Test
    void aLateEventTriggersNothingButIsShown() {
        events.onEvent(new ClipEvent(MOTION, true));
        events.onClips(book(output.clock, MOTION));

        assertEquals(List.of(), output.triggers);
        assertEquals(List.of(OnOffType.OFF), output.states(CHANNEL_MOTION));
        assertEquals(new DateTimeType(MOTION.time()), output.state(CHANNEL_LAST_MOTION));
    }

    @Test
    void anotherCameraIsNoneOfItsBusiness() {
        Clip other = Recordings.of(MOTION, DeviceFamily.CAMERA, Homes.CAMERA + 1, "Front");
        Clip sameNumber = Recordings.of(cloud("2", TestClock.START), DeviceFamily.OWL, Homes.CAMERA, "Mini");
        Clip unknown = Recordings.of(cloud("3", TestClock.START), null, 0, "?");
        for (Clip clip : List.of(other, sameNumber, unknown)) {
            happens(clip);
        }
        events.onClips(book(output.clock, other, sameNumber, unknown));

        assertEquals(List.of(), output.triggers);
        assertEquals(List.of(OnOffType.OFF), output.states(CHANNEL_MOTION));
        assertEquals(UnDefType.UNDEF, output.state(CHANNEL_LAST_MOTION));
        assertEquals(UnDefType.UNDEF, output.state(CHANNEL_CLIP_URL));
    }

    @Test
    void whatIsKnownIsShown() {
        Clip ring = because(cloud("2", TestClock.START.minusSeconds(60)), "button_press");
        Clip live = because(cloud("3", TestClock.START.plusSeconds(60)), "liveview", "person", "vehicle");

        events.onClips(book(output.clock, MOTION, ring, live));

        assertEquals(new DateTimeType(MOTION.time()), output.state(CHANNEL_LAST_MOTION));
        assertEquals(new DateTimeType(ring.time()), output.state(CHANNEL_LAST_RING));
        assertEquals(new StringType("PERSON"), output.state(CHANNEL_LAST_EVENT_TYPE));
        assertEquals(new StringType("person,vehicle"), output.state(CHANNEL_DETECTED_OBJECTS));
        assertEquals(new StringType("link to 3"), output.state(CHANNEL_CLIP_URL));
        assertEquals(List.of(OnOffType.OFF), output.states(CHANNEL_RINGING));
    }

    @Test
    void whatIsKnownDoesNotEndAMotion() {
        happens(MOTION);
        events.onClips(book(output.clock, MOTION));
        events.onClips(book(output.clock, MOTION));

        assertEquals(List.of(OnOffType.ON), output.states(CHANNEL_MOTION));
    }

    @Test
    void eachPictureIsThatOfItsEvent() {
        output.linked.add(CHANNEL_MOTION_IMAGE);
        output.linked.add(CHANNEL_RING_IMAGE);
        events.onClips(
                book(output.clock, MOTION, because(cloud("2", TestClock.START.minusSeconds(60)), "button_press")));
        assertEquals(List.of("/thumb/1.jpg", "/thumb/2.jpg"), output.asked);

        output.pictures.remove().complete(Pictures.whole(1));
        output.pictures.remove().complete(Pictures.whole(2));

        assertEquals(new RawType(Pictures.whole(1), "image/jpeg"), output.state(CHANNEL_MOTION_IMAGE));
        assertEquals(new RawType(Pictures.whole(2), "image/jpeg"), output.state(CHANNEL_RING_IMAGE));
    }

    @Test
    void whoLinksLaterGetsThePictureThen() {
        events.onClips(book(output.clock, MOTION));
        assertEquals(List.of(), output.asked);

        events.onLinked(CHANNEL_RING_IMAGE);
        events.onLinked(CHANNEL_MOTION);
        assertEquals(List.of(), output.asked);
        events.onLinked(CHANNEL_MOTION_IMAGE);

        assertEquals(List.of("/thumb/1.jpg"), output.asked);
    }

    private void happens(Clip clip) {
        events.onEvent(new ClipEvent(clip, false));
    }

    private void pass(int seconds) {
        output.scheduler.advance(Duration.ofSeconds(seconds));
    }

    private static String payload(Clip clip) {
        return CHANNEL_EVENT + " " + EventPayload.of(clip, Optional.of(THING.getAsString()));
    }
}
