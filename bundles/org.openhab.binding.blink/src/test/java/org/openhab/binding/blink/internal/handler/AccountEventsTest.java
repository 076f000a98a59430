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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.channel.EventPayload;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Recordings;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * {@link AccountEvents} tell of all cameras, also of those without a thing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountEventsTest {

    private static final Clip CLIP = cloud("1", TestClock.START);

    private final TestClock clock = new TestClock();
    private final List<String> triggers = new ArrayList<>();
    private final Map<String, State> states = new HashMap<>();
    private final AccountEvents events = new AccountEvents(clock,
            clip -> clip.family() == null ? Optional.empty() : Optional.of("blink:camera:home:one"),
            (channel, event) -> triggers.add(channel + " " + event), states::putAll);

    @Test
    void eachEventIsTold() {
        Clip stranger = Recordings.of(CLIP, null, 0, "Attic");
        events.onEvent(new ClipEvent(CLIP, false));
        events.onEvent(new ClipEvent(stranger, false));

        assertEquals(List.of("event " + EventPayload.of(CLIP, Optional.of("blink:camera:home:one")),
                "event " + EventPayload.of(stranger, Optional.empty())), triggers);
    }

    @Test
    void aLateEventIsOnlyShown() {
        events.onEvent(new ClipEvent(CLIP, true));
        events.onClips(book(clock, CLIP));

        assertEquals(List.of(), triggers);
        assertEquals(new DateTimeType(CLIP.time()), states.get(CHANNEL_LAST_EVENT_TIME));
    }

    @Test
    void theLastEventOfAllCamerasIsShown() {
        events.onClips(book(clock, CLIP,
                Recordings.of(cloud("2", CLIP.time().plusSeconds(60)), DeviceFamily.DOORBELL, 7, "Front \"Door\"")));

        assertEquals(new DateTimeType(CLIP.time().plusSeconds(60)), states.get(CHANNEL_LAST_EVENT_TIME));
        assertEquals(new StringType("Front \"Door\""), states.get(CHANNEL_LAST_EVENT_CAMERA));
        assertEquals(new DecimalType(2), states.get(CHANNEL_NEW_CLIPS));
    }

    @Test
    void withoutClipsThereWasNoEvent() {
        events.onClips(book(clock));

        assertEquals(UnDefType.UNDEF, states.get(CHANNEL_LAST_EVENT_TIME));
        assertEquals(UnDefType.UNDEF, states.get(CHANNEL_LAST_EVENT_CAMERA));
        assertEquals(DecimalType.ZERO, states.get(CHANNEL_NEW_CLIPS));
    }
}
