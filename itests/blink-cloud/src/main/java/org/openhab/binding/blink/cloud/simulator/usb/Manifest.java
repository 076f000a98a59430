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
package org.openhab.binding.blink.cloud.simulator.usb;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A list of the clips on a USB stick as they were when it was made. It counts until the next one is made.
 *
 * @param id its number
 * @param request who asked for it
 * @param clips what was on the stick
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Manifest(long id, ManifestRequest request, List<UsbClip> clips) {

    public Optional<UsbClip> find(long clipId) {
        return clips.stream().filter(clip -> clip.id() == clipId).findFirst();
    }
}
