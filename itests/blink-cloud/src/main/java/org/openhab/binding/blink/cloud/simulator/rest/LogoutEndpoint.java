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

import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.oauth.Grant;
import org.openhab.binding.blink.cloud.simulator.oauth.Tokens;

/**
 * Logout in both its forms: all tokens of the calling device are worth nothing afterwards.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LogoutEndpoint implements CustomerEndpoint {

    private final Tokens tokens;

    LogoutEndpoint(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller) {
        long deviceId = caller.grant().deviceId();
        if (!request.pathVariable("client").equals(String.valueOf(deviceId))) {
            request.note("not the client id of the bearer");
            return RestErrors.notFound("Client not found");
        }
        Predicate<Grant> ofThisDevice = grant -> grant.deviceId() == deviceId;
        tokens.revokeAccess(ofThisDevice);
        tokens.revokeRefresh(ofThisDevice);
        return CloudResponse.json(200, Json.object().with("message", "logout"));
    }
}
