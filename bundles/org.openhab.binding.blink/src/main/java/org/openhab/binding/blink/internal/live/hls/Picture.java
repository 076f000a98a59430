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
 * The beginning of a picture in a stream.
 *
 * @param keyFrame whether it needs no other picture
 * @param time when it is decoded (or shown, where that is the same), in ticks of 90 kHz modulo 2^33; or
 *            {@link #NO_TIME}
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record Picture(boolean keyFrame, long time) {

    static final long NO_TIME = -1;
}
