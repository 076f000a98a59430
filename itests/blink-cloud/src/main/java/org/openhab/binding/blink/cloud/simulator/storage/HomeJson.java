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
package org.openhab.binding.blink.cloud.simulator.storage;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Doorbell;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.cloud.simulator.home.Snooze;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * Homes as people describe them, in the home file and through the control interface: lists of things, of which only
 * a few members must be said.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class HomeJson {

    private static final List<String> LISTS = List.of("networks", "syncModules", "cameras", "owls", "doorbells",
            "accessories", "sirens", "programs");
    private static final int MOST_BARS = 5;

    private static final Properties<Home> HOME = new Properties<>(Home::raw);

    private static final Properties<Network> NETWORK = new Properties<Network>(Network::raw)
            .text("name", Network::name, Network::name).text("timeZone", Network::timeZone, Network::timeZone)
            .flag("armed", Network::armed, Network::armed)
            .flag("liveViewsSaved", Network::liveViewsSaved, Network::liveViewsSaved).number("snooze",
                    network -> minutes(network.snooze()),
                    (network, minutes) -> network.snooze().begin(Duration.ofMinutes(minutes)));

    private static final Properties<SyncModule> SYNC_MODULE = new Properties<SyncModule>(SyncModule::raw)
            .text("name", SyncModule::name, SyncModule::name).text("serial", SyncModule::serial, SyncModule::serial)
            .text("type", SyncModule::type, SyncModule::type).text("subtype", SyncModule::subtype, SyncModule::subtype)
            .text("status", SyncModule::status, SyncModule::status).flag("offline", SyncModule::offline)
            .bars("wifi", SyncModule::wifi, SyncModule::wifi, MOST_BARS)
            .text("localStorage", SyncModule::localStorage, SyncModule::localStorage);

    private static final Properties<Device> DEVICE = new Properties<Device>(Device::raw)
            .members("settings", device -> device.settings().changed(),
                    (device, values) -> device.settings().setAll(values))
            .text("name", Device::name, Device::name).text("serial", Device::serial, Device::serial)
            .text("type", Device::type, Device::type).text("color", Device::color, Device::color)
            .flag("enabled", Device::enabled, Device::enabled).text("status", Device::status, Device::status)
            .flag("offline", Device::offline).text("battery", Device::battery, Device::battery)
            .number("temperature", Device::temperature, Device::temperature)
            .bars("wifi", Device::wifi, Device::wifi, MOST_BARS).bars("lfr", Device::lfr, Device::lfr, MOST_BARS)
            .number("snooze", device -> minutes(device.snooze()),
                    (device, minutes) -> device.snooze().begin(Duration.ofMinutes(minutes)))
            .flag("thumbnail", Device::thumbnail, Device::thumbnail)
            .flag("oldThumbnails", Device::oldThumbnails, Device::oldThumbnails)
            .raw("rawConfig", "leaveOutOfConfig", Device::rawConfig);

    private static final Properties<Accessory> ACCESSORY = new Properties<Accessory>(Accessory::raw)
            .text("serial", Accessory::serial, Accessory::serial)
            .flag("connected", Accessory::connected, Accessory::connected)
            .flag("calibrated", Accessory::calibrated, Accessory::calibrated)
            .text("battery", Accessory::battery, Accessory::battery).flag("lit", Accessory::lit, Accessory::lit);

    private static final Properties<Siren> SIREN = new Properties<Siren>(Siren::raw)
            .text("name", Siren::name, Siren::name).text("serial", Siren::serial, Siren::serial)
            .text("status", Siren::status, Siren::status).flag("offline", Siren::offline);

    private HomeJson() {
    }

    /**
     * @throws IllegalArgumentException when something is not understood
     */
    public static Home read(JsonInput in) {
        Home home = Home.empty();
        for (String list : LISTS) {
            in.list(list).forEach(thing -> add(home, list, thing));
        }
        HOME.read(in).accept(home);
        return home;
    }

    /**
     * Adds a thing to a home.
     *
     * @param list one of the lists
     * @return the id of the thing
     * @throws IllegalArgumentException when something is not understood; nothing is added then
     */
    public static long add(Home home, String list, JsonInput in) {
        long id = in.number("id");
        switch (list) {
            case "networks" -> {
                Network network = new Network(id, in.text("name"), "Europe/Berlin", false);
                NETWORK.read(in).accept(network);
                home.add(network);
            }
            case "syncModules" -> {
                SyncModule module = new SyncModule(id, network(home, in), in.text("name"));
                SYNC_MODULE.read(in).accept(module);
                home.add(module);
            }
            case "accessories" -> {
                Accessory accessory = new Accessory(id, in.text("type"), in.number("target"));
                ACCESSORY.read(in).accept(accessory);
                home.add(accessory);
            }
            case "sirens" -> {
                Siren siren = new Siren(id, network(home, in), in.text("name"));
                SIREN.read(in).accept(siren);
                home.add(siren);
            }
            case "programs" -> {
                Program program = new Program(id, network(home, in), in.text("name"));
                ProgramJson.PROGRAM.read(in).accept(program);
                home.add(program);
            }
            default -> {
                Device device = device(family(list), id, network(home, in), in.text("name"));
                DEVICE.read(in).accept(device);
                home.add(device);
            }
        }
        return id;
    }

    /** Whether there is such a thing in that list. */
    public static boolean contains(Home home, String list, long id) {
        return switch (list) {
            case "networks" -> home.findNetwork(id).isPresent();
            case "syncModules" -> home.syncModules().stream().anyMatch(module -> module.id() == id);
            case "accessories" -> home.accessories().stream().anyMatch(accessory -> accessory.id() == id);
            case "sirens" -> home.sirens().stream().anyMatch(siren -> siren.id() == id);
            case "programs" -> home.programs().stream().anyMatch(program -> program.id() == id);
            default -> home.devices(family(list)).stream().anyMatch(device -> device.id() == id);
        };
    }

    /**
     * Reads what is to be changed of a thing, without doing it yet.
     *
     * @throws IllegalArgumentException when there is no such thing, or something is not understood
     */
    public static Runnable change(Home home, String list, long id, JsonInput in) {
        return switch (list) {
            case "networks" -> bind(NETWORK.read(in), home.network(id));
            case "syncModules" -> bind(SYNC_MODULE.read(in), home.syncModule(id));
            case "accessories" -> bind(ACCESSORY.read(in), home.accessory(id));
            case "sirens" -> bind(SIREN.read(in), home.siren(id));
            case "programs" -> bind(ProgramJson.PROGRAM.read(in), home.program(id));
            default -> bind(DEVICE.read(in), home.device(id));
        };
    }

    /** Writes a home so that it can be read again. */
    public static JsonMembers write(Home home) {
        JsonMembers out = Json.object()
                .with("networks", home.networks().stream()
                        .map(network -> NETWORK.write(network, Json.object().with("id", network.id()))).toList())
                .with("syncModules",
                        home.syncModules().stream()
                                .map(module -> SYNC_MODULE.write(module,
                                        Json.object().with("id", module.id()).with("network", module.networkId())))
                                .toList());
        for (Family family : Family.values()) {
            out.with(family.array(), home.devices(family).stream().map(HomeJson::write).toList());
        }
        out.with("accessories",
                home.accessories().stream()
                        .map(accessory -> ACCESSORY.write(accessory, Json.object().with("id", accessory.id())
                                .with("type", accessory.type()).with("target", accessory.targetId())))
                        .toList());
        out.with("sirens", home.sirens().stream().map(
                siren -> SIREN.write(siren, Json.object().with("id", siren.id()).with("network", siren.networkId())))
                .toList());
        out.with("programs", home.programs().stream().map(program -> ProgramJson.PROGRAM.write(program,
                Json.object().with("id", program.id()).with("network", program.networkId()))).toList());
        return HOME.write(home, out);
    }

    private static JsonMembers write(Device device) {
        return DEVICE.write(device, Json.object().with("id", device.id()).with("network", device.networkId()));
    }

    /**
     * @throws IllegalArgumentException when this is none of the lists of devices
     */
    private static Family family(String list) {
        for (Family family : Family.values()) {
            if (family.array().equals(list)) {
                return family;
            }
        }
        throw new IllegalArgumentException("There is no list " + list + " in a home");
    }

    private static Device device(Family family, long id, long network, String name) {
        return switch (family) {
            case CAMERA -> new Camera(id, network, name);
            case OWL -> new Owl(id, network, name);
            case DOORBELL -> new Doorbell(id, network, name);
        };
    }

    /** The network in which a thing is: the first one, unless said otherwise. */
    private static long network(Home home, JsonInput in) {
        List<Network> networks = home.networks();
        return in.number("network", networks.isEmpty() ? 0 : networks.get(0).id());
    }

    private static int minutes(Snooze snooze) {
        return Math.toIntExact(snooze.length().toMinutes());
    }

    private static <T> Runnable bind(Consumer<T> change, T thing) {
        return () -> change.accept(thing);
    }
}
