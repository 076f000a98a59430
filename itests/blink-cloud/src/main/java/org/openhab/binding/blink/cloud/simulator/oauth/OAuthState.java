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
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Everything that the sign-in host remembers.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record OAuthState(Secrets secrets, LoginSessions sessions, Pins pins, AuthorizationCodes codes, Tokens tokens,
        Devices devices) {

    public static OAuthState create(Clock clock, Secrets secrets) {
        return new OAuthState(secrets, new LoginSessions(clock, secrets), new Pins(clock, secrets),
                new AuthorizationCodes(clock, secrets), new Tokens(clock, secrets), new Devices());
    }

    /** Forgets everything. */
    public void clear() {
        sessions.forgetAll();
        pins.clear();
        codes.clear();
        tokens.revokeAccess(grant -> true);
        tokens.revokeRefresh(grant -> true);
        devices.clear();
    }

    /** All that outlives a restart. A code does not: its client fetches another one. */
    public Snapshot snapshot() {
        return new Snapshot(sessions.all(), pins.all(), devices.all(), tokens.allAccess(), tokens.allRefresh());
    }

    public void restore(Snapshot snapshot) {
        sessions.restore(snapshot.sessions());
        pins.restore(snapshot.pins());
        devices.restore(snapshot.devices());
        tokens.restore(snapshot.access(), snapshot.refresh());
    }

    /**
     * What is kept in the data folder.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public record Snapshot(List<LoginSession> sessions, List<SentPin> pins, List<Devices.Device> devices,
            Map<String, Tokens.AccessGrant> access, Map<String, Grant> refresh) {
    }
}
