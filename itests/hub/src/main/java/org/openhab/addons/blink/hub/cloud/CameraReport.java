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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * Tells people what has come of something that happened before a camera, and if nothing has, why.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class CameraReport {

    private final Account account;
    private final Device device;

    CameraReport(Account account, Device device) {
        this.account = account;
        this.device = device;
    }

    String tell(Optional<Recording> recording) {
        return recording.map(this::recorded).orElseGet(this::notRecorded);
    }

    private String recorded(Recording recording) {
        String what = "%s records %d seconds. ".formatted(device.name(), recording.length().toSeconds());
        if (account.plan().covers(device.id())) {
            return what + "Blink lists the clip %d seconds later.".formatted(recording.uploadDelay().toSeconds());
        }
        boolean onStick = account.home().syncModuleOf(device.networkId()).flatMap(SyncModule::usb)
                .filter(UsbStick::writable).isPresent();
        return what + (onStick ? "The clip goes to the USB stick."
                : "Nobody keeps the clip: there is neither a subscription nor a USB stick.");
    }

    private String notRecorded() {
        Home home = account.home();
        Network network = home.network(device.networkId());
        if (!home.reaches(device)) {
            return "Nothing is recorded: %s is out of reach.".formatted(device.name());
        } else if (!network.armed()) {
            return "Nothing is recorded: %s is not armed.".formatted(network.name());
        }
        return "Nothing is recorded: motion detection of %s is off.".formatted(device.name());
    }
}
