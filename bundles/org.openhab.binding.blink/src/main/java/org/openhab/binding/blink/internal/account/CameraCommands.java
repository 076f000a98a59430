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

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.api.CommandApi;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;

/**
 * What Blink can be asked to do with cameras, Minis and doorbells; see {@link HomeCommands}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraCommands {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** The longest clip that can be set, and some time to bring it to the cloud. */
    private static final Duration LIMIT_OF_RECORDING = Duration.ofSeconds(60 + 90);

    /** A picture that came after a look that was longer ago could be taken for the one that was asked for. */
    private static final Duration RECENT = Duration.ofSeconds(5);

    private final CommandQueue queue;
    private final CommandApi api;
    private final HomeWatch home;
    private final ForAccount account;

    CameraCommands(CommandQueue queue, CommandApi api, HomeWatch home, ForAccount account) {
        this.queue = queue;
        this.api = api;
        this.home = home;
        this.account = account;
    }

    /**
     * Switches the motion detection of a camera.
     */
    public CompletableFuture<CommandResult> detectMotion(DeviceFamily family, long cameraId, boolean on) {
        return forCamera(family, cameraId, camera -> queue.submit(new Command(Rank.USER,
                "motion detection of " + family + " " + cameraId,
                on ? "Switching motion detection on" : "Switching motion detection off",
                () -> account.call(info -> api.detectMotion(info, camera, on)), Optional.of(now -> now
                        .camera(family, cameraId).filter(one -> Boolean.valueOf(on).equals(one.enabled())).isPresent()),
                LIMIT)));
    }

    /**
     * Has a camera take a picture.
     *
     * @param automatic whether nobody waits for it, so that every command of a user goes first
     * @return CONFIRMED when the home shows a new picture
     */
    public CompletableFuture<CommandResult> takePicture(DeviceFamily family, long cameraId, boolean automatic) {
        return forCamera(family, cameraId, camera -> {
            AtomicReference<@Nullable Thumbnail> before = new AtomicReference<>();
            Predicate<Home> isNew = now -> now.camera(family, cameraId).map(Camera::thumbnail)
                    .filter(thumbnail -> !thumbnail.equals(before.get())).isPresent();
            return queue.submit(new Command(automatic ? Rank.AUTOMATIC : Rank.USER,
                    "picture of " + family + " " + cameraId, "Taking a picture", () -> {
                        // What came before the command had its turn is not its picture.
                        return home.recent(RECENT).thenCompose(now -> {
                            before.set(now.flatMap(one -> one.camera(family, cameraId)).map(Camera::thumbnail)
                                    .orElse(null));
                            return account.call(info -> api.takePicture(info, camera));
                        });
                    }, Optional.of(isNew), LIMIT));
        });
    }

    /**
     * Has a camera record a clip.
     *
     * @param sent is told when the camera is asked to, which may be long after this call
     * @return CONFIRMED when Blink says that it has
     */
    public CompletableFuture<CommandResult> record(DeviceFamily family, long cameraId, Runnable sent) {
        return forCamera(family, cameraId, camera -> queue
                .submit(new Command(Rank.USER, "clip of " + family + " " + cameraId, "Recording a clip", () -> {
                    sent.run();
                    return account.call(info -> api.record(info, camera));
                }, Optional.empty(), LIMIT_OF_RECORDING)));
    }

    private CompletableFuture<CommandResult> forCamera(DeviceFamily family, long cameraId,
            Function<Camera, CompletableFuture<CommandResult>> order) {
        return camera(family, cameraId).map(order).orElseGet(() -> completedFuture(CommandResult.NOT_POSSIBLE));
    }

    private Optional<Camera> camera(DeviceFamily family, long cameraId) {
        return home.known().flatMap(now -> now.camera(family, cameraId));
    }
}
