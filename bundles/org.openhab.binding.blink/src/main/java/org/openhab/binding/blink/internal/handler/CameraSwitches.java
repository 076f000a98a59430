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

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What rules can switch on and off on a camera.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraSwitches {

    private final Logger logger = LoggerFactory.getLogger(CameraSwitches.class);
    private final CameraAccess access;
    private final SnoozeChannel snooze;

    /**
     * @param access reaches the camera
     * @param snooze mutes its notifications
     */
    CameraSwitches(CameraAccess access, SnoozeChannel snooze) {
        this.access = access;
        this.snooze = snooze;
    }

    /**
     * Mutes the notifications of the camera.
     *
     * @param minutes how long; 0 ends it
     * @return whether Blink shows it as wanted
     */
    public CompletableFuture<Boolean> snooze(int minutes) {
        return access.order(snooze.order(minutes)).thenApply(result -> result
                .isConfirmedOr(reason -> logger.info("The snooze of {} was not changed: {}", access.thing(), reason)));
    }

    /**
     * Switches the motion detection.
     *
     * @return whether Blink shows it as wanted
     */
    public CompletableFuture<Boolean> detectMotion(boolean on) {
        return access.order(home -> home.cameras().detectMotion(access.family(), access.cameraId(), on))
                .thenApply(result -> result.isConfirmedOr(
                        reason -> logger.info("Motion detection of {} was not changed: {}", access.thing(), reason)));
    }
}
