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
package org.openhab.binding.blink.internal.account;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.clip.ClipHistory;
import org.openhab.binding.blink.internal.clip.Sighting;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for the clips of the last days when somebody wants to see them, and only then.
 * <p>
 * Methods are called on the serial executor of the session, unless they say otherwise.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LookBack {

    /** What is older changes only when somebody deletes it. */
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    /** Nobody looks back any more, and the memory is of better use to others. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Logger logger = LoggerFactory.getLogger(LookBack.class);
    private final MediaWatch media;
    private final LocalStorageWatch local;
    private final SerialExecutor serial;
    private final Clock clock;
    private final Clock steady;
    private final BooleanSupplier isOnline;
    private final Predicate<String> isDeleted;
    private final ClipHistory history = new ClipHistory();
    private Duration reach = Duration.ZERO;
    private Instant freshUntil = Instant.MIN;
    private Instant peaceUntil = Instant.MIN;
    private Instant wanted = Instant.MIN;
    private boolean forgets;
    private @Nullable CompletableFuture<Boolean> running;

    /**
     * @param media the clips in the cloud
     * @param local those on USB storage
     * @param serial runs everything
     * @param clock tells the time of day, of which clips are
     * @param steady tells how much time has passed
     * @param isOnline whether the account is
     * @param isDeleted whether we have only just deleted the clip of an id
     */
    LookBack(MediaWatch media, LocalStorageWatch local, SerialExecutor serial, Clock clock, Clock steady,
            BooleanSupplier isOnline, Predicate<String> isDeleted) {
        this.media = media;
        this.local = local;
        this.serial = serial;
        this.clock = clock;
        this.steady = steady;
        this.isOnline = isOnline;
        this.isDeleted = isDeleted;
    }

    /**
     * @return what the last look has shown; may be read in any thread
     */
    ClipHistory history() {
        return history;
    }

    /**
     * Looks, unless the last look was only just and went back as far.
     *
     * @return whether all clips of that time are known
     */
    CompletableFuture<Boolean> look(Duration time) {
        Duration back = time.compareTo(ClipHistory.LONGEST) < 0 ? time : ClipHistory.LONGEST;
        Instant now = clock.instant();
        Instant begin = steady.instant();
        wanted = begin;
        forgetLater(KEPT);
        CompletableFuture<Boolean> before = running;
        if (before != null) {
            return before.thenComposeAsync(done -> look(back), serial);
        }
        boolean isEnough = back.compareTo(reach) <= 0 && begin.isBefore(freshUntil);
        if (isEnough || begin.isBefore(peaceUntil)) {
            history.add(onStorages(), now);
            return completedFuture(isEnough);
        }
        CompletableFuture<Boolean> look = media.since(now.minus(back)).handleAsync((sightings, failure) -> {
            running = null;
            if (!isOnline.getAsBoolean()) {
                return false;
            }
            if (failure == null) {
                List<Sighting> both = new ArrayList<>(sightings);
                both.addAll(onStorages());
                history.take(both, clock.instant());
                reach = back;
                freshUntil = begin.plus(FRESH);
            } else {
                logger.debug("The clips of the last days are not told: {}", failure.getMessage());
                peaceUntil = steady.instant().plus(AFTER_FAILURE);
                history.add(onStorages(), clock.instant());
            }
            return failure == null;
        }, serial);
        running = look;
        return look.copy();
    }

    private List<Sighting> onStorages() {
        return local.known().stream().filter(one -> !isDeleted.test(one.clip().id())).toList();
    }

    /**
     * Takes note of a clip that we have deleted.
     */
    void deleted(Clip clip) {
        history.deleted(clip, clock.instant());
    }

    private void forgetLater(Duration time) {
        if (!forgets) {
            forgets = true;
            serial.later(time, () -> {
                forgets = false;
                Duration left = Duration.between(steady.instant(), wanted.plus(KEPT));
                if (left.isNegative() || left.isZero()) {
                    forget();
                } else {
                    forgetLater(left);
                }
            });
        }
    }

    /**
     * Forgets what was seen.
     */
    void forget() {
        reach = Duration.ZERO;
        freshUntil = Instant.MIN;
        history.clear();
    }
}
