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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Accounts;
import org.openhab.binding.blink.cloud.simulator.http.HostRole;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.scenario.RateLimit;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * The routes of the sign-in host.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class OAuthRoutes {

    public static final String SIGN_IN = "POST /oauth/v2/signin";
    public static final String VERIFY_PIN = "POST /oauth/v2/2fa/verify";
    public static final String TOKEN = "POST /oauth/token";

    private OAuthRoutes() {
    }

    public static List<Route> create(Accounts accounts, OAuthState state, Scenario scenario, RateLimit rateLimit) {
        EdgeGuard edge = new EdgeGuard(scenario, state.secrets());
        CodeRedirect redirect = new CodeRedirect(state.codes());
        return List.of(
                new Route(HostRole.OAUTH, "GET", "/oauth/v2/authorize",
                        edge.browserPage(new AuthorizeEndpoint(state.sessions(), redirect, edge))),
                new Route(HostRole.OAUTH, "GET", AuthorizeEndpoint.SIGN_IN_PAGE,
                        edge.browserPage(new SignInPageEndpoint(state.sessions(), scenario))),
                new Route(HostRole.OAUTH, "POST", AuthorizeEndpoint.SIGN_IN_PAGE,
                        edge.browserPage(new SignInEndpoint(accounts, state.sessions(), state.pins(), redirect,
                                scenario, rateLimit))),
                new Route(HostRole.OAUTH, "POST", "/oauth/v2/2fa/verify",
                        edge.browserPage(new VerifyPinEndpoint(accounts, state.sessions(), state.pins(), redirect,
                                scenario, rateLimit))),
                new Route(HostRole.OAUTH, "POST", "/oauth/token", edge.inFront(
                        new TokenEndpoint(accounts, state.codes(), state.tokens(), state.devices(), edge, scenario))));
    }
}
