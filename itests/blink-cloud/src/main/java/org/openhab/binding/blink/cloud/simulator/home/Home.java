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
package org.openhab.binding.blink.cloud.simulator.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a customer owns: his systems (networks) and the devices in them. It changes while the cloud runs, by commands of
 * the customer and by the hand of who plays his life.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Home {

    private static final long FIRST_PROGRAM = 700;

    private final List<Network> networks;
    private final List<SyncModule> syncModules;
    private final List<Device> devices = new CopyOnWriteArrayList<>();
    private final List<Accessory> accessories = new CopyOnWriteArrayList<>();
    private final List<Siren> sirens = new CopyOnWriteArrayList<>();
    private final List<Program> programs = new CopyOnWriteArrayList<>();
    private final RawMembers raw = new RawMembers();

    public Home(List<Network> networks, List<SyncModule> syncModules, List<? extends Device> cameras,
            List<? extends Device> owls, List<? extends Device> doorbells) {
        this.networks = new CopyOnWriteArrayList<>(networks);
        this.syncModules = new CopyOnWriteArrayList<>(syncModules);
        devices.addAll(cameras);
        devices.addAll(owls);
        devices.addAll(doorbells);
    }

    /** A new account: nothing set up yet. */
    public static Home empty() {
        return new Home(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** One system with a sync module, a battery camera, a Mini and a doorbell. */
    public static Home sample() {
        long network = 200001;
        return empty().add(new Network(network, "Home", "Europe/Berlin", true))
                .add(new SyncModule(300001, network, "My Blink Sync Module"))
                .add(new Camera(400001, network, "Front Garage")).add(new Owl(500001, network, "Living Room"))
                .add(new Doorbell(600001, network, "Door Bell"));
    }

    /**
     * A home of any size.
     *
     * @param description such as <code>3 networks, 40 cameras</code>, see {@link GeneratedHome}
     * @throws IllegalArgumentException when it is not understood
     */
    public static Home generated(String description) {
        return new GeneratedHome(description).create();
    }

    /** Another home that looks the same and has a life of its own. */
    public Home copy() {
        Home copy = empty();
        networks.forEach(network -> copy.networks.add(network.copy()));
        syncModules.forEach(module -> copy.syncModules.add(module.copy()));
        devices.forEach(device -> copy.devices.add(device.copy()));
        accessories.forEach(accessory -> copy.accessories.add(accessory.copy()));
        sirens.forEach(siren -> copy.sirens.add(siren.copy()));
        programs.forEach(program -> copy.programs.add(program.copy()));
        copy.raw.takeFrom(raw);
        return copy;
    }

    public List<Network> networks() {
        return List.copyOf(networks);
    }

    public List<SyncModule> syncModules() {
        return List.copyOf(syncModules);
    }

    /** All families. */
    public List<Device> devices() {
        return List.copyOf(devices);
    }

    public List<Device> devices(Family family) {
        return devices.stream().filter(device -> device.family() == family).toList();
    }

    public List<Device> cameras() {
        return devices(Family.CAMERA);
    }

    public List<Device> owls() {
        return devices(Family.OWL);
    }

    public List<Device> doorbells() {
        return devices(Family.DOORBELL);
    }

    public List<Accessory> accessories() {
        return List.copyOf(accessories);
    }

    /** The lights at a device. */
    public List<Accessory> lightsOf(Device device) {
        return accessories.stream().filter(accessory -> accessory.targetId() == device.id() && accessory.isLight())
                .toList();
    }

    public List<Siren> sirens() {
        return List.copyOf(sirens);
    }

    public List<Siren> sirensOf(long networkId) {
        return sirens.stream().filter(siren -> siren.networkId() == networkId).toList();
    }

    /** The schedules of all systems. */
    public List<Program> programs() {
        return List.copyOf(programs);
    }

    public List<Program> programsOf(long networkId) {
        return programs.stream().filter(program -> program.networkId() == networkId).toList();
    }

    /** An id that no schedule has. */
    public long nextProgramId() {
        return programs.stream().mapToLong(Program::id).max().orElse(FIRST_PROGRAM - 1) + 1;
    }

    public Home add(Network network) {
        return add(networks, network, Network::id);
    }

    public Home add(SyncModule module) {
        return add(syncModules, module, SyncModule::id);
    }

    public Home add(Device device) {
        return add(devices, device, Device::id);
    }

    public Home add(Accessory accessory) {
        return add(accessories, accessory, Accessory::id);
    }

    public Home add(Siren siren) {
        return add(sirens, siren, Siren::id);
    }

    public Home add(Program program) {
        return add(programs, program, Program::id);
    }

    /** Takes a system away with everything in it. */
    public boolean removeNetwork(long id) {
        syncModules.removeIf(module -> module.networkId() == id);
        sirens.removeIf(siren -> siren.networkId() == id);
        programs.removeIf(program -> program.networkId() == id);
        devices.stream().filter(device -> device.networkId() == id).forEach(device -> removeDevice(device.id()));
        return networks.removeIf(network -> network.id() == id);
    }

    public boolean removeSyncModule(long id) {
        return syncModules.removeIf(module -> module.id() == id);
    }

    /** Takes a device away with everything that is mounted to it. */
    public boolean removeDevice(long id) {
        accessories.removeIf(accessory -> accessory.targetId() == id);
        return devices.removeIf(device -> device.id() == id);
    }

    public boolean removeAccessory(long id) {
        return accessories.removeIf(accessory -> accessory.id() == id);
    }

    public boolean removeSiren(long id) {
        return sirens.removeIf(siren -> siren.id() == id);
    }

    public boolean removeProgram(long id) {
        return programs.removeIf(program -> program.id() == id);
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public Network network(long id) {
        return findNetwork(id).orElseThrow(() -> new IllegalArgumentException("There is no network " + id));
    }

    public Optional<Network> findNetwork(long id) {
        return networks.stream().filter(network -> network.id() == id).findFirst();
    }

    /** The sync module of a network; there may be none. */
    public Optional<SyncModule> syncModuleOf(long networkId) {
        return syncModules.stream().filter(module -> module.networkId() == networkId).findFirst();
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public SyncModule syncModule(long id) {
        return syncModules.stream().filter(module -> module.id() == id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no sync module " + id));
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public Device device(long id) {
        return findDevice(id).orElseThrow(() -> new IllegalArgumentException("There is no device " + id));
    }

    /**
     * The first device of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Device device(String name) {
        return devices.stream().filter(device -> device.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no device " + name));
    }

    public Optional<Device> findDevice(long id) {
        return devices.stream().filter(device -> device.id() == id).findFirst();
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public Accessory accessory(long id) {
        return accessories.stream().filter(accessory -> accessory.id() == id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no accessory " + id));
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public Siren siren(long id) {
        return sirens.stream().filter(siren -> siren.id() == id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no siren " + id));
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public Program program(long id) {
        return programs.stream().filter(program -> program.id() == id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no program " + id));
    }

    /** Ends what is over by now. */
    public void passTime(Instant now) {
        networks.forEach(network -> network.snooze().remaining(now));
        devices.forEach(device -> device.snooze().remaining(now));
    }

    /** What is to be otherwise in the homescreen itself, such as an array that nobody knows. */
    public RawMembers raw() {
        return raw;
    }

    /** Whether a command can reach the device: a camera and a doorbell need the sync module of their network for it. */
    public boolean reaches(Device device) {
        return !device.offline() && (device.family() == Family.OWL || reachesModule(device.networkId()));
    }

    /** Whether the sync module of a network is there to be reached, or none is needed. */
    public boolean reachesModule(long networkId) {
        Optional<SyncModule> module = syncModuleOf(networkId);
        return module.isEmpty() || !module.get().offline();
    }

    private <T> Home add(List<T> list, T added, Function<T, Long> id) {
        List<Long> ids = new ArrayList<>();
        list.forEach(present -> ids.add(id.apply(present)));
        if (ids.contains(id.apply(added))) {
            throw new IllegalArgumentException("There is already one with the id " + id.apply(added));
        }
        list.add(added);
        return this;
    }
}
