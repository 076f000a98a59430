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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * {@link SirenSound} is on for the time that the siren was asked to sound, then off.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SirenSoundTest {

    private final TestClock clock = new TestClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final List<State> shown = new ArrayList<>();
    private final SirenSound sound = new SirenSound(clock, shown::add, (delay, task) -> {
        var future = scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    });

    @Test
    void beforeAnybodyHasAskedNobodyKnows() {
        assertEquals(UnDefType.UNDEF, sound.state());
    }

    @Test
    void itSoundsForItsTimeAndIsOffByItself() {
        sound.begin(Duration.ofSeconds(30));
        assertEquals(List.of(OnOffType.ON), shown);

        scheduler.advance(Duration.ofMillis(29_999));
        assertEquals(List.of(OnOffType.ON), shown);
        assertEquals(OnOffType.ON, sound.state());
        scheduler.advance(Duration.ofMillis(1));

        assertEquals(List.of(OnOffType.ON, OnOffType.OFF), shown);
        assertEquals(OnOffType.OFF, sound.state());
        assertEquals(0, scheduler.size());
    }

    @Test
    void askingAgainPutsTheEndOff() {
        sound.begin(Duration.ofSeconds(30));
        scheduler.advance(Duration.ofSeconds(20));
        sound.begin(Duration.ofSeconds(30));

        scheduler.advance(Duration.ofSeconds(29));
        assertEquals(OnOffType.ON, sound.state());
        scheduler.advance(Duration.ofSeconds(1));

        assertEquals(List.of(OnOffType.ON, OnOffType.ON, OnOffType.OFF), shown);
    }

    @Test
    void silencedItIsOffAtOnceAndStaysSo() {
        sound.begin(Duration.ofSeconds(30));
        sound.begin(Duration.ZERO);
        assertEquals(List.of(OnOffType.ON, OnOffType.OFF), shown);
        assertEquals(0, scheduler.size(), "nothing is left of the time before");
    }

    @Test
    void aTimerThatIsEarlyWaitsForTheRest() {
        List<Runnable> timers = new ArrayList<>();
        SirenSound early = new SirenSound(clock, shown::add, (delay, task) -> {
            timers.add(task);
            return () -> timers.remove(task);
        });
        early.begin(Duration.ofSeconds(30));
        clock.advance(Duration.ofMillis(29_990));

        timers.get(0).run();
        clock.advance(Duration.ofMillis(10));
        timers.get(timers.size() - 1).run();

        assertEquals(OnOffType.OFF, shown.get(shown.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5 })
    void anEndThatComesWhileItIsLookedForIsShownToo(int milliseconds) {
        List<Runnable> timers = new ArrayList<>();
        SirenSound sounding = new SirenSound(new Ticking(), shown::add, (delay, task) -> {
            timers.add(task);
            return () -> timers.remove(task);
        });
        sounding.begin(Duration.ofMillis(milliseconds));

        while (!timers.isEmpty()) {
            timers.remove(0).run();
        }

        assertEquals(OnOffType.OFF, shown.get(shown.size() - 1));
    }

    /** Time goes on between two looks at this clock. */
    private static class Ticking extends TestClock {
        @Override
        public Instant instant() {
            advance(Duration.ofMillis(1));
            return super.instant();
        }
    }
}
