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
package org.openhab.binding.blink.internal.web.page;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * All that the page shows, as it is now. Paths of pictures, clips and live views are read links that begin where the
 * links of all kinds of the account do.
 *
 * @param name the name of the account
 * @param online whether what is shown is what Blink has told last
 * @param notice what the user should know about the account, as its status tells it; null for nothing
 * @param clipsSince clips before this time are not in the list
 * @param networks in the order in which to show them
 * @param cameras in the order in which to show them
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record PageHome(String name, boolean online, @Nullable String notice, Instant clipsSince, List<Network> networks,
        List<Camera> cameras) {

    public PageHome {
        networks = List.copyOf(networks);
        cameras = List.copyOf(cameras);
    }

    /**
     * A network.
     *
     * @param armed null when Blink does not tell
     */
    public record Network(long id, String name, boolean online, @Nullable Boolean armed) {
    }

    /**
     * A camera.
     *
     * @param detecting whether it looks for motion while its network is armed; null when Blink does not tell
     * @param batteryLow null when it has no battery or Blink does not tell
     * @param celsius the temperature; null when it measures none
     * @param hidden whether the privacy mode hides what it sees now
     * @param snapshot its newest picture; null when there is none to be seen
     * @param live the path of its live view; null when it cannot be seen live
     * @param clips of the last days
     */
    public record Camera(DeviceFamily family, long id, long networkId, String name, boolean online,
            @Nullable Boolean detecting, @Nullable Boolean batteryLow, @Nullable Double celsius, boolean hidden,
            @Nullable Picture snapshot, @Nullable String live, List<Clip> clips) {

        public Camera {
            clips = List.copyOf(clips);
        }
    }

    /**
     * A picture.
     *
     * @param path where it is read
     * @param version another word for each picture
     * @param time when it was taken; null when Blink does not tell
     */
    public record Picture(String path, String version, @Nullable Instant time) {
    }

    /**
     * A clip.
     *
     * @param type what it shows, in one word as the channels tell it
     * @param objects what Blink has seen in it
     * @param sources where it is
     * @param thumbnail the path of a picture of it; null when there is none
     * @param path where it is played; null when it cannot be had
     * @param canDelete whether there is something that may be deleted
     */
    public record Clip(String id, Instant time, String type, List<String> objects, List<Source> sources,
            @Nullable String thumbnail, @Nullable String path, boolean canDelete) {

        public Clip {
            objects = List.copyOf(objects);
            sources = List.copyOf(sources);
        }
    }

    /**
     * Where a clip is.
     */
    public enum Source {
        CLOUD,
        LOCAL,
        ARCHIVE
    }
}
