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
package org.openhab.binding.blink.internal.handler;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Configuration of a camera, a Mini or a doorbell as openHAB fills it in.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraConfiguration {

    private static final int LONGEST_LIVE_VIEW = 300;
    private static final int SHORTEST_SNAPSHOT_INTERVAL = 300;

    public long networkId;
    public long cameraId;
    public int motionTimeout = 30;
    public int liveViewLimit = 60;
    public int snapshotInterval = 0;
    public boolean privacyMode = false;

    /**
     * @return the key of the text that says what is wrong with it; null when nothing is
     */
    @Nullable
    String problem() {
        if (networkId <= 0) {
            return "offline.config.network-id";
        } else if (cameraId <= 0) {
            return "offline.config.camera-id";
        }
        return snapshotInterval == 0 || snapshotInterval >= SHORTEST_SNAPSHOT_INTERVAL ? null
                : "offline.config.snapshot-interval";
    }

    /**
     * @return how long motion and ringing last
     */
    Duration motionTime() {
        return Duration.ofSeconds(Math.max(1, motionTimeout));
    }

    /**
     * @return the least time between two automatic pictures; zero for none
     */
    Duration snapshotTime() {
        return Duration.ofSeconds(snapshotInterval);
    }

    /**
     * @return how long a live view lasts at the most
     */
    Duration liveViewTime() {
        return Duration.ofSeconds(Math.max(1, Math.min(liveViewLimit, LONGEST_LIVE_VIEW)));
    }
}
