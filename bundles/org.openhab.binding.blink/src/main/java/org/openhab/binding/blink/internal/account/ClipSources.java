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

import static java.util.concurrent.CompletableFuture.failedFuture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.Sighting;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;

/**
 * The places where the clips of an account are: lists, loads and deletes them there, be it in the cloud or on USB
 * storage. On the serial executor.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipSources {

    private static final Duration DOWNLOAD_PAUSE = Duration.ofSeconds(1);

    private final CloudAccess cloud;
    private final MediaWatch media;
    private final LocalStorageWatch local;
    private final SerialExecutor serial;
    private final Lane downloads;

    /**
     * @param cloud the way to Blink
     * @param media the clips in the cloud
     * @param local those on USB storage
     * @param serial runs everything
     */
    ClipSources(CloudAccess cloud, MediaWatch media, LocalStorageWatch local, SerialExecutor serial) {
        this.cloud = cloud;
        this.media = media;
        this.local = local;
        this.serial = serial;
        this.downloads = new Lane(serial, DOWNLOAD_PAUSE);
    }

    /**
     * Lists the clips since a time. This can take minutes.
     *
     * @param storagesKnown completes when it is known which sync modules are to be asked
     * @return the recordings, the oldest first; fails when the cloud cannot be asked
     */
    CompletableFuture<List<Clip>> since(Instant time, CompletableFuture<?> storagesKnown) {
        CompletableFuture<List<Sighting>> onStorages = storagesKnown.thenComposeAsync(known -> local.all(), serial);
        return media.since(time).thenCombineAsync(onStorages, (inCloud, onUsb) -> {
            List<Sighting> both = new ArrayList<>(inCloud);
            both.addAll(onUsb);
            return ClipBook.merged(both).stream().map(BookedClip::download).flatMap(Optional::stream)
                    .filter(clip -> !clip.time().isBefore(time)).toList();
        }, serial);
    }

    /**
     * Downloads a clip. Downloads from the same place wait for each other.
     *
     * @param target takes it
     * @return completes when all of it was taken; fails with a {@link BlinkException}
     */
    CompletableFuture<@Nullable Void> download(Clip clip, Urgency urgency, BodyReceiver target) {
        return clip.source() == ClipSource.CLOUD
                ? downloads.enter(urgency,
                        () -> cloud.withAccount(account -> cloud.media().download(account, clip.path(), target)))
                : onStorage(clip, module -> module.download(clip, urgency, target));
    }

    /**
     * Deletes a clip.
     *
     * @return completes when it is gone; fails with a {@link BlinkException}
     */
    CompletableFuture<@Nullable Void> delete(Clip clip) {
        return clip.source() == ClipSource.CLOUD
                ? cloud.withAccount(account -> cloud.media().delete(account, Long.parseLong(clip.id())))
                : onStorage(clip, module -> module.delete(clip));
    }

    private CompletableFuture<@Nullable Void> onStorage(Clip clip,
            Function<LocalModule, CompletableFuture<@Nullable Void>> act) {
        return local.moduleOf(clip).map(act).orElseGet(
                () -> failedFuture(new UnexpectedAnswerException("local-clip", 0, "its sync module is offline")));
    }

    /**
     * Gives up what waits for other downloads from the cloud.
     */
    void clear() {
        downloads.clear();
    }
}
