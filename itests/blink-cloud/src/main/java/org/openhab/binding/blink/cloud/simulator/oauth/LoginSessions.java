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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;

/**
 * The attempts to sign in that are under way, found by the cookie that the client sends back.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LoginSessions {

    static final String COOKIE = "blink_oauth_session";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Map<String, LoginSession> sessions = new HashMap<>();
    private final Clock clock;
    private final Secrets secrets;

    public LoginSessions(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    synchronized LoginSession start(AuthorizationRequest request) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> isOver(session, now));
        LoginSession session = new LoginSession(secrets.word(), request, secrets.word(), LoginSession.Step.STARTED, 0,
                now);
        sessions.put(session.id(), session);
        return session;
    }

    /**
     * Finds the attempt to which a request belongs; why there is none is noted.
     */
    synchronized Optional<LoginSession> of(CloudRequest request) {
        Optional<String> cookie = request.cookie(COOKIE);
        if (cookie.isEmpty()) {
            request.note("no session cookie");
            return Optional.empty();
        }
        LoginSession session = sessions.get(cookie.get());
        if (session == null || isOver(session, clock.instant())) {
            request.note("unknown or expired session cookie");
            return Optional.empty();
        }
        return Optional.of(session);
    }

    synchronized void update(LoginSession session) {
        sessions.put(session.id(), session);
    }

    /** The server loses all attempts: the next step of each is answered as if the cookies were missing. */
    public synchronized void forgetAll() {
        sessions.clear();
    }

    synchronized List<LoginSession> all() {
        return List.copyOf(sessions.values());
    }

    synchronized void restore(Collection<LoginSession> saved) {
        saved.forEach(session -> sessions.put(session.id(), session));
    }

    private static boolean isOver(LoginSession session, Instant now) {
        return now.isAfter(session.createdAt().plus(LIFETIME));
    }
}
