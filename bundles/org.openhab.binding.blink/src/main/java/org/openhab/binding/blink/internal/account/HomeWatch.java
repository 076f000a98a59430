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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.poll.Outage;
import org.openhab.binding.blink.internal.poll.PollLoop;
import org.openhab.binding.blink.internal.poll.PollPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the home of an account: polls it, remembers how it looked last, tells who wants to know, and tells a hiccup
 * from an outage.
 * <p>
 * Methods are called on the serial executor of the session, unless they say otherwise.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeWatch {

    /** Older than this, a home is read anew when somebody asks for it. */
    private static final Duration FRESH = Duration.ofSeconds(30);
    /** openHAB asks for each channel by itself when it starts; one poll answers them all. */
    private static final Duration GATHERING = Duration.ofSeconds(2);

    /**
     * What a poll says about the account as a whole.
     */
    interface Reporter {

        /** Blink has described the home. */
        void onHome(Home home);

        /**
         * A poll has failed.
         *
         * @param problem how
         */
        void onProblem(BlinkException problem);

        /**
         * The failure is one that the user has to be told of: now, or after the grace that hiccups get.
         *
         * @param problem how the last poll failed
         */
        void onOutage(BlinkException problem);
    }

    private final Logger logger = LoggerFactory.getLogger(HomeWatch.class);

    private final SerialExecutor serial;
    private final Clock clock;
    private final Reporter reporter;
    private final PollLoop<Home> polls;
    private final Outage outage = new Outage();
    private final Set<HomeListener> listeners = new CopyOnWriteArraySet<>();
    private final Set<String> reportedSkips = new HashSet<>();

    private boolean seenHome;
    private boolean failing;
    private boolean gathering;
    private Runnable cancelGrace = () -> {
    };
    private volatile @Nullable Home latest;
    private Instant readAt = Instant.MIN;

    /**
     * @param serial runs everything
     * @param clock tells how much time has passed
     * @param policy tells when the next poll is
     * @param poll asks for the home once
     * @param reporter is told what a poll says about the account
     */
    HomeWatch(SerialExecutor serial, Clock clock, PollPolicy policy, Supplier<CompletableFuture<Home>> poll,
            Reporter reporter) {
        this.serial = serial;
        this.clock = clock;
        this.reporter = reporter;
        this.polls = new PollLoop<>(serial, clock, serial::later, poll, policy, new PollListener());
    }

    /**
     * Begins to watch after a sign-in: the first failure is not excused by what was before.
     */
    void begin() {
        outage.ended();
        failing = false;
        seenHome = false;
        polls.pollNow();
    }

    /**
     * Begins to watch, unless that is so already.
     */
    void keepOn() {
        polls.start();
    }

    /**
     * Watches no more, until asked to.
     */
    void stop() {
        polls.stop();
        cancelGrace.run();
    }

    boolean isWatching() {
        return polls.isRunning();
    }

    /**
     * Reads the home now, if it is being watched.
     *
     * @return how it looks; not how it looked before this call
     */
    CompletableFuture<Home> read() {
        return polls.isRunning() ? polls.pollNow()
                : CompletableFuture.failedFuture(new UnreachableException("the home is not watched", false, null));
    }

    /**
     * Reads the home, unless the last look at it was only just.
     *
     * @param age how long ago it may have been
     * @return how the home looks, or, where it cannot be read, looked last
     */
    CompletableFuture<Optional<Home>> recent(Duration age) {
        return isYounger(age) ? CompletableFuture.completedFuture(known())
                : read().handleAsync((home, failure) -> known(), serial);
    }

    private boolean isYounger(Duration age) {
        return clock.instant().isBefore(readAt.plus(age));
    }

    /**
     * Reads the home now, as {@link #read()} does, and lets all listeners ask for what is not in it.
     */
    CompletableFuture<Home> refresh() {
        listeners.forEach(HomeListener::onRefresh);
        return read();
    }

    /**
     * Reads the home if the last look at it is not fresh. All calls of a short while lead to one poll. While polls
     * fail, the next one comes when it may, and no sooner because somebody asks.
     */
    void freshen() {
        if (isWorthReading() && !gathering) {
            gathering = true;
            serial.later(GATHERING, () -> {
                gathering = false;
                if (isWorthReading()) {
                    polls.pollNow();
                }
            });
        }
    }

    private boolean isWorthReading() {
        return polls.isRunning() && !polls.isPolling() && !isYounger(FRESH) && !failing;
    }

    /**
     * @return how the home looked last; empty before the first look. In any thread.
     */
    Optional<Home> known() {
        return Optional.ofNullable(latest);
    }

    /**
     * Adds a listener, and tells it at once what is known. In any thread.
     */
    void add(HomeListener listener) {
        listeners.add(listener);
        tellAgain(listener);
    }

    /**
     * Tells a listener once more what is known, in its turn. In any thread.
     */
    void tellAgain(HomeListener listener) {
        serial.execute(() -> {
            Home known = latest;
            if (known != null && listeners.contains(listener)) {
                listener.onHome(known);
            }
        });
    }

    /**
     * Removes a listener. In any thread.
     */
    void remove(HomeListener listener) {
        listeners.remove(listener);
    }

    private class PollListener implements PollLoop.Listener<Home> {

        @Override
        public void onAnswer(Home home) {
            outage.ended();
            cancelGrace.run();
            seenHome = true;
            failing = false;
            latest = home;
            readAt = clock.instant();
            home.skipped().stream().filter(reportedSkips::add)
                    .forEach(place -> logger.debug("Blink sent something at {} that cannot be read", place));
            reporter.onHome(home);
            listeners.forEach(listener -> tell(listener, home));
        }

        private void tell(HomeListener listener, Home home) {
            try {
                listener.onHome(home);
            } catch (RuntimeException e) {
                // A mistake of ours with one thing must neither cost the others their states nor go unseen.
                logger.warn("A thing of the Blink account could not be updated, please report this", e);
            }
        }

        @Override
        public int onFailure(BlinkException problem) {
            logger.debug("Poll failed: {}", problem.getMessage());
            Instant now = clock.instant();
            failing = true;
            int failures = outage.failed(now);
            reporter.onProblem(problem);
            boolean excusable = seenHome && !(problem instanceof SessionEndedException)
                    && !(problem instanceof UpdateRequiredException);
            Optional<Duration> grace = excusable ? outage.graceLeft(now) : Optional.of(Duration.ZERO);
            cancelGrace.run();
            grace.ifPresent(left -> {
                if (left.isZero() || left.isNegative()) {
                    reporter.onOutage(problem);
                } else {
                    cancelGrace = serial.later(left, () -> reporter.onOutage(problem));
                }
            });
            return failures;
        }
    }
}
