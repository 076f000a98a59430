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

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Cookies;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.scenario.Edge;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * The network in front of the sign-in host, which turns clients away before the host sees them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class EdgeGuard {

    private static final Pattern MERE_LIBRARY = Pattern.compile(
            "(?i)(aiohttp|apache-httpclient|axios|curl|go-http-client|java|jetty|node|okhttp|python|undici|wget)\\b.*");

    /** A cookie of the network itself. The sign-in host does not know it. */
    private static final String COOKIE = "__cf_bm";
    private static final long COOKIE_SECONDS = 1800;

    private final Scenario scenario;
    private final Secrets secrets;

    public EdgeGuard(Scenario scenario, Secrets secrets) {
        this.scenario = scenario;
        this.secrets = secrets;
    }

    /** For the pages that only a browser shows. */
    public Endpoint browserPage(Endpoint endpoint) {
        return inFront(request -> {
            String userAgent = request.headerOrEmpty("User-Agent");
            if (scenario.browserRequired() && (userAgent.isBlank() || MERE_LIBRARY.matcher(userAgent).matches())) {
                request.note(userAgent.isBlank() ? "no User-Agent" : "User-Agent of a mere library");
                return ErrorPages.notAcceptable();
            }
            return endpoint.answer(request);
        });
    }

    /** For everything else on the sign-in host. */
    public Endpoint inFront(Endpoint endpoint) {
        return request -> {
            if (scenario.edge() != Edge.OPEN) {
                request.note("turned away by the edge");
                return scenario.edge() == Edge.FORBIDDEN ? ErrorPages.forbidden() : ErrorPages.notAcceptable();
            }
            CloudResponse response = endpoint.answer(request);
            return request.cookie(COOKIE).isPresent() ? response
                    : response.header("Set-Cookie",
                            Cookies.lastingCookie(COOKIE, secrets.word(), "/", request.secure(), COOKIE_SECONDS));
        };
    }

    /** Whether this hardware id is blocked; if so it is noted. */
    boolean refuses(CloudRequest request, String hardwareId) {
        boolean refused = scenario.hardwareIds().refuses(hardwareId);
        if (refused) {
            request.note("blocked hardware id");
        }
        return refused;
    }
}
