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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.ClipFiles.Permit;
import org.openhab.binding.blink.tests.walk.LossyNetwork.Loss;

/**
 * What can happen, and how often it does, compared with the others.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum Step {

    // What the user does
    ARM(6, (house, dice) -> Steps.arm(house, dice, true)),
    DISARM(6, (house, dice) -> Steps.arm(house, dice, false)),
    ARM_ALL(2, (house, dice) -> house.errands.order("arm all", home -> home.networks().armAll(dice.nextBoolean()))),
    DETECT_MOTION(5, Steps::detectMotion),
    TAKE_PICTURE(4,
            (house, dice) -> Steps.camera(house, dice)
                    .ifPresent(one -> house.errands.order("picture of " + one.id(),
                            home -> home.cameras().takePicture(one.family(), one.id(), dice.nextBoolean())))),
    RECORD(2, (house, dice) -> Steps.camera(house, dice).ifPresent(one -> house.errands.order("clip of " + one.id(),
            home -> home.cameras().record(one.family(), one.id(), () -> {
            })))),
    SAVE_RECENT(3,
            (house, dice) -> Steps.camera(house, dice)
                    .ifPresent(one -> house.errands.waitFor("clips of " + one.id(),
                            house.storeroom.files().saveRecent(one.family(), one.id(), "", Permit.ALWAYS).result()))),
    SAVE_ALL(2, (house, dice) -> house.errands.waitFor("all clips", house.storeroom.files()
            .saveAll(house.now().minus(Duration.ofMinutes(dice.nextInt(300))), clip -> true, "", job -> {
            }).result())),
    DELETE_CLIP(2,
            (house, dice) -> Steps.clip(house, dice)
                    .ifPresent(clip -> house.errands.waitFor("delete " + clip.id(),
                            house.account.session().clips().delete(Long.toString(clip.id()))))),
    REFRESH(4, (house, dice) -> house.errands.waitFor("refresh", house.account.session().refresh())),
    FRESHEN(2, (house, dice) -> house.account.session().freshen()),
    EXPECT_MOTION(2,
            (house, dice) -> house.errands.waitFor("expect motion",
                    house.account.session().clips().expectMotion(Duration.ofSeconds(dice.nextInt(300))))),
    SAVE_CONFIGURATION(3, (house, dice) -> house.save()),
    RESTART(2, (house, dice) -> house.restart()),
    POWER_CUT(2, (house, dice) -> house.powerCut()),
    SWITCH_OFF(1, (house, dice) -> house.off(Duration.ofMinutes(1 + dice.nextInt(120)))),
    REQUEST_PIN(1, (house, dice) -> house.requestPin()),
    HELP(2, (house, dice) -> house.help()),
    SIGN_OUT(1, (house, dice) -> {
        house.model.maySignOut();
        house.errands.waitFor("sign out", house.account.session().login().signOut());
    }),

    // What can be set
    SET(4, SettingActs::set),
    APP_SETS(3, SettingActs::appSets),
    SETTINGS_REFUSED(1, SettingActs::refuse),
    LIGHT(2, SettingActs::light),
    APP_LIGHTS(1, SettingActs::appLights),
    SIREN(2, SettingActs::sound),
    SIRENS_OFF(1, SettingActs::silence),
    APP_SOUNDS_SIREN(1, SettingActs::appSounds),
    SIREN_OFFLINE_OR_ONLINE(1, SettingActs::sirenOffline),
    SNOOZE_CAMERA(2, SettingActs::snoozeCamera),
    SNOOZE_NETWORK(1, SettingActs::snoozeNetwork),
    APP_SNOOZES(1, SettingActs::appSnoozes),
    SCHEDULE(2, SettingActs::schedule),
    APP_SCHEDULES(1, SettingActs::appSchedules),
    KEEP_LIVE_VIEWS(1, SettingActs::keepLiveViews),
    APP_KEEPS_LIVE_VIEWS(1, SettingActs::appKeepsLiveViews),
    NOTIFY(1, SettingActs::notify),
    APP_NOTIFIES(1, SettingActs::appNotifies),

    // What happens to live views
    OPEN_LIVE_VIEW(3, LiveActs::open),
    WATCH_LIVE_VIEW(3, LiveActs::watch),
    STOP_LIVE_VIEW(1, LiveActs::stop),
    BLINK_ENDS_LIVE_VIEW(1, LiveActs::blinkEnds),
    RELAY_BREAKS_OFF(1, LiveActs::breakOff),
    RELAY_STALLS(1, LiveActs::stall),
    RELAY_SPOILS(1, LiveActs::spoil),
    RELAY_REFUSES(1, LiveActs::refuse),

    // What happens to USB storage
    USB_PULLED(1, UsbActs::pull),
    USB_INSERTED(3, UsbActs::insert),
    USB_REPLACED(1, UsbActs::replace),
    USB_FILLED(1, UsbActs::fill),
    USB_BROKEN(1, UsbActs::breakDown),
    USB_MENDED(3, UsbActs::mend),
    USB_CLIP_DELETED(2, UsbActs::delete),
    SYNC_MODULE_OFFLINE(1, UsbActs::moduleOffline),
    SYNC_MODULE_ONLINE(3, UsbActs::moduleOnline),
    APP_READS_USB(2, UsbActs::appLooks),
    MANIFEST_REFUSED(2, UsbActs::refuseManifest),
    MANIFEST_SLOW(1, UsbActs::slowManifest),
    USB_CLIP_REFUSED(2, UsbActs::refuseClip),

    // What happens at Blink
    APP_ARMS(4, (house, dice) -> Steps.network(house, dice).armed(true)),
    APP_DISARMS(4, (house, dice) -> Steps.network(house, dice).armed(false)),
    APP_SWITCHES_DETECTION(3,
            (house, dice) -> Steps.device(house, dice).ifPresent(device -> device.enabled(dice.nextBoolean()))),
    MOTION(20, (house, dice) -> Steps.device(house, dice).ifPresent(device -> house.motion(device.id()))),
    PRESS(4, (house, dice) -> house.home().doorbells().stream().filter(bell -> house.home().reaches(bell)).findFirst()
            .ifPresent(bell -> house.record(ClipPlan.of(bell.id()).source(ClipPlan.BUTTON_PRESS)))),
    LATE_UPLOAD(3, (house, dice) -> Steps.device(house, dice).ifPresent(
            device -> house.record(ClipPlan.of(device.id()).uploadDelay(Duration.ofSeconds(dice.nextInt(3600)))))),
    OLD_CLIP(2, (house, dice) -> Steps.device(house, dice).ifPresent(
            device -> house.record(ClipPlan.of(device.id()).at(house.now().minusSeconds(60 + dice.nextInt(3500)))))),
    BURST(2, (house, dice) -> Steps.device(house, dice).ifPresent(device -> {
        for (int i = 0; i < 5; i++) {
            house.record(ClipPlan.of(device.id()).at(house.now().minusSeconds(i * (house.usb.exist() ? 40L : 1L))));
        }
    })),
    WATCHED(3, (house, dice) -> Steps.clip(house, dice).ifPresent(clip -> house.town.blink.clips().watch(clip.id()))),
    TOUCHED(2, (house, dice) -> Steps.clip(house, dice).ifPresent(clip -> house.town.blink.clips().touch(clip.id()))),
    DELETED(3, (house, dice) -> Steps.clip(house, dice).ifPresent(clip -> house.town.blink.clips().delete(clip.id()))),
    CAMERA_OFFLINE(2, (house, dice) -> Steps.device(house, dice).ifPresent(device -> device.offline(true))),
    CAMERA_ONLINE(3, (house, dice) -> Steps.device(house, dice).ifPresent(device -> device.offline(false))),
    CAMERA_ADDED(1, Steps::addCamera),
    CAMERA_REMOVED(1,
            (house, dice) -> Steps.device(house, dice).filter(device -> device.family() != Family.DOORBELL)
                    .ifPresent(device -> house.home().removeDevice(device.id()))),
    NETWORK_BUSY(2,
            (house, dice) -> house.town.blink.holdNetwork(house.email, Steps.network(house, dice).id(),
                    Duration.ofSeconds(1 + dice.nextInt(120)))),
    COMMAND_FAILS(1, (house, dice) -> house.town.blink.nextCommand(CommandPlan.fails())),
    COMMAND_HANGS(1, (house, dice) -> house.town.blink.nextCommand(CommandPlan.neverEnds())),
    COMMAND_LASTS(1,
            (house, dice) -> house.town.blink
                    .nextCommand(CommandPlan.works().lasting(Duration.ofSeconds(dice.nextInt(90))))),
    TOKENS_EXPIRE(2, (house, dice) -> house.town.blink.revokeAccessTokens(house.email)),
    SESSION_ENDED_IN_APP(1, (house, dice) -> {
        house.model.maySignOut();
        house.town.blink.deleteDevices(house.email);
    }),

    // What goes wrong
    SERVER_FAULT(5,
            (house, dice) -> Steps.fault(house, dice, Steps.ANY_ROUTE,
                    fault -> fault.status(Steps.of(dice, 500, 502, 503, 504)))),
    SERVER_FAULT_WITH_WAIT(2,
            (house, dice) -> Steps.fault(house, dice, Steps.ANY_ROUTE,
                    fault -> fault.status(503).header("Retry-After", Integer.toString(dice.nextInt(200))))),
    RATE_LIMIT(3,
            (house, dice) -> Steps.fault(house, dice, Steps.ANY_ROUTE,
                    fault -> fault.status(429).header("Retry-After", Integer.toString(dice.nextInt(300))))),
    RATE_LIMIT_WITHOUT_WAIT(1, (house, dice) -> Steps.fault(house, dice, Steps.ANY_ROUTE, fault -> fault.status(429))),
    REFUSAL(2,
            (house, dice) -> Steps.fault(house, dice, Steps.REST_ROUTE,
                    fault -> fault.status(Steps.of(dice, 400, 403, 404, 406, 409, 426)))),
    UNAUTHORIZED(2, (house, dice) -> Steps.fault(house, dice, Steps.REST_ROUTE, fault -> fault.status(401))),
    PAGE_INSTEAD(2,
            (house, dice) -> Steps.fault(house, dice, Steps.REST_ROUTE,
                    fault -> fault.htmlPage(Steps.of(dice, 200, 403, 503), "Please wait"))),
    RESET(5, (house, dice) -> Steps.fault(house, dice, Steps.ANY_ROUTE, fault -> fault.breaks(Steps.broken(dice)))),
    ANSWER_CUT(3,
            (house, dice) -> Steps.fault(house, dice, Steps.REST_ROUTE,
                    fault -> fault.breaks(Steps.broken(dice)).carriedOut())),
    ANSWER_HALVED(2, (house, dice) -> Steps.fault(house, dice, Steps.REST_ROUTE, Fault::truncated)),
    REQUEST_TIMES_OUT(4, (house, dice) -> house.network.lose(Loss.REQUEST)),
    ANSWER_TIMES_OUT(4, (house, dice) -> house.network.lose(Loss.ANSWER)),
    NEXT_ANSWER_TIMES_OUT(1, (house, dice) -> house.network.lose(Loss.ANY_ANSWER)),
    OUTAGE(1, (house, dice) -> house.town.blink.fault(Fault.on("*").status(503).times(30))),
    FAULTS_END(6, (house, dice) -> house.town.blink.faults().clear()),

    // Time passes
    SOME_MILLISECONDS(5, (house, dice) -> house.town.live(Duration.ofMillis(dice.nextInt(1000)))),
    SOME_SECONDS(40, (house, dice) -> house.town.live(Duration.ofSeconds(1 + dice.nextInt(10)))),
    A_MINUTE(14, (house, dice) -> house.town.live(Duration.ofSeconds(30 + dice.nextInt(60)))),
    SOME_MINUTES(3, (house, dice) -> house.town.live(Duration.ofMinutes(2 + dice.nextInt(15)))),
    MACHINE_SLEEPS(1, (house, dice) -> house.town.time.sleep(Duration.ofMinutes(1 + dice.nextInt(90)))),
    BLINKS_CLOCK_DRIFTS(1, Steps::drift),
    CLOCK_SET(3, (house, dice) -> house.town.time.setClock(Steps.wrong(dice))),
    CLOCK_SET_RIGHT(2, (house, dice) -> house.town.time.setClock(Duration.ZERO)),
    TIME_ZONE(1, (house, dice) -> house.storeroom.zone(ZoneOffset.ofHours(dice.nextInt(24) - 11))),

    /** Everything becomes good again, and is looked at. */
    CALM(7, (house, dice) -> house.calm());

    private final int weight;
    private final BiConsumer<Household, Random> act;

    Step(int weight, BiConsumer<Household, Random> act) {
        this.weight = weight;
        this.act = act;
    }

    /**
     * @param house whom it befalls
     * @param dice decide the rest
     */
    public void happen(Household house, Random dice) {
        act.accept(house, dice);
    }

    /** One of all, by their weights. */
    static Step any(Random random) {
        List<Step> all = List.of(values());
        int left = random.nextInt(all.stream().mapToInt(step -> step.weight).sum());
        for (Step step : all) {
            left -= step.weight;
            if (left < 0) {
                return step;
            }
        }
        return CALM;
    }
}
