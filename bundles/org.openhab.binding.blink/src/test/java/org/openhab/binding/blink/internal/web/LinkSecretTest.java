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
package org.openhab.binding.blink.internal.web;

import static org.junit.jupiter.api.Assertions.*;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A proof is worth something for what it was made for, and for nothing else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LinkSecretTest {

    private static final String ZEROS = "A".repeat(43);

    private final LinkSecret secret = LinkSecret.random(new SecureRandom());

    @Test
    void aProofIsTheHmacSha256OfScopeAndParts() {
        // echo -n '4:read1:a2:bc' | openssl dgst -sha256 -mac HMAC -macopt hexkey:00...00
        LinkSecret zeros = LinkSecret.of(ZEROS).orElseThrow();
        assertEquals("DeNQ19EaXWbZ2FjNppzM9J2i3yHc-rq2n3nGj1TqRTA", zeros.proof("read", List.of("a", "bc")));
    }

    @Test
    void aProofIsWorthNothingInAnotherScope() {
        String proof = secret.proof("read", List.of("a"));
        assertTrue(secret.isProof(proof, "read", List.of("a")));
        assertFalse(secret.isProof(proof, "page", List.of("a")));
    }

    @Test
    void partsCannotBeShiftedIntoEachOther() {
        String proof = secret.proof("read", List.of("a", "bc", ""));
        for (List<String> other : List.of(List.of("ab", "c", ""), List.of("abc", "", ""), List.of("a", "bc"),
                List.of("", "a", "bc"), List.of("a", "", "bc"), List.of("a1:b", "c", ""))) {
            assertFalse(secret.isProof(proof, "read", other), other.toString());
        }
    }

    @Test
    void anotherAccountHasOtherProofs() {
        LinkSecret other = LinkSecret.random(new SecureRandom());
        assertFalse(other.isProof(secret.proof("read", List.of("a")), "read", List.of("a")));
    }

    @Test
    void whatIsStoredIsTheSameSecretAgain() {
        LinkSecret again = LinkSecret.of(secret.stored()).orElseThrow();
        assertTrue(again.isProof(secret.proof("read", List.of("a")), "read", List.of("a")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
    void whatIsNoSecretIsNotTakenForOne(String stored) {
        assertEquals(Optional.empty(), LinkSecret.of(stored));
    }

    @Test
    void aSecretIsInNoText() {
        assertFalse(secret.toString().contains(secret.stored()));
    }
}
