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
package org.openhab.binding.blink.internal.account;

import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.SessionState.Blocked;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.RateLimited;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;

import com.google.gson.JsonObject;

/**
 * What is told of a session to those who help with it: how it stands and what is set, and nothing that is secret.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class SessionDiagnostics {

    /** The tier is the name of a host of Blink's that many accounts share. */
    private static final Pattern TIER = Pattern.compile("[a-z]\\d{3}|prod|pr[a-z]{2}");

    private SessionDiagnostics() {
    }

    /**
     * @return a state in words that are the same for each user
     */
    static String word(SessionState state) {
        String kind = state.getClass().getSimpleName();
        if (state instanceof SignInNeeded needed) {
            return kind + " " + needed.reason();
        } else if (state instanceof PinNeeded pin) {
            return kind + " " + pin.hint() + " " + pin.channel();
        } else if (state instanceof RateLimited limited) {
            return kind + (limited.signIn() ? " sign-in" : " calls");
        } else if (state instanceof Blocked blocked) {
            return kind + " " + blocked.status();
        } else if (state instanceof Unreachable unreachable) {
            return kind + " " + unreachable.cause();
        }
        return kind;
    }

    static JsonObject session(SessionState state, StoredSession stored, Clock clock) {
        JsonObject session = new JsonObject();
        session.addProperty("state", word(state));
        Tokens tokens = stored.tokens();
        session.addProperty("signedIn", tokens != null);
        if (tokens != null) {
            session.addProperty("tokenLifetime", tokens.lifetime());
            session.addProperty("tokenExpired", tokens.isExpired(clock.instant()));
        }
        AccountInfo account = stored.account();
        if (account != null) {
            String tier = account.tier().name();
            session.addProperty("tier", TIER.matcher(tier).matches() ? tier : "unusual");
        }
        session.addProperty("signInPending", stored.pending() != null);
        session.addProperty("signInHeld", stored.holdUntil() > clock.instant().getEpochSecond());
        return session;
    }

    static JsonObject settings(AccountSettings settings) {
        JsonObject all = new JsonObject();
        all.addProperty("refreshInterval", settings.intervals().home().toSeconds());
        all.addProperty("eventInterval", settings.intervals().events().toSeconds());
        all.addProperty("localStorageInterval", settings.intervals().localStorage().toSeconds());
        all.addProperty("passwordSet", !settings.password().isEmpty());
        all.addProperty("pinSet", !settings.pin().isEmpty());
        all.addProperty("hardwareIdSet", settings.hardwareId().isPresent());
        all.addProperty("userAgentSet", settings.profile().restUserAgent().isPresent());
        all.addProperty("ownCloud", settings.hosts().standIn().isPresent());
        all.addProperty("foreignParameters", settings.foreign());
        return all;
    }

    static JsonObject callsPerHour(Map<String, Integer> calls) {
        JsonObject perHour = new JsonObject();
        calls.forEach(perHour::addProperty);
        return perHour;
    }
}
