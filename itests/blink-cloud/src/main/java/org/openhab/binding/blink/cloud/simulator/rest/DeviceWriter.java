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
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Doorbell;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * The members of a homescreen's arrays. A device has exactly the members that its family has in the real cloud: a Mini
 * has no battery, a doorbell no temperature.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DeviceWriter {

    private static final String CREATED = "2022-05-04T17:10:02+00:00";
    private static final String UPDATED = "2026-11-20T08:15:41+00:00";
    private static final long PICTURE_TIME = 1764000000;

    private final long accountId;

    DeviceWriter(long accountId) {
        this.accountId = accountId;
    }

    JsonMembers write(Network network) {
        return head(network.id()).with("name", network.name()).with("time_zone", network.timeZone()).with("dst", true)
                .with("armed", network.armed()).with("lv_save", false);
    }

    JsonMembers write(SyncModule module) {
        return head(module.id()).with("onboarded", true).with("status", module.status()).with("name", module.name())
                .with("serial", module.serial()).with("fw_version", "16.0.14").with("type", module.type())
                .with("subtype", module.subtype()).with("last_hb", UPDATED).with("wifi_strength", 5)
                .with("network_id", module.networkId()).with("enable_temp_alerts", true)
                .with("local_storage_enabled", false).with("local_storage_compatible", true)
                .with("local_storage_status", "unavailable").with("revision", "00");
    }

    JsonMembers write(Camera camera) {
        return head(camera.id()).with("name", camera.name()).with("serial", camera.serial()).with("fw_version", "10.65")
                .with("type", camera.type()).with("enabled", camera.enabled())
                .with("thumbnail", thumbnail(camera.thumbnail(), camera.networkId(), camera.type(), camera.id()))
                .with("status", camera.status()).with("battery", camera.battery()).with("usage_rate", false)
                .with("network_id", camera.networkId()).with("issues", List.of())
                .with("signals",
                        Json.object().with("lfr", 5).with("wifi", 5).with("temp", camera.temperature()).with("battery",
                                camera.battery().equals("low") ? 1 : 3))
                .with("local_storage_enabled", false).with("local_storage_compatible", true)
                .withAll(tail("01", "black"));
    }

    JsonMembers write(Owl owl) {
        return head(owl.id()).with("name", owl.name()).with("type", owl.type()).with("onboarded", true)
                .with("serial", owl.serial()).with("fw_version", "9.93").with("enabled", owl.enabled())
                .with("thumbnail", thumbnail(owl.thumbnail(), owl.networkId(), owl.type(), owl.id()))
                .with("status", owl.status()).with("network_id", owl.networkId()).with("local_storage_enabled", false)
                .with("local_storage_compatible", true).withAll(tail("00", "white"));
    }

    JsonMembers write(Doorbell doorbell) {
        return head(doorbell.id()).with("name", doorbell.name()).with("type", doorbell.type()).with("onboarded", true)
                .with("serial", doorbell.serial()).with("fw_version", "12.68").with("enabled", doorbell.enabled())
                .with("thumbnail",
                        thumbnail(doorbell.thumbnail(), doorbell.networkId(), doorbell.type(), doorbell.id()))
                .with("status", doorbell.status()).with("network_id", doorbell.networkId())
                .with("battery", doorbell.battery()).with("doorbell_mode", "lfr").with("changing_mode", false)
                .with("signals",
                        Json.object().with("lfr", 5).with("wifi", 5).with("battery",
                                doorbell.battery().equals("low") ? 1 : 3))
                .with("issues", List.of()).with("local_storage_enabled", false).with("local_storage_compatible", false)
                .with("config_out_of_sync", false).withAll(tail("00", "black"));
    }

    private static JsonMembers head(long id) {
        return Json.object().with("id", id).with("created_at", CREATED).with("updated_at", UPDATED);
    }

    private static JsonMembers tail(String revision, String color) {
        return Json.object().with("snooze", false).with("snooze_time_remaining", null).with("revision", revision)
                .with("color", color);
    }

    private @Nullable String thumbnail(boolean taken, long networkId, String type, long id) {
        return taken
                ? "/api/v3/media/accounts/%d/networks/%d/%s/%d/thumbnail/thumbnail.jpg?ts=%d&ext=".formatted(accountId,
                        networkId, type, id, PICTURE_TIME)
                : null;
    }
}
