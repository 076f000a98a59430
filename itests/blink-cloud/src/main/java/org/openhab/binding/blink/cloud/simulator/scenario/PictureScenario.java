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
package org.openhab.binding.blink.cloud.simulator.scenario;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the cloud hands out pictures.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class PictureScenario {

    private volatile long addressDelaySeconds;
    private volatile long contentDelaySeconds;

    /** How long after a picture was taken its address appears in the homescreen. */
    public Duration addressDelay() {
        return Duration.ofSeconds(addressDelaySeconds);
    }

    public PictureScenario addressDelay(Duration delay) {
        addressDelaySeconds = Values.notNegative("addressDelaySeconds", delay.toSeconds());
        return this;
    }

    /** How long the picture before it is still sent from the new address: a stale picture. */
    public Duration contentDelay() {
        return Duration.ofSeconds(contentDelaySeconds);
    }

    public PictureScenario contentDelay(Duration delay) {
        contentDelaySeconds = Values.notNegative("contentDelaySeconds", delay.toSeconds());
        return this;
    }

    void copyFrom(PictureScenario other) {
        addressDelaySeconds = other.addressDelaySeconds;
        contentDelaySeconds = other.contentDelaySeconds;
    }

    void check() {
        Values.notNegative("addressDelaySeconds", addressDelaySeconds);
        Values.notNegative("contentDelaySeconds", contentDelaySeconds);
    }
}
