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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_LIGHT;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The light of a camera that has one. Whether it is on, some devices tell in their configuration; of the others, it is
 * what Blink has last been told and has done, and unknown after a restart.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraLight {

    private final Logger logger = LoggerFactory.getLogger(CameraLight.class);
    private final CameraAccess access;
    private final CameraDetails details;
    private final CameraOutput output;
    private volatile @Nullable Boolean done;

    /**
     * @param access reaches the camera
     * @param details what the camera tells
     * @param output shows states
     */
    CameraLight(CameraAccess access, CameraDetails details, CameraOutput output) {
        this.access = access;
        this.details = details;
        this.output = output;
    }

    /**
     * The home shows the camera.
     */
    void onHome(Home home) {
        boolean isTold = access.family() == DeviceFamily.OWL && details.known().light() != null;
        if (isTold || home.lightOf(access.cameraId()).isPresent()) {
            output.add(CHANNEL_LIGHT);
            show();
        } else {
            output.show(Map.of(CHANNEL_LIGHT, UnDefType.UNDEF));
        }
    }

    private void show() {
        Boolean told = details.known().light();
        Boolean on = told == null ? done : told;
        State state = on == null ? UnDefType.UNDEF : OnOffType.from(on);
        output.show(Map.of(CHANNEL_LIGHT, state));
    }

    /**
     * Switches the light.
     *
     * @return whether Blink has done it, and the camera shows it if it shows that at all
     */
    public CompletableFuture<Boolean> turn(boolean on) {
        return access
                .order(home -> home.settings().turnLight(access.family(), access.cameraId(), on, details::onAnswer))
                .thenApply(result -> {
                    if (result.isConfirmed()) {
                        done = on;
                        show();
                    } else {
                        logger.info("The light of {} was not switched: {}", access.thing(), result.reason());
                        output.restore(CHANNEL_LIGHT);
                    }
                    return result.isConfirmed();
                });
    }
}
