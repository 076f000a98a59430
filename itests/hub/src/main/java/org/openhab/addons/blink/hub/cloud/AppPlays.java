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
package org.openhab.addons.blink.hub.cloud;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.cloud.simulator.home.Snooze;
import org.openhab.binding.blink.cloud.simulator.scenario.SettingRefusal;

import com.google.gson.JsonPrimitive;

/**
 * What all customers can do in their app: settings, lights, sirens, schedules.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class AppPlays {

    private static final String NIGHT_VISION = "illuminator_enable";
    private static final List<Object> OFF = List.of(0, "off");
    private static final List<Object> AUTO = List.of(2, "auto");
    private static final String EVERY_SETTING = "*";
    private static final Duration SNOOZE = Duration.ofMinutes(30);
    private static final Duration ALARM = Duration.ofSeconds(60);

    private AppPlays() {
    }

    static boolean isNightVisionOff(Control control) {
        return allOfThem(devices(control),
                device -> device.settings().value(NIGHT_VISION).equals(inItsWords(device, OFF)));
    }

    static void nightVisionOff(Control control) {
        devices(control).forEach(device -> device.settings().set(NIGHT_VISION, inItsWords(device, OFF)));
    }

    static void nightVisionAuto(Control control) {
        devices(control).forEach(device -> device.settings().set(NIGHT_VISION, inItsWords(device, AUTO)));
    }

    /** Cameras know numbers where the other families know words. */
    private static JsonPrimitive inItsWords(Device device, List<Object> numberAndWord) {
        return device.family() == Family.CAMERA ? new JsonPrimitive((Integer) numberAndWord.get(0))
                : new JsonPrimitive((String) numberAndWord.get(1));
    }

    /** Something of everything, in the words of each family. */
    static void changeSettings(Control control) {
        devices(control).forEach(device -> {
            boolean camera = device.family() == Family.CAMERA;
            device.settings().set("motion_sensitivity", 9).set(camera ? "video_length" : "clip_length", 15)
                    .set(camera ? "alert_interval" : "retrigger_time", 20).set("record_audio_enable", false)
                    .set("video_quality", "best").set("early_termination", false).set("illuminator_intensity", 7)
                    .set("led_state", "off");
        });
    }

    static boolean isNightVisionUntold(Control control) {
        return allOfThem(devices(control), device -> device.rawConfig().missing().contains(NIGHT_VISION));
    }

    static void leaveNightVisionOut(Control control) {
        devices(control).forEach(device -> device.rawConfig().leaveOut(NIGHT_VISION, NIGHT_VISION + "_v2"));
    }

    static void tellNightVision(Control control) {
        devices(control).forEach(device -> device.rawConfig().clear());
    }

    static boolean areSettingsRefused(Control control) {
        return control.scenario().settings().refusedSettings().contains(EVERY_SETTING);
    }

    static void refuseSettings(Control control) {
        control.scenario().settings().refused(EVERY_SETTING).refusal(SettingRefusal.COMMAND_FAILS);
    }

    static void acceptSettings(Control control) {
        control.scenario().settings().refused().refusal(SettingRefusal.BAD_REQUEST);
    }

    static boolean isLit(Control control) {
        return lights(control).anyMatch(Accessory::lit);
    }

    static void light(Control control, boolean on) {
        lights(control).forEach(light -> light.lit(on));
    }

    static boolean isSounding(Control control) {
        return sirens(control).anyMatch(siren -> siren.sounds(control.now()));
    }

    static void sound(Control control) {
        sirens(control).forEach(siren -> siren.soundUntil(control.now().plus(ALARM)));
    }

    static void silence(Control control) {
        sirens(control).forEach(Siren::silence);
    }

    static boolean isSnoozing(Control control) {
        return snoozes(control).anyMatch(snooze -> snooze.remaining(control.now()).isPresent());
    }

    static void snooze(Control control) {
        snoozes(control).forEach(snooze -> snooze.begin(control.now(), SNOOZE));
    }

    static void endSnooze(Control control) {
        snoozes(control).forEach(Snooze::end);
    }

    static boolean areSchedulesOff(Control control) {
        return allOfThem(programs(control), program -> !program.enabled());
    }

    static void schedules(Control control, boolean on) {
        programs(control).forEach(program -> program.enabled(on));
    }

    /** Of nothing it is not true. */
    private static <T> boolean allOfThem(Stream<T> things, Predicate<T> what) {
        List<T> all = things.toList();
        return !all.isEmpty() && all.stream().allMatch(what);
    }

    private static Stream<Home> homes(Control control) {
        return control.accounts().stream().map(Account::home);
    }

    private static Stream<Device> devices(Control control) {
        return homes(control).flatMap(home -> home.devices().stream());
    }

    private static Stream<Accessory> lights(Control control) {
        return homes(control).flatMap(home -> home.accessories().stream()).filter(Accessory::isLight);
    }

    private static Stream<Siren> sirens(Control control) {
        return homes(control).flatMap(home -> home.sirens().stream());
    }

    private static Stream<Program> programs(Control control) {
        return homes(control).flatMap(home -> home.programs().stream());
    }

    private static Stream<Snooze> snoozes(Control control) {
        return homes(control).flatMap(home -> Stream.concat(home.networks().stream().map(network -> network.snooze()),
                home.devices().stream().map(Device::snooze)));
    }
}
