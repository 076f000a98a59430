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
package org.openhab.binding.blink.tests.framework;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.scenario.SettingRefusal;

/**
 * Settings are channels of a device: those that it has, with what it really has.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SettingIT extends DeviceTest {

    /** Longer than any test, and over when Blink's clock says so. */
    private static final Duration LONG_COMMAND = Duration.ofMinutes(10);

    @ParameterizedTest
    @CsvSource({ "400001, 0, recording", "500001, off, recording", "600001, off, off" })
    void eachFamilyHasItsSettingsAndTakesOthers(long id, String nightVision, String led) {
        HubThing device = device(id);
        awaitSoon(device, "night-vision", "auto");
        assertEquals("4", device.state("illuminator-intensity"));
        assertEquals("5", device.state("motion-sensitivity"));
        assertEquals("30 s", device.state("clip-length"));
        assertEquals("10 s", device.state("retrigger-time"));
        assertEquals("ON", device.state("end-clip-early"));
        assertEquals("ON", device.state("record-audio"));
        assertEquals("standard", device.state("video-quality"));
        assertEquals("on", device.state("status-led"));

        int before = blink().commands(EMAIL).size();
        blink().nextCommand(CommandPlan.works().lasting(LONG_COMMAND));

        device.command("night-vision", "off");
        await().until(() -> blink().commands(EMAIL).size() > before);
        assertEquals("auto", device.state("night-vision"), "not before the device has it");
        device.command("clip-length", "1 min");
        device.command("motion-sensitivity", "7");
        device.command("record-audio", "OFF");
        device.command("status-led", led);
        blink().advance(LONG_COMMAND);

        awaitSoon(device, "night-vision", "off");
        awaitSoon(device, "clip-length", "60 s");
        awaitSoon(device, "motion-sensitivity", "7");
        awaitSoon(device, "record-audio", "OFF");
        awaitSoon(device, "status-led", led);
        assertEquals(nightVision, atBlink(id).settings().value("illuminator_enable").getAsString());
    }

    @Test
    void aDeviceWithoutAFieldHasNoSuchChannel() {
        atBlink(KITCHEN_MINI).rawConfig().leaveOut("illuminator_enable");
        atBlink(KITCHEN_MINI).rawConfig().leaveOut("illuminator_enable_v2");

        HubThing device = device(KITCHEN_MINI);

        awaitSoon(device, "motion-sensitivity", "5");
        assertFalse(device.hasChannel("night-vision"));
        assertFalse(device.hasChannel("temperature-alert"), "a Mini has none");
    }

    @Test
    void aValueThatTheDeviceRefusesLeavesTheOldOne() {
        blink().scenario().settings().refused("motion_sensitivity").refusal(SettingRefusal.BAD_REQUEST);
        HubThing device = device(GARDEN_CAMERA);
        awaitSoon(device, "motion-sensitivity", "5");

        device.command("motion-sensitivity", "8");
        device.command("clip-length", "40 s");

        awaitSoon(device, "clip-length", "40 s");
        assertEquals("5", device.state("motion-sensitivity"));
    }

    @Test
    void aValueThatNoDeviceTakesIsNotSent() {
        HubThing device = device(GARDEN_CAMERA);
        awaitSoon(device, "clip-length", "30 s");
        blink().clearLog();

        device.command("clip-length", "2 min");
        device.command("night-vision", "sometimes");
        device.command("motion-sensitivity", "8");

        awaitSoon(device, "motion-sensitivity", "8");
        assertEquals(1, blink().count("POST /network/{network}/camera/{device}/update"));
        assertEquals("30 s", device.state("clip-length"));
        assertEquals("auto", device.state("night-vision"));
    }

    @Test
    void aBusyNetworkIsWaitedFor() {
        HubThing device = device(GARDEN_CAMERA);
        awaitSoon(device, "clip-length", "30 s");
        blink().holdNetwork(EMAIL, HOUSE, Duration.ofSeconds(7));

        device.command("clip-length", "20 s");

        awaitSoon(device, "clip-length", "20 s");
        assertEquals(20, atBlink(GARDEN_CAMERA).settings().number("video_length"));
    }
}
