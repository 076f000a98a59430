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
package org.openhab.binding.blink.internal.cloud.auth;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;

/**
 * Makes a session sound that was read from a storage. A file may be older than this code, edited by hand or cut off,
 * and whoever reads JSON gets null where something is missing, also where null is not allowed. Each part of the session
 * is either whole or gone; what is gone is asked for anew, or from the user.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SessionRepair {

    private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private SessionRepair() {
    }

    /**
     * @param read what was read
     * @return the same with sound parts only
     */
    public static StoredSession sound(StoredSession read) {
        return new StoredSession(read.hardwareId(), read.email(), read.triedCredentials(), read.usedPin(),
                sound(read.tokens()), sound(read.account()), read.clientId(), sound(read.pending()),
                time(read.holdUntil()));
    }

    private static @Nullable Tokens sound(@Nullable Tokens tokens) {
        if (tokens == null || isIncomplete(tokens.accessToken(), tokens.refreshToken())
                || !isOneLine(tokens.accessToken())) {
            return null;
        }
        // Without a time they are refreshed at once, which is right for tokens of unknown age.
        return new Tokens(tokens.accessToken(), tokens.refreshToken(), time(tokens.issuedAt()),
                time(tokens.lifetime()));
    }

    private static @Nullable AccountInfo sound(@Nullable AccountInfo account) {
        return account == null || account.accountId() <= 0 || isIncomplete(account.tier()) ? null : account;
    }

    private static @Nullable PendingLogin sound(@Nullable PendingLogin login) {
        if (login == null || isIncomplete(login.stage(), login.hardwareId(), login.verifier(), login.state(),
                login.csrfToken(), login.cookies()) || !areSound(login.cookies())) {
            return null;
        }
        return new PendingLogin(login.stage(), login.hardwareId(), login.verifier(), login.state(), login.csrfToken(),
                login.cookies(), isIncomplete(login.channel()) ? PinChallenge.Channel.UNKNOWN : login.channel(),
                isIncomplete(login.target()) ? "" : login.target(), time(login.pinDeadline()), time(login.nextPinAt()));
    }

    private static boolean areSound(List<Cookie> cookies) {
        return cookies.stream()
                .noneMatch(cookie -> isIncomplete(cookie)
                        || isIncomplete(cookie.name(), cookie.value(), cookie.domain(), cookie.path())
                        || !isOneLine(cookie.name() + cookie.value()));
    }

    /** It becomes part of a header, and must not become two. */
    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static long time(long seconds) {
        return seconds < 0 || seconds > LAST_SECOND ? 0 : seconds;
    }

    private static boolean isIncomplete(@Nullable Object... parts) {
        return Arrays.stream(parts).anyMatch(Objects::isNull);
    }
}
