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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
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
     * Asks for what only the configuration of a camera tells, when there is nothing better to do.
     */
    public CompletableFuture<DeviceDetails> details(AccountInfo account, Camera camera) {
        return details(unhurried, account, camera);
    }

    /**
     * The same, but now, because somebody waits for it.
     */
    public CompletableFuture<DeviceDetails> detailsNow(AccountInfo account, Camera camera) {
        return details(rest, account, camera);
    }

    private CompletableFuture<DeviceDetails> details(RestClient sender, AccountInfo account, Camera camera) {
        URI address = camera.family() == DeviceFamily.CAMERA
                ? rest.uri(account, "/network/%d/camera/%d/config", camera.networkId(), camera.id())
                : rest.uri(account, "/api/v1/accounts/%d/networks/%d/%s/%d/config", account.accountId(),
                        camera.networkId(), camera.family().array(), camera.id());
        HttpRequest request = HttpRequest.get("device-config", address);
        return sender.send(request)
                .thenCompose(response -> sender.object(request, response)
                        .thenCompose(body -> ConfigReader.isConfiguration(camera.family(), body)
                                ? completedFuture(ConfigReader.read(camera.family(), body))
                                : failedFuture(new UnexpectedAnswerException(request.endpoint(), response.status(),
                                        "no configuration"))));
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
