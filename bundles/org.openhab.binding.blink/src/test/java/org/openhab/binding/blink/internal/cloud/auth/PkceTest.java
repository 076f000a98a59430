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
import java.util.HashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * {@link Pkce} is that of RFC 7636.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PkceTest {

    @Test
    void theExampleOfTheStandardComesOut() {
        assertEquals("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge());
    }

    @Test
    void everyVerifierIsAnotherOneOfAllowedCharacters() {
        SecureRandom random = new SecureRandom();
        Set<String> verifiers = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String verifier = Pkce.create(random).verifier();
            assertTrue(verifier.matches("[A-Za-z0-9_-]{43}"), verifier);
            verifiers.add(verifier);
        }
        assertEquals(100, verifiers.size());
    }

    @Test
    void itsTextShowsNoVerifier() {
        assertEquals("Pkce", new Pkce("secret").toString());
    }
}
