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
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.Siren;

/**
 * The calls for sirens.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SirenApi {

    private final RestClient rest;
    private final Acknowledgements calls;

    /**
     * @param rest sends the calls
     */
    public SirenApi(RestClient rest) {
        this.rest = rest;
        this.calls = new Acknowledgements(rest);
    }

    /**
     * Has a siren sound.
     *
     * @param seconds how long
     */
    public CompletableFuture<CommandTicket> activate(AccountInfo account, Siren siren, int seconds) {
        return calls.send(HttpRequest
                .post("activate-siren",
                        rest.uri(account, "/api/v1/networks/%d/sirens/%d/activate/", siren.networkId(), siren.id()))
                .withJson("{\"duration\":" + seconds + "}"), siren.networkId());
    }

    /**
     * Silences all sirens of a network; Blink has no call for a single one.
     */
    public CompletableFuture<CommandTicket> deactivate(AccountInfo account, long networkId) {
        return calls.send(HttpRequest.post("deactivate-sirens",
                rest.uri(account, "/api/v1/networks/%d/sirens/deactivate/", networkId)), networkId);
    }
}
