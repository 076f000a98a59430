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
package org.openhab.binding.blink.cloud.simulator.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Invents PINs, cookies, codes and tokens.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Secrets {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private static final int PINS = 1_000_000;

    private final RandomGenerator random;

    public Secrets(RandomGenerator random) {
        this.random = random;
    }

    /** Six digits; the first ones may be zeros. */
    synchronized String pin() {
        return "%06d".formatted(random.nextInt(PINS));
    }

    /** Another PIN than this one. */
    static String pinAfter(String pin) {
        return "%06d".formatted((Integer.parseInt(pin) + 1) % PINS);
    }

    /** A word that cannot be guessed: session ids, CSRF tokens, codes. */
    String word() {
        return bytes(32);
    }

    /** Has the looks and the length of a signed JSON web token. */
    String accessToken() {
        return part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + bytes(420) + "." + bytes(256);
    }

    /** Has the looks and the length of an encrypted JSON web token. */
    String refreshToken() {
        return part("{\"cty\":\"JWT\",\"enc\":\"A256GCM\",\"alg\":\"RSA-OAEP\"}") + "." + bytes(256) + "." + bytes(12)
                + "." + bytes(640) + "." + bytes(16);
    }

    private static String part(String header) {
        return BASE64.encodeToString(header.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized String bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
