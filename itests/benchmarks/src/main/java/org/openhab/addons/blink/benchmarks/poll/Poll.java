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

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.channel.AccountChannels;
import org.openhab.binding.blink.internal.channel.CameraStates;
import org.openhab.binding.blink.internal.channel.SameState;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.api.AccountApi;
import org.openhab.binding.blink.internal.cloud.api.RestClient;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.core.types.State;

/**
 * The way of a homescreen from its bytes to the channels, without a network and without openHAB: each camera finds
 * itself
 * in the home, as its thing does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Poll {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));

    private final List<byte[]> bodies;
    private final List<Long> ids;
    private final Map<Long, Map<String, State>> shown = new HashMap<>();
    private final Map<Long, CameraStates> ofCameras = new HashMap<>();
    private final AccountApi api;
    private int body;
    private int polls;
    private int changes;

    Poll(int cameras) {
        bodies = List.of(Homescreens.of(cameras, 68), Homescreens.of(cameras, 69));
        ids = IntStream.range(0, cameras).mapToObj(number -> 400_001L + number).toList();
        List<HttpResponse.Header> headers = List.of(new HttpResponse.Header("Content-Type", "application/json"),
                new HttpResponse.Header("Client-Id", "4711"));
        api = new AccountApi(new RestClient(
                request -> CompletableFuture.completedFuture(new HttpResponse(200, headers, bodies.get(body))),
                BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), Clock.systemUTC()));
    }

    Home read(int number) {
        body = number;
        return api.home(ACCOUNT).join();
    }

    /**
     * @return how many bytes the answers have, which a poll does not keep
     */
    long bodyBytes() {
        return bodies.stream().mapToLong(one -> one.length).sum();
    }

    Home readChanged() {
        return read(++polls % bodies.size());
    }

    /**
     * @return how many states have changed
     */
    int show(Home home) {
        int changed = show(0L, AccountChannels.of(home));
        for (Long id : ids) {
            Camera camera = home.camera(DeviceFamily.CAMERA, id).orElseThrow();
            CameraStates states = Objects.requireNonNull(ofCameras.computeIfAbsent(id, key -> new CameraStates()));
            changed += show(id,
                    states.of(camera, home.network(camera.networkId()).orElse(null), DeviceDetails.NONE, null));
        }
        return changed;
    }

    private int show(Long id, Map<String, State> states) {
        Map<String, State> before = Objects.requireNonNull(shown.computeIfAbsent(id, key -> new HashMap<>()));
        int already = changes;
        states.forEach((channel, state) -> {
            if (!SameState.is(state, before.put(channel, state))) {
                changes++;
            }
        });
        return changes - already;
    }
}
