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
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An account's home as Blink described it at one moment: all networks and devices with all their states. Immutable.
 *
 * @param time when it was described
 * @param clientId the number under which Blink lists our session, if it tells
 * @param networks the networks
 * @param syncModules the sync modules
 * @param cameras the cameras of all families
 * @param updateRequired whether Blink says that this client is too old; null when it does not tell
 * @param storageUsed how much of the cloud storage is used, in percent; null when Blink does not tell
 * @param skipped what of the description could not be read, one line each, without names
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Home(Instant time, Optional<Long> clientId, List<Network> networks, List<SyncModule> syncModules,
        List<Camera> cameras, @Nullable Boolean updateRequired, @Nullable Double storageUsed, List<String> skipped) {

    public Home {
        networks = List.copyOf(networks);
        syncModules = List.copyOf(syncModules);
        cameras = List.copyOf(cameras);
        skipped = List.copyOf(skipped);
    }

    /**
     * @return the network with that number
     */
    public Optional<Network> network(long id) {
        return networks.stream().filter(network -> network.id() == id).findFirst();
    }

    /**
     * @return the sync module of a network
     */
    public Optional<SyncModule> syncModuleOf(long networkId) {
        return syncModules.stream().filter(module -> module.networkId() == networkId).findFirst();
    }

    /**
     * @return the camera with that number
     */
    public Optional<Camera> camera(DeviceFamily family, long id) {
        return cameras.stream().filter(camera -> camera.family() == family && camera.id() == id).findFirst();
    }
}
