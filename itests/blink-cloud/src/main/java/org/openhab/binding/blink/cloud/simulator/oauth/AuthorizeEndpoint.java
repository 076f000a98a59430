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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Cookies;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.http.Parameters;

/**
 * <code>GET /oauth/v2/authorize</code>: with a query it begins a sign-in, without one it hands out the code of the
 * completed sign-in.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AuthorizeEndpoint implements Endpoint {

    static final String SIGN_IN_PAGE = "/oauth/v2/signin";
    private static final String COOKIE_PATH = "/oauth/v2";
    private static final List<String> DESCRIPTION_OF_APP = List.of("app_brand", "app_version", "device_brand",
            "device_model", "device_os_version");

    private final LoginSessions sessions;
    private final CodeRedirect redirect;
    private final EdgeGuard edge;

    public AuthorizeEndpoint(LoginSessions sessions, CodeRedirect redirect, EdgeGuard edge) {
        this.sessions = sessions;
        this.redirect = redirect;
        this.edge = edge;
    }

    @Override
    public CloudResponse answer(CloudRequest request) {
        return request.query().isEmpty() ? handOutCode(request) : begin(request);
    }

    private CloudResponse handOutCode(CloudRequest request) {
        Optional<LoginSession> session = sessions.of(request);
        if (session.isEmpty()) {
            return OAuthErrors.emptyCookies();
        }
        if (session.get().step() != LoginSession.Step.COMPLETED) {
            request.note("sign-in is not completed");
            return CloudResponse.redirect(SIGN_IN_PAGE);
        }
        return CloudResponse.redirect(redirect.location(session.get()));
    }

    private CloudResponse begin(CloudRequest request) {
        Parameters query = request.query();
        String hardwareId = query.getOrEmpty("hardware_id");
        if (edge.refuses(request, hardwareId)) {
            return ErrorPages.notAcceptable();
        }
        Optional<OAuthClient> client = query.get("client_id").flatMap(OAuthClient::byId);
        if (client.isEmpty()) {
            request.note("unknown client_id");
            return OAuthErrors.badRequest("invalid_client", "Unknown client.");
        }
        String redirectUri = query.getOrEmpty("redirect_uri");
        if (!redirectUri.equals(client.get().redirectUri())) {
            request.note("redirect_uri is not that of the client");
            return OAuthErrors.badRequest("invalid_redirect_uri", "Invalid redirect URI.");
        }
        String mistake = mistakeIn(query, client.get());
        if (!mistake.isEmpty()) {
            request.note(mistake);
            return CloudResponse.redirect(redirectUri + "?error="
                    + (mistake.startsWith("response_type") ? "unsupported_response_type"
                            : mistake.startsWith("scope") ? "invalid_scope" : "invalid_request")
                    + "&error_description=" + encode(mistake)
                    + query.get("state").map(state -> "&state=" + encode(state)).orElse(""));
        }
        DESCRIPTION_OF_APP.stream().filter(name -> query.get(name).isEmpty())
                .forEach(name -> request.note("no " + name));
        LoginSession session = sessions.start(new AuthorizationRequest(client.get(), redirectUri,
                query.getOrEmpty("code_challenge"), hardwareId, query.getOrEmpty("state")));
        return CloudResponse.redirect(SIGN_IN_PAGE)
                .header("Set-Cookie",
                        Cookies.sessionCookie(LoginSessions.COOKIE, session.id(), COOKIE_PATH, request.secure()))
                .header("Cache-Control", "no-store");
    }

    /** What is wrong with a request whose client is known, empty if nothing is. */
    private static String mistakeIn(Parameters query, OAuthClient client) {
        if (!query.getOrEmpty("response_type").equals("code")) {
            return "response_type is not code";
        }
        if (!query.getOrEmpty("scope").equals("client")) {
            return "scope is not client";
        }
        if (!query.getOrEmpty("code_challenge_method").equals("S256")) {
            return "code_challenge_method is not S256";
        }
        if (!Pkce.isChallenge(query.getOrEmpty("code_challenge"))) {
            return "code_challenge is not a SHA-256 in base64url without padding";
        }
        if (client == OAuthClient.IOS && query.get("hardware_id").isEmpty()) {
            return "hardware_id is missing";
        }
        if (client.stateRequired() && query.get("state").isEmpty()) {
            return "state is missing";
        }
        return "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
