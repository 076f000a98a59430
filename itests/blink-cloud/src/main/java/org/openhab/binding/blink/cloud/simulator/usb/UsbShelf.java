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
package org.openhab.binding.blink.cloud.simulator.usb;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.clip.ClipShelf;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.scenario.UsbScenario;

/**
 * Writes recordings to the USB stick in the sync module of their network: at once those that do not go to the cloud,
 * later the others, when backups are made.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class UsbShelf implements ClipShelf {

    /** Pictures are not written. */
    private static final String VIDEO = "video";

    private final UsbScenario scenario;

    public UsbShelf(UsbScenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public boolean offer(Account account, Recording recording) {
        Optional<UsbStick> stick = account.home().syncModuleOf(recording.device().networkId()).flatMap(SyncModule::usb)
                .filter(UsbStick::writable);
        boolean inCloud = account.plan().covers(recording.device().id());
        if (stick.isEmpty() || !VIDEO.equals(recording.type()) || inCloud && !stick.get().backup()) {
            return false;
        }
        Instant created = inCloud ? recording.startedAt().plus(scenario.backupShift()) : recording.startedAt();
        Instant written = inCloud ? recording.endedAt().plus(scenario.backupDelay()) : recording.endedAt();
        stick.get().put(recording.device().name(), created, written, recording.length(), recording.footage());
        return true;
    }
}
