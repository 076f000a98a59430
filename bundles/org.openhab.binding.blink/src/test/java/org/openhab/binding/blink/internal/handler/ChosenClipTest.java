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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.StringType;

/**
 * The {@link ChosenClip} is the newest until the user chooses another one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ChosenClipTest {

    private static final Clip NEWEST = cloud("3", TestClock.START);
    private static final Clip MIDDLE = local("300-2", TestClock.START.minusSeconds(60));
    private static final Clip OLDEST = cloud("1", TestClock.START.minusSeconds(120));

    private final RecordedOutput output = new RecordedOutput();
    private @Nullable String linkBase = "/blink/";
    private final ChosenClip chosen = new ChosenClip(
            clip -> Optional.ofNullable(linkBase).map(base -> base + clip.id()), output);

    @Test
    void withoutClipsNothingIsShown() {
        chosen.onClips(List.of());
        shows("UNDEF", "UNDEF", "UNDEF");

        chosen.choose(2);
        shows("UNDEF", "UNDEF", "UNDEF");
    }

    @Test
    void itIsTheNewestAtFirst() {
        chosen.onClips(List.of(NEWEST, MIDDLE, OLDEST));

        shows("0", "/blink/3", "CLOUD");
        assertEquals(new DateTimeType(NEWEST.time()), output.state(CHANNEL_CLIP_TIME));
    }

    @ParameterizedTest
    @CsvSource({ "0, 0, /blink/3, CLOUD", "1, 1, /blink/300-2, LOCAL", "2, 2, /blink/1, CLOUD", "3, 2, /blink/1, CLOUD",
            "2147483647, 2, /blink/1, CLOUD", "-1, 0, /blink/3, CLOUD", "-2147483648, 0, /blink/3, CLOUD" })
    void anIndexStaysWithinTheClips(int wanted, String index, String url, String source) {
        chosen.onClips(List.of(NEWEST, MIDDLE, OLDEST));
        chosen.choose(wanted);

        shows(index, url, source);
    }

    @Test
    void theSameClipsLeaveTheChoice() {
        chosen.onClips(List.of(NEWEST, MIDDLE, OLDEST));
        chosen.choose(2);
        chosen.onClips(List.of(NEWEST, MIDDLE, OLDEST));

        shows("2", "/blink/1", "CLOUD");
    }

    @Test
    void aNewClipMakesItTheNewestAgain() {
        chosen.onClips(List.of(MIDDLE, OLDEST));
        chosen.choose(1);
        chosen.onClips(List.of(NEWEST, MIDDLE, OLDEST));

        shows("0", "/blink/3", "CLOUD");
    }

    @Test
    void deletedClipsAreNotShown() {
        chosen.onClips(List.of(NEWEST, MIDDLE, OLDEST));
        chosen.choose(2);
        chosen.onClips(List.of(NEWEST, MIDDLE));
        shows("1", "/blink/300-2", "LOCAL");

        chosen.onClips(List.of(MIDDLE));
        shows("0", "/blink/300-2", "LOCAL");

        chosen.onClips(List.of());
        shows("UNDEF", "UNDEF", "UNDEF");
    }

    @Test
    void linksThatHaveEndedAreShownAnew() {
        chosen.onClips(List.of(NEWEST, MIDDLE));
        chosen.choose(1);
        linkBase = "/new/";
        chosen.show();
        shows("1", "/new/300-2", "LOCAL");

        linkBase = null;
        chosen.show();
        shows("1", "UNDEF", "LOCAL");
    }

    @Test
    void thousandsOfClipsAreSteppedThrough() {
        List<Clip> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            many.add(cloud("c" + i, TestClock.START.minusSeconds(i)));
        }
        chosen.onClips(many);
        chosen.choose(4999);

        shows("4999", "/blink/c4999", "CLOUD");
    }

    private void shows(String index, String url, String source) {
        assertEquals(index, String.valueOf(output.state(CHANNEL_CLIP_INDEX)));
        assertEquals(url, String.valueOf(output.state(CHANNEL_CLIP_URL)));
        assertEquals("UNDEF".equals(source) ? "UNDEF" : new StringType(source).toString(),
                String.valueOf(output.state(CHANNEL_CLIP_SOURCE)));
        assertEquals("UNDEF".equals(source), "UNDEF".equals(String.valueOf(output.state(CHANNEL_CLIP_TIME))));
    }
}
