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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;

/**
 * The JSON error bodies of the sign-in host. None of its 401 has a <code>WWW-Authenticate</code> header.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class OAuthErrors {

    private OAuthErrors() {
    }

    /** The session cookies were not sent, or the server has lost the session. */
    static CloudResponse emptyCookies() {
        return signInError(400, "bad_request", "empty_cookies", "Empty Cookies.");
    }

    static CloudResponse badRequest(String cause, String description) {
        return signInError(400, "bad_request", cause, description);
    }

    static CloudResponse invalidCredentials() {
        return signInError(401, "unauthorized", "invalid_user_credentials", "Invalid user credentials.");
    }

    static CloudResponse wrongPin(int status) {
        return status == 400
                ? CloudResponse.json(400, Json.object().with("error", "Verification Code is invalid or expired"))
                : signInError(401, "unauthorized", "invalid_2fa_code", "Invalid 2FA code.");
    }

    /** Too many PINs or sign-ins. There is no <code>Retry-After</code>. */
    static CloudResponse rateLimited(long seconds) {
        return CloudResponse.json(429, Json.object().with("error", "too_many_requests")
                .with("error_cause", "2fa_rate_limit_exceeded").with("next_time_in_secs", seconds));
    }

    /** An error of the token endpoint in the form of RFC 6749. */
    static CloudResponse token(int status, String error, String description) {
        return CloudResponse.json(status, Json.object().with("error", error).with("error_description", description))
                .header("Cache-Control", "no-store");
    }

    private static CloudResponse signInError(int status, String error, String cause, String description) {
        return CloudResponse.json(status,
                Json.object().with("error", error).with("error_cause", cause).with("error_description", description));
    }
}
