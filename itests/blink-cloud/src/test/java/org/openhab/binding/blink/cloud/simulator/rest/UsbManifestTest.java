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

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.scenario.BusyAnswer;

import com.google.gson.JsonObject;

/**
 * Lists of the clips on a USB stick, on a clock that only moves when it is told to.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbManifestTest {

    private static final Instant EVENING = Instant.parse("2026-11-21T18:11:02Z");

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private final UsbReader reader = new UsbReader(cloud, bob);

    @BeforeEach
    void insert() {
        control.usb().insert(BOB, MODULE);
        control.usb().put(BOB, MODULE, "Front Garage", EVENING, Duration.ofSeconds(9), Footage.of(new byte[239_000]));
    }

    @Test
    void aManifestIsAskedForAndFetchedAsInTheProtocol() {
        assertEquals(
                "{\"id\":2900000101,\"network_id\":200001,\"commands\":[{\"id\":2900000102,\"network_id\":200001,"
                        + "\"command\":\"local_storage_media\",\"state\":\"new\"}]}",
                reader.askForManifest().expect(200).body());
        reader.advance(1);
        assertEquals(
                "{\"version\":\"1.0\",\"manifest_id\":\"1127\",\"clips\":[{\"id\":\"1866333964\",\"size\":\"234\","
                        + "\"camera_name\":\"FrontGarage\",\"created_at\":\"2026-11-21T18:11:02+00:00\"}]}",
                reader.manifest(2900000101L).expect(200).body());
    }

    @Test
    void idsAndSizesMayBeNumbers() {
        control.scenario().usb().plainNumbers(true);
        assertEquals(
                "{\"version\":\"1.0\",\"manifest_id\":1127,\"clips\":[{\"id\":1866333964,\"size\":234,"
                        + "\"camera_name\":\"FrontGarage\",\"created_at\":\"2026-11-21T18:11:02+00:00\"}]}",
                reader.readManifest().toString());
    }

    @Test
    void aManifestIsNotReadyBeforeItsCommandIsDone() {
        long command = id(reader.askForManifest());
        control.advance(Duration.ofMillis(999));
        assertEquals("{\"message\":\"Manifest not ready\"}", reader.manifest(command).expect(409).body());
        assertFalse(reader.isComplete(command));
        control.advance(Duration.ofMillis(1));
        assertTrue(reader.isComplete(command));
        reader.manifest(command).expect(200);
    }

    @ParameterizedTest
    @ValueSource(ints = { 409, 400, 406, 404 })
    void notReadyMayBeToldInOtherWays(int status) {
        control.scenario().usb().manifestNotReadyStatus(status).manifestDuration(Duration.ofSeconds(7));
        long command = id(reader.askForManifest());
        reader.advance(6);
        reader.manifest(command).expect(status);
        reader.advance(1);
        reader.manifest(command).expect(200);
    }

    @Test
    void theCommandOfAManifestCanBePolledWithItsPart() {
        long command = id(reader.askForManifest());
        JsonObject progress = reader.command(command).expect(200).json();
        assertEquals(908, progress.get("status_code").getAsInt());
        JsonObject whole = progress.getAsJsonArray("commands").get(0).getAsJsonObject();
        assertEquals("local_storage_manifest sync_module 300001 300001", whole.get("command").getAsString() + " "
                + whole.get("target").getAsString() + " " + whole.get("target_id") + " " + whole.get("sync_module_id"));
        assertTrue(whole.get("camera_id").isJsonNull());
        assertEquals(command,
                progress.getAsJsonArray("commands").get(1).getAsJsonObject().get("parent_command_id").getAsLong());
        reader.advance(1);
        assertTrue(reader.isComplete(command) && reader.isComplete(command + 1));
    }

    @Test
    void onlyTheNewestManifestCounts() {
        long first = id(reader.askForManifest());
        reader.advance(15);
        reader.manifest(first).expect(200);
        long second = id(reader.askForManifest());
        reader.manifest(first).expect(200);
        reader.advance(1);
        reader.manifest(first).expect(404);
        assertEquals("1128", reader.manifest(second).expect(200).text("manifest_id"));
    }

    @Test
    void aManifestThatSomebodyElseHasMadeEndsOurs() {
        long command = id(reader.askForManifest());
        reader.advance(1);
        reader.manifest(command).expect(200);
        assertEquals(1128, control.usb().changeManifest(BOB, MODULE).id());
        reader.manifest(command).expect(404);
    }

    @Test
    void aManifestStaysAsItWasWhenItWasMade() {
        long command = id(reader.askForManifest());
        control.usb().put(BOB, MODULE, "Garden", NOW);
        reader.advance(1);
        control.usb().put(BOB, MODULE, "Street", NOW);
        assertEquals(2, reader.manifest(command).expect(200).json().getAsJsonArray("clips").size());
        assertEquals(3, reader.readManifest().getAsJsonArray("clips").size());
    }

    @Test
    void namesAreReducedAndMayCollide() {
        control.usb().put(BOB, MODULE, "Front-Garage!", NOW);
        control.usb().put(BOB, MODULE, "Tür 2 (Süd)", NOW);
        assertEquals(List.of("FrontGarage", "FrontGarage", "Tr2Sd"), reader.readManifest().getAsJsonArray("clips")
                .asList().stream().map(clip -> clip.getAsJsonObject().get("camera_name").getAsString()).toList());
    }

    @Test
    void aSyncModuleMustNotBeAskedTooOften() {
        long command = id(reader.askForManifest());
        reader.advance(14);
        reader.askForManifest().expect(403);
        assertEquals(List.of("asked for a manifest too often"), lastNotes(cloud));
        reader.manifest(command).expect(200);
        reader.advance(1);
        reader.askForManifest().expect(200);
    }

    @Test
    void thePauseBetweenManifestsCanBeChanged() {
        control.scenario().usb().manifestPause(Duration.ofSeconds(60));
        reader.askForManifest().expect(200);
        reader.advance(59);
        reader.askForManifest().expect(403);
        control.scenario().usb().manifestPause(Duration.ZERO);
        reader.askForManifest().expect(200);
    }

    @Test
    void theStickOfAnotherCustomerHasItsOwnPause() {
        reader.askForManifest().expect(200);
        control.usb().insert(ALICE, MODULE);
        assertEquals(1127, control.usb().changeManifest(ALICE, MODULE).id());
        reader.advance(1);
        assertEquals("1127", reader.manifest(2900000101L).expect(200).text("manifest_id"));
    }

    @Test
    void oneThingAtATime() {
        control.scenario().usb().manifestDuration(Duration.ofSeconds(20));
        reader.askForManifest().expect(200);
        assertEquals("{\"message\":\"System is busy, please wait\",\"code\":307}",
                reader.askForManifest().expect(409).body());
        reader.advance(16);
        reader.askForManifest().expect(409);
        bob.post("/network/200001/camera/400001/thumbnail").expect(409);
        reader.advance(4);
        reader.askForManifest().expect(200);
    }

    @Test
    void aRefusedRequestDoesNotBeginThePause() {
        control.holdNetwork(BOB, 200001, Duration.ofSeconds(5));
        reader.askForManifest().expect(409);
        control.scenario().commands().busyAnswer(BusyAnswer.MESSAGE);
        assertEquals("{\"message\":\"System is busy, please wait\"}", reader.askForManifest().expect(200).body());
        control.releaseNetwork(BOB, 200001);
        id(reader.askForManifest());
    }

    @Test
    void aManifestMayFail() {
        control.nextCommand(CommandPlan.fails());
        long command = id(reader.askForManifest());
        reader.advance(2);
        assertEquals("523", reader.command(command).expect(200).text("status_code"));
        reader.manifest(command).expect(409);
        reader.readManifest();
    }

    @Test
    void aManifestOfAnOfflineSyncModuleNeverComes() {
        control.home(BOB).syncModule(MODULE).offline(true);
        long command = id(reader.askForManifest());
        reader.advance(299);
        assertFalse(reader.isComplete(command));
        reader.manifest(command).expect(409);
        reader.advance(1);
        reader.command(command).expect(404);
        reader.manifest(command).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "format_required", "unavailable", "unmounted", "incompatible", "mounted" })
    void aStickThatIsNotInUseHasNoManifest(String state) {
        long command = id(reader.askForManifest());
        reader.advance(15);
        control.usb().of(BOB, MODULE).state(state);
        assertEquals("{\"message\":\"Local storage is not available\"}", reader.askForManifest().expect(400).body());
        reader.manifest(command).expect(400);
        control.usb().of(BOB, MODULE).state("memory_full");
        reader.manifest(command).expect(200);
        reader.askForManifest().expect(200);
    }

    @Test
    void aSyncModuleWithoutStickHasNoManifest() {
        control.usb().pull(BOB, MODULE);
        reader.askForManifest().expect(400);
        assertEquals(List.of("no USB stick that can be read"), lastNotes(cloud));
    }

    @Test
    void aStickThatIsPulledWhileItIsReadGivesNoManifest() {
        long command = id(reader.askForManifest());
        control.usb().pull(BOB, MODULE);
        reader.advance(1);
        assertTrue(reader.isComplete(command));
        control.usb().insert(BOB, MODULE);
        reader.manifest(command).expect(404);
    }

    @Test
    void onlyARequestForAManifestLeadsToOne() {
        bob.post("/network/200001/camera/400001/thumbnail").expect(200);
        reader.advance(3);
        reader.manifest(2900000101L).expect(404);
        reader.manifest(1).expect(404);
    }

    @Test
    void theNewerFormAsksForThePartOfTheCommand() {
        JsonObject command = reader.askForManifest().expect(200).json();
        long part = command.getAsJsonArray("commands").get(0).getAsJsonObject().get("id").getAsLong();
        media(part).expect(409);
        reader.advance(1);
        String clip = STORAGE + "/manifest/1127/clip/request/1866333964";
        assertEquals("{\"manifest_id\":\"1127\",\"media\":[{\"id\":\"1866333964\",\"device_name\":\"FrontGarage\","
                + "\"created_at\":\"2026-11-21T18:11:02+00:00\",\"clip_length_ms\":9000,\"media\":\"" + clip + "\"}]}",
                media(part).expect(200).body());
        media(command.get("id").getAsLong()).expect(404);
        reader.manifest(part).expect(404);
        bob.post(clip).expect(200);
    }

    private RawResponse media(long part) {
        return bob.get(STORAGE + "/media/" + part);
    }
}
