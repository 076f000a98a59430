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
package org.openhab.binding.blink.cloud.simulator.rest;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.EquipmentScenario;

/**
 * Writes what is mounted to devices, as it is in the homescreen, and in their configurations with the state of lights.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class AccessoryWriter {

    private static final int FULL_PERCENT = 87;
    private static final int LOW_PERCENT = 12;

    private AccessoryWriter() {
    }

    static JsonMembers write(Home home, Accessory accessory) {
        JsonMembers members = Json.object().with("id", accessory.id()).with("serial", accessory.serial())
                .with("type", accessory.type()).with("connected", accessory.connected());
        if ("rosie".equals(accessory.type())) {
            members.with("calibrated", accessory.calibrated());
        } else {
            members.with("power_type", "storm".equals(accessory.type()) ? "battery" : "wired").with("battery",
                    accessory.battery());
        }
        String target = home.findDevice(accessory.targetId()).map(device -> device.family().id()).orElse("camera");
        return accessory.raw().applyTo(members.with("target", target).with("target_id", accessory.targetId())
                .with("created_at", Times.CREATED).with("revision", "01"));
    }

    /** All that is mounted to a device. */
    static List<JsonMembers> ofDevice(Home home, Device device, EquipmentScenario scenario) {
        return home.accessories().stream().filter(accessory -> accessory.targetId() == device.id())
                .map(accessory -> scenario.lightsTold() && accessory.isLight()
                        ? write(home, accessory).with("light_accessory", light(accessory))
                        : write(home, accessory))
                .toList();
    }

    private static JsonMembers light(Accessory light) {
        return Json.object().with("light_status", light.lit() ? "on" : "off").with("battery_percentage",
                "low".equals(light.battery()) ? LOW_PERCENT : FULL_PERCENT);
    }
}
