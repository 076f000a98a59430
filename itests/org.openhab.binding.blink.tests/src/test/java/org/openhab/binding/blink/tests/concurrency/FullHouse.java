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
package org.openhab.binding.blink.tests.concurrency;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.tests.support.VirtualTime;

/**
 * A house with a thing of each kind, and at Blink with a cabin in which a camera is that has no thing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FullHouse extends House {

    static final long HOME = 200001;
    static final long GARAGE = 400001;
    static final long MINI = 500001;
    static final long SIDE = 400002;
    private static final long CABIN = 200002;
    private static final long SIREN = 900001;
    private static final int STORM_LIGHT = 7002;

    final HouseThing camera = camera(DeviceFamily.CAMERA, "garage", HOME, GARAGE);
    final HouseThing network = network("home", HOME);
    final HouseThing siren = siren("roof", HOME, SIREN);
    final HouseThing mini = camera(DeviceFamily.OWL, "living", HOME, MINI);
    final HouseThing doorbell = camera(DeviceFamily.DOORBELL, "door", HOME, 600001);
    private int refreshInterval = 60;

    FullHouse(URI cloud, HttpSender wire, VirtualTime time, Path clips) {
        super(cloud, wire, time, clips);
    }

    /** What Blink knows of it. */
    static Home atBlink() {
        Home home = Home.sample().add(new Network(CABIN, "Cabin", "Europe/Berlin", false))
                .add(new SyncModule(300002, CABIN, "Module of the cabin")).add(new Camera(SIDE, CABIN, "Side"))
                .add(new Siren(SIREN, HOME, "Roof")).add(new Accessory(STORM_LIGHT, "storm", GARAGE))
                .add(new Program(700, HOME, "Nights")).add(new Program(701, CABIN, "Holidays"));
        home.device(SIDE).temperature(41).thumbnail(true);
        home.syncModule(300001).insert(UsbStick.empty().used(12));
        home.syncModule(300002).insert(UsbStick.empty().used(34));
        return home;
    }

    CameraHandler cameraHandler() {
        return (CameraHandler) camera.handler();
    }

    /** The user chooses another device for a thing, or for a siren another time. */
    void configureOtherwise(HouseThing thing) {
        thing.configure(thing == camera ? Map.of("networkId", CABIN, "cameraId", SIDE)
                : thing == network ? Map.of("networkId", CABIN) : Map.of("duration", 60));
    }

    void configureAsBefore(HouseThing thing) {
        thing.configure(thing == camera ? Map.of("networkId", HOME, "cameraId", GARAGE)
                : thing == network ? Map.of("networkId", HOME) : Map.of("duration", 30));
    }

    /** The user saves the account with another interval. */
    void configureAccount() {
        refreshInterval = 121 - refreshInterval;
        account.configure(Map.of("refreshInterval", refreshInterval));
    }

    /** Begins with all that has ended. */
    void beginAgain() {
        if (account.isEnded()) {
            account.begin();
        }
        things().stream().filter(HouseThing::isEnded).forEach(HouseThing::begin);
    }

    /** All but these. */
    List<HouseThing> allBut(List<HouseThing> some) {
        return things().stream().filter(thing -> !some.contains(thing)).toList();
    }
}
