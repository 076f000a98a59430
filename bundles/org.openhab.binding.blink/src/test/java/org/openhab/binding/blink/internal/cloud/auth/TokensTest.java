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

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@link Tokens} are refreshed in good time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TokensTest {

    private static final long ISSUED = 1_000_000;

    @ParameterizedTest(name = "{0} s are refreshed after {1} s")
    @CsvSource({ "1, 1", "4, 4", "5, 4", "60, 48", "600, 480", "3000, 2400", "3600, 3000", "14400, 13800",
            "86400, 85800" })
    void theyAreRefreshedAFifthBeforeTheEndAndNoMoreThanTenMinutes(long lifetime, long after) {
        assertEquals(Instant.ofEpochSecond(ISSUED + after), tokens(lifetime).refreshAt());
    }

    @Test
    void theyAreGoodUntilTheirEnd() {
        assertFalse(tokens(60).isExpired(Instant.ofEpochSecond(ISSUED + 59)));
        assertTrue(tokens(60).isExpired(Instant.ofEpochSecond(ISSUED + 60)));
    }

    @Test
    void aClockThatWasSetBackDoesNotEndThem() {
        assertFalse(tokens(60).isExpired(Instant.ofEpochSecond(0)));
    }

    @Test
    void theirTextShowsNoToken() {
        assertFalse(tokens(60).toString().contains("secret"));
    }

    private static Tokens tokens(long lifetime) {
        return new Tokens("secret", "secret", ISSUED, lifetime);
    }
}
