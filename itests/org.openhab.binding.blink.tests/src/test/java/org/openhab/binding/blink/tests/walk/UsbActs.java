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
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * What happens to USB storage, and to those who read it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class UsbActs {

    private static final String STORAGE = "/api/v1/accounts/{account}/networks/{network}/sync_modules/{module}"
            + "/local_storage/manifest/";
    private static final String MANIFEST = "GET " + STORAGE + "request/{command}";
    private static final List<String> MANIFESTS = List.of(MANIFEST, "POST " + STORAGE + "request");
    private static final List<String> CLIPS = List.of("POST " + STORAGE + "{manifest}/clip/request/{clip}",
            "GET " + STORAGE + "{manifest}/clip/request/{clip}", "POST " + STORAGE + "{manifest}/clip/delete/{clip}");
    private static final int MOST_STICKS = 3;

    private UsbActs() {
    }

    private static Optional<SyncModule> module(Household house, Random dice) {
        return Steps.any(dice, house.usb.modules());
    }

    private static Optional<UsbStick> stick(Household house, Random dice) {
        return module(house, dice).flatMap(SyncModule::usb);
    }

    /** Whether what is on the sticks was ever told. */
    static boolean wasRead(Household house) {
        return house.town.blink.count(MANIFEST) > 0;
    }

    static void pull(Household house, Random dice) {
        module(house, dice).ifPresent(SyncModule::pull);
    }

    static void insert(Household house, Random dice) {
        module(house, dice).filter(module -> module.usb().isEmpty()).ifPresent(module -> Steps
                .any(dice, house.usb.sticks(module)).ifPresent(stick -> house.usb.insert(module, stick)));
    }

    static void replace(Household house, Random dice) {
        module(house, dice).ifPresent(module -> {
            List<UsbStick> all = house.usb.sticks(module);
            UsbStick other = all.size() < MOST_STICKS ? UsbStick.empty().backup(all.get(0).backup())
                    : Steps.any(dice, all).orElseThrow();
            house.usb.insert(module, other);
        });
    }

    static void fill(Household house, Random dice) {
        stick(house, dice).ifPresent(stick -> stick.fill(Steps.of(dice, 50, 95, 100)));
    }

    static void breakDown(Household house, Random dice) {
        stick(house, dice).ifPresent(stick -> stick.state(Steps.of(dice, UsbStick.FORMAT_REQUIRED, UsbStick.UNAVAILABLE,
                UsbStick.UNMOUNTED, UsbStick.INCOMPATIBLE)));
    }

    static void mend(Household house, Random dice) {
        stick(house, dice).ifPresent(stick -> stick.fill(50).state(UsbStick.ACTIVE));
    }

    static void delete(Household house, Random dice) {
        stick(house, dice).ifPresent(
                stick -> Steps.any(dice, stick.clips(house.now())).map(UsbClip::id).ifPresent(stick::remove));
    }

    static void moduleOffline(Household house, Random dice) {
        module(house, dice).ifPresent(module -> module.offline(true));
    }

    static void moduleOnline(Household house, Random dice) {
        module(house, dice).ifPresent(module -> module.offline(false));
    }

    /** Somebody looks with the app: what was read before counts no more. */
    static void appLooks(Household house, Random dice) {
        module(house, dice).filter(module -> module.usb().isPresent())
                .ifPresent(module -> house.town.blink.usb().changeManifest(house.email, module.id()));
    }

    static void refuseManifest(Household house, Random dice) {
        Steps.fault(house, dice, MANIFESTS, fault -> fault.status(Steps.of(dice, 400, 403, 404, 406, 409, 500)));
    }

    static void slowManifest(Household house, Random dice) {
        house.town.blink.scenario().usb().manifestDuration(Duration.ofSeconds(1 + dice.nextInt(40)));
    }

    static void refuseClip(Household house, Random dice) {
        Steps.fault(house, dice, CLIPS, fault -> fault.status(Steps.of(dice, 400, 403, 404, 406, 409, 500)));
    }
}
