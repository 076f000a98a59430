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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;

/**
 * Lights and temperature alerts are switched, and show what the device tells.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LightIT extends DeviceTest {

    @Override
    protected Account customer() {
        return super.customer().home(home().add(new Accessory(9001, "storm", GARDEN_CAMERA))
                .add(new Accessory(9002, "superior", KITCHEN_MINI)));
    }

    @ParameterizedTest
    @ValueSource(longs = { GARDEN_CAMERA, DOORBELL })
    void theTemperatureAlertIsSwitched(long id) {
        HubThing device = device(id);
        awaitSoon(device, "temperature-alert", "ON");

        device.command("temperature-alert", "OFF");

        awaitSoon(device, "temperature-alert", "OFF");
        assertFalse(atBlink(id).settings().isOn("temp_alarm_enable"));
    }

    @ParameterizedTest
    @CsvSource({ "400001, 9001", "500001, 9002" })
    void theLightIsSwitchedAndShowsWhatTheDeviceTells(long id, long accessory) {
        HubThing device = device(id);
        awaitSoon(device, "light", "OFF");

        device.command("light", "ON");

        awaitSoon(device, "light", "ON");
        assertTrue(blink().home(EMAIL).accessory(accessory).lit());
        assertEquals(true, call(device, "setLight", false));
        assertEquals("OFF", device.state("light"));
        assertFalse(blink().home(EMAIL).accessory(accessory).lit());
    }

    @Test
    void aDoorbellWithoutALightHasNone() {
        HubThing device = device(DOORBELL);
        awaitSoon(device, "motion-sensitivity", "5");

        assertFalse(device.hasChannel("light"));
        assertEquals(false, call(device, "setLight", true));
    }
}
