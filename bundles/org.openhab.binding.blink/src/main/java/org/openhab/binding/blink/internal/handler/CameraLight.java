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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * <p>
 * Lights go off by themselves, and on when something moves or somebody uses the app. So what is known of one does not
 * last: nobody is shown a light as on that nobody has seen for minutes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraLight {

    /** How long it is believed that a light is as it was seen, or switched. */
    private static final Duration TRUST = Duration.ofMinutes(5);

    private final Logger logger = LoggerFactory.getLogger(CameraLight.class);
    private final CameraAccess access;
    private final CameraDetails details;
    private final CameraOutput output;
    private final Clock clock;
    private volatile @Nullable Known done;
    private Runnable cancelEnd = () -> {
    };

    /**
     * What is known of the light.
     *
     * @param end when it is known no longer
     */
    private record Known(boolean on, Instant end) {
    }

    /**
     * @param access reaches the camera
     * @param details what the camera tells
     * @param output shows states
     * @param clock tells how much time has passed
     */
    CameraLight(CameraAccess access, CameraDetails details, CameraOutput output, Clock clock) {
        this.clock = clock;
        this.access = access;
        this.details = details;
        this.output = output;
    }

    /**
     * The home shows the camera, in the order of all that the account tells.
     */
    void onHome(Home home) {
        cancelEnd.run();
        boolean isTold = access.family() == DeviceFamily.OWL && details.known().light() != null;
        if (isTold || home.lightOf(access.family(), access.cameraId()).isPresent()) {
            output.add(CHANNEL_LIGHT);
            Known now = known();
            Instant time = clock.instant();
            show(now, time);
            if (now != null && time.isBefore(now.end) && now.end.isBefore(Instant.MAX)) {
                cancelEnd = output.later(Duration.between(time, now.end), output::showAgain);
            }
        } else {
            output.show(Map.of(CHANNEL_LIGHT, UnDefType.UNDEF));
        }
    }

    private @Nullable Known known() {
        Boolean told = details.known().light();
        if (told == null) {
            return done;
        }
        // That it is off is read with the rest of the configuration, which has its own time.
        return new Known(told, told ? details.time().plus(TRUST) : Instant.MAX);
    }

    private void show(@Nullable Known now, Instant time) {
        State state = now == null || !time.isBefore(now.end) ? UnDefType.UNDEF : OnOffType.from(now.on);
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
                        onDone(on);
                    } else {
                        logger.info("The light of {} was not switched: {}", access.thing(), result.reason());
                        output.restore(CHANNEL_LIGHT);
                    }
                    return result.isConfirmed();
                });
    }

    private void onDone(boolean on) {
        Instant time = clock.instant();
        Duration ownTime = details.known().lightTime();
        done = new Known(on, time.plus(on && ownTime != null ? ownTime : TRUST));
        // At once, for a rule that has waited for it; and once more in its turn, to be looked at when that has ended.
        show(known(), time);
        output.showAgain();
    }
}
