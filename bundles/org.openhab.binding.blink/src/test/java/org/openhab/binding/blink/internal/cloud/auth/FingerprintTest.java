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

import java.security.SecureRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A {@link Fingerprint} recognises a secret and does not tell it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FingerprintTest {

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @ValueSource(strings = { "me@example.com\nsecret", "", " ", "012345", "pässwörd€😀", "a:b:c", "\ud800" })
    void aSecretIsRecognised(String secret) {
        assertTrue(Fingerprint.matches(Fingerprint.of(secret, random), secret));
    }

    @Test
    void anotherSecretIsNot() {
        String fingerprint = Fingerprint.of("012345", random);

        assertFalse(Fingerprint.matches(fingerprint, "12345"));
        assertFalse(Fingerprint.matches(fingerprint, "012345 "));
        assertFalse(Fingerprint.matches(fingerprint, ""));
    }

    @Test
    void itDoesNotTellWhetherTwoSecretsAreTheSame() {
        assertNotEquals(Fingerprint.of("012345", random), Fingerprint.of("012345", random));
    }

    @Test
    void itHoldsNothingOfTheSecret() {
        assertFalse(Fingerprint.of("012345", random).contains("012345"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", ":", "::", "a", "a:", ":a", "AAAA:AAAA", "a:b:c", "%%%%:%%%%", "AAAA:%%%%", "ä:ö" })
    void whatIsNoFingerprintMatchesNothing(String fingerprint) {
        assertFalse(Fingerprint.matches(fingerprint, "012345"));
    }
}
