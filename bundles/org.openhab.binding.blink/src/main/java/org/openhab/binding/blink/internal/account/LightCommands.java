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
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Command.Evidence;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.api.SettingApi;
import org.openhab.binding.blink.internal.cloud.model.Accessory;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;

/**
 * Switches the lights of cameras; see {@link HomeCommands}. Where the configuration of a device tells whether its light
 * is on, it is read back; elsewhere Blink's word counts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LightCommands {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final CommandQueue queue;
    private final SettingApi api;
    private final DeviceReads devices;
    private final HomeWatch home;
    private final ForAccount account;

    LightCommands(CommandQueue queue, SettingApi api, DeviceReads devices, HomeWatch home, ForAccount account) {
        this.queue = queue;
        this.api = api;
        this.devices = devices;
        this.home = home;
        this.account = account;
    }

    /** Of a Mini, only its configuration may tell that it has a light. */
    private static Optional<Accessory> light(Home home, Camera camera) {
        return home.lightOf(camera.id())
                .or(() -> camera.family() == DeviceFamily.OWL ? Optional.of(new Accessory(camera.id(), "", camera.id()))
                        : Optional.empty());
    }

    /**
     * Switches the light of a camera.
     *
     * @param news is told what the device has when that has been read meanwhile
     * @return CONFIRMED when it is as wanted, as far as anybody can tell; NOT_POSSIBLE when there is no light
     */
    public CompletableFuture<CommandResult> turn(DeviceFamily family, long cameraId, boolean on,
            Consumer<DeviceDetails> news) {
        Home known = home.latest();
        return Optional.ofNullable(known).flatMap(now -> now.camera(family, cameraId)
                .flatMap(camera -> light(now, camera).map(light -> queue.submit(Command.confirmedByDevice(Rank.USER,
                        "light of " + family + " " + cameraId, on ? "Switching a light on" : "Switching a light off",
                        () -> account.call(info -> api.turnLight(info, camera, light, on)),
                        () -> devices.detailsNow(camera).thenApply(details -> {
                            news.accept(details);
                            Boolean told = details.light();
                            return told == null ? Evidence.NONE : Evidence.of(told.booleanValue() == on);
                        }), LIMIT)))))
                .orElseGet(() -> completedFuture(CommandResult.NOT_POSSIBLE));
    }
}
