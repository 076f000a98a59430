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
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Command.Evidence;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.api.SettingApi;
import org.openhab.binding.blink.internal.cloud.model.Accessory;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;

/**
 * What can be set on cameras, Minis and doorbells, and their lights; see {@link HomeCommands}. No home shows it, so the
 * configuration of the device is read back.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SettingCommands {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final CommandQueue queue;
    private final SettingApi api;
    private final DeviceReads devices;
    private final HomeWatch home;
    private final ForAccount account;

    SettingCommands(CommandQueue queue, SettingApi api, DeviceReads devices, HomeWatch home, ForAccount account) {
        this.queue = queue;
        this.api = api;
        this.devices = devices;
        this.home = home;
        this.account = account;
    }

    /**
     * Changes a setting.
     *
     * @param setting the setting as the device has it
     * @param wanted what it shall be set to
     * @param news is told what the device has whenever that has been read meanwhile
     * @return CONFIRMED when the device has it
     */
    public CompletableFuture<CommandResult> set(DeviceFamily family, long cameraId, Setting setting,
            SettingValue wanted, Consumer<DeviceDetails> news) {
        return home.known().flatMap(now -> now.camera(family, cameraId))
                .map(camera -> change(camera, setting.key().toString(), "Setting " + setting.key() + " to " + wanted,
                        info -> api.set(info, camera, setting, wanted), details -> {
                            news.accept(details);
                            return Evidence.of(details.settings().find(setting.key()).map(Setting::value)
                                    .filter(wanted::equals).isPresent());
                        }))
                .orElseGet(() -> completedFuture(CommandResult.NOT_POSSIBLE));
    }

    /**
     * Switches the light of a camera.
     *
     * @param news is told what the device has when that has been read meanwhile
     * @return CONFIRMED when it is as wanted; where the device does not tell, Blink's word counts. NOT_POSSIBLE when
     *         there is no light.
     */
    public CompletableFuture<CommandResult> turnLight(DeviceFamily family, long cameraId, boolean on,
            Consumer<DeviceDetails> news) {
        return home.known()
                .flatMap(
                        now -> now.camera(family, cameraId)
                                .flatMap(camera -> light(now, camera).map(light -> change(camera, "light",
                                        on ? "Switching a light on" : "Switching a light off",
                                        info -> api.turnLight(info, camera, light, on), details -> {
                                            news.accept(details);
                                            Boolean told = details.light();
                                            return told == null ? Evidence.NONE
                                                    : Evidence.of(told.booleanValue() == on);
                                        }))))
                .orElseGet(() -> completedFuture(CommandResult.NOT_POSSIBLE));
    }

    /** Of a Mini, only its configuration may tell that it has a light. */
    private static Optional<Accessory> light(Home home, Camera camera) {
        return home.lightOf(camera.family(), camera.id())
                .or(() -> camera.family() == DeviceFamily.OWL
                        ? Optional.of(new Accessory(camera.id(), "", camera.id(), camera.family()))
                        : Optional.empty());
    }

    private CompletableFuture<CommandResult> change(Camera camera, String what, String name,
            Function<AccountInfo, CompletableFuture<CommandTicket>> send, Function<DeviceDetails, Evidence> read) {
        return queue.submit(Command.confirmedByDevice(Rank.USER, what + " of " + camera.family() + " " + camera.id(),
                name, () -> account.call(send), () -> devices.detailsNow(camera).thenApply(read), LIMIT));
    }
}
