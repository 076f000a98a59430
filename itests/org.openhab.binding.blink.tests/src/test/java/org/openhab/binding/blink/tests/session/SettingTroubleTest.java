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
package org.openhab.binding.blink.tests.session;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.scenario.SettingRefusal;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;

/**
 * What can be set, on devices that do not have it, do not take it, or are busy: it is told, and what is shown is what
 * the device has.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SettingTroubleTest extends SettingFixture {

    private static final String DEVICE = "/api/v1/accounts/{account}/networks/{network}/";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofMinutes(10);

    // settings

    @ForEachSetting
    void aDeviceWithoutAFieldHasNoSuchSettingAndAllOthers(long device, SettingKey key, String wanted, String field) {
        Set<SettingKey> before = keys(device);
        atBlink(device).rawConfig().leaveOut(field);
        atBlink(device).rawConfig().leaveOut(field + "_v2");

        Set<SettingKey> after = keys(device);

        // A doorbell has two names for its LED, of which the other one counts then.
        boolean hasAnother = "led_mode".equals(field);
        assertEquals(hasAnother, after.contains(key));
        before.remove(key);
        after.remove(key);
        assertEquals(before, after);
    }

    @ForEachSetting
    void aValueThatTheDeviceDoesNotTakeIsToldAndTheOldOneStays(long device, SettingKey key, String wanted,
            String field) {
        Setting before = setting(device, key);
        for (SettingRefusal refusal : SettingRefusal.values()) {
            refuse(device, key, field, refusal);

            assertEquals(told(refusal), account.lived(set(device, before, value(wanted))), refusal::name);

            assertEquals(before, setting(device, key), refusal::name);
        }
    }

    @ForEachSetting
    void aBusyNetworkIsWaitedForAndGivenUpWhenItStaysBusy(long device, SettingKey key, String wanted, String field,
            String stored) {
        Setting before = setting(device, key);
        blink.holdNetwork(EMAIL, NETWORK, LATE);
        assertEquals(CommandResult.BUSY, account.lived(set(device, before, value(wanted))));
        assertEquals(before, setting(device, key));

        blink.holdNetwork(EMAIL, NETWORK, SOON);
        assertEquals(CommandResult.CONFIRMED, account.lived(set(device, before, value(wanted))));
        assertEquals(stored, atBlink(device).settings().value(field).getAsString());
        assertEquals(value(wanted), setting(device, key).value());
    }

    // lights

    @Test
    void aCameraWithoutALightTakesNoWordForOne() {
        assertEquals(CommandResult.NOT_POSSIBLE, account.lived(light(DOORBELL)));
        blink.clearLog();
        blink.home(EMAIL).removeAccessory(LIGHT_OF_CAMERA);
        account.live(Duration.ofMinutes(2));

        assertEquals(CommandResult.NOT_POSSIBLE, account.lived(light(CAMERA)));
    }

    @ParameterizedTest
    @CsvSource({ "400001, 9001", "500001, 9002" })
    void aLightThatIsNotSwitchedIsToldAndStaysAsItWas(long device, long light) {
        String route = device == CAMERA ? "cameras/{device}/accessories/storm/{accessory}" : "owls/{device}";
        for (SettingRefusal refusal : SettingRefusal.values()) {
            switch (refusal) {
                case BAD_REQUEST -> badRequest(route + "/lights/{state*}");
                case COMMAND_FAILS -> blink.nextCommand(CommandPlan.fails());
                case IGNORED -> blink.nextCommand(CommandPlan.neverEnds());
            }

            assertEquals(told(refusal), account.lived(light(device)), refusal::name);

            assertFalse(blink.home(EMAIL).accessory(light).lit(), refusal::name);
            assertEquals(Boolean.FALSE, details(device).light(), refusal::name);
        }
    }

    @ParameterizedTest
    @CsvSource({ "400001, 9001", "500001, 9002" })
    void aLightOfABusyNetworkIsWaitedForAndGivenUpWhenItStaysBusy(long device, long light) {
        blink.holdNetwork(EMAIL, NETWORK, LATE);
        assertEquals(CommandResult.BUSY, account.lived(light(device)));
        assertFalse(blink.home(EMAIL).accessory(light).lit());

        blink.holdNetwork(EMAIL, NETWORK, SOON);
        assertEquals(CommandResult.CONFIRMED, account.lived(light(device)));
        assertTrue(blink.home(EMAIL).accessory(light).lit());
        assertEquals(Boolean.TRUE, details(device).light());
    }

    private Set<SettingKey> keys(long device) {
        var settings = details(device).settings();
        Set<SettingKey> keys = EnumSet.allOf(SettingKey.class);
        keys.removeIf(key -> settings.find(key).equals(Optional.empty()));
        return keys;
    }

    /** The temperature alert has calls of its own. */
    private void refuse(long device, SettingKey key, String field, SettingRefusal refusal) {
        if (key != SettingKey.TEMPERATURE_ALERT) {
            blink.scenario().settings().refused(field).refusal(refusal);
            return;
        }
        switch (refusal) {
            case BAD_REQUEST ->
                badRequest((device == CAMERA ? "cameras" : "doorbells") + "/{device}/temp_alert_disable");
            case COMMAND_FAILS -> blink.nextCommand(CommandPlan.fails());
            case IGNORED -> blink.nextCommand(CommandPlan.neverEnds());
        }
    }

    private void badRequest(String route) {
        blink.fault(Fault.on("POST " + DEVICE + route).status(400).once());
    }

    private static CommandResult told(SettingRefusal refusal) {
        return switch (refusal) {
            case BAD_REQUEST -> CommandResult.REFUSED;
            case COMMAND_FAILS -> CommandResult.FAILED;
            case IGNORED -> CommandResult.NOT_CONFIRMED;
        };
    }

    private CompletableFuture<CommandResult> light(long device) {
        Camera camera = camera(device);
        return account.session().order(home -> home.settings().turnLight(camera.family(), device, true, news::add));
    }
}
