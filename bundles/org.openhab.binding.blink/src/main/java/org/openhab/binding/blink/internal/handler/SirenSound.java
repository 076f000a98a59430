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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.channel.SirenChannels;
import org.openhab.core.types.State;

/**
 * Whether a siren sounds, as far as it is known here: Blink does not tell, but lets it sound for the time that it was
 * asked for. Before anybody has asked, it is not known.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SirenSound {

    private final Clock clock;
    private final Consumer<State> show;
    private final BiFunction<Duration, Runnable, Runnable> later;
    private volatile @Nullable Instant end;
    private Runnable cancelEnd = () -> {
    };

    /**
     * @param clock tells how much time has passed
     * @param show shows the state, if it has changed
     * @param later does something later and returns what cancels it
     */
    SirenSound(Clock clock, Consumer<State> show, BiFunction<Duration, Runnable, Runnable> later) {
        this.clock = clock;
        this.show = show;
        this.later = later;
    }

    /**
     * Takes no lock, because whoever asks may hold one that {@link #update} waits for.
     *
     * @return whether it sounds now; undefined while nobody has asked
     */
    State state() {
        return SirenChannels.sounding(end, clock.instant());
    }

    /**
     * It sounds from now on.
     *
     * @param time how long; zero when it is silent
     */
    synchronized void begin(Duration time) {
        end = clock.instant().plus(time);
        // With the lock held: a time that ends just now must not take the next one along.
        update();
    }

    private synchronized void update() {
        Instant known = end;
        // Read once: if the end lay between two looks at the clock, it would be shown as sounding and never looked at
        // again.
        Instant now = clock.instant();
        show.accept(SirenChannels.sounding(known, now));
        cancelEnd.run();
        if (known != null && now.isBefore(known)) {
            cancelEnd = later.apply(Duration.between(now, known), this::update);
        }
    }
}
