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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;

import com.google.gson.JsonObject;

/**
 * Bob reading the USB stick in his sync module, call by call.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class UsbReader {

    static final long MODULE = 300001;
    static final String STORAGE = "/api/v1/accounts/123457/networks/200001/sync_modules/" + MODULE + "/local_storage";

    private final BlinkCloud cloud;
    private final Signed bob;

    UsbReader(BlinkCloud cloud, Signed bob) {
        this.cloud = cloud;
        this.bob = bob;
    }

    RawResponse status() {
        return bob.get(STORAGE + "/status");
    }

    RawResponse askForManifest() {
        return bob.post(STORAGE + "/manifest/request");
    }

    RawResponse manifest(long command) {
        return bob.get(STORAGE + "/manifest/request/" + command);
    }

    /** The whole way to a manifest, not too early. */
    JsonObject readManifest() {
        cloud.control().advance(cloud.control().scenario().usb().manifestPause());
        long command = id(askForManifest());
        cloud.control().advance(cloud.control().scenario().usb().manifestDuration());
        return manifest(command).expect(200).json();
    }

    RawResponse askForClip(String manifest, String clip) {
        return bob.post(clip(manifest, "request", clip));
    }

    RawResponse clip(String manifest, String clip) {
        return bob.get(clip(manifest, "request", clip));
    }

    RawResponse deleteClip(String manifest, String clip) {
        return bob.post(clip(manifest, "delete", clip));
    }

    RawResponse command(long id) {
        return bob.get("/network/200001/command/" + id);
    }

    /** Whether a command has ended. */
    boolean isComplete(long id) {
        return command(id).expect(200).json().get("complete").getAsBoolean();
    }

    void advance(long seconds) {
        cloud.control().advance(Duration.ofSeconds(seconds));
    }

    static long id(RawResponse response) {
        return Long.parseLong(response.expect(200).text("id"));
    }

    private static String clip(String manifest, String action, String clip) {
        return STORAGE + "/manifest/" + manifest + "/clip/" + action + "/" + clip;
    }
}
