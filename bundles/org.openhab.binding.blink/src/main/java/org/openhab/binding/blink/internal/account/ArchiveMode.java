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
package org.openhab.binding.blink.internal.account;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;

/**
 * Which clips are kept in the archive. The names are those of the parameter {@code archive}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum ArchiveMode {
    /** None. */
    OFF,
    /** Those in the cloud. */
    CLOUD,
    /** Those on USB storage. */
    LOCAL,
    /** All; those that are in both, from the cloud. */
    ALL;

    /**
     * @return the mode of that name, in any case
     */
    public static Optional<ArchiveMode> of(String name) {
        return Stream.of(values()).filter(mode -> mode.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    /**
     * @return the clip to keep of a recording; empty for none
     */
    Optional<Clip> choose(BookedClip booked) {
        return switch (this) {
            case OFF -> Optional.empty();
            case CLOUD -> booked.download(ClipSource.CLOUD);
            case LOCAL -> booked.download(ClipSource.LOCAL);
            case ALL -> booked.download();
        };
    }
}
