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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.oauth.Pins;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The PINs that a client or an account may still owe when it has its tokens, if <code>users/info</code> says so:
 * <code>POST /api/v5/clients/{client}/client_verification/pin/…</code> and <code>POST /api/v4/users/pin/…</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class VerificationEndpoints {

    private static final int PIN_SENT = 211;
    private static final int PIN_WRONG = 1621;
    private static final int PIN_RIGHT = 1626;

    private final Pins pins;
    private final Scenario scenario;

    VerificationEndpoints(Pins pins, Scenario scenario) {
        this.pins = pins;
        this.scenario = scenario;
    }

    CloudResponse resendForClient(CloudRequest request, Caller caller) {
        return isForeign(request, caller) ? RestErrors.notFound("Client not found") : resend(caller);
    }

    CloudResponse verifyClient(CloudRequest request, Caller caller) {
        return isForeign(request, caller) ? RestErrors.notFound("Client not found")
                : verify(request, caller, () -> scenario.clientVerification(false));
    }

    CloudResponse resendForAccount(CloudRequest request, Caller caller) {
        return resend(caller);
    }

    CloudResponse verifyAccount(CloudRequest request, Caller caller) {
        return verify(request, caller, () -> scenario.accountVerification(false));
    }

    private CloudResponse resend(Caller caller) {
        pins.send(caller.account());
        return CloudResponse.json(200, Json.object().with("allow_pin_resend_seconds", scenario.nextPinSeconds())
                .with("code", PIN_SENT).with("message", "A PIN has been sent"));
    }

    private CloudResponse verify(CloudRequest request, Caller caller, Runnable verified) {
        Optional<String> pin = pinIn(request);
        if (pin.isEmpty()) {
            request.note("no JSON with a pin");
            return RestErrors.badRequest("PIN is missing");
        }
        boolean valid = pins.redeem(caller.account().accountId(), pin.get(), scenario.pinValidity());
        if (valid) {
            verified.run();
        } else {
            request.note("wrong, used, superseded or expired PIN");
        }
        return CloudResponse.json(200,
                Json.object().with("valid", valid).with("trusted", valid).with("require_new_pin", false)
                        .with("token", null).with("code", valid ? PIN_RIGHT : PIN_WRONG)
                        .with("message", valid ? "Successfully verified" : "Invalid PIN")
                        .with("allow_pin_resend_seconds", scenario.nextPinSeconds()).with("phone", null));
    }

    private static boolean isForeign(CloudRequest request, Caller caller) {
        boolean foreign = !request.pathVariable("client").equals(String.valueOf(caller.grant().deviceId()));
        if (foreign) {
            request.note("not the client id of the bearer");
        }
        return foreign;
    }

    private static Optional<String> pinIn(CloudRequest request) {
        if (!request.hasContentType("application/json")) {
            return Optional.empty();
        }
        try {
            JsonElement pin = JsonParser.parseString(request.bodyText()) instanceof JsonObject body ? body.get("pin")
                    : null;
            return pin != null && pin.isJsonPrimitive() ? Optional.of(pin.getAsString()) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}
