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
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.api.ChannelView;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.Proposal;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Owl;

/**
 * Everything that the customer owns appears, and tells the truth.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeIT extends HomeTest {

    private static final Set<String> EACH = Set.of("motion-detection", "detection-active", "event", "motion",
            "last-motion", "last-event-type", "detected-objects", "motion-image", "snapshot", "snapshot-time",
            "take-snapshot", "snapshot-url", "record-clip", "clip-url", "clip-time", "clip-source", "clip-index",
            "live-view", "live-view-url", "last-seen");

    @TempDir
    Path folder = Path.of("");

    private List<Proposal> inbox() {
        return HUB.host().inbox().stream().filter(found -> accountUid.equals(found.bridge())).toList();
    }

    private String uidOf(Device device) {
        return typeOf(device) + accountUid.substring(accountUid.lastIndexOf(':')) + ":" + device.id();
    }

    private static Set<String> channels(HubThing thing) {
        return thing.channels().stream().map(ChannelView::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachFamilyIsFoundAndComesOnline() {
        Home home = blink().home(EMAIL);
        long id = 7_000_000_000L;
        for (String type : List.of("white", "xt", "xt2", "sedona", "unheard-of")) {
            home.add(new Camera(++id, HOUSE, "Camera " + type).type(type));
        }
        for (String type : List.of("hawk", "superior")) {
            home.add(new Owl(++id, HOUSE, "Mini " + type).type(type));
        }
        online();
        await().until(() -> inbox().size() == 2 + home.devices().size());
        Map<String, Proposal> found = inbox().stream().collect(Collectors.toMap(Proposal::thing, Function.identity()));
        for (Device device : home.devices()) {
            Proposal proposal = Objects.requireNonNull(found.get(uidOf(device)), device.name());
            assertEquals(device.name(), proposal.label());
            assertEquals("cameraId", proposal.representation());
            HubThing thing = accept(proposal);
            thing.awaitStatus("ONLINE");
            assertEquals(typeOf(device), thing.type());
            assertEquals(device.serial(), thing.properties().get("serialNumber"));
            assertEquals(device.type(), thing.properties().get("modelId"));
            awaitState(thing, "motion-detection", "ON");
            awaitState(thing, "detection-active", "OFF");
        }
        assertEquals(2, inbox().size());
    }

    @Test
    void eachThingHasTheChannelsForWhichThereAreValues() {
        online();
        HubThing camera = addDevice(GARDEN_CAMERA);
        HubThing mini = addDevice(KITCHEN_MINI);
        HubThing doorbell = addDevice(DOORBELL);
        HubThing network = addNetwork(HOUSE);
        HubThing alone = addNetwork(SHED);
        Stream.of(camera, mini, doorbell, network, alone).forEach(thing -> thing.awaitStatus("ONLINE"));
        Set<String> ofCamera = with(EACH, "low-battery", "battery-voltage", "temperature", "wifi-signal",
                "sync-module-signal", "wifi-rssi", "sync-module-rssi", "high-usage", "snooze", "clip-length",
                "end-clip-early", "illuminator-intensity", "motion-sensitivity", "night-vision", "record-audio",
                "retrigger-time", "status-led", "temperature-alert", "video-quality");
        await().until(() -> channels(camera), ofCamera::equals);
        await().until(() -> channels(doorbell).contains("temperature"));
        Set<String> ofMini = channels(mini);
        assertEquals(Set.of(), overlap(ofMini, Set.of("low-battery", "battery-voltage", "temperature",
                "sync-module-signal", "sync-module-rssi", "high-usage")));
        assertFalse(channels(doorbell).contains("high-usage"));
        // Without a USB stick there is nothing to be used or full.
        Set<String> ofNetwork = Set.of("armed", "snooze", "save-live-view", "sync-module-online", "wifi-signal",
                "last-heartbeat", "local-storage-status");
        await().until(() -> channels(network), ofNetwork::equals);
        await().until(() -> channels(alone), Set.of("armed", "snooze", "save-live-view")::equals);
        awaitState(camera, "low-battery", "OFF");
        awaitState(camera, "temperature", "68 °F");
        awaitState(camera, "wifi-signal", "4");
        awaitState(network, "sync-module-online", "ON");
        await().until(() -> camera.picture("snapshot") != null && mini.picture("snapshot") != null
                && doorbell.picture("snapshot") != null);
        picture(camera);
        picture(mini);
        picture(doorbell);
    }

    private static Map<String, String> states(HubThing thing) {
        Map<String, String> states = new TreeMap<>();
        channels(thing).forEach(channel -> states.put(channel, String.valueOf(thing.state(channel))));
        return states;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<String> overlap(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    @Test
    void aDeviceThatLeavesTheAccountIsGoneAndComesBack() {
        HubThing account = online();
        HubThing camera = addDevice(GARDEN_CAMERA);
        HubThing shed = addNetwork(SHED);
        camera.awaitStatus("ONLINE");
        shed.awaitStatus("ONLINE");
        Home home = blink().home(EMAIL);
        home.removeDevice(GARDEN_CAMERA);
        home.removeNetwork(SHED);
        assertEquals(true, call(account, "refreshAccount"));
        assertOffline("GONE", "The account does not have this device any more.", camera.awaitStatus("OFFLINE", "GONE"));
        shed.awaitStatus("OFFLINE", "GONE");
        home.add(new Camera(GARDEN_CAMERA, HOUSE, "Garden"));
        assertEquals(true, call(account, "refreshAccount"));
        camera.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void aDeviceThatBlinkDoesNotReachIsShownSo() {
        HubThing account = online();
        HubThing mini = addDevice(KITCHEN_MINI);
        HubThing network = addNetwork(HOUSE);
        mini.awaitStatus("ONLINE");
        network.awaitStatus("ONLINE");
        blink().home(EMAIL).device(KITCHEN_MINI).offline(true);
        blink().home(EMAIL).syncModule(300001).offline(true);
        assertEquals(true, call(account, "refreshAccount"));
        assertOffline("COMMUNICATION_ERROR", OUT_OF_REACH, mini.awaitStatus("OFFLINE", "COMMUNICATION_ERROR"));
        assertOffline("COMMUNICATION_ERROR", "Blink does not reach the sync module.",
                network.awaitStatus("OFFLINE", "COMMUNICATION_ERROR"));
        awaitState(network, "sync-module-online", "OFF");
        blink().home(EMAIL).device(KITCHEN_MINI).offline(false);
        blink().home(EMAIL).syncModule(300001).offline(false);
        assertEquals(true, call(account, "refreshAccount"));
        mini.awaitStatus("ONLINE");
        network.awaitStatus("ONLINE");
    }

    @Test
    void aNewDeviceIsProposedAndOneThatLeftIsNot() {
        HubThing account = online();
        await().until(() -> inbox().size() == 6);
        blink().home(EMAIL).add(new Camera(400009, HOUSE, "Drive"));
        blink().home(EMAIL).removeDevice(DOORBELL);
        assertEquals(true, call(account, "refreshAccount"));
        await().until(() -> inbox().stream().map(Proposal::label).collect(Collectors.toCollection(TreeSet::new)),
                Set.of("House", "Shed", "Garden", "Kitchen", "Bench", "Drive")::equals);
    }

    @Test
    void oneDeviceThatCannotBeReadDoesNotHarmTheOthers() {
        Home home = blink().home(EMAIL);
        home.device(KITCHEN_MINI).raw().set("id", "not a number");
        home.device(DOORBELL).raw().set("signals", "weak").set("thumbnail", 7).set("battery", List.of());
        home.raw().set("unheard_of", Map.of("a", 1));
        online();
        HubThing camera = addDevice(GARDEN_CAMERA);
        HubThing doorbell = addDevice(DOORBELL);
        HubThing mini = addDevice(KITCHEN_MINI);
        camera.awaitStatus("ONLINE");
        doorbell.awaitStatus("ONLINE");
        mini.awaitStatus("OFFLINE", "GONE");
    }

    @Test
    void thingsThatAreWrittenByHandComeUpInWhateverOrder() {
        HubThing camera = addFromFile(device(accountUid, blink().home(EMAIL).device(GARDEN_CAMERA)));
        HubThing network = addFromFile(network(accountUid, HOUSE));
        camera.awaitStatus("UNINITIALIZED", "BRIDGE_UNINITIALIZED");
        HubThing account = addFromFile(account());
        account.awaitStatus("ONLINE");
        camera.awaitStatus("ONLINE");
        network.awaitStatus("ONLINE");
        await().until(() -> camera.hasChannel("battery-voltage") && network.hasChannel("wifi-signal"));
        assertSignInPosts(1);
    }

    @Test
    void devicesFollowTheirAccountOffAndOnAndKeepTheirStates() {
        HubThing account = online();
        HubThing camera = addDevice(GARDEN_CAMERA);
        camera.awaitStatus("ONLINE");
        await().until(() -> camera.hasChannel("video-quality") && camera.picture("snapshot") != null);
        Map<String, String> states = states(camera);
        assertEquals(true, call(account, "signOut"));
        camera.awaitStatus("OFFLINE", "BRIDGE_OFFLINE");
        assertEquals(states, states(camera));
        assertEquals(false, call(camera, "trigger"));
        assertEquals(true, call(account, "requestPin"));
        camera.awaitStatus("ONLINE");
        assertSignInPosts(2);
    }

    @Test
    void aPictureIsSavedOnlyWhereThatIsAllowed() throws IOException {
        Path allowed = Files.createDirectories(folder.resolve("allowed"));
        Path clips = folder.resolve("clips");
        Files.createSymbolicLink(allowed.resolve("out"), folder);
        HubThing account = add(
                account().with("clipFolder", clips.toString()).with("saveFolders", List.of(allowed.toString())));
        account.awaitStatus("ONLINE");
        HubThing camera = addDevice(GARDEN_CAMERA);
        camera.awaitStatus("ONLINE");
        await().until(() -> camera.picture("snapshot") != null);
        HUB.expectWarning("saveImage of " + camera.uid() + " wrote nothing");
        assertEquals(true, call(camera, "saveImage", "today/garden.jpg"));
        assertArrayEquals(picture(camera).bytes(), Files.readAllBytes(clips.resolve("today/garden.jpg")));
        assertEquals(true, call(camera, "saveImage", allowed.resolve("garden.jpg").toString()));
        for (String refused : List.of("../garden.jpg", folder.resolve("garden.jpg").toString(),
                allowed.resolve("out/garden.jpg").toString(), "/proc/garden.jpg", "")) {
            assertEquals(false, call(camera, "saveImage", refused), refused);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(Set.of(clips.resolve("today/garden.jpg"), allowed.resolve("garden.jpg")),
                    files.filter(Files::isRegularFile).collect(Collectors.toSet()));
        }
    }
}
