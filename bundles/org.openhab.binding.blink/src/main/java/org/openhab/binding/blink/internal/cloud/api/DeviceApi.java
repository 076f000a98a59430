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
package org.openhab.binding.blink.internal.cloud.api;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;

/**
 * The calls that read from a single device. They are not for every poll.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class DeviceApi {

    private static final double UNITS_PER_VOLT = 100;

    private final RestClient unhurried;
    private final RestClient rest;

    /**
     * @param unhurried sends the calls for details, at its leisure
     * @param rest sends the calls for pictures
     */
    public DeviceApi(RestClient unhurried, RestClient rest) {
        this.unhurried = unhurried;
        this.rest = rest;
    }

    /**
     * Asks for what only the configuration of a camera tells.
     */
    public CompletableFuture<DeviceDetails> details(AccountInfo account, Camera camera) {
        boolean ofSyncModule = camera.family() == DeviceFamily.CAMERA;
        URI address = ofSyncModule ? rest.uri(account, "/network/%d/camera/%d/config", camera.networkId(), camera.id())
                : rest.uri(account, "/api/v1/accounts/%d/networks/%d/%s/%d/config", account.accountId(),
                        camera.networkId(), camera.family().array(), camera.id());
        HttpRequest request = HttpRequest.get("device-config", address);
        return unhurried.send(request).thenCompose(response -> unhurried.object(request, response)).thenApply(body -> {
            Fields fields = new Fields(body, request.endpoint(), note -> {
            });
            Fields config = ofSyncModule ? fields.objects("camera").stream().findFirst().orElseGet(() -> fields)
                    : fields;
            return details(config, fields.object("signals").time("updated_at"));
        });
    }

    /** Families write the same thing in different words, and newer doorbells tell more than older ones. */
    private static DeviceDetails details(Fields config, @Nullable Instant signalsAt) {
        Double voltage = config.number("battery_voltage");
        return new DeviceDetails(voltage == null ? null : voltage / UNITS_PER_VOLT,
                firstOf(config.whole("wifi_rssi"), config.whole("wifi_strength")),
                firstOf(config.whole("lfr_rssi"), config.whole("lfr_strength")),
                firstOf(config.number("temperature"), config.number("temp")),
                firstOf(config.text("mac_address"), config.text("mac")), signalsAt);
    }

    private static <T> @Nullable T firstOf(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    /**
     * Loads a picture.
     *
     * @return its bytes as they came; whether it is whole is for the caller to check
     */
    public CompletableFuture<byte[]> picture(AccountInfo account, Thumbnail thumbnail) {
        Optional<URI> address = rest.address(account, thumbnail.path());
        if (address.isEmpty()) {
            return failedFuture(new UnexpectedAnswerException("picture", 0, "an address of another form"));
        }
        HttpRequest request = HttpRequest.get("picture", address.get()).withHeader("Accept", "*/*");
        return rest.send(request).thenCompose(response -> response.status() == 200 ? completedFuture(response.body())
                : failedFuture(rest.problem(request, response)));
    }
}
