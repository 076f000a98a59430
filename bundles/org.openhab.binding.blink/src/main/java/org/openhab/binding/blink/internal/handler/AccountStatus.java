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
package org.openhab.binding.blink.internal.handler;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.RateLimited;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.internal.account.SessionState.Starting;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;

/**
 * The one table that turns the state of a session into a thing status with its text, and into the word of the channel
 * {@code api-status}.
 *
 * @param status the status
 * @param detail its detail
 * @param description its translatable text, null for none
 * @param word the word of the channel, null while nothing is known
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record AccountStatus(ThingStatus status, ThingStatusDetail detail, @Nullable String description,
        @Nullable String word) {

    /** All is well. */
    static final AccountStatus ONLINE = new AccountStatus(ThingStatus.ONLINE, ThingStatusDetail.NONE, null, "OK");

    /**
     * @param key the key of the text that says what is going on while all is well
     */
    static AccountStatus online(String key, String... arguments) {
        return new AccountStatus(ThingStatus.ONLINE, ThingStatusDetail.NONE, StatusText.of(key, arguments), "OK");
    }

    /**
     * @param state the state of the session
     * @param clock tells the time
     * @param zone in which times are shown
     * @return the row for that state
     */
    public static AccountStatus of(SessionState state, Clock clock, ZoneId zone) {
        if (state instanceof Starting) {
            return new AccountStatus(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, null, null);
        }
        if (state instanceof Online online) {
            return online.updateRequired() ? online("online.update-required") : ONLINE;
        }
        if (state instanceof SignInNeeded needed) {
            return switch (needed.reason()) {
                case NOT_SIGNED_IN -> pending("LOGIN_REQUIRED", "offline.login.not-signed-in");
                case PASSWORD_MISSING -> wrong("LOGIN_REQUIRED", "offline.login.password-missing");
                case SESSION_ENDED -> pending("LOGIN_REQUIRED", "offline.login.session-ended");
                case SIGNED_OUT -> pending("LOGIN_REQUIRED", "offline.login.signed-out");
                case LOGIN_LOST -> pending("LOGIN_REQUIRED", "offline.login.lost");
                case LOGIN_FAILED -> pending("LOGIN_REQUIRED", "offline.login.failed");
                case FOREIGN_CONFIGURATION -> wrong("LOGIN_REQUIRED", "offline.login.foreign");
            };
        }
        if (state instanceof PinNeeded pin) {
            return pinNeeded(pin, clock, zone);
        }
        if (state instanceof SessionState.WrongCredentials) {
            return wrong("LOGIN_REQUIRED", "offline.login.wrong-credentials");
        }
        if (state instanceof RateLimited limited) {
            String until = StatusText.time(limited.until(), clock.instant(), zone);
            return trouble("RATE_LIMITED",
                    limited.signIn() ? "offline.rate-limited.sign-in" : "offline.rate-limited.api", until);
        }
        if (state instanceof SessionState.Blocked blocked) {
            return trouble("BLOCKED", "offline.blocked", Integer.toString(blocked.status()));
        }
        if (state instanceof Unreachable unreachable) {
            return switch (unreachable.cause()) {
                case NO_CONNECTION -> trouble("UNREACHABLE", "offline.unreachable.no-connection");
                case SERVER_FAULT -> trouble("UNREACHABLE", "offline.unreachable.server-fault");
                case UNEXPECTED_ANSWER -> trouble("UNREACHABLE", "offline.unreachable.unexpected-answer");
            };
        }
        return trouble("UPDATE_REQUIRED", "offline.update-required");
    }

    private static AccountStatus pinNeeded(PinNeeded pin, Clock clock, ZoneId zone) {
        return switch (pin.hint()) {
            case SENT -> {
                String way = "offline.pin.sent." + pin.channel().name().toLowerCase(Locale.ROOT);
                yield pin.target().isEmpty() ? pending("PIN_REQUIRED", way)
                        : pending("PIN_REQUIRED", way + "-to", pin.target());
            }
            case WRONG -> pending("PIN_REQUIRED", "offline.pin.wrong");
            case UNCERTAIN -> pending("PIN_REQUIRED", "offline.pin.uncertain");
            case UNCHECKED -> pending("PIN_REQUIRED", "offline.pin.unchecked");
            case TOO_EARLY -> pending("PIN_REQUIRED", "offline.pin.too-early",
                    StatusText.time(pin.nextPinAt(), clock.instant(), zone));
        };
    }

    private static AccountStatus pending(String word, String key, String... arguments) {
        return offline(ThingStatusDetail.CONFIGURATION_PENDING, word, key, arguments);
    }

    private static AccountStatus wrong(String word, String key, String... arguments) {
        return offline(ThingStatusDetail.CONFIGURATION_ERROR, word, key, arguments);
    }

    private static AccountStatus trouble(String word, String key, String... arguments) {
        return offline(ThingStatusDetail.COMMUNICATION_ERROR, word, key, arguments);
    }

    private static AccountStatus offline(ThingStatusDetail detail, String word, String key, String... arguments) {
        return new AccountStatus(ThingStatus.OFFLINE, detail, StatusText.of(key, arguments), word);
    }
}
