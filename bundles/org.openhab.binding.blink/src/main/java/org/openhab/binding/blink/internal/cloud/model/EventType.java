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
package org.openhab.binding.blink.internal.cloud.model;

import java.util.Collection;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What an event is, in one word: the first that applies, in this order.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum EventType {
    /** Somebody pressed the button of a doorbell. */
    DOORBELL,
    /** A person was seen. */
    PERSON,
    /** A package was seen. */
    PACKAGE,
    /** A vehicle was seen. */
    VEHICLE,
    /** An animal was seen. */
    ANIMAL,
    /** Something moved. */
    MOTION,
    /** Somebody watched the live view while it was being kept. */
    LIVE_VIEW,
    /** Somebody had the camera take a picture or record a clip. */
    SNAPSHOT,
    /** A clip for a reason that nobody has seen yet, or that is not told. */
    CLIP;

    /** The sensor of all cameras, and the image recognition of newer ones. */
    private static final Set<String> MOTION_CAUSES = Set.of("pir", "cv_motion");
    /** Clients have seen {@code button_press} and {@code button}. */
    private static final String BUTTON = "button";

    /**
     * @param cause Blink's own word for why there is a clip
     * @param objects what was seen, in lower case
     * @return what the event is
     */
    public static EventType of(String cause, Collection<String> objects) {
        if (isPress(cause)) {
            return DOORBELL;
        }
        if (objects.contains("person")) {
            return PERSON;
        }
        if (objects.contains("package")) {
            return PACKAGE;
        }
        if (objects.contains("vehicle")) {
            return VEHICLE;
        }
        if (objects.contains("animal")) {
            return ANIMAL;
        }
        return isMotion(cause) ? MOTION : switch (cause) {
            case "liveview" -> LIVE_VIEW;
            case "snapshot" -> SNAPSHOT;
            default -> CLIP;
        };
    }

    /**
     * @return whether the clip is there because the camera has seen something move. A live view of an armed camera
     *         leaves a clip as well, and is none.
     */
    public static boolean isMotion(String cause) {
        return MOTION_CAUSES.contains(cause);
    }

    /**
     * @return whether the clip is there because somebody pressed the button of a doorbell
     */
    public static boolean isPress(String cause) {
        return cause.startsWith(BUTTON);
    }
}
