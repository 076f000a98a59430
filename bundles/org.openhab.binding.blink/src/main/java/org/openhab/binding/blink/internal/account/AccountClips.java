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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipFeed;
import org.openhab.binding.blink.internal.clip.ClipHistory;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.clip.ClipMemoryStore;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clips of an account, in the cloud and on USB storage: what there is, what is new, and how to get it. Methods may
 * be called in any thread and never block, unless they say otherwise.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AccountClips {

    /** The longest time for which looks may be made faster. */
    public static final Duration LONGEST_EXPECTATION = Duration.ofSeconds(300);

    private static final Duration PLAN_INTERVAL = Duration.ofHours(6);
    /** Younger than this, what is known of the clips is not asked for again. */
    private static final Duration FRESH = Duration.ofSeconds(10);
    /** A sync module that brings a clip to the cloud answers nothing else for minutes. */
    private static final Duration LONGEST_LOCAL_LOOK = Duration.ofSeconds(30);

    private final Logger logger = LoggerFactory.getLogger(AccountClips.class);
    private final ClipPace pace;
    private final CloudAccess cloud;
    private final SerialExecutor serial;
    private final SerialCalls calls;
    private final Clock clock;
    private final ClipFeed feed;
    private final MediaWatch media;
    private final LocalStorageWatch local;
    private final OwnRecordings ownRecordings;
    private final ClipSources sources;
    private final LookBack back;
    private @Nullable Home home;
    private Instant planDue = Instant.MIN;
    private CompletableFuture<Boolean> planTold = completedFuture(false);
    private Instant looked = Instant.MIN;

    /**
     * @param intervals how often Blink is asked
     * @param cloud the way to Blink
     * @param queue the commands of the account, which go before requests to sync modules
     * @param serial runs everything
     * @param calls brings calls of other threads to it
     * @param store keeps what has been seen over restarts
     * @param runtime time and chance
     * @param onSessionEnded what to do when the session has ended
     * @param closed whether nobody listens any more
     */
    AccountClips(Intervals intervals, CloudAccess cloud, CommandQueue queue, SerialExecutor serial, SerialCalls calls,
            ClipMemoryStore store, SessionRuntime runtime, Runnable onSessionEnded, BooleanSupplier closed) {
        this.cloud = cloud;
        this.serial = serial;
        this.calls = calls;
        this.clock = runtime.steady();
        Clock ofDay = runtime.clock();
        this.pace = new ClipPace(intervals, clock);
        this.feed = new ClipFeed(store, ofDay, closed);
        this.ownRecordings = new OwnRecordings(ofDay);
        this.media = new MediaWatch(serial, clock,
                new MediaList(cloud.media(), cloud::withAccount, serial, ofDay, clock), feed, () -> home, pace::ofMedia,
                runtime.random(), onSessionEnded);
        this.local = new LocalStorageWatch(serial, clock, feed, ownRecordings, () -> home,
                module -> new LocalModule(module, cloud.localStorage(), cloud::withAccount, queue, serial, clock),
                pace::isLocalWorthALook, pace::ofLocal, runtime.random());
        this.sources = new ClipSources(cloud, media, local, serial);
        this.back = new LookBack(media, local, serial, ofDay, clock, () -> home != null, feed::isDeleted);
    }

    /**
     * Blink has described the home. On the serial executor.
     */
    void onHome(long accountId, Home now) {
        feed.begin(accountId);
        home = now;
        Set<Long> moreUrgent = pace.onHome(now);
        if (!media.isWatching()) {
            media.start();
        } else if (!moreUrgent.isEmpty()) {
            media.hasten(ClipPace.EXPECTING);
        }
        watchLocal(now);
        local.hasten(module -> moreUrgent.contains(module.networkId()), ClipPace.EXPECTING_LOCAL);
    }

    /**
     * Blink is there again. Clips that were looked for in vain meanwhile are looked for at once: the next look could be
     * so late that they are no news any more. On the serial executor.
     */
    void onRecovery() {
        media.tryAgain();
        local.tryAgain();
    }

    private void watchLocal(Home now) {
        if (now.syncModules().stream().noneMatch(module -> module.localStorage() != null)) {
            local.watch(List.of());
        } else if (clock.instant().isBefore(planDue)) {
            local.watch(now.syncModules());
        } else {
            planDue = clock.instant().plus(PLAN_INTERVAL);
            planTold = cloud.withAccount(cloud.media()::plan).handleAsync((told, failure) -> {
                if (failure == null) {
                    pace.onPlan(told);
                    logger.debug("Clips go to {}", told);
                } else {
                    logger.debug("Where clips go is not told: {}", failure.getMessage());
                }
                Home latest = home;
                if (latest != null) {
                    local.watch(latest.syncModules());
                }
                return failure == null;
            }, serial);
        }
    }

    /**
     * Asks for nothing any more, until the home is described again. On the serial executor.
     */
    void rest() {
        media.stop();
        local.stop();
        sources.clear();
        back.forget();
        home = null;
    }

    /**
     * @return what is known of the clips
     */
    public ClipBook book() {
        return feed.book();
    }

    /**
     * @return the recording with a clip of that id, of the last day or from the last look back
     */
    public Optional<BookedClip> find(String id) {
        return book().find(id).or(() -> back.history().find(id));
    }

    /**
     * Looks for the clips of the last days in the cloud, unless that was done only just. USB storages are not asked:
     * what they had last is known. Nothing is told to listeners.
     *
     * @param time how far back; at most {@link ClipHistory#LONGEST}
     * @return whether all of them are known now
     */
    public CompletableFuture<Boolean> lookBack(Duration time) {
        return calls.call(() -> home == null ? completedFuture(false) : back.look(time), false);
    }

    /**
     * @return the recordings of a camera that the last look back has shown, the newest first, also those that were
     *         deleted; none when there was no such look for a while
     */
    public List<BookedClip> older(DeviceFamily family, long cameraId) {
        // What is in the book is newer than any look back.
        return back.history().of(family, cameraId).stream()
                .map(one -> book().find(one.clip().id()).orElseGet(() -> one)).toList();
    }

    /**
     * Tells a listener of what happens from now on, and at once of what is known.
     */
    public void addListener(ClipListener listener) {
        feed.add(listener);
        tellAgain(listener);
    }

    /**
     * Tells a listener once more what is known, in its turn.
     */
    public void tellAgain(ClipListener listener) {
        serial.execute(() -> {
            if (feed.has(listener) && feed.hasBegun()) {
                listener.onClips(feed.book());
            }
        });
    }

    /**
     * Tells a listener no more.
     */
    public void removeListener(ClipListener listener) {
        feed.remove(listener);
    }

    /**
     * Looks faster for a while, because something is expected to happen.
     *
     * @param time how long; a call prolongs the one before, at most to {@link #LONGEST_EXPECTATION} from now
     * @return whether somebody looks
     */
    public CompletableFuture<Boolean> expectMotion(Duration time) {
        return calls.call(() -> {
            if (home == null) {
                return completedFuture(false);
            }
            pace.expect(time.compareTo(LONGEST_EXPECTATION) > 0 ? LONGEST_EXPECTATION : time);
            media.hasten(ClipPace.EXPECTING);
            local.hasten(module -> true, ClipPace.EXPECTING_LOCAL);
            return completedFuture(true);
        }, false);
    }

    /**
     * Looks for new clips now, wherever they are.
     *
     * @return whether Blink has answered
     */
    public CompletableFuture<Boolean> refresh() {
        return calls.call(this::look, false);
    }

    private CompletableFuture<Boolean> look() {
        if (home == null) {
            return completedFuture(false);
        }
        CompletableFuture<?> localLook = orLater(local.look());
        return media.look().handleAsync((done, failure) -> {
            looked = failure == null ? clock.instant() : looked;
            return failure == null;
        }, serial).thenCombine(localLook.handle((done, failure) -> null), (answered, nothing) -> answered);
    }

    /** Whoever waits goes on with what is known; what the look brings is told when it is over. */
    private CompletableFuture<?> orLater(CompletableFuture<?> localLook) {
        CompletableFuture<?> limit = serial.of(LONGEST_LOCAL_LOOK);
        localLook.whenComplete((done, failure) -> limit.cancel(false));
        return CompletableFuture.anyOf(localLook, limit);
    }

    /**
     * Looks for new clips, unless the last such look has just been.
     *
     * @return whether what is known is fresh
     */
    public CompletableFuture<Boolean> freshen() {
        return calls.call(
                () -> clock.instant().isBefore(looked.plus(FRESH)) && home != null ? completedFuture(true) : look(),
                false);
    }

    /**
     * Lists the clips since a time, in the cloud and on USB storage. This can take minutes.
     *
     * @return the recordings, the oldest first; fails when the cloud cannot be asked
     */
    public CompletableFuture<List<Clip>> since(Instant time) {
        return calls.ask(() -> listSince(time));
    }

    private CompletableFuture<List<Clip>> listSince(Instant time) {
        if (home == null) {
            return failedFuture(new UnexpectedAnswerException("media list", 0, "the account is offline"));
        }
        // Before that, it is not known which sync modules are to be asked.
        return sources.since(time, planTold);
    }

    /**
     * Downloads a clip. Downloads of an account wait for each other.
     *
     * @param target takes it
     * @return completes when all of it was taken; fails with a {@link BlinkException}
     */
    public CompletableFuture<@Nullable Void> download(Clip clip, Urgency urgency, BodyReceiver target) {
        return calls.ask(() -> sources.download(clip, urgency, target));
    }

    /**
     * Deletes a recording wherever it is.
     *
     * @param id the id of one of its clips
     * @return whether it is gone
     */
    public CompletableFuture<Boolean> delete(String id) {
        return calls.call(() -> {
            Optional<BookedClip> booked = find(id);
            if (booked.isEmpty()) {
                return completedFuture(false);
            }
            CompletableFuture<Boolean> result = completedFuture(true);
            for (Clip clip : booked.get().present().toList()) {
                result = result.thenCombineAsync(delete(clip), (one, other) -> one && other, serial);
            }
            return result;
        }, false);
    }

    private CompletableFuture<Boolean> delete(Clip clip) {
        return sources.delete(clip).handleAsync((done, failure) -> {
            if (failure == null) {
                feed.deleted(clip);
                back.deleted(clip);
            } else {
                logger.debug("A clip was not deleted: {}", failure.getMessage());
            }
            return failure == null;
        }, serial);
    }

    /**
     * A camera has recorded a clip because we have asked it to.
     *
     * @param askedAt when we have
     */
    public void recorded(DeviceFamily family, long cameraId, Instant askedAt) {
        serial.execute(() -> ownRecordings.add(family, cameraId, askedAt));
    }
}
