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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.HostRole;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.oauth.Pins;
import org.openhab.binding.blink.cloud.simulator.oauth.Tokens;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * The routes of the REST hosts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class RestRoutes {

    private RestRoutes() {
    }

    public static List<Route> create(BearerGuard guard, Tokens tokens, Pins pins, Scenario scenario) {
        LogoutEndpoint logout = new LogoutEndpoint(tokens);
        VerificationEndpoints verification = new VerificationEndpoints(pins, scenario);
        return List.of(
                new Route(HostRole.BOOTSTRAP, "GET", "/api/v1/users/tier_info",
                        guard.onAnyHost(new TierInfoEndpoint(scenario))),
                new Route(HostRole.ANY_REST, "GET", "/api/v1/version", new VersionEndpoint(scenario)),
                new Route(HostRole.ANY_REST, "GET", "/regions", new RegionsEndpoint()),
                new Route(HostRole.ANY_REST, "POST", "/api/v5/account/login", new RetiredLoginEndpoint()),
                new Route(HostRole.TIER, "GET", "/api/v2/users/info", guard.onTier(new UserInfoEndpoint(scenario))),
                new Route(HostRole.TIER, "POST", "/api/v4/account/{account}/client/{client}/logout",
                        guard.onTier(logout)),
                new Route(HostRole.TIER, "POST", "/api/v4/clients/{client}/logout", guard.onTier(logout)),
                new Route(HostRole.TIER, "POST", "/api/v5/clients/{client}/client_verification/pin/resend",
                        guard.onTier(verification::resendForClient)),
                new Route(HostRole.TIER, "POST", "/api/v5/clients/{client}/client_verification/pin/verify",
                        guard.onTier(verification::verifyClient)),
                new Route(HostRole.TIER, "POST", "/api/v4/users/pin/resend",
                        guard.onTier(verification::resendForAccount)),
                new Route(HostRole.TIER, "POST", "/api/v4/users/pin/verify",
                        guard.onTier(verification::verifyAccount)));
    }
}
