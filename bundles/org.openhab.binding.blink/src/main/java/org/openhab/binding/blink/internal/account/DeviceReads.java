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
package org.openhab.binding.blink.internal.account;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Program;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;

/**
 * What can be read of a single device or network, besides what the home tells. Every answer may fail with a
 * {@link BlinkException}.
 * In any thread.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class DeviceReads {

    private final CloudAccess cloud;

    DeviceReads(CloudAccess cloud) {
        this.cloud = cloud;
    }

    /**
     * Asks for what only the configuration of a camera tells.
     */
    public CompletableFuture<DeviceDetails> details(Camera camera) {
        return cloud.withAccount(account -> cloud.devices().details(account, camera));
    }

    /**
     * The same, but now, because somebody waits for it.
     */
    CompletableFuture<DeviceDetails> detailsNow(Camera camera) {
        return cloud.withAccount(account -> cloud.devices().detailsNow(account, camera));
    }

    /**
     * Loads a picture.
     *
     * @return its bytes as they came; whether it is whole is for the caller to check
     */
    public CompletableFuture<byte[]> picture(Thumbnail thumbnail) {
        return cloud.withAccount(account -> cloud.devices().picture(account, thumbnail));
    }

    /**
     * Asks for the programs of a network.
     */
    public CompletableFuture<List<Program>> programs(long networkId) {
        return cloud.withAccount(account -> cloud.home().networks().programs(account, networkId));
    }

    /**
     * Asks how the USB storage of a sync module is.
     */
    public CompletableFuture<LocalStorage> localStorage(SyncModule module) {
        return cloud.withAccount(account -> cloud.localStorage().status(account, module));
    }
}
