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

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Something that is mounted to a device, or is a part of it.
 *
 * @param id its number
 * @param type what it is: {@code storm} is a floodlight for battery cameras, {@code superior} the light of a wired
 *            camera, {@code rosie} a mount that moves
 * @param targetId the number of the device
 * @param target the family of the device; null when Blink does not tell. Families have numbers of their own.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Accessory(long id, String type, long targetId, @Nullable DeviceFamily target) {

    private static final Set<String> LIGHTS = Set.of("storm", "superior");

    /**
     * @return whether it is a light
     */
    public boolean isLight() {
        return LIGHTS.contains(type);
    }

    /**
     * @return whether it is mounted to that device, or is a part of it
     */
    public boolean isOf(DeviceFamily family, long deviceId) {
        return targetId == deviceId && (target == null || target == family);
    }
}
