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

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The secret of an account with which the proofs of its links are made and checked.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class LinkSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] secret;

    private LinkSecret(byte[] secret) {
        this.secret = secret;
    }

    /**
     * @return one that nobody can guess
     */
    public static LinkSecret random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new LinkSecret(secret);
    }

    /**
     * @param stored what {@link #stored()} has given
     * @return the secret; empty when it is none
     */
    public static Optional<LinkSecret> of(String stored) {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(stored);
            return secret.length == BYTES ? Optional.of(new LinkSecret(secret)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @return the secret itself, for openHAB's storage and nothing else
     */
    public String stored() {
        return encode(secret);
    }

    /**
     * @param scope what the proof entitles to; a proof for one scope is worth nothing in another
     * @param parts what it entitles to within the scope
     * @return 43 characters that need no encoding in an address
     */
    public String proof(String scope, List<String> parts) {
        // With its length in front, no part can be taken for two, or two for one.
        StringBuilder input = new StringBuilder().append(scope.length()).append(':').append(scope);
        parts.forEach(part -> input.append(part.length()).append(':').append(part));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return encode(mac.doFinal(input.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /**
     * @return whether it is the proof of just that, found out in the same time for each wrong one
     */
    public boolean isProof(String shown, String scope, List<String> parts) {
        return MessageDigest.isEqual(proof(scope, parts).getBytes(StandardCharsets.US_ASCII),
                shown.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "LinkSecret";
    }
}
