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
package org.openhab.binding.blink.internal.clip;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.Home;

/**
 * Finds the camera that has recorded a clip. Lists name it by a number that is unique in its family only, or by a name
 * that has lost its special characters.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class CameraFinder {

    private CameraFinder() {
    }

    /**
     * @param id the number of the camera
     * @param type its model, which decides where two families have that number
     * @return the camera; empty when there is none, or more than one that it may be
     */
    public static Optional<Camera> byId(Home home, long networkId, long id, @Nullable String type) {
        List<Camera> found = cameras(home, networkId, camera -> camera.id() == id);
        return only(found.size() < 2 ? found
                : found.stream().filter(camera -> type != null && type.equals(camera.type())).toList());
    }

    /**
     * @param name the name of the camera in the form of a manifest
     * @return the cameras that it may be
     */
    public static List<Camera> byReducedName(Home home, long networkId, String name) {
        String reduced = reduced(name);
        List<Camera> same = cameras(home, networkId, camera -> camera.name().equals(name));
        // A name that has lost nothing may be that of another camera that has.
        if (same.size() == 1 && !reduced.equals(name)) {
            return same;
        }
        List<Camera> exact = cameras(home, networkId, camera -> reduced(camera.name()).equals(reduced));
        return !exact.isEmpty() ? exact
                : cameras(home, networkId, camera -> reduced(camera.name()).equalsIgnoreCase(reduced));
    }

    /**
     * @return the camera, if there is exactly one
     */
    public static Optional<Camera> only(List<Camera> cameras) {
        return cameras.size() == 1 ? Optional.of(cameras.get(0)) : Optional.empty();
    }

    /**
     * @return whether two clips are of the same camera. Of a camera that is gone, or whose name on USB another one has
     *         too, only the name is known.
     */
    static boolean isSameCamera(Clip one, Clip other) {
        if (one.family() != null && other.family() != null) {
            return one.family() == other.family() && one.cameraId() == other.cameraId();
        }
        String name = reduced(one.cameraName());
        return one.networkId() == other.networkId() && !name.isEmpty()
                && name.equalsIgnoreCase(reduced(other.cameraName()));
    }

    /**
     * @return what tells the camera of a clip from others, wherever the clip is kept; empty when nothing does
     */
    static String mark(Clip clip) {
        String name = reduced(clip.cameraName());
        return name.isEmpty() ? "" : String.format(Locale.ROOT, "%08x", Objects.hash(clip.networkId(), name));
    }

    private static String reduced(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "");
    }

    private static List<Camera> cameras(Home home, long networkId, Predicate<Camera> condition) {
        return home.cameras().stream().filter(camera -> camera.networkId() == networkId).filter(condition).toList();
    }
}
