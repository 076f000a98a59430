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
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.api.MediaApi;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.model.MediaItem;
import org.openhab.binding.blink.internal.cloud.model.MediaPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of clips in the cloud as a whole: from the newer call where the account offers it, else from the classic
 * one, and all pages of it.
 * <p>
 * Methods are called on the serial executor of the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MediaList {

    /** A clip may come onto the list with a time of change that is past; what is older than this, is late anyway. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);
    /** The newer call goes by the time of recording, and a clip may reach the cloud long after that. */
    private static final Duration LATE_UPLOADS = Duration.ofHours(1);
    private static final Duration WHOLE_DAY = Duration.ofHours(24);
    private static final Duration WHOLE_DAY_INTERVAL = Duration.ofHours(1);
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration REFUSED_FOR = Duration.ofHours(6);
    /** More than a year of a busy home; a list that goes on is broken. */
    private static final int MOST_PAGES = 2000;

    /**
     * A look at the list.
     *
     * @param items what is on it
     * @param time when the look began, by Blink's clock
     * @param complete of what was recorded in that time, everything is on it that was not deleted; empty when that
     *            cannot be said
     */
    record Look(List<MediaItem> items, Instant time, Optional<Span> complete) {
    }

    /**
     * @param since the begin, which belongs to it
     * @param until the end, which does not
     */
    record Span(Instant since, Instant until) {
    }

    private final Logger logger = LoggerFactory.getLogger(MediaList.class);
    private final MediaApi api;
    private final ForAccount account;
    private final SerialExecutor serial;
    private final Clock clock;
    private final Clock steady;
    private final Peace peace;
    /** By Blink's clock: ours may be hours behind. */
    private Instant heardAt = Instant.EPOCH;
    private Instant newerRefusedUntil = Instant.MIN;
    private Instant wholeDayDue = Instant.MIN;

    /**
     * @param api asks for clips
     * @param account has it done for the account
     * @param serial runs everything
     * @param clock tells the time of day, of which clips are
     * @param steady tells how much time has passed
     */
    MediaList(MediaApi api, ForAccount account, SerialExecutor serial, Clock clock, Clock steady) {
        this.api = api;
        this.account = account;
        this.serial = serial;
        this.clock = clock;
        this.steady = steady;
        this.peace = new Peace("media list", steady);
    }

    /**
     * Looks for what is new: what was changed or recorded since the last look, and from time to time, and at first, the
     * whole of the last day.
     *
     * @param lookedUntil the time of the last look, by Blink's clock
     * @param isKnown whether a clip has been seen before
     */
    CompletableFuture<Look> news(Instant lookedUntil, Function<MediaItem, Boolean> isKnown) {
        Instant now = clock.instant();
        Instant begin = steady.instant();
        heardAt = later(heardAt, lookedUntil);
        boolean wholeDay = !begin.isBefore(wholeDayDue);
        if (wholeDay) {
            wholeDayDue = begin.plus(WHOLE_DAY_INTERVAL);
        }
        Instant dayAgo = now.minus(WHOLE_DAY);
        // Once, Blink's clock may have been wrong.
        Instant known = lookedUntil.equals(Instant.EPOCH) ? dayAgo : earlier(lookedUntil, now);
        Instant recorded = known.minus(LATE_UPLOADS);
        Instant changed = known.minus(OVERLAP);
        return list(wholeDay ? earlier(recorded, dayAgo) : recorded, wholeDay ? earlier(changed, dayAgo) : changed,
                isKnown).whenCompleteAsync((look, failure) -> {
                    if (failure != null && wholeDay) {
                        wholeDayDue = begin;
                    }
                }, serial);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Looks for everything that was recorded since a time; some of what is older may be with it.
     */
    CompletableFuture<Look> since(Instant time) {
        return list(time, time, item -> false);
    }

    private CompletableFuture<Look> list(Instant recordedSince, Instant changedSince,
            Function<MediaItem, Boolean> isKnown) {
        return peace.keep(() -> pages(recordedSince, changedSince, isKnown));
    }

    private CompletableFuture<Look> pages(Instant recordedSince, Instant changedSince,
            Function<MediaItem, Boolean> isKnown) {
        Span span = new Span(recordedSince, later(clock.instant(), heardAt).plus(AHEAD));
        Function<Optional<String>, CompletableFuture<MediaPage>> classic = page -> account
                .call(info -> api.changedSince(info, changedSince, page));
        if (steady.instant().isBefore(newerRefusedUntil)) {
            return new Pages(classic, isKnown).read();
        }
        return new Pages(page -> account.call(info -> api.recordedBetween(info, span.since(), span.until(), page)),
                isKnown).read().handleAsync((look, failure) -> {
                    if (failure == null) {
                        heardAt = later(heardAt, look.time());
                        return completedFuture(new Look(look.items(), look.time(), Optional.of(span)));
                    }
                    if (!isRefusal(failure)) {
                        return CompletableFuture.<Look> failedFuture(failure);
                    }
                    return new Pages(classic, isKnown).read().whenCompleteAsync((other, classicFailure) -> {
                        // Refused both, neither says anything about the other.
                        if (classicFailure == null) {
                            logger.debug("The account has no newer list of clips: {}", failure.getMessage());
                            newerRefusedUntil = steady.instant().plus(REFUSED_FOR);
                        }
                    }, serial);
                }, serial).thenCompose(look -> look);
    }

    private static boolean isRefusal(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof UnexpectedAnswerException odd && odd.status() / 100 == 4
                || cause instanceof BlockedException || cause instanceof UpdateRequiredException;
    }

    /**
     * Reads page after page. The last one is empty, or says that it is the last; a short one may be followed by
     * another, unless there was nothing new on it.
     */
    private class Pages {
        private final Function<Optional<String>, CompletableFuture<MediaPage>> ask;
        private final Function<MediaItem, Boolean> isKnown;
        private final List<MediaItem> items = new ArrayList<>();
        private final Set<Long> ids = new HashSet<>();
        private Instant time = Instant.MAX;
        private int pages;

        Pages(Function<Optional<String>, CompletableFuture<MediaPage>> ask, Function<MediaItem, Boolean> isKnown) {
            this.ask = ask;
            this.isKnown = isKnown;
        }

        CompletableFuture<Look> read() {
            return next(Optional.empty());
        }

        private CompletableFuture<Look> next(Optional<String> wanted) {
            return ask.apply(wanted).thenComposeAsync(page -> {
                pages++;
                time = earlier(time, page.time());
                List<MediaItem> fresh = page.items().stream().filter(item -> ids.add(item.id())).toList();
                items.addAll(fresh);
                boolean isLast = page.next().isEmpty() || page.isShort() && fresh.stream().allMatch(isKnown::apply)
                // A list that turns in a circle has no end.
                        || pages > 1 && fresh.isEmpty() && !page.items().isEmpty();
                if (isLast) {
                    return completedFuture(new Look(List.copyOf(items), time, Optional.empty()));
                }
                return pages < MOST_PAGES ? next(page.next())
                        : failedFuture(new UnexpectedAnswerException("media list", 200, "a list without an end"));
            }, serial);
        }
    }
}
