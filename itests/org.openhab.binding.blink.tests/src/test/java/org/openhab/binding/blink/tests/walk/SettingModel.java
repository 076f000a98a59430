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
package org.openhab.binding.blink.tests.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;

import com.google.gson.JsonElement;

/**
 * What the add-on reads of all that can be set, when all is well: what Blink has.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SettingModel {

    private static final List<String> NIGHT_VISION = List.of("off", "on", "auto");
    /** Blink may want to be left in peace yet. */
    private static final int TRIES = 30;

    private final Household household;

    SettingModel(Household household) {
        this.household = household;
    }

    /** Whether a device of Blink's has a value. */
    static boolean isSame(Setting setting, SettingValue value, Device device) {
        JsonElement there = device.settings().value(setting.field());
        if (value instanceof SettingValue.Flag flag) {
            return there.getAsBoolean() == flag.on();
        }
        return there.getAsString().equals(
                setting.numbered() ? Integer.toString(NIGHT_VISION.indexOf(value.toString())) : value.toString());
    }

    /** What is read otherwise than Blink has it, after some tries. */
    List<String> wrong() {
        List<String> wrong = List.of();
        for (int i = 0; i < TRIES; i++) {
            wrong = new ArrayList<>();
            read(wrong);
            if (wrong.isEmpty()) {
                break;
            }
            household.town.live(Duration.ofMinutes(1));
        }
        return wrong;
    }

    private void read(List<String> wrong) {
        AccountSession session = household.account.session();
        Home home = household.home();
        org.openhab.binding.blink.internal.cloud.model.Home shown = session.home();
        if (shown == null) {
            wrong.add("no home");
            return;
        }
        for (Camera camera : shown.cameras()) {
            lived(wrong, session.devices().details(camera))
                    .ifPresent(details -> compare(wrong, camera, home.device(camera.id()), details));
        }
        for (Network network : home.networks()) {
            lived(wrong, session.devices().programs(network.id())).ifPresent(programs -> expect(wrong, "programs",
                    home.programsOf(network.id()).stream()
                            .collect(Collectors.toMap(program -> program.id(), program -> program.enabled())),
                    programs.stream().collect(Collectors.toMap(program -> program.id(),
                            program -> Boolean.TRUE.equals(program.enabled())))));
        }
        lived(wrong, session.notifications().all()).ifPresent(read -> expect(wrong, "notifications",
                household.town.blink.account(household.email).notifications().all(), read));
    }

    private <T> Optional<T> lived(List<String> wrong, CompletableFuture<T> answer) {
        Optional<T> read = household.account.lived(answer.handle((told, failure) -> Optional.ofNullable(told)));
        if (read.isEmpty()) {
            wrong.add("not told");
        }
        return read;
    }

    private void compare(List<String> wrong, Camera camera, Device device, DeviceDetails details) {
        if (details.settings().all().isEmpty()) {
            wrong.add(camera.id() + " has no settings");
        }
        details.settings().all().values().stream().filter(setting -> !isSame(setting, setting.value(), device))
                .forEach(setting -> wrong
                        .add(camera.id() + " " + setting + " instead of " + device.settings().value(setting.field())));
        List<Boolean> lights = household.home().lightsOf(device).stream().map(Accessory::lit).toList();
        if (!lights.isEmpty()) {
            expect(wrong, camera.id() + " light", lights.get(0), details.light());
        }
    }

    private static void expect(List<String> wrong, String what, Object there, @Nullable Object read) {
        if (!there.equals(read)) {
            wrong.add(what + ": " + read + " instead of " + there);
        }
    }
}
