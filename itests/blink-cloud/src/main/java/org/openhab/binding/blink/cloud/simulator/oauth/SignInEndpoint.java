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
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Parameters;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.RateLimit;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * <code>POST /oauth/v2/signin</code>: user name and password. Each success for an account with a second factor sends a
 * new PIN.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SignInEndpoint extends FormEndpoint {

    public SignInEndpoint(Accounts accounts, LoginSessions sessions, Pins pins, CodeRedirect redirect,
            Scenario scenario, RateLimit rateLimit) {
        super(accounts, sessions, pins, redirect, scenario, rateLimit, List.of("username", "password", "csrf-token"));
    }

    @Override
    CloudResponse answer(CloudRequest request, SessionForm form) {
        Parameters fields = form.fields();
        Optional<Account> account = accounts.byEmail(fields.getOrEmpty("username"))
                .filter(candidate -> candidate.hasPassword(fields.getOrEmpty("password")));
        if (account.isEmpty()) {
            request.note("wrong user name or password");
            return OAuthErrors.invalidCredentials();
        }
        return account.get().twoFactor() == TwoFactor.OFF ? complete(form.session(), account.get())
                : askForPin(form.session(), account.get());
    }

    private CloudResponse complete(LoginSession session, Account account) {
        LoginSession completed = session.completed(account.accountId());
        sessions.update(completed);
        return scenario.redirectInBody() ? CloudResponse.json(201,
                Json.object().with("status", "auth-completed").with("redirect_url", redirect.location(completed)))
                : CloudResponse.redirect("/oauth/v2/authorize");
    }

    private CloudResponse askForPin(LoginSession session, Account account) {
        pins.send(account);
        sessions.update(session.pinSent(account.accountId()));
        TwoFactor channel = account.twoFactor();
        JsonMembers body = Json.object();
        if (!scenario.shortTwoFactorBody()) {
            if (channel.usesPhone()) {
                body.with("next_time_in_secs", scenario.nextPinSeconds()).with("phone", account.phone()).with("user_id",
                        account.userId());
            }
            if (scenario.twoFactorStatus() == 202 || !channel.usesPhone()) {
                body.with("tsv_methods", channel.tsvMethods());
            }
        }
        return CloudResponse.json(scenario.twoFactorStatus(), body.with("tsv_state", channel.tsvState()));
    }
}
