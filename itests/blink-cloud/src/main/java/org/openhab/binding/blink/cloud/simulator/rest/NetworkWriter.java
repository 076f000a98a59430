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

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * Writes the details of networks and sync modules.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkWriter {

    private final Account account;
    private final Commands commands;
    private final Instant now;

    NetworkWriter(Account account, Commands commands, Instant now) {
        this.account = account;
        this.commands = commands;
        this.now = now;
    }

    JsonMembers write(Network network) {
        boolean cameraError = account.home().devices().stream()
                .anyMatch(device -> device.networkId() == network.id() && device.offline());
        return Json.object().with("id", network.id()).with("name", network.name()).with("description", "")
                .with("account_id", account.accountId()).with("created_at", Times.CREATED)
                .with("updated_at", Times.UPDATED).with("armed", network.armed())
                .with("arm_string", network.armed() ? "Armed" : "Disarmed").with("autoarm_geo_enable", false)
                .with("autoarm_time_enable", false).with("busy", commands.isBusy(account.accountId(), network.id()))
                .with("camera_error", cameraError)
                .with("sync_module_error", !account.home().reachesModule(network.id())).with("dst", true)
                .with("time_zone", network.timeZone()).with("encryption_key", null)
                .with("network_key", "invented-key-" + network.id()).with("feature_plan_id", null)
                .with("lfr_channel", 0).with("locale", "").with("location_id", null).with("lv_mode", "relay")
                .with("network_origin", "normal").with("ping_interval", 60).with("sm_backup_enabled", false)
                .with("storage_used", 0).with("storage_total", 0).with("video_count", 0)
                .with("video_destination", "server").with("video_history_count", 4000);
    }

    JsonMembers write(SyncModule module) {
        return Json.object().with("id", module.id()).with("created_at", Times.CREATED).with("updated_at", Times.UPDATED)
                .with("deleted_at", null).with("last_activity", lastHeartBeat(module)).with("name", module.name())
                .with("fw_version", "16.0.14").with("mac_address", "7c:ee:00:00:00:01")
                .with("ip_address", "203.0.113.7").with("lfr_frequency", "868.2").with("serial", module.serial())
                .with("status", module.status()).with("onboarded", true).with("server", "sm-server.example")
                .with("last_hb", lastHeartBeat(module)).with("os_version", "3.4.1").with("last_wifi_alert", null)
                .with("wifi_alert_count", 0).with("last_offline_alert", module.offline() ? Times.UPDATED : null)
                .with("offline_alert_count", module.offline() ? 1 : 0).with("table_update_sequence", 7)
                .with("feature_plan_id", null).with("local_storage_enabled", module.usesUsb())
                .with("local_storage_compatible", module.hasUsbPort())
                .with("local_storage_status", module.localStorage()).with("last_backup_started", null)
                .with("last_backup_completed", null).with("last_backup_result", null).with("first_boot", Times.CREATED)
                .with("account_id", account.accountId()).with("network_id", module.networkId()).with("country_id", "DE")
                .with("wifi_strength", module.wifi());
    }

    private String lastHeartBeat(SyncModule module) {
        return module.offline() ? Times.UPDATED : Times.write(now.truncatedTo(ChronoUnit.MINUTES));
    }
}
