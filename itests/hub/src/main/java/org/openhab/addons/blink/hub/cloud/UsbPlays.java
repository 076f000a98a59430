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
package org.openhab.addons.blink.hub.cloud;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.scenario.Faults.ActiveFault;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * What can happen to the USB sticks in the sync modules of all customers.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class UsbPlays {

    private static final String LISTS = "POST /api/v1/*/local_storage/manifest/request";
    private static final String BUSY_ANSWER = "{\"code\":307,\"message\":\"System is busy, please wait\"}";
    private static final int BUSY = 409;
    private static final long SLOW = 10;
    private static final int FULL = 100;

    private UsbPlays() {
    }

    static boolean isInserted(Control control) {
        return sticks(control).findAny().isPresent();
    }

    static void insert(Control control) {
        forEachModule(control, module -> module.insert(UsbStick.empty()));
    }

    static void pull(Control control) {
        forEachModule(control, SyncModule::pull);
    }

    static boolean isFull(Control control) {
        return sticks(control).anyMatch(UsbStick::full);
    }

    /** Where there is no stick, one is inserted first. */
    static void fill(Control control) {
        if (!isInserted(control)) {
            insert(control);
        }
        sticks(control).forEach(stick -> stick.fill(FULL));
    }

    static void makeRoom(Control control) {
        sticks(control).forEach(stick -> stick.fill(0));
    }

    static boolean isBusy(Control control) {
        return refusal(control).isPresent();
    }

    static void keepBusy(Control control) {
        control.fault(Fault.on(LISTS).status(BUSY).body("application/json", BUSY_ANSWER));
    }

    static void release(Control control) {
        refusal(control).ifPresent(fault -> control.faults().remove(fault.id()));
    }

    private static Optional<ActiveFault> refusal(Control control) {
        return control.faults().all().stream().filter(active -> active.fault().route().toString().equals(LISTS))
                .findFirst();
    }

    static boolean isSlow(Control control) {
        return control.scenario().usb().uploadKilobytesPerSecond() == SLOW;
    }

    static void slow(Control control, boolean slow) {
        control.scenario().usb().uploadKilobytesPerSecond(slow ? SLOW : 0);
    }

    private static void forEachModule(Control control, Consumer<SyncModule> deed) {
        modules(control).filter(SyncModule::hasUsbPort).forEach(deed);
    }

    private static Stream<UsbStick> sticks(Control control) {
        return modules(control).flatMap(module -> module.usb().stream());
    }

    private static Stream<SyncModule> modules(Control control) {
        return control.accounts().stream().map(Account::home).flatMap(home -> home.syncModules().stream());
    }
}
