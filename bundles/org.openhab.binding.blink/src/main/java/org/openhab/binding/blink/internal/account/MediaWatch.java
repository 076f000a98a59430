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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.MediaList.Look;
import org.openhab.binding.blink.internal.clip.CameraFinder;
import org.openhab.binding.blink.internal.clip.ClipFeed;
import org.openhab.binding.blink.internal.clip.Sighting;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.MediaItem;
import org.openhab.binding.blink.internal.poll.PollLoop;
import org.openhab.binding.blink.internal.poll.PollPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the clips in the cloud: one list for all cameras of the account.
 * <p>
 * Methods are called on the serial executor of the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MediaWatch {

    private final Logger logger = LoggerFactory.getLogger(MediaWatch.class);
    private final MediaList list;
    private final ClipFeed feed;
    private final Supplier<@Nullable Home> home;
    private final Runnable onSessionEnded;
    private final PollLoop<Look> polls;

    /**
     * @param serial runs everything
     * @param clock tells how much time has passed
     * @param list the list
     * @param feed makes events of it
     * @param home tells how the home looked last
     * @param interval tells the time between two looks as it is now
     * @param random numbers from 0 to 1
     * @param onSessionEnded what to do when the session has ended
     */
    MediaWatch(SerialExecutor serial, Clock clock, MediaList list, ClipFeed feed, Supplier<@Nullable Home> home,
            Supplier<Duration> interval, DoubleSupplier random, Runnable onSessionEnded) {
        this.list = list;
        this.feed = feed;
        this.home = home;
        this.onSessionEnded = onSessionEnded;
        this.polls = new PollLoop<>(serial, clock, serial::later,
                () -> list.news(feed.lookedUntil(), item -> feed.isKnown(ClipFeed.CLOUD, id(item), item.createdAt())),
                new PollPolicy(interval, random), new Listener());
    }

    /**
     * Begins to watch, unless that is so already.
     */
    void start() {
        polls.start();
    }

    /**
     * Looks now, if the clips are being watched.
     *
     * @return when the look is over
     */
    CompletableFuture<Look> look() {
        return polls.pollNow();
    }

    /**
     * Looks earlier than planned; see {@link PollLoop#hasten}.
     */
    void hasten(Duration distance) {
        polls.hasten(distance);
    }

    /**
     * Looks now if the last look has failed; see {@link PollLoop#tryAgain}.
     */
    void tryAgain() {
        polls.tryAgain();
    }

    boolean isWatching() {
        return polls.isRunning();
    }

    /**
     * Watches no more, until asked to.
     */
    void stop() {
        polls.stop();
    }

    /**
     * @return the clips that were recorded since a time, by Blink's clock, in no order
     */
    CompletableFuture<List<Sighting>> since(Instant time) {
        return list.since(time).thenApply(
                look -> sightings(look).stream().filter(sighting -> !sighting.clip().time().isBefore(time)).toList());
    }

    private List<Sighting> sightings(Look look) {
        Home now = home.get();
        return look.items().stream().map(item -> new Sighting(clip(now, item), item.deleted(), item.watched()))
                .toList();
    }

    private static String id(MediaItem item) {
        return Long.toString(item.id());
    }

    private static Clip clip(@Nullable Home home, MediaItem item) {
        Optional<Camera> camera = home == null ? Optional.empty()
                : CameraFinder.byId(home, item.networkId(), item.deviceId(), item.deviceType());
        String listed = item.deviceName();
        String name = camera.map(Camera::name)
                .orElseGet(() -> listed == null ? Long.toString(item.deviceId()) : listed);
        return new Clip(ClipSource.CLOUD, id(item), item.networkId(), camera.map(Camera::family).orElse(null),
                item.deviceId(), name, item.createdAt(), item.cause(), item.objects(), item.thumbnail(), item.path());
    }

    private class Listener implements PollLoop.Listener<Look> {
        private int failures;

        @Override
        public void onAnswer(Look look) {
            failures = 0;
            look.complete().ifPresent(span -> feed.keepCloud(span.since(), span.until(),
                    look.items().stream().map(MediaWatch::id).collect(Collectors.toUnmodifiableSet())));
            feed.takeCloud(sightings(look), look.time());
        }

        @Override
        public int onFailure(BlinkException problem) {
            logger.debug("Look at the clips failed: {}", problem.getMessage());
            if (problem instanceof SessionEndedException) {
                // The next description of the home begins anew.
                stop();
                onSessionEnded.run();
            }
            return ++failures;
        }
    }
}
