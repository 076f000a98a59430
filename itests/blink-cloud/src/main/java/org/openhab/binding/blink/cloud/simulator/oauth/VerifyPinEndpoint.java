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
package org.openhab.binding.blink.cloud.simulator.oauth;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Accounts;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.RateLimit;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * <code>POST /oauth/v2/2fa/verify</code>: the PIN.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class VerifyPinEndpoint extends FormEndpoint {

    public VerifyPinEndpoint(Accounts accounts, LoginSessions sessions, Pins pins, CodeRedirect redirect,
            Scenario scenario, RateLimit rateLimit) {
        super(accounts, sessions, pins, redirect, scenario, rateLimit, List.of("2fa_code", "csrf-token"));
    }

    @Override
    CloudResponse answer(CloudRequest request, SessionForm form) {
        LoginSession session = form.session();
        Optional<Account> account = accounts.byId(session.accountId());
        if (session.step() != LoginSession.Step.PIN_SENT || account.isEmpty()) {
            request.note("no PIN was asked for in this session");
            return OAuthErrors.badRequest("2fa_not_pending", "No verification is pending.");
        }
        if (!pins.redeem(session.accountId(), form.fields().getOrEmpty("2fa_code"), scenario.pinValidity())) {
            request.note("wrong, used, superseded or expired PIN");
            return OAuthErrors.wrongPin(scenario.wrongPinStatus());
        }
        LoginSession completed = session.completed(session.accountId());
        sessions.update(completed);
        JsonMembers body = Json.object().with("status", "auth-completed").with("user_id", account.get().userId());
        if (scenario.redirectInBody()) {
            body.with("redirect_url", redirect.location(completed));
        }
        return CloudResponse.json(201, body);
    }
}
