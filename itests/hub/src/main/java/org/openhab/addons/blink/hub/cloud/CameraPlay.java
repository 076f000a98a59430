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
package org.openhab.addons.blink.hub.cloud;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.api.CloudControl.Incident;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;

/**
 * What can happen before one camera.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
enum CameraPlay {
    PRESS("Press", "Somebody presses the button.", (control, email, device) -> control.press(email, device.id())),
    MOTION("Motion", "Something moves, and nobody says what.",
            (control, email, device) -> control.motion(email, device.id())),
    PERSON("Person", "A person comes along.", (control, email, device) -> moves(control, email, device, "person")),
    VEHICLE("Vehicle", "A vehicle comes along.", (control, email, device) -> moves(control, email, device, "vehicle")),
    ANIMAL("Animal", "An animal comes along.", (control, email, device) -> moves(control, email, device, "animal")),
    PACKAGE("Package", "A package is left there.",
            (control, email, device) -> moves(control, email, device, "package")),
    RECORDING("Recording", "Somebody records a clip in the app.",
            (control, email, device) -> records(control, email, device, ClipPlan.SNAPSHOT)),
    LIVE_VIEW("Live view", "Somebody looks live in the app and saves that.",
            (control, email, device) -> records(control, email, device, ClipPlan.LIVEVIEW));

    private final String label;
    private final String description;
    private final Deed deed;

    CameraPlay(String label, String description, Deed deed) {
        this.label = label;
        this.description = description;
        this.deed = deed;
    }

    private static Optional<Recording> moves(Control control, String email, Device device, String... what) {
        return control.motion(email, device.id(), what);
    }

    private static Optional<Recording> records(Control control, String email, Device device, String source) {
        return Optional.of(control.record(email, ClipPlan.of(device.id()).source(source)));
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException if there is none of that name
     */
    static CameraPlay of(String id) {
        return Arrays.stream(values()).filter(play -> play.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is nothing called " + id + " to happen"));
    }

    /**
     * All that can happen before this device.
     */
    static List<Incident> before(Device device) {
        return Arrays.stream(values()).filter(play -> play != PRESS || device.family() == Family.DOORBELL)
                .map(play -> new Incident(play.id(), play.label, play.description)).toList();
    }

    /**
     * Lets it happen.
     *
     * @return what is recorded
     */
    Optional<Recording> happen(Control control, String email, Device device) {
        return deed.happen(control, email, device);
    }

    /** How it happens. */
    @FunctionalInterface
    private interface Deed {

        Optional<Recording> happen(Control control, String email, Device device);
    }
}
