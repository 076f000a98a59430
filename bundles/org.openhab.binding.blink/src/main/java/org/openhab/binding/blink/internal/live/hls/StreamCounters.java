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
 * What has come in, what was lost and what has been made of it.
 *
 * @param packets packets of MPEG-TS, each of which was read once
 * @param skippedBytes bytes that belong to no packet
 * @param syncLosses how often the beginning of packets was lost after it had been found
 * @param continuityBreaks how often packets of the program were missing
 * @param damagedPackets packets that say that they are damaged
 * @param damagedTables sections of tables with a wrong checksum
 * @param pictures pictures of the camera
 * @param keyFrames pictures that need no other one
 * @param segments segments that were made
 * @param segmentBytes bytes in all segments that were made
 * @param rawBytes bytes copied for the raw stream, once for all its readers
 * @param retainedBytes bytes in memory: segments, what is being collected, what waits for readers of the raw stream
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record StreamCounters(long packets, long skippedBytes, long syncLosses, long continuityBreaks,
        long damagedPackets, long damagedTables, long pictures, long keyFrames, long segments, long segmentBytes,
        long rawBytes, long retainedBytes) {
}
