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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the packets of one program out of a stream and finds its pictures. What comes before the tables, belongs to no
 * program, or only fills is left out, and so are the tables themselves: they are written anew where they are needed.
 * <p>
 * Whether a picture is a key frame is sometimes seen only some packets later; until then they are held back.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TsDemuxer implements TsPacketSink {

    private static final int MOST_HELD = 64 * TsPacket.SIZE;
    private static final byte UNKNOWN = -1;

    private final Logger logger = LoggerFactory.getLogger(TsDemuxer.class);
    private final StreamSink[] sinks;
    private final ProgramTables tables = new ProgramTables(this::use);
    private final PictureScan scan = new PictureScan();
    private final PacketBuffer held = new PacketBuffer();
    private final byte[] continuity = new byte[TsPacket.PIDS];
    private @Nullable Program program;
    private VideoCodec codec = VideoCodec.H264;
    private int videoPid = Program.NO_PID;
    private boolean scanning;
    private long clock = TsPacket.NO_CLOCK;
    private volatile long continuityBreaks;
    private volatile long damagedPackets;
    private volatile long pictures;
    private volatile long keyFrames;

    /**
     * @param sinks get the packets of the program
     */
    TsDemuxer(List<StreamSink> sinks) {
        this.sinks = sinks.toArray(StreamSink[]::new);
    }

    private void use(Program found) {
        decide();
        program = found;
        videoPid = found.videoPid();
        codec = found.videoCodec().filter(VideoCodec.HEVC::equals).isPresent() ? VideoCodec.HEVC : VideoCodec.H264;
        clock = TsPacket.NO_CLOCK;
        Arrays.fill(continuity, UNKNOWN);
        logger.debug("Live view has {} and {}", found.videoCodec().map(VideoCodec::name).orElse("no pictures"),
                found.audioPid() == Program.NO_PID ? "no sound" : "AAC");
        if (codec == VideoCodec.HEVC) {
            logger.debug("Few browsers play HEVC; it is passed on as it is");
        }
        for (StreamSink sink : sinks) {
            sink.program(found);
        }
    }

    @Override
    public void packet(TsPacket packet) {
        Program current = program;
        if (packet.damaged()) {
            damagedPackets++;
        } else if (!tables.read(packet) && current != null && current.carries(packet.pid())) {
            watchClock(packet, current.clockPid());
            watchContinuity(packet);
            if (packet.pid() == videoPid) {
                watchPictures(packet);
            }
            pass(packet);
        }
    }

    private void watchClock(TsPacket packet, int clockPid) {
        long time = packet.pid() == clockPid ? packet.clock() : TsPacket.NO_CLOCK;
        if (time == TsPacket.NO_CLOCK) {
            return;
        }
        if (clock != TsPacket.NO_CLOCK && (packet.discontinuity() || Ticks.isJump(Ticks.between(clock, time)))) {
            for (StreamSink sink : sinks) {
                sink.clockJump();
            }
        }
        clock = time;
    }

    private void watchContinuity(TsPacket packet) {
        int last = continuity[packet.pid()];
        int now = packet.continuity();
        if (!packet.hasPayload()) {
            return;
        }
        continuity[packet.pid()] = (byte) now;
        // packets may come twice
        if (last != UNKNOWN && now != last && now != (last + 1 & 0x0F) && !packet.discontinuity()) {
            continuityBreaks++;
            if (packet.pid() == videoPid) {
                decide();
            }
            for (StreamSink sink : sinks) {
                sink.loss();
            }
        }
    }

    private void watchPictures(TsPacket packet) {
        if (packet.unitStart()) {
            decide();
            scan.begin(codec, packet.randomAccess());
            scanning = true;
        }
        if (scanning) {
            scan.add(packet.data(), packet.payloadOffset(), packet.payloadLength());
        }
    }

    private void pass(TsPacket packet) {
        if (!scanning) {
            for (StreamSink sink : sinks) {
                sink.packet(packet.data(), packet.offset());
            }
            return;
        }
        held.add(packet.data(), packet.offset());
        if (scan.decided() || held.size() >= MOST_HELD) {
            decide();
        }
    }

    /**
     * Passes on what has been held back, with what is known about the picture by now.
     */
    private void decide() {
        if (!scanning) {
            return;
        }
        scanning = false;
        Picture picture = scan.picture();
        pictures++;
        if (picture.keyFrame()) {
            keyFrames++;
        }
        for (StreamSink sink : sinks) {
            sink.picture(picture);
            for (int at = 0; at < held.size(); at += TsPacket.SIZE) {
                sink.packet(held.data(), at);
            }
        }
        held.clear();
    }

    /**
     * Nothing more will come.
     */
    void end() {
        decide();
    }

    /**
     * @return the program of now; may be asked by all threads, as all that follows
     */
    Optional<Program> program() {
        return tables.program();
    }

    long continuityBreaks() {
        return continuityBreaks;
    }

    long damagedPackets() {
        return damagedPackets;
    }

    long damagedTables() {
        return tables.damaged();
    }

    long pictures() {
        return pictures;
    }

    long keyFrames() {
        return keyFrames;
    }

    long retainedBytes() {
        return held.capacity();
    }
}
