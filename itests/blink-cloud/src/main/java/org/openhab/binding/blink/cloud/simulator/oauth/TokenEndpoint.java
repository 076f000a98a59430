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
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Accounts;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.http.Parameters;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.oauth.AuthorizationCodes.IssuedCode;
import org.openhab.binding.blink.cloud.simulator.oauth.Tokens.TokenPair;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * <code>POST /oauth/token</code>: tokens for a code, and new tokens for a refresh token.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class TokenEndpoint implements Endpoint {

    private final Accounts accounts;
    private final AuthorizationCodes codes;
    private final Tokens tokens;
    private final Devices devices;
    private final EdgeGuard edge;
    private final Scenario scenario;

    public TokenEndpoint(Accounts accounts, AuthorizationCodes codes, Tokens tokens, Devices devices, EdgeGuard edge,
            Scenario scenario) {
        this.accounts = accounts;
        this.codes = codes;
        this.tokens = tokens;
        this.devices = devices;
        this.edge = edge;
        this.scenario = scenario;
    }

    @Override
    public CloudResponse answer(CloudRequest request) {
        Optional<Parameters> form = request.form();
        if (form.isEmpty()) {
            request.note("not a form");
            return OAuthErrors.token(400, "invalid_request", "form expected");
        }
        Parameters fields = form.get();
        if (hardwareIds(request, fields).stream().anyMatch(id -> edge.refuses(request, id))) {
            return ErrorPages.notAcceptable();
        }
        if (request.header("2fa-code").filter("None"::equals).isPresent()) {
            request.note("header 2fa-code without a code");
            return ErrorPages.notAcceptable();
        }
        return switch (fields.getOrEmpty("grant_type")) {
            case "authorization_code" -> exchange(request, fields);
            case "refresh_token" -> refresh(request, fields);
            default -> {
                request.note("grant_type is not supported");
                yield OAuthErrors.token(401, "unsupported_grant_type", "invalid grant type");
            }
        };
    }

    private CloudResponse exchange(CloudRequest request, Parameters fields) {
        for (String name : List.of("client_id", "code", "code_verifier", "redirect_uri")) {
            if (fields.get(name).isEmpty()) {
                return missing(request, name);
            }
        }
        Optional<IssuedCode> code = codes.take(fields.getOrEmpty("code"));
        if (code.isEmpty()) {
            return refused(request, "code is unknown, used or expired");
        }
        AuthorizationRequest asked = code.get().request();
        if (!fields.getOrEmpty("client_id").equals(asked.client().id())) {
            return notAuthorized(request);
        }
        if (!fields.getOrEmpty("redirect_uri").equals(asked.redirectUri())) {
            return refused(request, "redirect_uri is not that of the authorization request");
        }
        if (!Pkce.proves(fields.getOrEmpty("code_verifier"), asked.codeChallenge())) {
            return refused(request, "code_verifier does not match the code_challenge");
        }
        if (isForeign(hardwareIds(request, fields), asked.hardwareId())) {
            return refused(request, "hardware_id is not that of the authorization request");
        }
        Grant grant = new Grant(code.get().accountId(), asked.client(), asked.hardwareId(),
                devices.register(code.get().accountId(), asked.hardwareId()));
        return success(tokens.issue(grant, scenario.expiresIn()));
    }

    private CloudResponse refresh(CloudRequest request, Parameters fields) {
        for (String name : List.of("client_id", "refresh_token")) {
            if (fields.get(name).isEmpty()) {
                return missing(request, name);
            }
        }
        String refreshToken = fields.getOrEmpty("refresh_token");
        Optional<Grant> grant = tokens.ofRefreshToken(refreshToken);
        if (grant.isEmpty() || accounts.byId(grant.get().accountId()).isEmpty()) {
            return refused(request, "refresh token is unknown, rotated out or revoked");
        }
        if (!fields.getOrEmpty("client_id").equals(grant.get().client().id())) {
            return notAuthorized(request);
        }
        if (isForeign(hardwareIds(request, fields), grant.get().hardwareId())) {
            return refused(request, "hardware_id is not the one for which the refresh token was issued");
        }
        return tokens.rotate(refreshToken, scenario.expiresIn()).map(this::success)
                .orElseGet(() -> refused(request, "refresh token was rotated out at the same moment"));
    }

    private CloudResponse success(TokenPair pair) {
        return CloudResponse
                .json(200, Json.object().with("access_token", pair.accessToken())
                        .with("refresh_token", pair.refreshToken()).with("expires_in", scenario.expiresIn().toSeconds())
                        .with("scope", "client").with("token_type", "Bearer"))
                .header("Cache-Control", "no-store").header("Pragma", "no-cache");
    }

    private CloudResponse missing(CloudRequest request, String name) {
        request.note("no " + name);
        return OAuthErrors.token(400, "invalid_request", "missing " + name);
    }

    private CloudResponse refused(CloudRequest request, String why) {
        request.note(why);
        return OAuthErrors.token(scenario.tokenErrorStatus(), "invalid_grant", why);
    }

    private CloudResponse notAuthorized(CloudRequest request) {
        request.note("client_id is not that of the sign-in");
        return OAuthErrors.token(scenario.tokenErrorStatus(), "unauthorized_client", "client is not authorized");
    }

    /** Some clients send their id as a field, some as a header, some not at all. */
    private static List<String> hardwareIds(CloudRequest request, Parameters fields) {
        return Stream.of(fields.get("hardware_id"), request.header("hardware_id")).flatMap(Optional::stream).toList();
    }

    private static boolean isForeign(List<String> hardwareIds, String expected) {
        return !expected.isEmpty() && hardwareIds.stream().anyMatch(id -> !id.equalsIgnoreCase(expected));
    }
}
