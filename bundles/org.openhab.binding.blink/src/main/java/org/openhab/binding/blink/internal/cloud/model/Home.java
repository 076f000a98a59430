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
package org.openhab.binding.blink.internal.cloud.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An account's home as Blink described it at one moment: all networks and devices with all their states. Immutable.
 * Each thing looks for its device in each home, so they are found by their numbers and not by looking through all.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Home {

    private final Instant time;
    private final @Nullable Long clientId;
    private final List<Network> networks;
    private final List<SyncModule> syncModules;
    private final List<Camera> cameras;
    private final List<Accessory> accessories;
    private final List<Siren> sirens;
    private final @Nullable Boolean updateRequired;
    private final @Nullable Double storageUsed;
    private final List<String> skipped;

    private final Map<Long, Network> networksById;
    private final Map<Long, SyncModule> syncModulesByNetwork;
    private final Map<CameraKey, Camera> camerasByKey;

    private record CameraKey(DeviceFamily family, long id) {
    }

    /**
     * A home without accessories.
     *
     * @param time when it was described
     * @param clientId the number under which Blink lists our session, if it tells
     * @param networks the networks
     * @param syncModules the sync modules
     * @param cameras the cameras of all families
     * @param updateRequired whether Blink says that this client is too old; null when it does not tell
     * @param storageUsed how much of the cloud storage is used, in percent; null when Blink does not tell
     * @param skipped what of the description could not be read, one line each, without names
     */
    public Home(Instant time, Optional<Long> clientId, List<Network> networks, List<SyncModule> syncModules,
            List<Camera> cameras, @Nullable Boolean updateRequired, @Nullable Double storageUsed,
            List<String> skipped) {
        this(time, clientId, networks, syncModules, cameras, List.of(), List.of(), updateRequired, storageUsed,
                skipped);
    }

    /**
     * @param time when it was described
     * @param clientId the number under which Blink lists our session, if it tells
     * @param networks the networks
     * @param syncModules the sync modules
     * @param cameras the cameras of all families
     * @param accessories what is mounted to them
     * @param sirens the sirens
     * @param updateRequired whether Blink says that this client is too old; null when it does not tell
     * @param storageUsed how much of the cloud storage is used, in percent; null when Blink does not tell
     * @param skipped what of the description could not be read, one line each, without names
     */
    public Home(Instant time, Optional<Long> clientId, List<Network> networks, List<SyncModule> syncModules,
            List<Camera> cameras, List<Accessory> accessories, List<Siren> sirens, @Nullable Boolean updateRequired,
            @Nullable Double storageUsed, List<String> skipped) {
        this.time = time;
        this.clientId = clientId.orElse(null);
        this.networks = List.copyOf(networks);
        this.syncModules = List.copyOf(syncModules);
        this.cameras = List.copyOf(cameras);
        this.accessories = List.copyOf(accessories);
        this.sirens = List.copyOf(sirens);
        this.updateRequired = updateRequired;
        this.storageUsed = storageUsed;
        this.skipped = List.copyOf(skipped);
        this.networksById = byKey(networks, Network::id);
        this.syncModulesByNetwork = byKey(syncModules, SyncModule::networkId);
        this.camerasByKey = byKey(cameras, camera -> new CameraKey(camera.family(), camera.id()));
    }

    /** Where Blink lists two under one number, the first counts. */
    private static <K, V> Map<K, V> byKey(List<V> all, Function<V, K> key) {
        Map<K, V> map = new HashMap<>(all.size() * 2);
        all.forEach(one -> map.putIfAbsent(key.apply(one), one));
        return map;
    }

    /**
     * @return when it was described
     */
    public Instant time() {
        return time;
    }

    /**
     * @return the number under which Blink lists our session, if it tells
     */
    public Optional<Long> clientId() {
        return Optional.ofNullable(clientId);
    }

    /**
     * @return the networks
     */
    public List<Network> networks() {
        return networks;
    }

    /**
     * @return the sync modules
     */
    public List<SyncModule> syncModules() {
        return syncModules;
    }

    /**
     * @return the cameras of all families
     */
    public List<Camera> cameras() {
        return cameras;
    }

    /**
     * @return the sirens
     */
    public List<Siren> sirens() {
        return sirens;
    }

    /**
     * @return whether Blink says that this client is too old; null when it does not tell
     */
    public @Nullable Boolean updateRequired() {
        return updateRequired;
    }

    /**
     * @return how much of the cloud storage is used, in percent; null when Blink does not tell
     */
    public @Nullable Double storageUsed() {
        return storageUsed;
    }

    /**
     * @return what of the description could not be read, one line each, without names
     */
    public List<String> skipped() {
        return skipped;
    }

    /**
     * @return the light of a camera: one is mounted to it, or is a part of it
     */
    public Optional<Accessory> lightOf(DeviceFamily family, long cameraId) {
        return accessories.stream().filter(one -> one.isLight() && one.isOf(family, cameraId)).findFirst();
    }

    /**
     * @return the network with that number
     */
    public Optional<Network> network(long id) {
        return Optional.ofNullable(networksById.get(id));
    }

    /**
     * @return the sync module of a network
     */
    public Optional<SyncModule> syncModuleOf(long networkId) {
        return Optional.ofNullable(syncModulesByNetwork.get(networkId));
    }

    /**
     * @return the camera with that number
     */
    public Optional<Camera> camera(DeviceFamily family, long id) {
        return Optional.ofNullable(camerasByKey.get(new CameraKey(family, id)));
    }

    /**
     * @return the siren with that number; an account has few
     */
    public Optional<Siren> siren(long id) {
        return sirens.stream().filter(siren -> siren.id() == id).findFirst();
    }
}
