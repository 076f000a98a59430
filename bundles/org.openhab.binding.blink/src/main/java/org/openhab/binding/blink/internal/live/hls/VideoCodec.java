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
package org.openhab.binding.blink.internal.live.hls;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the pictures of a stream are coded.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum VideoCodec {
    /** Plays in every browser. */
    H264,
    /** Is passed on as it is; few browsers play it in MPEG-TS. */
    HEVC
}
