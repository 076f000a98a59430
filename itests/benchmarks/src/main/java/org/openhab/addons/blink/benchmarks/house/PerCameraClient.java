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
package org.openhab.addons.blink.benchmarks.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Network;

/**
 * The pattern of a client that asks for each network and each camera by itself, as the best known library does: 3 + 2 M
 * + 3 N calls at the start, 1 + 2 M + 2 N in each interval, for N cameras on M networks.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class PerCameraClient {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;
    private final long accountId;
    private final List<Network> networks;
    private final List<Device> cameras;

    /**
     * What some calls have cost.
     *
     * @param calls how many there were
     * @param bytes how many bytes the bodies of their answers had
     */
    public record Cost(long calls, long bytes) {
    }

    PerCameraClient(URI address, String token, Account account) {
        this.address = address;
        this.token = token;
        this.accountId = account.accountId();
        this.networks = account.home().networks();
        this.cameras = account.home().cameras();
    }

    /**
     * Starts.
     */
    public Cost start() throws IOException, InterruptedException {
        Stream<String> home = Stream.of("/api/v1/users/tier_info", "/networks", homescreen());
        Stream<String> eachNetwork = networks.stream()
                .flatMap(network -> Stream.of("/network/" + network.id() + "/syncmodules", "/network/" + network.id()));
        Stream<String> eachCamera = cameras.stream()
                .flatMap(camera -> Stream.of(of(camera) + "/config", of(camera) + "/signals", of(camera)));
        return get(Stream.of(home, eachNetwork, eachCamera).flatMap(all -> all).toList());
    }

    /**
     * Looks how everything is.
     */
    public Cost refresh() throws IOException, InterruptedException {
        Stream<String> eachNetwork = networks.stream()
                .flatMap(network -> Stream.of("/network/" + network.id(), "/network/" + network.id() + "/syncmodules"));
        Stream<String> eachCamera = cameras.stream()
                .flatMap(camera -> Stream.of(of(camera) + "/config", of(camera) + "/signals"));
        return get(Stream.of(Stream.of(homescreen()), eachNetwork, eachCamera).flatMap(all -> all).toList());
    }

    private String homescreen() {
        return "/api/v3/accounts/" + accountId + "/homescreen";
    }

    private static String of(Device camera) {
        return "/network/" + camera.networkId() + "/camera/" + camera.id();
    }

    private Cost get(List<String> paths) throws IOException, InterruptedException {
        long bytes = 0;
        for (String path : paths) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                    .header("Authorization", "Bearer " + token).header("Accept", "application/json").build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(path + " answers " + response.statusCode());
            }
            bytes += response.body().length;
        }
        return new Cost(paths.size(), bytes);
    }
}
