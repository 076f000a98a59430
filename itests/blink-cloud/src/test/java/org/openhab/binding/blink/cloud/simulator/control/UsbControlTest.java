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
package org.openhab.binding.blink.cloud.simulator.control;

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
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.scenario.EnabledName;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * USB sticks in the control interface.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbControlTest {

    private static final long MODULE = 300001;
    private static final String USB = "/_control/accounts/bob@example.com/home/syncModules/300001/usb";
    private static final String EMPTY = "{\"state\":\"active\",\"used\":0,\"full\":false,\"warning\":0,"
            + "\"backup\":false,\"backupInProgress\":false,\"lastBackup\":null,\"lastBackupResult\":null,\"clips\":[]}";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();

    @Test
    void aStickIsInsertedAndPulled() {
        call("GET", USB).expect(404);
        assertEquals(EMPTY, call("PUT", USB, "{}").expect(201).body());
        assertEquals(EMPTY, call("GET", USB).expect(200).body());
        assertEquals("active", control.home(BOB).syncModule(MODULE).localStorage());
        call("DELETE", USB).expect(204);
        call("DELETE", USB).expect(404);
        assertTrue(control.home(BOB).syncModule(MODULE).usb().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "PATCH", "POST" })
    void aStickChangesInTheMembersThatAreNamed(String method) {
        call("PUT", USB, "{\"used\":12}").expect(201);
        assertEquals(
                "{\"state\":\"unmounted\",\"used\":12,\"full\":true,\"warning\":2,\"backup\":true,"
                        + "\"backupInProgress\":true,\"lastBackup\":\"2026-11-21T02:00:11Z\","
                        + "\"lastBackupResult\":\"success\",\"clips\":[]}",
                call(method, USB,
                        "{\"state\":\"unmounted\",\"full\":true,\"warning\":2,\"backup\":true,"
                                + "\"backupInProgress\":true,\"lastBackup\":\"2026-11-21T02:00:11Z\","
                                + "\"lastBackupResult\":\"success\"}")
                        .expect(200).body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"fill\":100} | memory_full 100 true 3",
            "{\"fill\":95} | active 95 false 3", "{\"fill\":100,\"state\":\"odd\"} | odd 100 true 3" })
    void aStickIsFilled(String change, String result) {
        call("PUT", USB, "{}").expect(201);
        call("PATCH", USB, change).expect(200);
        UsbStick stick = control.usb().of(BOB, MODULE);
        assertEquals(result, stick.state() + " " + stick.used() + " " + stick.full() + " " + stick.warning());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"state\":\"unmounted\",\"usd\":1}", "{\"state\":\"unmounted\",\"used\":101}",
            "{\"state\":\"unmounted\",\"fill\":-1}", "{\"state\":\"unmounted\",\"lastBackup\":\"yesterday\"}",
            "{\"state\":\"unmounted\",\"full\":1}" })
    void aChangeThatIsNotUnderstoodChangesNothing(String change) {
        call("PUT", USB, change).expect(400);
        call("GET", USB).expect(404);
        call("PUT", USB, "{}").expect(201);
        call("PATCH", USB, change).expect(400);
        assertEquals(EMPTY, call("GET", USB).expect(200).body());
    }

    @Test
    void clipsArePutOntoAStickAndTakenAway() {
        call("PUT", USB, "{}").expect(201);
        assertEquals(
                "{\"id\":1866333964,\"camera\":\"FrontGarage\",\"at\":\"2026-11-20T08:00:00Z\",\"seconds\":5,"
                        + "\"footage\":\"hall\",\"bytes\":24384}",
                call("POST", USB + "/clips",
                        "{\"camera\":\"Front Garage\",\"at\":\"2026-11-20T08:00:00.7Z\",\"footage\":\"hall\"}")
                        .expect(201).body());
        assertEquals(
                "{\"id\":1866333965,\"camera\":\"FrontGarage\",\"at\":\"2026-11-22T01:16:38Z\",\"seconds\":60,"
                        + "\"footage\":\"generated\",\"bytes\":5000000}",
                call("POST", USB + "/clips", "{\"camera\":\"FrontGarage\",\"footageBytes\":5000000,\"seconds\":60}")
                        .expect(201).body());
        assertEquals(2, call("GET", USB + "/clips").expect(200).jsonArray().size());
        call("DELETE", USB + "/clips/1866333964").expect(204);
        call("DELETE", USB + "/clips/1866333964").expect(404);
        assertEquals(1, control.usb().of(BOB, MODULE).clips(NOW).size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"camera\":\"Garden\",\"at\":\"now\"}",
            "{\"camera\":\"Garden\",\"footage\":\"x\"}", "{\"camera\":\"Garden\",\"footageBytes\":1}",
            "{\"camera\":\"Garden\",\"length\":1}" })
    void aClipThatIsNotUnderstoodIsNotPut(String clip) {
        call("PUT", USB, "{}").expect(201);
        call("POST", USB + "/clips", clip).expect(400);
        assertEquals("[]", call("GET", USB + "/clips").expect(200).body());
    }

    @Test
    void theManifestIsChangedBehindTheBackOfReaders() {
        call("PUT", USB, "{}").expect(201);
        assertEquals("{\"manifestId\":1127}", call("POST", USB + "/manifest").expect(201).body());
        assertEquals("{\"manifestId\":1128}", call("POST", USB + "/manifest").expect(201).body());
        call("POST", "/_control/reset").expect(204);
        call("POST", USB + "/manifest").expect(404);
        control.usb().insert(BOB, MODULE);
        assertEquals(1127, control.usb().changeManifest(BOB, MODULE).id());
    }

    @Test
    void whatDoesNotExistIsTold() {
        call("POST", USB + "/clips", "{\"camera\":\"Garden\"}").expect(404);
        call("PUT", USB.replace("300001", "9"), "{}").expect(404);
        call("PUT", USB.replace("bob", "eve"), "{}").expect(404);
        assertThrows(IllegalArgumentException.class, () -> control.usb().of(BOB, MODULE));
        assertThrows(IllegalArgumentException.class, () -> control.usb().insert(BOB, 9));
    }

    @Test
    void aStickIsInsertedByItsStateAlone() {
        call("PATCH", "/_control/accounts/bob@example.com/home/syncModules/300001",
                "{\"localStorage\":\"memory_full\"}").expect(200);
        assertEquals("memory_full", control.usb().of(BOB, MODULE).state());
        control.usb().put(BOB, MODULE, "Garden", NOW);
        Home copy = control.home(BOB).copy();
        control.usb().of(BOB, MODULE).remove(1866333964);
        assertEquals(1, copy.syncModule(MODULE).usb().orElseThrow().clips(NOW).size());
        call("PATCH", "/_control/accounts/bob@example.com/home/syncModules/300001",
                "{\"localStorage\":\"unavailable\"}").expect(200);
        assertTrue(control.home(BOB).syncModule(MODULE).usb().isEmpty());
    }

    @Test
    void theScenarioIsChangedOverHttp() {
        call("POST", "/_control/scenario",
                "{\"usb\":{\"manifestSeconds\":3,\"manifestPauseSeconds\":60,\"manifestNotReadyStatus\":406,"
                        + "\"clipNotReadyStatus\":404,\"uploadKilobytesPerSecond\":7,"
                        + "\"enabledName\":\"local_storage_enabled\",\"plainNumbers\":true,\"backupDelaySeconds\":9,"
                        + "\"backupShiftSeconds\":-3}}")
                .expect(200);
        var usb = control.scenario().usb();
        assertEquals(Duration.ofSeconds(3), usb.manifestDuration());
        assertEquals(Duration.ofSeconds(60), usb.manifestPause());
        assertEquals("406 404 7 true", usb.manifestNotReadyStatus() + " " + usb.clipNotReadyStatus() + " "
                + usb.uploadKilobytesPerSecond() + " " + usb.plainNumbers());
        assertEquals(EnabledName.LOCAL_STORAGE_ENABLED, usb.enabledName());
        assertEquals(Duration.ofSeconds(9), usb.backupDelay());
        assertEquals(Duration.ofSeconds(-3), usb.backupShift());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"manifestSeconds\":-1}", "{\"manifestPauseSeconds\":-1}",
            "{\"manifestNotReadyStatus\":500}", "{\"clipNotReadyStatus\":200}", "{\"uploadKilobytesPerSecond\":-1}",
            "{\"enabledName\":\"on\"}", "{\"backupDelaySeconds\":-1}", "{\"backupShiftSeconds\":11}" })
    void aScenarioThatIsNoneChangesNothing(String usb) {
        String before = call("GET", "/_control/scenario").body();
        call("POST", "/_control/scenario", "{\"usb\":" + usb + "}").expect(400);
        assertEquals(before, call("GET", "/_control/scenario").body());
    }

    private RawResponse call(String method, String path) {
        return RawRequest.of(method, path).send(cloud.uri());
    }

    private RawResponse call(String method, String path, String json) {
        return RawRequest.of(method, path).json(json).send(cloud.uri());
    }
}
