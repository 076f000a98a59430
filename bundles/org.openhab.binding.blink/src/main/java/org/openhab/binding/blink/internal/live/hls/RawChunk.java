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
 * Some packets of the raw stream, shared by all its readers.
 *
 * @param bytes whole packets
 * @param startsWithKeyFrame whether a reader can begin here: tables and a key frame come first
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record RawChunk(byte[] bytes, boolean startsWithKeyFrame) {
}
