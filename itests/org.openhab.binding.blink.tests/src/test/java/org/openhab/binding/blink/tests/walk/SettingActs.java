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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Notifications;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.cloud.simulator.scenario.SettingRefusal;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Amount;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Flag;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Word;

/**
 * What can be set, by the user and in the app: settings of cameras, lights, sirens, snoozes, schedules, notifications.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class SettingActs {

    private static final List<String> FLAGS = List.of("early_termination", "record_audio_enable");
    private static final int LONGEST_SNOOZE = 240;
    private static final int LONGEST_SIREN = 120;

    private SettingActs() {
    }

    static void set(Household house, Random dice) {
        int choice = dice.nextInt(1000);
        Steps.camera(house, dice).ifPresent(camera -> house.errands.waitFor("settings of " + camera.id(),
                house.account.session().devices().details(camera).thenAccept(details -> {
                    List<Setting> all = details.settings().all().values().stream()
                            .sorted((one, other) -> one.key().compareTo(other.key())).toList();
                    if (!all.isEmpty()) {
                        set(house, camera, all.get(choice % all.size()), choice);
                    }
                })));
    }

    private static void set(Household house, Camera camera, Setting setting, int choice) {
        List<SettingValue> values = values(setting);
        SettingValue wanted = values.get(choice / 10 % values.size());
        house.errands.orderAt("set " + setting.field() + " of " + camera.id() + " to " + wanted,
                home -> home.settings().set(camera.family(), camera.id(), setting, wanted, details -> {
                }), () -> house.home().findDevice(camera.id())
                        .filter(device -> SettingModel.isSame(setting, wanted, device)).isPresent());
    }

    private static List<SettingValue> values(Setting setting) {
        SettingLimits limits = setting.limits();
        if (setting.value() instanceof Flag) {
            return List.of(new Flag(true), new Flag(false));
        } else if (!limits.words().isEmpty()) {
            return limits.words().stream().<SettingValue> map(Word::new).toList();
        }
        Integer least = limits.least();
        Integer most = limits.most();
        return setting.value() instanceof Amount amount && least != null && most != null
                ? IntStream.rangeClosed(least, most).<SettingValue> mapToObj(Amount::new).toList()
                : List.of(setting.value());
    }

    static void appSets(Household house, Random dice) {
        Steps.device(house, dice).ifPresent(device -> {
            if (dice.nextBoolean()) {
                device.settings().set(Steps.any(dice, FLAGS).orElseThrow(), dice.nextBoolean());
            } else if (dice.nextBoolean()) {
                device.settings().set("motion_sensitivity", 1 + dice.nextInt(9));
            } else {
                device.settings().set(device.family() == Family.CAMERA ? "video_length" : "clip_length",
                        5 + dice.nextInt(56));
            }
        });
    }

    static void refuse(Household house, Random dice) {
        house.town.blink.scenario().settings().refused("*").refusal(Steps.of(dice, SettingRefusal.values()));
    }

    static void light(Household house, Random dice) {
        boolean on = dice.nextBoolean();
        Steps.camera(house, dice).ifPresent(camera -> house.errands.orderAt("light of " + camera.id() + " " + on,
                home -> home.settings().turnLight(camera.family(), camera.id(), on, details -> {
                }), () -> house.home().findDevice(camera.id()).stream()
                        .flatMap(device -> house.home().lightsOf(device).stream()).allMatch(one -> one.lit() == on)));
    }

    static void appLights(Household house, Random dice) {
        Steps.any(dice, house.home().accessories()).ifPresent(light -> light.lit(dice.nextBoolean()));
    }

    static void sound(Household house, Random dice) {
        int seconds = 1 + dice.nextInt(LONGEST_SIREN);
        Steps.shown(house).flatMap(home -> Steps.any(dice, home.sirens())).ifPresent(siren -> {
            Siren there = house.home().siren(siren.id());
            Instant before = there.soundsUntil();
            house.errands.orderAt("siren " + siren.id(), home -> home.sirens().activate(siren.id(), seconds),
                    // Of one that is offline, Blink's word is no more than that; a short one may be silent again.
                    () -> there.offline() || !there.soundsUntil().equals(before));
        });
    }

    static void silence(Household house, Random dice) {
        long network = Steps.network(house, dice).id();
        house.errands.orderAt("silence", home -> home.sirens().deactivate(network),
                () -> house.home().sirensOf(network).stream().noneMatch(siren -> siren.sounds(house.now())));
    }

    static void appSounds(Household house, Random dice) {
        Steps.any(dice, house.home().sirens())
                .ifPresent(siren -> siren.soundUntil(house.now().plusSeconds(dice.nextInt(LONGEST_SIREN))));
    }

    static void sirenOffline(Household house, Random dice) {
        boolean offline = dice.nextBoolean();
        // Blink calls done what has been heard, and does not know that one has gone meanwhile.
        if (house.errands.waiting().isEmpty()) {
            Steps.any(dice, house.home().sirens()).ifPresent(siren -> siren.offline(offline));
        }
    }

    static void snoozeCamera(Household house, Random dice) {
        int minutes = minutes(dice);
        Steps.camera(house, dice)
                .ifPresent(camera -> house.errands.order("snooze " + camera.id() + " for " + minutes,
                        home -> home.snoozes().camera(camera.family(), camera.id(), minutes),
                        home -> home.camera(camera.family(), camera.id())
                                .filter(one -> Boolean.valueOf(minutes > 0).equals(one.isSnoozed())).isPresent()));
    }

    static void snoozeNetwork(Household house, Random dice) {
        int minutes = minutes(dice);
        long network = Steps.network(house, dice).id();
        house.errands.orderAt("snooze network for " + minutes, home -> home.snoozes().network(network, minutes),
                () -> house.home().network(network).snooze().length().equals(Duration.ofMinutes(minutes)));
    }

    private static int minutes(Random dice) {
        return dice.nextBoolean() ? 0 : 1 + dice.nextInt(LONGEST_SNOOZE);
    }

    static void appSnoozes(Household house, Random dice) {
        Duration time = Duration.ofMinutes(minutes(dice));
        Optional<Device> device = Steps.device(house, dice);
        if (dice.nextBoolean() && device.isPresent()) {
            device.get().snooze().begin(house.now(), time);
        } else {
            Steps.network(house, dice).snooze().begin(house.now(), time);
        }
    }

    static void schedule(Household house, Random dice) {
        boolean on = dice.nextBoolean();
        long network = Steps.network(house, dice).id();
        house.errands.orderAt("schedule " + on, home -> home.networkSettings().schedule(network, on, programs -> {
        }), () -> house.home().programsOf(network).stream().allMatch(program -> program.enabled() == on));
    }

    static void appSchedules(Household house, Random dice) {
        Steps.any(dice, house.home().programs()).ifPresent(program -> program.enabled(dice.nextBoolean()));
    }

    static void keepLiveViews(Household house, Random dice) {
        boolean on = dice.nextBoolean();
        long network = Steps.network(house, dice).id();
        house.errands.order("keep live views " + on, home -> home.networkSettings().saveLiveView(network, on),
                home -> home.network(network).filter(one -> Boolean.valueOf(on).equals(one.saveLiveView()))
                        .isPresent());
    }

    static void appKeepsLiveViews(Household house, Random dice) {
        Steps.network(house, dice).liveViewsSaved(dice.nextBoolean());
    }

    static void notify(Household house, Random dice) {
        String kind = Steps.any(dice, Notifications.kinds()).orElseThrow();
        boolean on = dice.nextBoolean();
        house.errands.waitFor("notification " + kind,
                house.account.session().notifications().set(kind, on).thenAccept(done -> {
                    if (done && house.town.blink.account(house.email).notifications().wants(kind) != on) {
                        house.model.broken("notification " + kind + " is said to be " + on + " and is not");
                    }
                }));
    }

    static void appNotifies(Household house, Random dice) {
        house.town.blink.account(house.email).notifications().want(Steps.any(dice, Notifications.kinds()).orElseThrow(),
                dice.nextBoolean());
    }
}
