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
package org.openhab.addons.blink.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.api.AccountApi;
import org.openhab.binding.blink.internal.cloud.api.RestClient;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a poll costs from the bytes of the homescreen to the home: time, and with {@code -prof gc} allocation.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HomescreenBenchmark {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));

    /** How many cameras the home has. */
    @Param({ "1", "10", "40", "200", "1000" })
    public int cameras;

    private AccountApi api = api(new byte[0]);

    /**
     * Describes the home, with all that Blink tells of a camera.
     */
    @Setup
    public void describe() {
        String devices = IntStream.range(0, cameras).mapToObj(HomescreenBenchmark::camera)
                .collect(Collectors.joining(","));
        String home = "{\"networks\":[{\"id\":200001,\"name\":\"Home\",\"armed\":true}],\"cameras\":[" + devices
                + "],\"video_stats\":{\"storage\":2},\"app_updates\":{\"update_required\":false}}";
        api = api(home.getBytes(StandardCharsets.UTF_8));
    }

    private static AccountApi api(byte[] homescreen) {
        List<HttpResponse.Header> headers = List.of(new HttpResponse.Header("Content-Type", "application/json"),
                new HttpResponse.Header("Client-Id", "4711"));
        return new AccountApi(
                new RestClient(request -> CompletableFuture.completedFuture(new HttpResponse(200, headers, homescreen)),
                        BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), Clock.systemUTC()));
    }

    private static String camera(int number) {
        long id = 400_001L + number;
        return """
                {"id":%d,"created_at":"2022-05-04T18:20:00+00:00","updated_at":"2026-11-22T01:01:05+00:00",
                "name":"Camera %d","serial":"G8T1CA%010d","fw_version":"10.65","type":"catalina","enabled":true,
                "thumbnail":"/api/v3/media/accounts/123456/networks/200001/catalina/%d/thumbnail/thumbnail.jpg?ts=1764000000&ext=",
                "status":"done","battery":"ok","usage_rate":false,"network_id":200001,"issues":[],
                "signals":{"lfr":5,"wifi":5,"temp":68,"battery":3},"local_storage_enabled":true,
                "local_storage_compatible":true,"snooze":false,"snooze_time_remaining":null,"revision":"01"}
                """
                .formatted(id, number, number, id);
    }

    /**
     * One homescreen, read.
     *
     * @return the home
     */
    @Benchmark
    public Home readHome() {
        return api.home(ACCOUNT).join();
    }
}
