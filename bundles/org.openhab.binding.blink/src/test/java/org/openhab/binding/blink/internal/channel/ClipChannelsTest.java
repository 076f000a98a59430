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
package org.openhab.binding.blink.internal.channel;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * {@link ClipChannels} show the last of each kind, and nothing where there was none.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipChannelsTest {

    private static final Instant NOON = TestClock.START;

    private final TestClock clock = new TestClock();

    @Test
    void withoutClipsNothingHasHappened() {
        assertEquals(Map.of(CHANNEL_LAST_EVENT_TIME, UnDefType.UNDEF, CHANNEL_LAST_EVENT_CAMERA, UnDefType.UNDEF,
                CHANNEL_NEW_CLIPS, DecimalType.ZERO), ClipChannels.ofAccount(book(clock), NOON));
        ClipChannels.ofCamera(List.of()).forEach((channel, state) -> assertEquals(UnDefType.UNDEF, state, channel));
        ClipChannels.ofChosen(Optional.empty(), 3)
                .forEach((channel, state) -> assertEquals(UnDefType.UNDEF, state, channel));
    }

    @Test
    void eachChannelShowsTheLastOfItsKind() {
        Map<String, State> states = ClipChannels
                .ofCamera(recordings(because(cloud("4", NOON), "liveview"), cloud("3", NOON.minusSeconds(60)),
                        because(cloud("2", NOON.minusSeconds(120)), "button_press", "person"),
                        cloud("1", NOON.minusSeconds(180))));

        assertEquals(new DateTimeType(NOON.minusSeconds(60)), states.get(CHANNEL_LAST_MOTION));
        assertEquals(new DateTimeType(NOON.minusSeconds(120)), states.get(CHANNEL_LAST_RING));
        assertEquals(new StringType("LIVE_VIEW"), states.get(CHANNEL_LAST_EVENT_TYPE));
        assertEquals(new StringType(""), states.get(CHANNEL_DETECTED_OBJECTS), "nothing was seen on it");
    }

    @Test
    void whatWasSeenIsJoinedByCommas() {
        assertEquals(new StringType("person,animal"),
                ClipChannels.ofCamera(recordings(because(cloud("1", NOON), "pir", "person", "animal")))
                        .get(CHANNEL_DETECTED_OBJECTS));
    }

    @Test
    void aDeletedClipHasHappenedAllTheSame() {
        Map<String, State> states = ClipChannels
                .ofCamera(book(clock, List.of(deleted(cloud("1", NOON)))).of(DeviceFamily.CAMERA, Homes.CAMERA));

        assertEquals(new DateTimeType(NOON), states.get(CHANNEL_LAST_MOTION));
    }

    @Test
    void newClipsAreThoseThatNobodyHasWatchedInADay() {
        Map<String, State> states = ClipChannels
                .ofAccount(book(clock, List.of(seen(cloud("1", NOON)), watched(cloud("2", NOON)),
                        deleted(cloud("3", NOON)), seen(cloud("4", NOON.minus(Duration.ofHours(23)))))), NOON);

        assertEquals(new DecimalType(2), states.get(CHANNEL_NEW_CLIPS));
    }

    @Test
    void theChosenClipTellsItsTimeAndSource() {
        assertEquals(
                Map.of(CHANNEL_CLIP_TIME, new DateTimeType(NOON), CHANNEL_CLIP_SOURCE, new StringType("LOCAL"),
                        CHANNEL_CLIP_INDEX, new DecimalType(2)),
                ClipChannels.ofChosen(Optional.of(local("300-1", NOON)), 2));
    }

    private List<BookedClip> recordings(Clip... clips) {
        return book(clock, clips).of(DeviceFamily.CAMERA, Homes.CAMERA);
    }
}
