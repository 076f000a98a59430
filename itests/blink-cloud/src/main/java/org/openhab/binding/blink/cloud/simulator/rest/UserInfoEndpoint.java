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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * <code>GET /api/v2/users/info</code>: the customer and what is still expected of him.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UserInfoEndpoint implements CustomerEndpoint {

    private final Scenario scenario;

    UserInfoEndpoint(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller) {
        Account account = caller.account();
        String channel = account.twoFactor() == TwoFactor.OFF ? "email" : account.twoFactor().tsvState();
        return CloudResponse.json(200, Json.object().with("account_id", account.accountId())
                .with("user_id", account.userId()).with("client_id", caller.grant().deviceId())
                .with("client_trusted", !scenario.clientVerification())
                .with("client_verification_required", scenario.clientVerification())
                .with("account_verification_required", scenario.accountVerification())
                .with("phone_verification_required", false).with("country_required", false)
                .with("trust_device_enabled", true).with("new_account", false).with("amazon_account_linked", false)
                .with("allow_pin_resend_seconds", scenario.nextPinSeconds()).with("verification_channel", channel)
                .with("email", account.email()).with("region", account.region()).with("tier", account.tier())
                .with("ring_user_id", null)
                .with("phone", Json.object().with("number", account.phone()).with("valid", true))
                .with("user", Json.object().with("user_id", account.userId()).with("country", "DE")));
    }
}
