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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Proof Key for Code Exchange (RFC 7636): whoever redeems the code shows that it is who asked for it.
 *
 * @param verifier 32 random bytes as base64url, a secret
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Pkce(String verifier) {

    private static final int BYTES = 32;

    /**
     * @return a new verifier
     */
    public static Pkce create(SecureRandom random) {
        return new Pkce(randomText(random));
    }

    /**
     * @return 32 random bytes as base64url, 43 characters
     */
    static String randomText(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @return the SHA-256 of the verifier as base64url, which is all that the first request tells
     */
    public String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Pkce";
    }
}
