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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Feeds live views and looks at what comes out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Streams {

    /** As usual, but nothing is forgotten. */
    static final StreamLimits KEEP_ALL = new StreamLimits(StreamLimits.DEFAULT.target(),
            StreamLimits.DEFAULT.firstTarget(), StreamLimits.DEFAULT.longest(), StreamLimits.DEFAULT.largest(), 10_000,
            0, Integer.MAX_VALUE, StreamLimits.DEFAULT.queueBytes());

    private Streams() {
    }

    /** @return six seconds of a real stream with a key frame each second */
    static byte[] real() {
        try (InputStream in = Streams.class.getResourceAsStream("live.ts")) {
            if (in == null) {
                throw new IllegalStateException("live.ts is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the same with the sound switched off: the tables name it, and it never comes */
    static byte[] realWithoutSound() {
        byte[] all = real();
        List<Integer> pids = pids(all);
        Map<Integer, Long> packets = pids.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Integer> frequent = packets.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long> comparingByValue().reversed()).map(Map.Entry::getKey).toList();
        int sound = frequent.get(1);
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        for (int i = 0; i < pids.size(); i++) {
            if (pids.get(i) != sound) {
                rest.write(all, i * TsPacket.SIZE, TsPacket.SIZE);
            }
        }
        return rest.toByteArray();
    }

    /** @return all segments of a whole stream */
    static List<Segment> segments(byte[] ts, Clock clock) {
        LiveStream stream = new LiveStream(clock, KEEP_ALL);
        stream.accept(ByteBuffer.wrap(ts));
        stream.end();
        return segments(stream);
    }

    /** @return all segments until now */
    static List<Segment> segments(LiveStream stream) {
        List<Segment> segments = new ArrayList<>();
        Optional<Segment> segment = stream.window().segment(0);
        while (segment.isPresent()) {
            segments.add(segment.get());
            segment = stream.window().segment(segments.size());
        }
        return segments;
    }

    /** @return durations in milliseconds */
    static List<Long> durations(List<Segment> segments) {
        return segments.stream().map(segment -> segment.duration().toMillis()).toList();
    }

    static List<Boolean> discontinuities(List<Segment> segments) {
        return segments.stream().map(Segment::discontinuity).toList();
    }

    static List<Integer> pids(byte[] packets) {
        List<Integer> pids = new ArrayList<>();
        TsPacket packet = new TsPacket();
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            packet.read(packets, at);
            pids.add(packet.pid());
        }
        return pids;
    }

    /** @return how often the counters of the packets do not go on, in all pieces one after the other */
    static int continuityBreaks(List<byte[]> pieces) {
        int[] next = new int[TsPacket.PIDS];
        int breaks = 0;
        TsPacket packet = new TsPacket();
        for (byte[] packets : pieces) {
            for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
                packet.read(packets, at);
                int expected = next[packet.pid()];
                if (packet.hasPayload()) {
                    // 0 is for PIDs that were not there before
                    breaks += expected == 0 || expected - 1 == packet.continuity() ? 0 : 1;
                    next[packet.pid()] = (packet.continuity() + 1 & 0x0F) + 1;
                }
            }
        }
        return breaks;
    }
}
