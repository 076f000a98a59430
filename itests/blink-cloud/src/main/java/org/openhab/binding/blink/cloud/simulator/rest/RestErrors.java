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
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;

/**
 * The JSON error bodies of the REST hosts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class RestErrors {

    static final String UPDATE_REQUIRED = "An app update is required";

    private RestErrors() {
    }

    /** Without <code>WWW-Authenticate</code>, which every client library expects in vain. */
    static CloudResponse unauthorized() {
        return CloudResponse.json(401,
                Json.object().with("message", "Unauthorized Access").with("error", null).with("code", 101));
    }

    static CloudResponse invalidAccountId() {
        return CloudResponse.json(400, Json.object().with("code", 1620).with("message", "Invalid Account ID"));
    }

    static CloudResponse updateRequired() {
        return CloudResponse.json(426, Json.object().with("message", UPDATE_REQUIRED));
    }

    static CloudResponse notFound(String message) {
        return CloudResponse.json(404, Json.object().with("message", message));
    }

    static CloudResponse badRequest(String message) {
        return CloudResponse.json(400, Json.object().with("message", message));
    }
}
