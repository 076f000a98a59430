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
package org.openhab.addons.blink.benchmarks.poll;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Homescreens with all that Blink tells of a camera.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Homescreens {

    private static final int CAMERAS_PER_NETWORK = 10;

    private Homescreens() {
    }

    /**
     * @param cameras how many there are
     * @param temperature what each of them measures
     * @return the body of an answer
     */
    static byte[] of(int cameras, int temperature) {
        String networks = IntStream.range(0, (cameras + CAMERAS_PER_NETWORK - 1) / CAMERAS_PER_NETWORK).mapToObj(
                number -> "{\"id\":%d,\"name\":\"Home %d\",\"armed\":true}".formatted(200_001L + number, number))
                .collect(Collectors.joining(","));
        String devices = IntStream.range(0, cameras).mapToObj(number -> camera(number, temperature))
                .collect(Collectors.joining(","));
        String home = "{\"networks\":[" + networks + "],\"cameras\":[" + devices
                + "],\"video_stats\":{\"storage\":2},\"app_updates\":{\"update_required\":false}}";
        return home.getBytes(StandardCharsets.UTF_8);
    }

    private static String camera(int number, int temperature) {
        long id = 400_001L + number;
        return """
                {"id":%d,"created_at":"2022-05-04T18:20:00+00:00","updated_at":"2026-11-22T01:01:05+00:00",
                "name":"Camera %d","serial":"G8T1CA%010d","fw_version":"10.65","type":"catalina","enabled":true,
                "thumbnail":"/api/v3/media/accounts/123456/networks/200001/catalina/%d/thumbnail/thumbnail.jpg?ts=1764000000&ext=",
                "status":"done","battery":"ok","usage_rate":false,"network_id":%d,"issues":[],
                "signals":{"lfr":5,"wifi":5,"temp":%d,"battery":3},"local_storage_enabled":true,
                "local_storage_compatible":true,"snooze":false,"snooze_time_remaining":null,"revision":"01"}
                """
                .formatted(id, number, number, id, 200_001L + number / CAMERAS_PER_NETWORK, temperature);
    }
}
