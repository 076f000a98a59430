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
package org.openhab.binding.blink.cloud.simulator.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;

/**
 * Sends a part of a body to who asks for one by <code>Range: bytes=…</code>. A header that is not understood, such as
 * one with several parts, is ignored, as it should be.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ByteRange {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private ByteRange() {
    }

    static CloudResponse apply(CloudRequest request, CloudResponse whole) {
        CloudResponse answer = whole.header("Accept-Ranges", "bytes");
        Matcher matcher = RANGE.matcher(request.headerOrEmpty("Range"));
        if (!matcher.matches() || matcher.group().equals("bytes=-")) {
            return answer;
        }
        long length = whole.content().length();
        long from;
        long to;
        if (matcher.group(1).isEmpty()) {
            from = Math.max(0, length - Long.parseLong(matcher.group(2)));
            to = length;
        } else {
            from = Long.parseLong(matcher.group(1));
            to = matcher.group(2).isEmpty() ? length : Math.min(length, Long.parseLong(matcher.group(2)) + 1);
        }
        if (from >= length || from >= to) {
            return CloudResponse.empty(416).header("Content-Range", "bytes */" + length);
        }
        return answer.part(from, to - from).header("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + length);
    }
}
