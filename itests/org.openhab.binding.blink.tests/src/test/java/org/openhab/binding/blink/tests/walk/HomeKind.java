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
package org.openhab.binding.blink.tests.walk;

import java.time.Duration;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.cloud.simulator.scenario.UsbScenario;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * The kinds of homes that a walk can lead through.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
enum HomeKind {

    /** Clips go to the cloud. */
    CLOUD(Plan.PLUS, false),
    /** There is no subscription: clips go to USB storage. */
    USB(Plan.NONE, true),
    /**
     * One camera has a subscription: its clips go to the cloud, and copies of them to USB storage; those of others go
     * to USB storage only.
     */
    BOTH(Plan.basic(400001), true),
    /** Clips go to the cloud, and copies of them to USB storage. */
    COPIES(Plan.PLUS, true);

    static final long NETWORK = 200001;
    static final long MODULE = 300001;
    static final long CAMERA = 400001;
    static final long MINI = 500001;

    private final Plan plan;
    private final boolean usb;

    HomeKind(Plan plan, boolean usb) {
        this.plan = plan;
        this.usb = usb;
    }

    static HomeKind of(long seed) {
        return values()[(int) Math.floorMod(seed / 2, (long) values().length)];
    }

    /** Whoever lives there; every other one gets a PIN. */
    static Account who(long seed) {
        return Account.of(TestAccount.EMAIL, TestAccount.PASSWORD).plan(of(seed).plan).home(of(seed).home())
                .twoFactor(seed % 2 == 0 ? TwoFactor.OFF : TwoFactor.SMS);
    }

    /** How fast sync modules are, and when they make their copies. */
    static void begin(UsbScenario usb, Random dice) {
        usb.uploadKilobytesPerSecond(2).backupDelay(Duration.ofSeconds(Steps.of(dice, 5, 90, 3_600)))
                .backupShift(Duration.ofSeconds(dice.nextInt(21) - 10));
    }

    private Home home() {
        Home home = Home.sample();
        if (usb) {
            home.syncModule(MODULE).insert(UsbStick.empty().backup(true));
        }
        return home.add(new Siren(900001, NETWORK, "Hall")).add(new Siren(900002, NETWORK, "Attic"))
                .add(new Accessory(9001, "storm", CAMERA)).add(new Accessory(9002, "superior", MINI))
                .add(new Program(700, NETWORK, "Night").enabled(true)).add(new Program(701, NETWORK, "Day"));
    }
}
