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

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.NotStoredException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.media.ArchivedClip;
import org.openhab.binding.blink.internal.media.BrokenClipException;
import org.openhab.binding.blink.internal.media.ClipSaver;
import org.openhab.binding.blink.internal.media.PartFile;
import org.openhab.binding.blink.internal.media.SaveFolder;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves clips as files. Methods may be called in any thread and never block; what touches the disk is done in threads
 * made for that. A future that fails does so with an {@link IOException} whose message is for the user.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ClipFiles {

    private static final Duration RECENT = Duration.ofHours(1);
    private static final int MOST_FAILURES = 3;

    private final Logger logger = LoggerFactory.getLogger(ClipFiles.class);
    private final AccountClips clips;
    private final SaveFolders folders;
    private final ClipSaver saver;
    private final Clock clock;
    private final Executor disk;

    /**
     * @param clips the clips of the account
     * @param folders where files may be written
     * @param saver names the files, and saves none twice
     * @param clock tells the time
     * @param disk runs what touches the disk
     */
    public ClipFiles(AccountClips clips, SaveFolders folders, ClipSaver saver, Clock clock, Executor disk) {
        this.clips = clips;
        this.folders = folders;
        this.saver = saver;
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * Whether something may be saved, asked when it is whole: to load it may take minutes.
     */
    @FunctionalInterface
    public interface Permit {
        /** Nobody minds. */
        Permit ALWAYS = () -> {
        };

        /**
         * @throws IOException when it must not be saved any more; its message is for the user
         */
        void check() throws IOException;
    }

    private interface DiskWork<T> {
        T get() throws IOException;
    }

    /** Where clips come from. */
    private interface Origin {
        CompletableFuture<?> load(Clip clip, BodyReceiver target);
    }

    private Origin blink(Urgency urgency) {
        return (clip, target) -> clips.download(clip, urgency, target);
    }

    private <T> CompletableFuture<T> onDisk(DiskWork<T> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.get();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, disk);
    }

    /**
     * Saves the newest clip of a camera.
     *
     * @param file the file, which is replaced if it exists
     * @param permit whether the clip may be saved
     * @return the clip
     */
    public CompletableFuture<Clip> saveNewest(DeviceFamily family, long cameraId, String file, Permit permit) {
        return onDisk(() -> folders.open(file)).thenCompose(part -> closing(part, clips.freshen().thenCompose(fresh -> {
            Optional<Clip> newest = clips.book().downloads(family, cameraId).stream().findFirst();
            return newest.isEmpty()
                    ? CompletableFuture
                            .<Clip> failedFuture(new UnexpectedAnswerException("clip", 0, "there is none yet"))
                    : save(newest.get(), blink(Urgency.USER), part, permit);
        })));
    }

    private CompletableFuture<Clip> save(Clip clip, Origin origin, PartFile part, Permit permit) {
        return origin.load(clip, part).thenCompose(done -> onDisk(() -> {
            permit.check();
            return part.commit(clip.time());
        })).thenApply(path -> clip);
    }

    /** Nothing is left behind when whoever waits goes on. */
    private <T> CompletableFuture<T> closing(PartFile part, CompletableFuture<T> work) {
        return work.handle((done, failure) -> onDisk(() -> {
            part.close();
            return true;
        }).handle((closed, trouble) -> true)).thenCompose(closed -> closed).thenCompose(closed -> work);
    }

    /**
     * Saves the clips of a camera that were recorded in the last hour, except those that were saved in that folder
     * before.
     *
     * @param permit whether they may be saved
     * @return a job that ends when all are saved
     */
    public SaveJob saveRecent(DeviceFamily family, long cameraId, String folder, Permit permit) {
        return new SaveJob(clips.freshen().thenApply(fresh -> {
            Instant oldest = clock.instant().minus(RECENT);
            return clips.book().downloads(family, cameraId).stream().filter(clip -> clip.time().isAfter(oldest))
                    .sorted((one, other) -> one.time().compareTo(other.time())).toList();
        }), blink(Urgency.USER), folder, permit, job -> {
        });
    }

    /**
     * Saves a clip, unless it was saved in that folder before.
     *
     * @param permit whether it may be saved
     * @return a job that ends when it is saved
     */
    public SaveJob saveOne(Clip clip, String folder, Permit permit) {
        return new SaveJob(completedFuture(List.of(clip)), blink(Urgency.USER), folder, permit, job -> {
        });
    }

    /**
     * Saves a clip that the archive keeps, whether or not Blink still has it, unless it was saved in that folder
     * before.
     *
     * @param permit whether it may be saved
     * @return a job that ends when it is saved
     */
    public SaveJob saveKept(ArchivedClip kept, String folder, Permit permit) {
        return new SaveJob(completedFuture(List.of(kept.clip())), (clip, target) -> onDisk(() -> {
            kept.sendTo(target);
            return true;
        }), folder, permit, job -> {
        });
    }

    /**
     * Saves all clips that were recorded since a time, except those that were saved in that folder before. It can be
     * stopped at any time, and another one goes on from there.
     *
     * @param wanted which clips
     * @param progress is told after each clip, and when the job has ended
     * @return a job that ends when all are saved
     */
    public SaveJob saveAll(Instant since, Predicate<Clip> wanted, String folder, Consumer<SaveJob> progress) {
        SaveJob job = new SaveJob(clips.since(since).thenApply(all -> all.stream().filter(wanted).toList()),
                blink(Urgency.BULK), folder, Permit.ALWAYS, progress);
        job.result.whenComplete((saved, failure) -> progress.accept(job));
        return job;
    }

    /**
     * Saves one clip after the other.
     */
    public class SaveJob {
        private final CompletableFuture<Integer> result = new CompletableFuture<>();
        private final Origin origin;
        private final Permit permit;
        private final Consumer<SaveJob> progress;
        private volatile boolean stopped;
        private volatile int total;
        private volatile int done;
        private volatile int saved;
        private int failures;
        private volatile @Nullable IOException problem;

        private SaveJob(CompletableFuture<List<Clip>> list, Origin origin, String folder, Permit permit,
                Consumer<SaveJob> progress) {
            this.origin = origin;
            this.permit = permit;
            this.progress = progress;
            onDisk(() -> folders.folder(folder)).thenCombine(list, (place, all) -> {
                total = all.size();
                next(place, all);
                return true;
            }).exceptionally(failure -> {
                result.completeExceptionally(ioProblem(failure));
                return false;
            });
        }

        /**
         * @return how many clips were saved, when the job has ended; fails when it could not begin
         */
        public CompletableFuture<Integer> result() {
            return result;
        }

        /**
         * @return what went wrong last; empty when nothing did
         */
        public Optional<IOException> problem() {
            return Optional.ofNullable(problem);
        }

        /**
         * @return how many clips there are to be looked after; 0 while that is not known
         */
        public int total() {
            return total;
        }

        /**
         * @return how many clips were looked after
         */
        public int done() {
            return done;
        }

        /**
         * @return how many clips were saved
         */
        public int saved() {
            return saved;
        }

        /**
         * Ends the job after the clip that is being saved.
         */
        public void stop() {
            stopped = true;
        }

        private void next(SaveFolder place, List<Clip> all) {
            if (stopped || done >= all.size()) {
                result.complete(saved);
                return;
            }
            Clip clip = all.get(done);
            onDisk(() -> saver.open(place, clip))
                    .thenCompose(part -> part.isEmpty() ? completedFuture(false)
                            : closing(part.get(), save(clip, origin, part.get(), permit).thenApply(one -> true)))
                    .whenCompleteAsync((isNew, failure) -> {
                        done++;
                        if (failure == null) {
                            failures = 0;
                            saved += isNew ? 1 : 0;
                        } else {
                            failed(ioProblem(failure));
                        }
                        progress.accept(this);
                        next(place, all);
                    }, disk);
        }

        /** A disk that has not taken one clip takes none; and Blink may be down. */
        private void failed(IOException failure) {
            problem = failure;
            failures++;
            stopped |= isOfTheDisk(failure) || failures >= MOST_FAILURES;
        }
    }

    /** One clip that is broken must not stand in the way of those behind it for ever. */
    private static boolean isOfTheDisk(IOException failure) {
        Throwable cause = failure instanceof NotStoredException ? failure.getCause() : failure;
        return !(cause instanceof BlinkException || cause instanceof BrokenClipException);
    }

    /**
     * @return what went wrong, for the log
     */
    private IOException ioProblem(Throwable failure) {
        if (FailureCause.of(failure) instanceof IOException problem) {
            return problem;
        }
        // A mistake of ours must neither go unseen nor leave a rule waiting for ever.
        logger.warn("Clips of the Blink account could not be saved, please report this", failure);
        return new IOException("saving failed", failure);
    }
}
