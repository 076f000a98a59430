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

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;

/**
 * The calls that mute the notifications of a network or a camera for a while. Blink counts in minutes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SnoozeApi {

    private final RestClient rest;
    private final Acknowledgements calls;

    /**
     * @param rest sends the calls
     */
    public SnoozeApi(RestClient rest) {
        this.rest = rest;
        this.calls = new Acknowledgements(rest);
    }

    /**
     * Mutes the notifications of a network.
     *
     * @param minutes how long; 0 ends it
     */
    public CompletableFuture<CommandTicket> network(AccountInfo account, long networkId, int minutes) {
        return send("networks/%d", account, networkId, minutes, account.accountId(), networkId);
    }

    /**
     * Mutes the notifications of a camera of any family.
     *
     * @param minutes how long; 0 ends it
     */
    public CompletableFuture<CommandTicket> camera(AccountInfo account, Camera camera, int minutes) {
        return send("networks/%d/" + camera.family().array() + "/%d", account, camera.networkId(), minutes,
                account.accountId(), camera.networkId(), camera.id());
    }

    private CompletableFuture<CommandTicket> send(String place, AccountInfo account, long networkId, int minutes,
            Object... numbers) {
        String path = "/api/v1/accounts/%d/" + place;
        HttpRequest request = minutes == 0
                ? HttpRequest.post("unsnooze", rest.uri(account, path + "/unsnooze", numbers))
                : HttpRequest.post("snooze", rest.uri(account, path + "/snooze", numbers))
                        .withJson("{\"snooze_time\":" + minutes + "}");
        return calls.send(request, networkId);
    }
}
