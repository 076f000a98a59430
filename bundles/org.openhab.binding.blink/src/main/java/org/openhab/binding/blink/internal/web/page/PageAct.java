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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * What somebody who sees the page wants to be done.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface PageAct {

    /**
     * Arms or disarms a network.
     */
    record SwitchNetwork(long networkId, boolean armed) implements PageAct {
    }

    /**
     * Has a camera take a picture.
     */
    record TakePicture(DeviceFamily family, long cameraId) implements PageAct {
    }

    /**
     * Has a camera record a clip.
     */
    record RecordClip(DeviceFamily family, long cameraId) implements PageAct {
    }

    /**
     * Somebody looks no more at the live view of a camera.
     */
    record StopLive(DeviceFamily family, long cameraId) implements PageAct {
    }

    /**
     * Saves a clip to the folder for clips.
     */
    record SaveClip(DeviceFamily family, long cameraId, String clipId) implements PageAct {
    }

    /**
     * Deletes a clip. The user was asked.
     */
    record DeleteClip(DeviceFamily family, long cameraId, String clipId) implements PageAct {
    }
}
