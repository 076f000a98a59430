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

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.media.Archive;
import org.openhab.binding.blink.internal.media.PartFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings new clips into the archive, one after the other. What could not be had is tried again later; what is known of
 * the last day is looked through at each start, so that a restart costs nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ArchiveKeeper implements ClipListener, AutoCloseable {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_TRIES = 30;
    /** So often in a row Blink says that a clip is gone before that is believed: a quarter of an hour. */
    private static final int MOST_TIMES_GONE = 5;
    private static final int NOT_FOUND = 404;
    private static final Duration CLEAN_INTERVAL = Duration.ofHours(1);

    private final Logger logger = LoggerFactory.getLogger(ArchiveKeeper.class);
    private final AccountClips clips;
    private final Archive archive;
    private final ArchiveMode mode;
    private final Clock clock;
    private final Executor disk;
    private final Map<String, Wanted> wanted = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private boolean busy;
    private boolean closed;
    private Instant cleanDue = Instant.MIN;

    private record Wanted(Clip clip, int tries, int timesGone, Instant due) {
    }

    /**
     * @param clips the clips of the account
     * @param archive where they are kept
     * @param mode which ones
     * @param clock tells how much time has passed
     * @param disk runs what touches the disk
     */
    public ArchiveKeeper(AccountClips clips, Archive archive, ArchiveMode mode, Clock clock, Executor disk) {
        this.clips = clips;
        this.archive = archive;
        this.mode = mode;
        this.clock = clock;
        this.disk = disk;
    }

    @Override
    public void onEvent(ClipEvent event) {
        // It is in the book by now, or too old to stay there.
        clips.book().find(event.clip().id()).flatMap(mode::choose).ifPresent(this::want);
    }

    @Override
    public void onClips(ClipBook book) {
        List<Clip> chosen = book.all().stream().map(mode::choose).flatMap(Optional::stream)
                .sorted(Comparator.comparing(Clip::time)).toList();
        forgetSettledBut(chosen);
        chosen.forEach(this::want);
        disk.execute(this::next);
    }

    private synchronized void forgetSettledBut(List<Clip> chosen) {
        settled.retainAll(chosen.stream().map(Clip::id).toList());
    }

    private synchronized void want(Clip clip) {
        if (!closed && !settled.contains(clip.id())) {
            wanted.putIfAbsent(clip.id(), new Wanted(clip, 0, 0, Instant.MIN));
        }
    }

    /** Takes nothing more on. */
    @Override
    public synchronized void close() {
        closed = true;
        wanted.clear();
    }

    private synchronized Optional<Wanted> begin() {
        Instant now = clock.instant();
        Optional<Wanted> first = busy || closed ? Optional.empty()
                : wanted.values().stream().filter(one -> !now.isBefore(one.due)).findFirst();
        busy |= first.isPresent();
        return first;
    }

    private void next() {
        clean();
        for (Optional<Wanted> first = begin(); first.isPresent(); first = begin()) {
            Wanted one = first.get();
            try {
                Optional<PartFile> part = archive.open(one.clip);
                if (part.isPresent()) {
                    keep(one, part.get());
                    return;
                }
                end(one, Optional.empty(), false);
            } catch (IOException e) {
                end(one, Optional.of(e), false);
            }
        }
    }

    private void keep(Wanted one, PartFile part) {
        clips.download(one.clip, Urgency.BULK, part).handleAsync((done, failure) -> {
            Optional<IOException> problem = Optional.empty();
            try (part) {
                if (failure == null) {
                    part.commit(one.clip.time());
                    archive.enforce();
                    logger.debug("{} is in the archive", part.target().getFileName());
                } else {
                    Throwable cause = FailureCause.of(failure);
                    problem = Optional.of(new IOException(cause.getMessage(), cause));
                }
            } catch (IOException e) {
                problem = Optional.of(e);
            }
            end(one, problem, failure != null && isGone(failure));
            next();
            return done;
        }, disk);
    }

    private static boolean isGone(Throwable failure) {
        return FailureCause.of(failure) instanceof UnexpectedAnswerException odd && odd.status() == NOT_FOUND;
    }

    private synchronized void end(Wanted one, Optional<IOException> problem, boolean isGone) {
        busy = false;
        int tries = one.tries + 1;
        int timesGone = isGone ? one.timesGone + 1 : 0;
        if (problem.isEmpty() || timesGone >= MOST_TIMES_GONE || tries >= MOST_TRIES) {
            wanted.remove(one.clip.id());
            settled.add(one.clip.id());
        } else if (!closed) {
            Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
            wanted.put(one.clip.id(), new Wanted(one.clip, tries, timesGone, clock.instant().plus(wait)));
        }
        problem.ifPresent(failure -> {
            String message = "A clip of {} is not in the archive: {}";
            if (tries == 1) {
                logger.info(message, one.clip.cameraName(), failure.getMessage());
            } else {
                logger.debug(message, one.clip.cameraName(), failure.getMessage());
            }
        });
    }

    private void clean() {
        Instant now = clock.instant();
        synchronized (this) {
            if (now.isBefore(cleanDue) || closed) {
                return;
            }
            cleanDue = now.plus(CLEAN_INTERVAL);
        }
        int removed = archive.enforce();
        if (removed > 0) {
            logger.debug("{} old clips have left the archive", removed);
        }
    }
}
