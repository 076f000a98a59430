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
import java.util.function.DoubleSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Has a camera take pictures now and then, if the user wants that. The first one comes at any time within the interval
 * and the others a little later than they could, so that the cameras of a house are not asked all at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnapshotTimer {

    /** The part of the interval by which a picture may be late. */
    private static final double JITTER = 0.1;

    private final Duration interval;
    private final DoubleSupplier random;
    private final CameraOutput output;
    private final CameraPictures pictures;

    /**
     * @param interval the least time between two pictures; zero for none
     * @param random gives numbers from 0 to 1
     * @param output tells whether the camera can be reached
     * @param pictures takes them
     */
    SnapshotTimer(Duration interval, DoubleSupplier random, CameraOutput output, CameraPictures pictures) {
        this.interval = interval;
        this.random = random;
        this.output = output;
        this.pictures = pictures;
    }

    /**
     * Begins. It ends with the thing.
     */
    void begin() {
        if (!interval.isZero()) {
            takeAfter(part(1));
        }
    }

    private void takeAfter(Duration delay) {
        output.later(delay, () -> {
            takeAfter(interval.plus(part(JITTER)));
            if (output.isOnline()) {
                pictures.takeByItself();
            }
        });
    }

    private Duration part(double most) {
        return Duration.ofMillis((long) (interval.toMillis() * most * random.getAsDouble()));
    }
}
