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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a customer owns: his systems (networks) and the devices in them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Home(List<Network> networks, List<SyncModule> syncModules, List<Camera> cameras, List<Owl> owls,
        List<Doorbell> doorbells) {

    /** A new account: nothing set up yet. */
    public static Home empty() {
        return new Home(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** One system with a sync module, a battery camera, a Mini and a doorbell. */
    public static Home sample() {
        long network = 200001;
        return new Home(List.of(new Network(network, "Home", "Europe/Berlin", true)),
                List.of(new SyncModule(300001, network, "My Blink Sync Module", "G8T1SM0000000001", "sm2", "vinnie",
                        "online")),
                List.of(new Camera(400001, network, "Front Garage", "G8T1CA0000000001", "catalina", true, "done", "ok",
                        68, true)),
                List.of(new Owl(500001, network, "Living Room", "G8V1OW0000000001", "owl", true, "online", true)),
                List.of(new Doorbell(600001, network, "Door Bell", "G8T1LO0000000001", "lotus", true, "done", "ok",
                        true)));
    }
}
