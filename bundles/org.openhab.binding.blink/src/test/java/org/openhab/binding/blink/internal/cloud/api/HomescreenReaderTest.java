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
package org.openhab.binding.blink.internal.cloud.api;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.Accessory;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Siren;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.fixture.Recorded;
import org.openhab.binding.blink.internal.fixture.TestClock;

import com.google.gson.JsonObject;

/**
 * The {@link HomescreenReader} reads each field of each kind of device, and loses no more than what is broken.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomescreenReaderTest {

    private static final long NETWORK = 200001;
    private static final String PICTURES = "/api/v3/media/accounts/123456/networks/200001/";

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"storm\":[{\"id\":9001,\"type\":\"storm\",\"target\":\"camera\",\"target_id\":400001}],\"rosie\":[]}",
            "[{\"id\":9001,\"type\":\"storm\",\"target_id\":400001},{\"id\":7001,\"type\":\"rosie\",\"target_id\":400001}]" })
    void accessoriesComeAsObjectOrAsList(String accessories) {
        Home home = parse("{\"networks\":[],\"accessories\":" + accessories + "}");

        assertEquals(Optional.of(9001L), home.lightOf(DeviceFamily.CAMERA, 400001).map(Accessory::id));
        assertEquals(Optional.empty(), home.lightOf(DeviceFamily.CAMERA, 400002));
    }

    @ParameterizedTest
    @CsvSource({ "camera, true, false", "owl, false, true", "doorbell, false, false", "ring_device, true, true" })
    void aLightBelongsToADeviceOfItsFamily(String target, boolean camera, boolean owl) {
        Home home = parse("{\"networks\":[],\"accessories\":[{\"id\":9001,\"type\":\"storm\",\"target\":\"" + target
                + "\",\"target_id\":400001}]}");

        assertEquals(camera, home.lightOf(DeviceFamily.CAMERA, 400001).isPresent());
        assertEquals(owl, home.lightOf(DeviceFamily.OWL, 400001).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = { "7", "[7]", "{\"storm\":7}", "{\"storm\":[{\"id\":9001}]}", "null", "{}",
            "[{\"id\":9001,\"target_id\":400001}]" })
    void accessoriesThatCannotBeReadAreNone(String accessories) {
        assertEquals(Optional.empty(),
                parse("{\"networks\":[],\"accessories\":" + accessories + "}").lightOf(DeviceFamily.CAMERA, 400001));
    }

    @Test
    void theHomeAsAWholeIsRead() {
        Home home = read("complete");

        assertEquals(TestClock.START, home.time());
        assertEquals(Optional.of(42L), home.clientId());
        assertEquals(false, home.updateRequired());
        assertEquals(2.0, home.storageUsed());
        assertEquals(3, home.cameras().size());
        assertEquals(List.of(), home.skipped());
    }

    @Test
    void aNetworkIsRead() {
        assertEquals(List.of(new Network(NETWORK, "Home", true, false)), read("complete").networks());
    }

    @Test
    void networksAreArmedOrNotOrNobodyKnows() {
        assertEquals(List.of(new Network(NETWORK, "Home", true, false), new Network(200002, "Cabin", false, false),
                new Network(200003, "Garage", null, false)), read("three-networks").networks());
    }

    @Test
    void aSyncModuleIsRead() {
        SyncModule module = new SyncModule(300001, NETWORK, "My Blink Sync Module", "G8T1SM0000000001", "16.0.14",
                "sm2", "online", 5, Instant.parse("2026-11-22T01:21:07Z"), "active");

        assertEquals(List.of(module), read("complete").syncModules());
        assertEquals(true, module.online());
    }

    @ParameterizedTest
    @CsvSource({ "sync-module-1, sm1, 4.5.12, 3", "sync-module-xr, kalahari, 20.1.3, 4" })
    void anyGenerationOfSyncModulesIsRead(String file, String type, String firmware, int bars) {
        SyncModule module = read(file).syncModules().get(0);

        assertEquals(type, module.type());
        assertEquals(firmware, module.firmware());
        assertEquals(bars, module.wifiBars());
    }

    @Test
    void aSyncModuleThatIsOfflineSaysSo() {
        SyncModule module = read("sync-module-offline").syncModules().get(0);

        assertEquals(false, module.online());
        assertEquals(0, module.wifiBars());
        assertEquals(Instant.parse("2026-11-21T09:00:00Z"), module.lastHeartbeat());
    }

    @Test
    void aCameraIsRead() {
        assertEquals(new Camera(DeviceFamily.CAMERA, 400001, NETWORK, "Front Garage", "catalina", "G8T1CA0000000001",
                "10.65", true, "done", "ok", false, false, null,
                new Thumbnail(PICTURES + "catalina/400001/thumbnail/thumbnail.jpg?ts=1764000000&ext="),
                new Camera.Signals(5, 5, 68.0)), camera(read("complete"), DeviceFamily.CAMERA, 400001));
    }

    @ParameterizedTest
    @CsvSource({ "white, 400002, 2.151, 1764000300", "xt, 400003, 2.123, 1764000301", "xt2, 400004, 10.48, 1764000302",
            "sedona, 400005, 11.32, 1764000303" })
    void eachKindOfBatteryCameraIsRead(String type, long id, String firmware, long pictureTime) {
        Camera camera = camera(read("camera-" + type), DeviceFamily.CAMERA, id);

        assertEquals("Camera " + type, camera.name());
        assertEquals(type, camera.type());
        assertEquals(firmware, camera.firmware());
        assertEquals(Optional.of(Instant.ofEpochSecond(pictureTime)),
                Optional.ofNullable(camera.thumbnail()).flatMap(Thumbnail::time));
        assertEquals(new Camera.Signals(5, 5, 68.0), camera.signals());
    }

    @Test
    void aMiniIsReadAndHasNoBatteryNorSignals() {
        assertEquals(new Camera(DeviceFamily.OWL, 500001, NETWORK, "Living Room", "owl", "G8V1OW0000000001", "9.93",
                true, "online", null, null, false, null,
                new Thumbnail(PICTURES + "owl/500001/thumbnail/thumbnail.jpg?ts=1764000100&ext="), Camera.Signals.NONE),
                camera(read("complete"), DeviceFamily.OWL, 500001));
    }

    @ParameterizedTest
    @CsvSource({ "owl-hawk, 500003, hawk, Kitchen", "owl-superior, 500002, superior, Yard" })
    void whatComesAmongTheOwlsIsAMini(String file, long id, String type, String name) {
        Camera mini = camera(read(file), DeviceFamily.OWL, id);

        assertEquals(type, mini.type());
        assertEquals(name, mini.name());
        assertEquals(List.of(), read(file).skipped(), "accessories are no fault");
    }

    @Test
    void aDoorbellIsReadAndHasNoTemperature() {
        assertEquals(new Camera(DeviceFamily.DOORBELL, 600001, NETWORK, "Door Bell", "lotus", "G8T1LO0000000001",
                "12.68", true, "done", "ok", null, false, null,
                new Thumbnail(PICTURES + "lotus/600001/thumbnail/thumbnail.jpg?ts=1764000200&ext="),
                new Camera.Signals(5, 5, null)), camera(read("complete"), DeviceFamily.DOORBELL, 600001));
    }

    @Test
    void devicesThatAreOfflineSaySo() {
        Home home = read("devices-offline");

        home.cameras().forEach(camera -> assertTrue(camera.isOffline(), camera.name()));
        assertEquals(true, camera(home, DeviceFamily.DOORBELL, 600001).batteryLow());
    }

    @Test
    void anEmptyHomeIsAHome() {
        Home home = read("empty");

        assertEquals(List.of(), home.networks());
        assertEquals(List.of(), home.cameras());
        assertEquals(List.of(), home.skipped());
    }

    @Test
    void aHomeOfMinisHasNoSyncModule() {
        Home home = read("mini-only");

        assertEquals(Optional.empty(), home.syncModuleOf(NETWORK));
        assertEquals(1, home.cameras().size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "thumbnail-null", "thumbnail-empty" })
    void aCameraWithoutPictureHasNone(String file) {
        assertNull(camera(read(file), DeviceFamily.CAMERA, 400001).thumbnail());
        assertEquals(List.of(), read(file).skipped());
    }

    @Test
    void thumbnailsOfTheOldFormAreRead() {
        Home home = read("thumbnail-old");

        assertEquals(new Thumbnail(
                "/media/production/account/123456/network/200001/camera/400001/" + "clip_8mpxqvts_2026_01_01__01_01AM"),
                camera(home, DeviceFamily.CAMERA, 400001).thumbnail());
        assertEquals(new Thumbnail("/media/u033/account/123456/network/200001/owl/500001/thumbnail/"
                + "fw_9.74__pVaH_2021_12_31__19_09PM"), camera(home, DeviceFamily.OWL, 500001).thumbnail());
    }

    @Test
    void aTypeThatNobodyHasSeenWorksAsItsArraySays() {
        Home home = read("unknown-type");

        assertEquals("tulip", camera(home, DeviceFamily.CAMERA, 400001).type());
        assertEquals("orchid", camera(home, DeviceFamily.OWL, 500001).type());
        assertEquals(true, camera(home, DeviceFamily.CAMERA, 400001).enabled());
        assertEquals(List.of(), home.skipped());
    }

    @ParameterizedTest
    @ValueSource(strings = { "missing-optional", "nulls" })
    void whatIsMissingOrNullIsUnknownAndNoFault(String file) {
        Home home = read(file);

        Camera camera = camera(home, DeviceFamily.CAMERA, 400001);
        assertEquals(new Camera(DeviceFamily.CAMERA, 400001, NETWORK, "400001", null, null, null, null, null, null,
                null, null, null, null, Camera.Signals.NONE), camera);
        assertEquals(List.of(new Network(NETWORK, "200001", null, null)), home.networks());
        assertNull(home.updateRequired());
        assertNull(home.storageUsed());
        assertFalse(camera.isOffline());
        assertNull(camera.batteryLow());
    }

    @Test
    void aSyncModuleMayTellNothingButItsNumbers() {
        assertEquals(List.of(new SyncModule(300001, NETWORK, "300001", null, null, null, null, null, null, null)),
                read("missing-optional").syncModules());
        assertNull(read("missing-optional").syncModules().get(0).online());
    }

    @Test
    void missingFieldsAreNotNotedButElementsThatAreNoObjectsAre() {
        assertEquals(List.of(), read("missing-optional").skipped());
        assertEquals(List.of("doorbells[0]"), read("nulls").skipped());
        assertEquals(1, read("nulls").cameras().stream().filter(one -> one.family() == DeviceFamily.DOORBELL).count());
    }

    @Test
    void wrongTypesInOneDeviceCostTheOthersNothing() {
        Home home = read("wrong-types");

        assertEquals(camera(read("complete"), DeviceFamily.CAMERA, 400001), camera(home, DeviceFamily.CAMERA, 400001));
        assertEquals(List.of(400001L, 400002L, 400004L), home.cameras().stream().map(Camera::id).toList());
    }

    @Test
    void wrongTypesCostTheFieldsThatTheyAreIn() {
        Home home = read("wrong-types");

        assertEquals(new Camera(DeviceFamily.CAMERA, 400002, NETWORK, "400002", "7", null, "10.65", null, null, "3",
                null, null, null, null, Camera.Signals.NONE), camera(home, DeviceFamily.CAMERA, 400002));
        assertEquals(new Camera.Signals(5, null, null), camera(home, DeviceFamily.CAMERA, 400004).signals());
        assertNull(home.syncModules().get(0).wifiBars());
        assertNull(home.syncModules().get(0).lastHeartbeat());
        assertEquals("online", home.syncModules().get(0).status());
        assertNull(home.storageUsed());
        assertNull(home.updateRequired());
    }

    @Test
    void whatWasSkippedIsListedOnceAndWithoutNamesOfTheUser() {
        List<String> skipped = read("wrong-types").skipped();

        assertEquals(skipped.size(), new HashSet<>(skipped).size(), skipped.toString());
        assertTrue(
                skipped.containsAll(
                        List.of("cameras[1].name", "cameras[1].enabled", "cameras[1].signals", "cameras[1].snooze",
                                "cameras[2].id", "cameras[3].network_id", "cameras[4]", "cameras[5].signals.wifi",
                                "cameras[5].signals.temp", "sync_modules[0].wifi_strength", "sync_modules[0].last_hb",
                                "homescreen.owls", "homescreen.app_updates", "homescreen.video_stats.storage")),
                skipped.toString());
        assertFalse(skipped.toString().contains("Secret"), skipped.toString());
    }

    @Test
    void numbersAboveTwoThousandMillionsAreRead() {
        Home home = read("large-ids");

        long network = 9_223_372_036L;
        assertEquals(network, home.networks().get(0).id());
        assertTrue(home.syncModuleOf(network).filter(module -> module.id() == 5_000_000_001L).isPresent());
        assertEquals(network, camera(home, DeviceFamily.CAMERA, 5_000_000_002L).networkId());
        assertEquals(network, camera(home, DeviceFamily.OWL, 5_000_000_003L).networkId());
        assertEquals(network, camera(home, DeviceFamily.DOORBELL, 999_999_999_999_999_999L).networkId());
    }

    @Test
    void thatAnUpdateIsRequiredIsRead() {
        assertEquals(true, read("update-required").updateRequired());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "1.5", "\"\"", "\" 7\"", "true", "[]", "{}", "1e30", "\"400001; drop\"",
            "9999999999999999999", "\"0x10\"" })
    void whatIsNoNumberOfADeviceLeavesItOut(String id) {
        Home home = parse("{\"cameras\":[{\"id\":" + id + ",\"network_id\":200001},{\"id\":2,\"network_id\":" + id
                + "},{\"id\":3,\"network_id\":200001}]}");

        assertEquals(List.of(3L), home.cameras().stream().map(Camera::id).toList());
        assertEquals(List.of("cameras[0].id", "cameras[1].network_id"), home.skipped());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "\"\"", "\"0x1p3\"", "\"5d\"", "\"warm\"",
            "1e999", "false" })
    void whatIsNoTemperatureIsNone(String temperature) {
        Home home = parse("{\"cameras\":[{\"id\":1,\"network_id\":2,\"signals\":{\"temp\":" + temperature + "}}]}");

        assertNull(home.cameras().get(0).signals().temperature());
        assertEquals(List.of("cameras[0].signals.temp"), home.skipped());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e12", "\"many\"", "-1e12", "1e999999999" })
    void whatIsNoNumberOfBarsIsNone(String bars) {
        Home home = parse("{\"cameras\":[{\"id\":1,\"network_id\":2,\"signals\":{\"wifi\":" + bars + "}}]}");

        assertNull(home.cameras().get(0).signals().wifiBars());
        assertEquals(List.of("cameras[0].signals.wifi"), home.skipped());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "2026-11-22T01:01:05+00:00 | 2026-11-22T01:01:05Z",
            "2026-11-22T01:01:05Z | 2026-11-22T01:01:05Z", "2026-11-22T02:01:05.123+01:00 | 2026-11-22T01:01:05.123Z",
            "2026-11-22 01:01:05 |", "yesterday |", "2026-02-30T00:00:00Z |" })
    void timesCarryAnOffsetOrAreUnknown(String text, @Nullable Instant time) {
        Home home = parse("{\"sync_modules\":[{\"id\":1,\"network_id\":2,\"last_hb\":\"" + text + "\"}]}");

        assertEquals(time, home.syncModules().get(0).lastHeartbeat());
        assertEquals(time == null ? 1 : 0, home.skipped().size());
    }

    @Test
    void aNameOfBlanksIsNoName() {
        Home home = parse("{\"networks\":[{\"id\":7,\"name\":\"  \"},{\"id\":8,\"name\":\" Home \\n\"}]}");

        assertEquals(List.of("7", "Home"), home.networks().stream().map(Network::name).toList());
    }

    @Test
    void aSirenIsReadWhateverIsMissing() {
        Home home = parse(
                """
                        {"networks":[],"sirens":[
                         {"id":900001,"network_id":200001,"name":"Hall","type":"siren","serial":"S1","fw_version":1.2,"status":"online"},
                         {"id":900002,"network_id":200001},{"id":900003},7]}""");

        assertEquals(List.of(new Siren(900001, NETWORK, "Hall", "siren", "S1", "1.2", "online"),
                new Siren(900002, NETWORK, "900002", null, null, null, null)), home.sirens());
        assertEquals("Hall", home.siren(900001).orElseThrow().name());
        assertEquals(Optional.empty(), home.siren(900003));
        assertEquals(List.of("sirens[2].network_id", "sirens[3]"), home.skipped().stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({ "true, null, , true", "true, 17, 17, true", "false, 0, 0, false", "false, null, , false",
            "null, 17, 17, true", "null, 0, 0, false", "null, null, ,", "false, 17, 17, true" })
    void aSnoozeIsAFlagOrATimeOrBoth(String flag, String remaining, @Nullable Integer minutes,
            @Nullable Boolean snoozed) {
        Camera camera = camera(parse("{\"networks\":[],\"owls\":[{\"id\":1,\"network_id\":2,\"snooze\":" + flag
                + ",\"snooze_time_remaining\":" + remaining + "}]}"), DeviceFamily.OWL, 1);

        assertEquals(minutes, camera.snoozeMinutes());
        assertEquals(snoozed, camera.isSnoozed());
    }

    private static Home read(String file) {
        return read(Recorded.json("homescreen/" + file).toString(), Optional.of(42L));
    }

    private static Home parse(String json) {
        return read(json, Optional.empty());
    }

    private static Home read(String json, Optional<Long> clientId) {
        JsonObject body = HomescreenReader.BODY.object(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return HomescreenReader.read(body, TestClock.START, clientId);
    }

    private static Camera camera(Home home, DeviceFamily family, long id) {
        return home.camera(family, id).orElseThrow();
    }
}
