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

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;

/**
 * What can happen to the homes of all customers.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class HomePlays {

    private static final String NEW_NAME = "Back Yard";
    private static final Duration BUSY = Duration.ofMinutes(10);

    private HomePlays() {
    }

    static boolean isCameraOffline(Control control) {
        return firstDevices(control).anyMatch(Device::offline);
    }

    static void cameraOffline(Control control, boolean offline) {
        firstDevices(control).forEach(device -> device.offline(offline));
    }

    /** One camera more in the first network of everybody who has a sync module for it. */
    static void cameraAdded(Control control) {
        control.accounts().stream().map(Account::home).filter(home -> !home.syncModules().isEmpty()).forEach(home -> {
            Network network = home.networks().get(0);
            long id = home.devices().stream().mapToLong(Device::id).max().orElse(0) + 1;
            long more = home.devices().stream().filter(device -> device.name().startsWith(NEW_NAME)).count();
            home.add(new Camera(id, network.id(), more == 0 ? NEW_NAME : NEW_NAME + " " + (more + 1)));
        });
    }

    static void cameraRemoved(Control control) {
        control.accounts().stream().map(Account::home)
                .forEach(home -> lastDevice(home).ifPresent(device -> home.removeDevice(device.id())));
    }

    static boolean isBusy(Control control) {
        return control.accounts().stream().anyMatch(account -> account.home().networks().stream()
                .anyMatch(network -> control.isBusy(account.email(), network.id())));
    }

    static void hold(Control control) {
        forEachNetwork(control, (email, network) -> control.holdNetwork(email, network, BUSY));
    }

    static void release(Control control) {
        forEachNetwork(control, control::releaseNetwork);
    }

    private static void forEachNetwork(Control control, BiConsumer<String, Long> deed) {
        control.accounts().forEach(
                account -> account.home().networks().forEach(network -> deed.accept(account.email(), network.id())));
    }

    private static Stream<Device> firstDevices(Control control) {
        return control.accounts().stream().map(Account::home).flatMap(home -> home.devices().stream().limit(1));
    }

    private static Optional<Device> lastDevice(Home home) {
        return home.devices().stream().skip(Math.max(0, home.cameras().size() - 1)).findFirst();
    }
}
