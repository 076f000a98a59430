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
import static org.openhab.binding.blink.cloud.simulator.rest.UsbReader.*;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.scenario.EnabledName;

import com.google.gson.JsonObject;

/**
 * The state of a USB stick, in its status and in the homescreen.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbStatusTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private final UsbReader reader = new UsbReader(cloud, bob);

    @Test
    void aStickIsDescribedAsInTheProtocol() {
        control.usb().insert(BOB, MODULE).used(37).backup(true).lastBackup(Instant.parse("2026-11-21T02:00:11Z"),
                "success");
        assertEquals(
                "{\"enabled\":true,\"usb_state\":\"active\",\"usb_storage_used\":37,\"usb_storage_full\":false,"
                        + "\"storage_warning\":0,\"usb_format_compatible\":true,\"sm_backup_enabled\":true,"
                        + "\"sm_backup_in_progress\":false,\"last_backup_completed\":\"2026-11-21T02:00:11+00:00\","
                        + "\"last_backup_result\":\"success\",\"sync_module_id\":300001,\"network_id\":200001}",
                reader.status().expect(200).body());
    }

    @Test
    void aSyncModuleWithoutStickSaysSo() {
        JsonObject status = reader.status().expect(200).json();
        assertEquals("unavailable", status.get("usb_state").getAsString());
        assertFalse(status.get("enabled").getAsBoolean());
        assertTrue(status.get("last_backup_completed").isJsonNull());
    }

    @Test
    void enabledMayHaveItsLongName() {
        control.usb().insert(BOB, MODULE);
        control.scenario().usb().enabledName(EnabledName.LOCAL_STORAGE_ENABLED);
        JsonObject status = reader.status().expect(200).json();
        assertTrue(status.get("local_storage_enabled").getAsBoolean());
        assertFalse(status.has("enabled"));
    }

    @ParameterizedTest
    @CsvSource({ "0, false, 0, active", "89, false, 0, active", "90, false, 3, active", "100, true, 3, memory_full" })
    void aStickFillsUp(int percent, boolean full, int warning, String state) {
        control.usb().insert(BOB, MODULE).fill(percent);
        JsonObject status = reader.status().expect(200).json();
        assertEquals(percent, status.get("usb_storage_used").getAsInt());
        assertEquals(full, status.get("usb_storage_full").getAsBoolean());
        assertEquals(warning, status.get("storage_warning").getAsInt());
        assertEquals(state, status.get("usb_state").getAsString());
    }

    @Test
    void aStickThatIsEmptiedIsUsedAgain() {
        control.usb().insert(BOB, MODULE).fill(100).fill(5);
        assertEquals("active", reader.status().expect(200).text("usb_state"));
    }

    @ParameterizedTest
    @CsvSource({ "active, true, true, true", "memory_full, true, true, false", "format_required, false, true, false",
            "incompatible, false, true, false", "unmounted, true, true, false", "mounted, true, true, false",
            "unavailable, true, false, false" })
    void theHomescreenFollowsTheStateOfTheStick(String state, boolean formatted, boolean enabled, boolean records) {
        control.usb().insert(BOB, MODULE).state(state);
        JsonObject status = reader.status().expect(200).json();
        assertEquals(state, status.get("usb_state").getAsString());
        assertEquals(formatted, status.get("usb_format_compatible").getAsBoolean());
        assertEquals(enabled, status.get("enabled").getAsBoolean());
        JsonObject module = homescreen("sync_modules");
        assertEquals(state, module.get("local_storage_status").getAsString());
        assertEquals(enabled, module.get("local_storage_enabled").getAsBoolean());
        assertTrue(module.get("local_storage_compatible").getAsBoolean());
        assertEquals(records, homescreen("cameras").get("local_storage_enabled").getAsBoolean());
        JsonObject details = bob.get("/network/200001/syncmodules").expect(200).json().getAsJsonObject("syncmodule");
        assertEquals(state, details.get("local_storage_status").getAsString());
    }

    @Test
    void aStickThatIsPulledIsGoneFromTheHomescreen() {
        control.usb().insert(BOB, MODULE);
        control.usb().pull(BOB, MODULE);
        assertEquals("unavailable", homescreen("sync_modules").get("local_storage_status").getAsString());
        assertFalse(homescreen("sync_modules").get("local_storage_enabled").getAsBoolean());
        assertEquals("unavailable", reader.status().expect(200).text("usb_state"));
    }

    @Test
    void theFirstSyncModuleHasNoPlaceForAStick() {
        control.home(BOB).syncModule(MODULE).type("sm1");
        assertFalse(homescreen("sync_modules").get("local_storage_compatible").getAsBoolean());
    }

    @Test
    void anOfflineSyncModuleStillHasAStatusInTheCloud() {
        control.usb().insert(BOB, MODULE);
        control.home(BOB).syncModule(MODULE).offline(true);
        assertEquals("active", reader.status().expect(200).text("usb_state"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "networks/200001/sync_modules/300002", "networks/200009/sync_modules/300001" })
    void anotherSyncModuleIsNotThere(String path) {
        bob.get("/api/v1/accounts/123457/" + path + "/local_storage/status").expect(404);
    }

    @Test
    void theStickOfAnotherCustomerIsRefused() {
        assertEquals("1620", bob.get("/api/v1/accounts/123456/networks/200001/sync_modules/300001/local_storage/status")
                .expect(400).text("code"));
    }

    private JsonObject homescreen(String array) {
        return bob.homescreen().expect(200).json().getAsJsonArray(array).get(0).getAsJsonObject();
    }
}
