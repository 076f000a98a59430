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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * The clips of the last days, for who goes back in time on a page.
 *
 * @param complete whether Blink has told all that it has; what is on USB storage and in the archive is there anyway
 * @param cameras the cameras whose clips may be seen
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record PageOlder(boolean complete, List<Camera> cameras) {

    public PageOlder {
        cameras = List.copyOf(cameras);
    }

    /**
     * A camera.
     *
     * @param clips the newest first
     */
    public record Camera(DeviceFamily family, long id, List<PageHome.Clip> clips) {

        public Camera {
            clips = List.copyOf(clips);
        }
    }
}
