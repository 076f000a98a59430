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
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Parameters;

/**
 * A form that a page of the sign-in host has sent: it must be a form, come with the session's cookie and CSRF token,
 * and
 * have all its fields. Either there is a refusal, or the session and the fields.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class SessionForm {

    private final @Nullable LoginSession session;
    private final @Nullable Parameters fields;
    private final @Nullable CloudResponse refusal;

    private SessionForm(@Nullable LoginSession session, @Nullable Parameters fields, @Nullable CloudResponse refusal) {
        this.session = session;
        this.fields = fields;
        this.refusal = refusal;
    }

    static SessionForm read(CloudRequest request, LoginSessions sessions, List<String> required) {
        Optional<LoginSession> session = sessions.of(request);
        if (session.isEmpty()) {
            return refused(OAuthErrors.emptyCookies());
        }
        Optional<Parameters> form = request.form();
        if (form.isEmpty()) {
            request.note("not a form");
            return refused(OAuthErrors.badRequest("invalid_content_type", "Form expected."));
        }
        for (String header : List.of("Origin", "Referer")) {
            if (request.header(header).isEmpty()) {
                request.note("no " + header);
            }
        }
        for (String name : required) {
            if (form.get().get(name).isEmpty()) {
                request.note("no " + name);
                return refused(OAuthErrors.badRequest("missing_parameter", "Missing parameter " + name + "."));
            }
        }
        if (!form.get().getOrEmpty("csrf-token").equals(session.get().csrfToken())) {
            request.note("csrf-token is not that of the session");
            return refused(OAuthErrors.badRequest("invalid_csrf_token", "Invalid CSRF token."));
        }
        return new SessionForm(session.get(), form.get(), null);
    }

    @Nullable
    CloudResponse refusal() {
        return refusal;
    }

    LoginSession session() {
        LoginSession session = this.session;
        if (session == null) {
            throw new IllegalStateException("The form was refused");
        }
        return session;
    }

    Parameters fields() {
        Parameters fields = this.fields;
        if (fields == null) {
            throw new IllegalStateException("The form was refused");
        }
        return fields;
    }

    private static SessionForm refused(CloudResponse refusal) {
        return new SessionForm(null, null, refusal);
    }
}
