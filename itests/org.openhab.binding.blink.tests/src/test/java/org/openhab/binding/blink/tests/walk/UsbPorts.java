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

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * The sync modules of a household that have USB storage, and all sticks that were ever in them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbPorts {

    private final Household household;
    private final Map<Long, List<UsbStick>> sticks = new LinkedHashMap<>();

    /** What is in a sync module when the household moves in, is its stick. */
    UsbPorts(Household household) {
        this.household = household;
        household.home().syncModules().forEach(module -> module.usb().ifPresent(stick -> own(module.id()).add(stick)));
    }

    private List<UsbStick> own(long module) {
        return Objects.requireNonNull(sticks.computeIfAbsent(module, id -> new ArrayList<>()));
    }

    /** Whether there are any. */
    boolean exist() {
        return !sticks.isEmpty();
    }

    List<SyncModule> modules() {
        return household.home().syncModules().stream().filter(module -> sticks.containsKey(module.id())).toList();
    }

    /** The sticks of a sync module, the first one first. */
    List<UsbStick> sticks(SyncModule module) {
        return List.copyOf(own(module.id()));
    }

    /** Puts a stick into a sync module, in place of the one before. */
    void insert(SyncModule module, UsbStick stick) {
        if (!own(module.id()).contains(stick)) {
            own(module.id()).add(stick);
        }
        module.insert(stick);
    }

    /** All clips on all sticks, wherever they are. */
    Stream<UsbClip> clips() {
        return sticks.values().stream().flatMap(List::stream).flatMap(stick -> stick.clips(Instant.MAX).stream());
    }

    /** The clips that the add-on has to find now. */
    List<UsbClip> visible() {
        return readable().flatMap(stick -> stick.clips(household.now()).stream()).toList();
    }

    /** The sticks that the add-on has to read now: where all clips are in the cloud, it leaves them alone. */
    Stream<UsbStick> readable() {
        boolean isLookedAt = household.town.blink.account(household.email).plan().kind() != Plan.Kind.PLUS;
        return !isLookedAt ? Stream.empty()
                : modules().stream().filter(module -> !module.offline()).map(SyncModule::readableUsb)
                        .flatMap(Optional::stream);
    }
}
