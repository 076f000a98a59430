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
package org.openhab.addons.blink.hub.api;

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A picture that is the state of a channel.
 *
 * @param type its media type, for example {@code image/jpeg}
 * @param bytes the picture
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Picture(String type, byte[] bytes) {

    /**
     * What differs from one picture to the next.
     */
    public String version() {
        return Integer.toHexString(Arrays.hashCode(bytes));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Picture picture && type.equals(picture.type) && Arrays.equals(bytes, picture.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "%s of %d bytes".formatted(type, bytes.length);
    }
}
