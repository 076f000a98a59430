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

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.clip.Clips;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * <code>GET /api/v3/accounts/{account}/homescreen</code>: all devices and their states. The numbers of the calling
 * client and of the user are in headers.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomescreenEndpoint implements CustomerEndpoint {

    private static final long STORAGE_SECONDS = 7200;

    private final Scenario scenario;
    private final Clips clips;
    private final Clock clock;

    HomescreenEndpoint(Scenario scenario, Clips clips, Clock clock) {
        this.scenario = scenario;
        this.clips = clips;
        this.clock = clock;
    }

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller) {
        Account account = caller.account();
        return CloudResponse.json(200, write(request, account))
                .header("Client-Id", String.valueOf(caller.grant().deviceId()))
                .header("User-Id", String.valueOf(account.userId()));
    }

    private JsonMembers write(CloudRequest request, Account account) {
        Home home = account.home();
        DeviceWriter devices = new DeviceWriter(account, clock.instant(), scenario);
        return home.raw()
                .applyTo(Json.object()
                        .with("account",
                                Json.object().with("id", account.accountId()).with("email_verified", true)
                                        .with("email_verification_required", true).with("amazon_account_linked", false))
                        .with("networks", home.networks().stream().map(devices::write).toList())
                        .with("sync_modules", home.syncModules().stream().map(devices::write).toList())
                        .with("cameras", home.cameras().stream().map(devices::write).toList())
                        .with("sirens", home.sirens().stream().map(SirenEndpoints::write).toList())
                        .with("chimes", List.of())
                        .with("video_stats",
                                Json.object().with("storage", storage(account)).with("auto_delete_days", 30)
                                        .with("auto_delete_day_options", List.of(3, 7, 14, 30, 60)))
                        .with("doorbell_buttons", List.of())
                        .with("owls", home.owls().stream().map(devices::write).toList())
                        .with("doorbells", home.doorbells().stream().map(devices::write).toList())
                        .with("app_updates", VersionEndpoint.appUpdates(request, scenario))
                        .with("device_limits", Json.object().with("camera", 10).with("chime", 5).with("doorbell", 10)
                                .with("doorbell_button", 2).with("owl", 10).with("siren", 5).with("total_devices", 20))
                        .with("whats_new", Json.object().with("updated_at", 20260305).with("url", ""))
                        .with("subscriptions", Json.object().with("updated_at", "2026-05-12T15:45:27+00:00"))
                        .with("entitlements", Json.object().with("updated_at", "2026-05-12T15:45:27+00:00"))
                        .with("tiv_lock_enable", true).with("tiv_lock_status", Json.object().with("locked", true))
                        .with("accessories", accessories(home)));
    }

    /** Percent of the two hours of clips that the cloud keeps for a customer. */
    private int storage(Account account) {
        long seconds = clips.listed(account.accountId()).stream().filter(clip -> !clip.deleted())
                .mapToLong(clip -> clip.recording().length().toSeconds()).sum();
        return (int) Math.min(100, (seconds * 100 + STORAGE_SECONDS - 1) / STORAGE_SECONDS);
    }

    /** Three kinds are always there, others when there is one. */
    private static JsonMembers accessories(Home home) {
        JsonMembers kinds = Json.object();
        List<String> types = new ArrayList<>(List.of("storm", "rosie", "superior"));
        home.accessories().stream().map(Accessory::type).filter(type -> !types.contains(type)).forEach(types::add);
        types.forEach(
                type -> kinds.with(type, home.accessories().stream().filter(accessory -> accessory.type().equals(type))
                        .map(accessory -> AccessoryWriter.write(home, accessory)).toList()));
        return kinds;
    }
}
