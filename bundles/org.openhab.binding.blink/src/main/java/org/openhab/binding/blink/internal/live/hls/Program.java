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

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What belongs together in a stream, as its tables say.
 *
 * @param transportStream number of the stream
 * @param number number of the program
 * @param patVersion version of the table that names the program
 * @param mapPid where the program is described
 * @param clockPid where its clock is
 * @param streams pictures, sound and what else there is
 * @param map the section that describes the program, with a right checksum
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record Program(int transportStream, int number, int patVersion, int mapPid, int clockPid, List<Stream> streams,
        byte[] map) {

    static final int NO_PID = -1;

    private static final int TYPE_H264 = 0x1B;
    private static final int TYPE_HEVC = 0x24;
    private static final int TYPE_AAC = 0x0F;
    private static final int TYPE_AAC_LATM = 0x11;

    /**
     * @param type how the stream is coded
     * @param pid where it is
     */
    record Stream(int type, int pid) {
    }

    /**
     * @return where the pictures are, or {@link #NO_PID}
     */
    int videoPid() {
        return pidOf(TYPE_H264, TYPE_HEVC);
    }

    /**
     * @return where the sound is, or {@link #NO_PID}
     */
    int audioPid() {
        return pidOf(TYPE_AAC, TYPE_AAC_LATM);
    }

    Optional<VideoCodec> videoCodec() {
        int pid = videoPid();
        return streams.stream().filter(stream -> stream.pid == pid).findFirst()
                .map(stream -> stream.type == TYPE_HEVC ? VideoCodec.HEVC : VideoCodec.H264);
    }

    private int pidOf(int type, int otherType) {
        for (Stream stream : streams) {
            if (stream.type == type || stream.type == otherType) {
                return stream.pid;
            }
        }
        return NO_PID;
    }

    boolean carries(int pid) {
        if (pid == clockPid) {
            return true;
        }
        for (Stream stream : streams) {
            if (stream.pid == pid) {
                return true;
            }
        }
        return false;
    }

    /**
     * @return whether only words about the program are different, or the version
     */
    boolean sameStreams(Program other) {
        return number == other.number && mapPid == other.mapPid && clockPid == other.clockPid
                && streams.equals(other.streams);
    }
}
