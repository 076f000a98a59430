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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.api.LocalStorageApi;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.Manifest;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The USB storage of one sync module: what is on it, and how to get it from there. One request at a time, since the
 * module refuses a second one; requests let every command of the user go first.
 * <p>
 * The numbers of clips count only until the next manifest, so a clip is named by its time and its camera, and looked up
 * when it is needed.
 * <p>
 * Methods are called on the serial executor of the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LocalModule {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** What a sync module needs to answer, as far as peers of ours know. */
    private static final Duration MANIFEST_WAIT = Duration.ofMillis(1500);
    private static final int MANIFEST_TRIES = 4;
    private static final Duration UPLOAD_WAIT = Duration.ofSeconds(2);
    private static final Duration BUSY_WAIT = Duration.ofSeconds(3);
    /** The longest that a rule waits for a clip from USB storage. */
    private static final Duration UPLOAD_LIMIT = Duration.ofSeconds(175);
    private static final Duration DELETION_LIMIT = Duration.ofSeconds(60);
    private static final Duration MANIFEST_AGE = Duration.ofMinutes(5);
    private static final int NOT_FOUND = 404;

    private final Logger logger = LoggerFactory.getLogger(LocalModule.class);
    private final LocalStorageApi api;
    private final ForAccount account;
    private final CommandQueue queue;
    private final SerialExecutor serial;
    private final Clock clock;
    private final Lane lane;
    private final Peace peace;
    private SyncModule module;
    private @Nullable Manifest newest;
    private Instant readAt = Instant.MIN;

    LocalModule(SyncModule module, LocalStorageApi api, ForAccount account, CommandQueue queue, SerialExecutor serial,
            Clock clock) {
        this.module = module;
        this.api = api;
        this.account = account;
        this.queue = queue;
        this.serial = serial;
        this.clock = clock;
        this.lane = new Lane(serial, PAUSE);
        this.peace = new Peace("manifest", clock);
    }

    SyncModule module() {
        return module;
    }

    void update(SyncModule now) {
        module = now;
    }

    /**
     * @return what the ids of its clips begin with
     */
    String prefix() {
        return module.id() + "-";
    }

    /**
     * @return the id of a clip, which stays the same in every manifest
     */
    String idOf(Manifest.Entry entry) {
        return prefix() + entry.createdAt().getEpochSecond() + "-"
                + String.format(Locale.ROOT, "%08x", entry.cameraName().hashCode());
    }

    /**
     * Reads what is on the storage. Fails with {@link BusyException} when the module does not want to say so now.
     */
    CompletableFuture<Manifest> manifest() {
        return lane.enter(Urgency.LIST, this::readManifest);
    }

    /**
     * @return what was on the storage when it was looked at last; empty when that was never
     */
    Optional<Manifest> known() {
        return Optional.ofNullable(newest);
    }

    private CompletableFuture<Manifest> readManifest() {
        return orBusy(peace.keep(() -> queue.inTurn(() -> account.call(info -> api.requestManifest(info, module))))
                .thenComposeAsync(ticket -> awaitManifest(ticket, MANIFEST_WAIT, 1), serial)
                .thenApplyAsync(manifest -> {
                    newest = manifest;
                    readAt = clock.instant();
                    return manifest;
                }, serial));
    }

    private CompletableFuture<Manifest> awaitManifest(CommandTicket ticket, Duration wait, int attempt) {
        return serial.of(wait)
                .thenComposeAsync(passed -> account.call(info -> api.manifest(info, module, ticket)), serial)
                .thenComposeAsync(manifest -> {
                    if (manifest.isPresent()) {
                        return completedFuture(manifest.get());
                    }
                    return attempt < MANIFEST_TRIES ? awaitManifest(ticket, wait.multipliedBy(2), attempt + 1)
                            : failedFuture(new BusyException("manifest"));
                }, serial);
    }

    /** Peers have seen 400, 403, 406 and 409 from a sync module that was asked too early or too often. */
    private static <T> CompletableFuture<T> orBusy(CompletableFuture<T> answer) {
        return answer.exceptionallyCompose(failure -> failedFuture(
                problem(failure) instanceof UnexpectedAnswerException odd && odd.status() / 100 == 4
                        || problem(failure) instanceof BlockedException ? new BusyException("sync module") : failure));
    }

    private static @Nullable BlinkException problem(Throwable failure) {
        return FailureCause.of(failure) instanceof BlinkException problem ? problem : null;
    }

    /**
     * Downloads a clip: has the module bring it to the cloud, waits for that, and loads it from there.
     *
     * @param target takes it
     */
    CompletableFuture<@Nullable Void> download(Clip clip, Urgency urgency, BodyReceiver target) {
        return lane.enter(urgency, () -> {
            Instant deadline = clock.instant().plus(UPLOAD_LIMIT);
            return withEntry(clip, deadline,
                    (manifest, entry) -> queue
                            .inTurn(() -> account.call(info -> api.requestClip(info, module, manifest, entry)))
                            .thenComposeAsync(ticket -> awaitUpload(manifest, entry, target, deadline), serial));
        });
    }

    private CompletableFuture<@Nullable Void> awaitUpload(Manifest manifest, Manifest.Entry entry, BodyReceiver target,
            Instant deadline) {
        return serial.of(UPLOAD_WAIT)
                .thenComposeAsync(passed -> account.call(info -> api.download(info, module, manifest, entry, target)),
                        serial)
                .thenComposeAsync(there -> {
                    if (there) {
                        return completedFuture(null);
                    }
                    return clock.instant().isBefore(deadline) ? awaitUpload(manifest, entry, target, deadline)
                            : failedFuture(new BusyException("local-clip"));
                }, serial);
    }

    /**
     * Deletes a clip, and waits until the module has done it.
     */
    CompletableFuture<@Nullable Void> delete(Clip clip) {
        return lane.enter(Urgency.USER, () -> withEntry(clip, clock.instant().plus(UPLOAD_LIMIT),
                (manifest, entry) -> queue.inTurn(() -> account.call(info -> api.delete(info, module, manifest, entry)))
                        .thenComposeAsync(ticket -> queue.end(ticket, DELETION_LIMIT), serial)
                        .thenCompose(LocalModule::deletion).thenRunAsync(() -> forget(clip), serial)));
    }

    /** Nobody may look for long, and until then what was there last is taken for what is there. */
    private void forget(Clip clip) {
        newest = known().map(manifest -> new Manifest(manifest.id(),
                manifest.clips().stream().filter(one -> !idOf(one).equals(clip.id())).toList())).orElse(null);
    }

    private static CompletableFuture<@Nullable Void> deletion(CommandResult result) {
        return result.isConfirmed() ? completedFuture(null)
                : failedFuture(new UnexpectedAnswerException("local-clip-delete", 200, result.reason()));
    }

    private interface EntryCall {
        CompletableFuture<@Nullable Void> with(Manifest manifest, Manifest.Entry entry);
    }

    /** Makes a call for a clip, with the number that it has now; once more with a new one if that has changed. */
    private CompletableFuture<@Nullable Void> withEntry(Clip clip, Instant deadline, EntryCall call) {
        Manifest known = clock.instant().isBefore(readAt.plus(MANIFEST_AGE)) ? newest : null;
        CompletableFuture<Manifest> manifest = known != null ? completedFuture(known)
                : retried(this::readManifest, deadline);
        CompletableFuture<@Nullable Void> done = manifest.thenComposeAsync(now -> attempt(clip, now, deadline, call),
                serial);
        return known == null ? done : done.exceptionallyComposeAsync(failure -> {
            if (problem(failure) instanceof UnexpectedAnswerException odd && odd.status() == NOT_FOUND) {
                logger.debug("The manifest of the sync module is too old");
                newest = null;
                return withEntry(clip, deadline, call);
            }
            return failedFuture(failure);
        }, serial);
    }

    private CompletableFuture<@Nullable Void> attempt(Clip clip, Manifest manifest, Instant deadline, EntryCall call) {
        Optional<Manifest.Entry> entry = manifest.clips().stream().filter(one -> idOf(one).equals(clip.id()))
                .findFirst();
        return entry.isEmpty()
                ? failedFuture(new UnexpectedAnswerException("local-clip", NOT_FOUND, "no longer on the USB storage"))
                : retried(() -> call.with(manifest, entry.get()), deadline);
    }

    private <T> CompletableFuture<T> retried(Supplier<CompletableFuture<T>> call, Instant deadline) {
        return call.get()
                .exceptionallyComposeAsync(failure -> problem(failure) instanceof BusyException
                        && clock.instant().plus(BUSY_WAIT).isBefore(deadline)
                                ? serial.of(BUSY_WAIT).thenComposeAsync(passed -> retried(call, deadline), serial)
                                : failedFuture(failure),
                        serial);
    }

    /**
     * Gives up what waits.
     */
    void clear() {
        lane.clear();
    }
}
