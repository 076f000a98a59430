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

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Recognises a secret without keeping it: a salted PBKDF2 hash. It tells whether e-mail and password are those that
 * were already tried, and whether a PIN in a file is one that was already used.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Fingerprint {

    /** About 10 ms on a small computer, once or twice per start; the file it lies in holds tokens anyway. */
    private static final int ROUNDS = 10_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private Fingerprint() {
    }

    /**
     * @return a fingerprint of the secret, another one each time
     */
    public static String of(String secret, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getEncoder().encodeToString(salt) + ":" + Base64.getEncoder().encodeToString(hash(secret, salt));
    }

    /**
     * @return whether the fingerprint is one of that secret
     */
    public static boolean matches(@Nullable String fingerprint, String secret) {
        String[] parts = fingerprint == null ? new String[0] : fingerprint.split(":");
        if (parts.length != 2) {
            return false;
        }
        try {
            byte[] salt = Base64.getDecoder().decode(parts[0]);
            return salt.length > 0 && MessageDigest.isEqual(Base64.getDecoder().decode(parts[1]), hash(secret, salt));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] hash(String secret, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, HASH_BITS)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with SHA-256", e);
        }
    }
}
