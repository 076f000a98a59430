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
package org.openhab.binding.blink.internal.cloud.http;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long and how much the transport puts up with.
 *
 * @param connect time to connect, TLS included
 * @param total time from sending to the last byte of the answer
 * @param idle time without any byte
 * @param body the largest body in bytes, after decompression
 * @param stream time without any byte of a body that is taken as it comes; as a whole it may take an hour. Peers of
 *            ours wait 90 s for a clip.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record TransportLimits(Duration connect, Duration total, Duration idle, int body, Duration stream) {

    /** What fits a slow line and a slow cloud. No JSON of Blink comes near 8 MiB. */
    public static final TransportLimits DEFAULT = new TransportLimits(Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(20), 8 * 1024 * 1024, Duration.ofSeconds(90));
}
