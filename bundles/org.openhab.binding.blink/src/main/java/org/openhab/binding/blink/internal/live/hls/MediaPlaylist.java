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

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes playlists of HTTP Live Streaming, version 3.
 * <p>
 * {@code EXT-X-START} asks players to begin two segments before the live edge instead of the three target durations
 * that are usual: one segment is being played while the next one is fetched. {@code CAN-BLOCK-RELOAD} has them ask for
 * the next playlist as soon as they have one: it is answered when there is another segment (see
 * {@link PlaylistReader}), so nobody hears of it late. Partial segments (low-latency HLS) would save a second more.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class MediaPlaylist {

    private static final int SEGMENTS_BEHIND_EDGE = 2;

    private MediaPlaylist() {
    }

    /**
     * @param segments what is in the playlist, oldest first
     * @param next number of the segment that comes after them
     * @param discontinuities how many discontinuities have left the playlist
     * @param targetSeconds no segment is longer
     * @param ended whether no more segments will come
     * @param uri where a segment is, by its number; relative to the playlist
     */
    static String write(List<Segment> segments, long next, long discontinuities, long targetSeconds, boolean ended,
            LongFunction<String> uri) {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n");
        line(text, "#EXT-X-TARGETDURATION:", targetSeconds);
        line(text, "#EXT-X-MEDIA-SEQUENCE:", segments.isEmpty() ? next : segments.get(0).sequence());
        line(text, "#EXT-X-DISCONTINUITY-SEQUENCE:", discontinuities);
        if (!segments.isEmpty() && !ended) {
            text.append("#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES\n");
            line(text, "#EXT-X-START:TIME-OFFSET=-", seconds(behindEdge(segments)));
        }
        for (Segment segment : segments) {
            if (segment.discontinuity()) {
                text.append("#EXT-X-DISCONTINUITY\n");
            }
            text.append("#EXTINF:").append(seconds(segment.duration())).append(",\n");
            text.append(uri.apply(segment.sequence())).append('\n');
        }
        if (ended) {
            text.append("#EXT-X-ENDLIST\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String tag, Object value) {
        text.append(tag).append(value).append('\n');
    }

    private static Duration behindEdge(List<Segment> segments) {
        Duration sum = Duration.ZERO;
        int size = segments.size();
        for (Segment segment : segments.subList(Math.max(0, size - SEGMENTS_BEHIND_EDGE), size)) {
            sum = sum.plus(segment.duration());
        }
        return sum;
    }

    /**
     * @return seconds with three decimals and a point, whatever the language of the computer
     */
    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }
}
