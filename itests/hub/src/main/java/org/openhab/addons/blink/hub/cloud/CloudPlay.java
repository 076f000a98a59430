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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.CloudControl.Play;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;
import org.openhab.binding.blink.cloud.simulator.scenario.Edge;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * What the page offers to play in the simulated cloud.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
enum CloudPlay {
    DOWN("The cloud", "Blink is down", "Nothing but errors, until you end it.",
            c -> c.scenario().downRoutes().contains("*"), c -> c.scenario().down("*"), c -> c.scenario().down()),
    NO_TOKENS("The cloud", "No new tokens", "Everything works but the renewal of tokens.",
            c -> c.scenario().downRoutes().contains(CloudPlay.TOKEN_ROUTE),
            c -> c.scenario().down(CloudPlay.TOKEN_ROUTE), c -> c.scenario().down()),
    RATE_LIMIT("The cloud", "Too many sign-ins", "For ten minutes Blink accepts no sign-in and no PIN.",
            c -> c.rateLimitSeconds() > 0, c -> c.rateLimit(Duration.ofMinutes(10)), Control::endRateLimit),
    BLOCKED("The cloud", "Address is blocked", "What happens to those who come through a VPN.",
            c -> c.scenario().edge() == Edge.NOT_ACCEPTABLE, c -> c.scenario().edge(Edge.NOT_ACCEPTABLE),
            c -> c.scenario().edge(Edge.OPEN)),
    UPDATE("The cloud", "App is too old", "Blink wants a newer app and answers nothing else.",
            c -> c.scenario().appUpdate() == AppUpdate.ENFORCED, c -> c.scenario().appUpdate(AppUpdate.ENFORCED),
            c -> c.scenario().appUpdate(AppUpdate.NONE)),
    UPDATE_ANNOUNCED("The cloud", "App gets too old", "Blink wants a newer app soon; everything still works.",
            c -> c.scenario().appUpdate() == AppUpdate.ANNOUNCED, c -> c.scenario().appUpdate(AppUpdate.ANNOUNCED),
            c -> c.scenario().appUpdate(AppUpdate.NONE)),

    TOKEN_LOST("The session", "Forget the access token",
            "Blink no longer knows the token. The add-on gets a new one and nobody notices.",
            c -> customers(c).forEach(c::revokeAccessTokens)),
    FIVE_HOURS("The session", "Five hours later", "The cloud's clock jumps, and every access token is too old.",
            c -> c.advance(Duration.ofHours(5))),
    SESSION_ENDED("The session", "Remove this client in the app",
            "Both tokens are worth nothing. Only a new sign-in helps.", c -> customers(c).forEach(c::deleteDevices)),

    WRONG_PIN("The PIN", "Refuse the next PIN", "Whatever PIN is typed next, Blink says that it is wrong.",
            c -> c.fault(Fault.on("POST /oauth/v2/2fa/verify").once().status(401))),
    COOKIES_LOST("The PIN", "Forget the waiting sign-in",
            "Blink no longer knows who waits for a PIN; another one is needed.", Control::forgetLoginSessions),
    PIN_OFF("The PIN", "No PIN", "Blink asks nobody for a PIN.", TwoFactor.OFF),
    PIN_SMS("The PIN", "PIN by text message", "Blink sends PINs by text message.", TwoFactor.SMS),
    PIN_EMAIL("The PIN", "PIN by e-mail", "Blink sends PINs by e-mail.", TwoFactor.EMAIL),

    CAMERA_OFFLINE("The home", "Camera is offline", "The first camera of everybody is out of reach.",
            HomePlays::isCameraOffline, c -> HomePlays.cameraOffline(c, true), c -> HomePlays.cameraOffline(c, false)),
    CAMERA_ADDED("The home", "New camera", "Somebody adds a camera in the app.", HomePlays::cameraAdded),
    CAMERA_REMOVED("The home", "Camera is removed", "Somebody removes the last camera in the app.",
            HomePlays::cameraRemoved),
    NETWORK_BUSY("The home", "Networks are busy", "Blink is busy with something else and takes no command.",
            HomePlays::isBusy, HomePlays::hold, HomePlays::release),
    COMMAND_FAILS("The home", "Next command fails", "Blink takes the next command, and then says that it failed.",
            c -> c.nextCommand(CommandPlan.fails())),
    COMMAND_NEVER_ENDS("The home", "Next command never ends", "Blink takes the next command and is never done with it.",
            c -> c.nextCommand(CommandPlan.neverEnds())),

    NIGHT_VISION_OFF("The app", "No night vision", "Somebody switches it off in the app, at every camera.",
            AppPlays::isNightVisionOff, AppPlays::nightVisionOff, AppPlays::nightVisionAuto),
    SETTINGS_CHANGED("The app", "Other settings",
            "Somebody sets up everything in another way in the app: short clips, no sound, no status light and more.",
            AppPlays::changeSettings),
    SETTING_MISSING("The app", "Night vision is not told", "The configurations say nothing about night vision.",
            AppPlays::isNightVisionUntold, AppPlays::leaveNightVisionOut, AppPlays::tellNightVision),
    SETTINGS_REFUSED("The app", "Settings are refused", "Blink takes each setting, and then says that it failed.",
            AppPlays::areSettingsRefused, AppPlays::refuseSettings, AppPlays::acceptSettings),
    LIGHTS("The app", "Lights are on", "Somebody switches all lights on in the app.", AppPlays::isLit,
            c -> AppPlays.light(c, true), c -> AppPlays.light(c, false)),
    SIRENS("The app", "Sirens sound", "Somebody lets all sirens sound for a minute. Blink does not tell.",
            AppPlays::isSounding, AppPlays::sound, AppPlays::silence),
    SNOOZE("The app", "Everything snoozes", "Somebody wants no messages about anything for half an hour.",
            AppPlays::isSnoozing, AppPlays::snooze, AppPlays::endSnooze),
    SCHEDULES_OFF("The app", "Schedules are off", "Somebody switches all schedules off.", AppPlays::areSchedulesOff,
            c -> AppPlays.schedules(c, false), c -> AppPlays.schedules(c, true)),

    CLIP_BURST("Clips", "Twenty clips at once", "Cameras that were cut off for a while send what they have recorded.",
            MediaPlays::burst),
    NO_SUBSCRIPTION("Clips", "No subscription", "Nobody pays Blink, so no clip goes to the cloud.",
            MediaPlays::isWithoutSubscription, c -> MediaPlays.subscription(c, Plan.NONE),
            c -> MediaPlays.subscription(c, Plan.PLUS)),
    USB_STICK("Clips", "USB stick", "There is a stick in each sync module. It gets what does not go to the cloud.",
            UsbPlays::isInserted, UsbPlays::insert, UsbPlays::pull),
    USB_BUSY("Clips", "USB stick is busy", "The sync module has no time to tell what is on its stick.",
            UsbPlays::isBusy, UsbPlays::keepBusy, UsbPlays::release),
    USB_SLOW("Clips", "USB stick is slow", "Clips take long from the stick to the cloud.", UsbPlays::isSlow,
            c -> UsbPlays.slow(c, true), c -> UsbPlays.slow(c, false)),
    USB_FULL("Clips", "USB stick is full", "There is no room for more clips.", UsbPlays::isFull, UsbPlays::fill,
            UsbPlays::makeRoom),

    RESET("Everything", "Begin again", "Ends all of the above. Sessions, PINs and requests are forgotten, too.",
            Control::reset);

    private static final String TOKEN_ROUTE = "POST /oauth/token";

    private final String group;
    private final String label;
    private final String description;
    private final Predicate<Control> active;
    private final Consumer<Control> begin;
    private final @Nullable Consumer<Control> end;

    /** Something that lasts until it is ended. */
    CloudPlay(String group, String label, String description, Predicate<Control> active, Consumer<Control> begin,
            @Nullable Consumer<Control> end) {
        this.group = group;
        this.label = label;
        this.description = description;
        this.active = active;
        this.begin = begin;
        this.end = end;
    }

    /** Something that happens once. */
    CloudPlay(String group, String label, String description, Consumer<Control> happen) {
        this(group, label, description, control -> false, happen, null);
    }

    /** A way for all PINs, of which there is always one. */
    CloudPlay(String group, String label, String description, TwoFactor way) {
        this(group, label, description,
                control -> control.accounts().stream().allMatch(account -> account.twoFactor() == way),
                control -> control.accounts().forEach(account -> account.twoFactor(way)), null);
    }

    private static List<String> customers(Control control) {
        return control.accounts().stream().map(account -> account.email()).toList();
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CloudPlay of(String id) {
        return Arrays.stream(values()).filter(play -> play.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is nothing called " + id + " to play"));
    }

    Play describe(Control control) {
        return new Play(id(), group, label, description, end != null, active.test(control));
    }

    void play(Control control) {
        Consumer<Control> ending = end;
        if (ending != null && active.test(control)) {
            ending.accept(control);
        } else {
            begin.accept(control);
        }
    }
}
