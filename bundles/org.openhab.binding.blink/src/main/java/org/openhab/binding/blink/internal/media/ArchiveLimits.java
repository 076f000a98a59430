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
package org.openhab.binding.blink.internal.media;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What an archive may keep.
 *
 * @param days how old clips may become; 0 for no limit
 * @param bytes how large all clips together may be; 0 for no limit
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ArchiveLimits(int days, long bytes) {

    private static final long GIGABYTE = 1_000_000_000;

    /**
     * @param days how old clips may become; 0 for no limit
     * @param gigabytes how large all clips together may be; 0 for no limit
     */
    public static ArchiveLimits of(int days, int gigabytes) {
        return new ArchiveLimits(days, gigabytes * GIGABYTE);
    }

    boolean isTooOld(Instant time, Instant now) {
        return days > 0 && time.isBefore(now.minus(Duration.ofDays(days)));
    }

    boolean isTooLarge(long size) {
        return bytes > 0 && size > bytes;
    }
}
