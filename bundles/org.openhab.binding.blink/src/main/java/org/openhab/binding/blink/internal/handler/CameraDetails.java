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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What only the configuration of a camera tells. It changes slowly, and is asked for at start and every six hours, but
 * at each look at the home while a light is on: lights go off by themselves.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraDetails {

    /** Less than the minute from one look at the home to the next. */
    private static final Duration WHILE_LIT = Duration.ofSeconds(50);

    private final Logger logger = LoggerFactory.getLogger(CameraDetails.class);
    private final CameraAccess access;
    private final CameraOutput output;
    private final Clock clock;
    private final SeldomRead reads;
    private volatile DeviceDetails known = DeviceDetails.NONE;
    private volatile Instant time = Instant.MIN;

    /**
     * @param access reaches the camera
     * @param output is told when something is known
     * @param clock tells how much time has passed
     */
    CameraDetails(CameraAccess access, CameraOutput output, Clock clock) {
        this.access = access;
        this.output = output;
        this.clock = clock;
        this.reads = new SeldomRead(clock);
    }

    /**
     * @return what is known
     */
    DeviceDetails known() {
        return known;
    }

    /**
     * @return when that was told
     */
    Instant time() {
        return time;
    }

    /**
     * Somebody has read them.
     */
    void onAnswer(DeviceDetails answer) {
        boolean lacksSomething = !answer.settings().all().keySet().containsAll(known.settings().all().keySet());
        time = clock.instant();
        known = answer;
        if (Boolean.TRUE.equals(answer.light())) {
            reads.isReadFor(WHILE_LIT);
        } else if (lacksSomething) {
            // Perhaps Blink has told only a part this time.
            reads.isReadFor(SeldomRead.RETRY);
        } else {
            reads.isRead();
        }
        output.showAgain();
    }

    /**
     * Somebody wants to know everything anew.
     */
    void onRefresh() {
        reads.onRefresh();
    }

    /**
     * The home shows the camera: asks for its details if it is time to.
     */
    void onCamera(Camera camera) {
        access.session().filter(reads::isDue)
                .ifPresent(session -> reads.read(session, () -> session.devices().details(camera), this::onAnswer,
                        failure -> logger.debug("No details of {}: {}", access.thing(), failure.getMessage())));
    }
}
