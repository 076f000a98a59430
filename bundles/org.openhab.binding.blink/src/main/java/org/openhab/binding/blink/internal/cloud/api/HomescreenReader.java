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
package org.openhab.binding.blink.internal.cloud.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.http.JsonExtract;
import org.openhab.binding.blink.internal.cloud.model.Accessory;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Siren;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Reads the homescreen (version 3). A device without number or network is left out, any other fault costs only the
 * field that it is in.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomescreenReader {

    /** All members that are read below: about half of what Blink tells. */
    static final JsonExtract BODY = new JsonExtract(Stream
            .concat(Stream.of(DeviceFamily.values()).map(DeviceFamily::array),
                    Stream.of("networks", "sync_modules", "sirens", "app_updates", "update_required", "video_stats",
                            "storage", "id", "network_id", "name", "armed", "lv_save", "serial", "fw_version", "type",
                            "status", "wifi_strength", "last_hb", "local_storage_status", "enabled", "battery",
                            "usage_rate", "snooze", "snooze_time_remaining", "thumbnail", "signals", "lfr", "wifi",
                            "temp", "accessories", "target", "target_id", "storm", "superior", "rosie"))
            .collect(Collectors.toUnmodifiableSet()));

    private HomescreenReader() {
    }

    /**
     * @param body what Blink answered
     * @return whether it describes a home: without this, a message with status 200 would be a home that has lost
     *         everything
     */
    static boolean isHome(JsonObject body) {
        JsonElement networks = body.get("networks");
        return networks != null && networks.isJsonArray()
                && Stream.of(DeviceFamily.values()).map(family -> body.get(family.array()))
                        .allMatch(devices -> devices == null || devices.isJsonNull() || devices.isJsonArray());
    }

    /**
     * @param body what Blink answered
     * @param time when it answered
     * @param clientId the number under which Blink lists our session, if it tells
     * @return the home
     */
    static Home read(JsonObject body, Instant time, Optional<Long> clientId) {
        List<String> skipped = new ArrayList<>();
        Fields home = new Fields(body, "homescreen", skipped::add);
        List<Camera> cameras = Stream.of(DeviceFamily.values())
                .flatMap(family -> all(home, family.array(), device -> camera(family, device)).stream()).toList();
        return new Home(time, clientId, all(home, "networks", HomescreenReader::network),
                all(home, "sync_modules", HomescreenReader::syncModule), cameras, accessories(home),
                all(home, "sirens", HomescreenReader::siren), home.object("app_updates").flag("update_required"),
                home.object("video_stats").number("storage"), skipped);
    }

    private static <T> List<T> all(Fields home, String array, Function<Fields, Optional<T>> reader) {
        List<Fields> told = home.objects(array);
        List<T> all = new ArrayList<>(told.size());
        told.forEach(one -> reader.apply(one).ifPresent(all::add));
        return all;
    }

    /** In objects of arrays by type, or in one array: versions of the homescreen differ. */
    private static List<Accessory> accessories(Fields home) {
        return home.objectsOfAll("accessories").stream()
                .flatMap(accessory -> accessory.id("id")
                        .flatMap(id -> accessory.id("target_id")
                                .map(target -> new Accessory(id, type(accessory), target, family(accessory))))
                        .stream())
                .toList();
    }

    private static @Nullable DeviceFamily family(Fields accessory) {
        String word = accessory.text("target");
        return Stream.of(DeviceFamily.values()).filter(family -> family.name().equalsIgnoreCase(word)).findFirst()
                .orElse(null);
    }

    private static String type(Fields accessory) {
        String type = accessory.text("type");
        return type == null ? "" : type;
    }

    private static Optional<Network> network(Fields network) {
        return network.id("id")
                .map(id -> new Network(id, name(network, id), network.flag("armed"), network.flag("lv_save")));
    }

    private static Optional<SyncModule> syncModule(Fields module) {
        return module.id("id")
                .flatMap(id -> module.id("network_id").map(networkId -> new SyncModule(id, networkId, name(module, id),
                        module.text("serial"), module.text("fw_version"), module.text("type"), module.text("status"),
                        module.whole("wifi_strength"), module.time("last_hb"), module.text("local_storage_status"))));
    }

    private static Optional<Siren> siren(Fields siren) {
        return siren.id("id")
                .flatMap(id -> siren.id("network_id").map(networkId -> new Siren(id, networkId, name(siren, id),
                        siren.text("type"), siren.text("serial"), siren.text("fw_version"), siren.text("status"))));
    }

    private static Optional<Camera> camera(DeviceFamily family, Fields camera) {
        Optional<Long> id = camera.id("id");
        Optional<Long> networkId = id.isEmpty() ? id : camera.id("network_id");
        return networkId.isEmpty() ? Optional.empty() : Optional.of(camera(family, id.get(), networkId.get(), camera));
    }

    private static Camera camera(DeviceFamily family, long id, long networkId, Fields camera) {
        Fields signals = camera.object("signals");
        return new Camera(family, id, networkId, name(camera, id), camera.text("type"), camera.text("serial"),
                camera.text("fw_version"), camera.flag("enabled"), camera.text("status"), camera.text("battery"),
                camera.flag("usage_rate"), camera.flag("snooze"), camera.whole("snooze_time_remaining"),
                thumbnail(camera.text("thumbnail")),
                new Camera.Signals(signals.whole("lfr"), signals.whole("wifi"), signals.number("temp")));
    }

    private static String name(Fields device, long id) {
        String name = device.text("name");
        return name == null || name.isBlank() ? Long.toString(id) : Objects.requireNonNull(name.strip());
    }

    private static @Nullable Thumbnail thumbnail(@Nullable String reference) {
        return reference == null || reference.isBlank() ? null : new Thumbnail(reference.strip());
    }
}
