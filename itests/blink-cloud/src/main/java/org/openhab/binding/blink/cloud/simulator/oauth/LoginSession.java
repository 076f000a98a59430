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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One attempt to sign in: it lives behind a cookie from the first request until the code has been fetched. Immutable;
 * each step puts a successor into {@link LoginSessions}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record LoginSession(String id, AuthorizationRequest request, String csrfToken, Step step, long accountId,
        Instant createdAt) {

    /**
     * How far an attempt has come.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    enum Step {
        STARTED,
        PIN_SENT,
        COMPLETED
    }

    LoginSession pinSent(long accountId) {
        return new LoginSession(id, request, csrfToken, Step.PIN_SENT, accountId, createdAt);
    }

    LoginSession completed(long accountId) {
        return new LoginSession(id, request, csrfToken, Step.COMPLETED, accountId, createdAt);
    }
}
