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
package org.openhab.binding.blink.cloud.simulator.rest;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.scenario.NetworkSnooze;
import org.openhab.binding.blink.cloud.simulator.scenario.ScheduleScenario;
import org.openhab.binding.blink.cloud.simulator.scenario.SnoozeField;
import org.openhab.binding.blink.cloud.simulator.scenario.SnoozeRemaining;

import com.google.gson.JsonObject;

/**
 * Telling the cloud to say nothing about a device or a system for a while.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnoozeTest {

    private static final String NETWORK = "/api/v1/accounts/123457/networks/200001";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final ScheduleScenario scenario = control.scenario().schedules();
    private final Signed bob = Signed.in(cloud);

    @ParameterizedTest
    @CsvSource({ "cameras, 400001", "owls, 500001", "doorbells, 600001" })
    void aDeviceSnoozesUntilItsTimeIsOver(String family, long id) {
        assertEquals("false null", told(family));
        assertEquals("",
                bob.post(NETWORK + "/" + family + "/" + id + "/snooze", "{\"snooze_time\":120}").expect(200).body());
        assertEquals("true 120", told(family));
        control.advance(Duration.ofSeconds(61));
        assertEquals("true 119", told(family));
        control.advance(Duration.ofMinutes(118));
        assertEquals("true 1", told(family));
        control.advance(Duration.ofMinutes(1));
        assertEquals("false null", told(family));
    }

    @ParameterizedTest
    @CsvSource({ "cameras, 400001", "owls, 500001", "doorbells, 600001" })
    void aSnoozeCanBeEndedAndBegunAgain(String family, long id) {
        String path = NETWORK + "/" + family + "/" + id;
        bob.post(path + "/snooze", "{\"snooze_time\":240}").expect(200);
        bob.post(path + "/snooze", "{\"snooze_time\":15}").expect(200);
        assertEquals("true 15", told(family));
        assertEquals("", bob.post(path + "/unsnooze").expect(200).body());
        assertEquals("false null", told(family));
        bob.post(path + "/unsnooze").expect(200);
    }

    @ParameterizedTest
    @CsvSource({ "MINUTES, true 10, false null", "SECONDS, true 600, false null", "NULL, true null, false null",
            "MISSING, true -, false -" })
    void whatIsLeftIsToldInSeveralWays(SnoozeRemaining form, String during, String after) {
        scenario.snoozeRemaining(form);
        bob.post(NETWORK + "/owls/500001/snooze", "{\"snooze_time\":10}").expect(200);
        assertEquals(during, told("owls"));
        bob.post(NETWORK + "/owls/500001/unsnooze").expect(200);
        assertEquals(after, told("owls"));
    }

    @ParameterizedTest
    @CsvSource({ "UNTOLD, -, false null", "NETWORK, true 30, false null", "DEVICES, -, true 30" })
    void aSystemSnoozesAsAWhole(NetworkSnooze where, String network, String device) {
        scenario.networkSnooze(where);
        bob.post(NETWORK + "/snooze", "{\"snooze_time\":30}").expect(200);
        assertEquals(network, told("networks"));
        assertEquals(device, told("cameras"));
        assertEquals(30, control.home(BOB).network(200001).snooze().length().toMinutes());
        bob.post(NETWORK + "/unsnooze").expect(200);
        assertEquals(Duration.ZERO, control.home(BOB).network(200001).snooze().length());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "[]", "{\"snooze_time\":0}", "{\"snooze_time\":1441}", "{\"snooze_time\":1.5}",
            "{\"snooze_time\":\"240\"}", "{\"snoozeDuration\":240}" })
    void whatIsNoNumberOfMinutesIsRefused(String body) {
        bob.post(NETWORK + "/owls/500001/snooze", body).expect(400);
        bob.post(NETWORK + "/snooze", body).expect(400);
        assertEquals("false null", told("owls"));
    }

    @Test
    void theNumberOfMinutesMayHaveTheNameOfNewerApps() {
        scenario.snoozeField(SnoozeField.SNOOZE_DURATION).snoozeStatus(204);
        bob.post(NETWORK + "/owls/500001/snooze", "{\"snooze_time\":240}").expect(400);
        bob.post(NETWORK + "/owls/500001/snooze", "{\"snoozeDuration\":240}").expect(204);
        assertEquals("true 240", told("owls"));
    }

    @Test
    void aBusyNetworkCanSnooze() {
        control.holdNetwork(BOB, 200001, Duration.ofMinutes(5));
        bob.post(NETWORK + "/cameras/400001/snooze", "{\"snooze_time\":5}").expect(200);
    }

    @Test
    void whoeverPlaysTheLifeOfACustomerCanSnoozeToo() {
        control.home(BOB).device(500001).snooze().begin(Duration.ofMinutes(7));
        assertEquals("true 7", told("owls"));
        control.advance(Duration.ofMinutes(7));
        assertEquals(Duration.ZERO, control.home(BOB).device(500001).snooze().length());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/cameras/500001", "/owls/9", "/doorbells/400001" })
    void whatIsNotThereDoesNotSnooze(String device) {
        bob.post(NETWORK + device + "/snooze", "{\"snooze_time\":240}").expect(404);
    }

    private String told(String array) {
        JsonObject first = bob.homescreen().expect(200).json().getAsJsonArray(array).get(0).getAsJsonObject();
        return first.has("snooze")
                ? first.get("snooze") + " "
                        + (first.has("snooze_time_remaining") ? first.get("snooze_time_remaining") : "-")
                : "-";
    }
}
