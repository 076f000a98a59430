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
package org.openhab.addons.blink.benchmarks.house;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;

/**
 * Who owns how many cameras. A sync module takes ten.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Homes {

    static final String EMAIL = "jane@example.org";
    static final String PASSWORD = "correct horse & battery+staple";
    static final long NETWORK = 200_001;
    static final long CAMERA = 400_001;

    private static final int CAMERAS_PER_NETWORK = 10;

    private Homes() {
    }

    /**
     * @return a customer with so many cameras, whose networks are armed
     */
    static Account customer(int cameras) {
        Home home = Home.empty();
        for (int i = 0; i < cameras; i++) {
            long network = NETWORK + i / CAMERAS_PER_NETWORK;
            if (i % CAMERAS_PER_NETWORK == 0) {
                home.add(new Network(network, "House " + network, "Europe/Berlin", true));
                home.add(new SyncModule(100_000 + network, network, "Sync Module " + network));
            }
            home.add(new Camera(CAMERA + i, network, "Camera " + i));
        }
        return Account.of(EMAIL, PASSWORD).home(home);
    }
}
