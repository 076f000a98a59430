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
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Accounts;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.http.HostTable;
import org.openhab.binding.blink.cloud.simulator.oauth.Grant;
import org.openhab.binding.blink.cloud.simulator.oauth.Tokens;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * What every REST call of a customer must pass: a new enough app, a valid bearer token, the right host, his own account
 * id.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class BearerGuard {

    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final Tokens tokens;
    private final HostTable hosts;
    private final Scenario scenario;

    public BearerGuard(Accounts accounts, Tokens tokens, HostTable hosts, Scenario scenario) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.hosts = hosts;
        this.scenario = scenario;
    }

    /** For calls that only the tier of the customer answers. */
    Endpoint onTier(CustomerEndpoint endpoint) {
        return onAnyHost((request, caller) -> {
            if (!hosts.playsTier(request.host(), caller.account().tier())) {
                request.note("not the host of the account's tier");
                return ErrorPages.notAcceptable();
            }
            if (request.hasPathVariable("account")
                    && !request.pathVariable("account").equals(String.valueOf(caller.account().accountId()))) {
                request.note("not the account id of the bearer");
                return RestErrors.invalidAccountId();
            }
            return endpoint.answer(request, caller);
        });
    }

    /** For calls that every REST host answers to a customer. */
    Endpoint onAnyHost(CustomerEndpoint endpoint) {
        return request -> {
            if (scenario.appUpdate(request.headerOrEmpty("User-Agent")) == AppUpdate.ENFORCED) {
                return RestErrors.updateRequired();
            }
            Optional<Caller> caller = caller(request);
            return caller.isEmpty() ? RestErrors.unauthorized() : endpoint.answer(request, caller.get());
        };
    }

    private Optional<Caller> caller(CloudRequest request) {
        String authorization = request.headerOrEmpty("Authorization");
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            request.note(authorization.isEmpty() ? "no Authorization" : "Authorization is not a bearer token");
            return Optional.empty();
        }
        Optional<Grant> grant = tokens.ofAccessToken(authorization.substring(BEARER.length()).strip());
        Optional<Account> account = grant.flatMap(found -> accounts.byId(found.accountId()));
        if (grant.isEmpty() || account.isEmpty()) {
            request.note("access token is unknown, expired or revoked");
            return Optional.empty();
        }
        return Optional.of(new Caller(account.get(), grant.get()));
    }
}
