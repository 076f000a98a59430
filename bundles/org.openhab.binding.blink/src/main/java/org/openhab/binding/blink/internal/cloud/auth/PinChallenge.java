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

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.Answers;
import org.openhab.binding.blink.internal.cloud.http.Json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What Blink says when it has sent a PIN. Every field of its answer is optional: an account that gets its PIN by e-mail
 * has no masked number, the older form no list of methods.
 *
 * @param channel how the PIN was sent
 * @param target the masked number it was sent to, empty when Blink does not tell
 * @param nextPinAfter when another one may be asked for
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record PinChallenge(Channel channel, String target, Duration nextPinAfter) {

    /** What is typical when Blink does not say. */
    public static final Duration TYPICAL_WAIT = Duration.ofSeconds(60);

    private static final int MAX_TARGET = 40;

    /**
     * How a PIN gets to the user.
     */
    public enum Channel {
        SMS,
        EMAIL,
        WHATSAPP,
        VOICE,
        UNKNOWN;

        private static Channel of(String word) {
            for (Channel channel : values()) {
                if (channel.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return channel;
                }
            }
            return UNKNOWN;
        }
    }

    /**
     * @param body what Blink answered
     * @return whether it says that a PIN has been sent
     */
    public static boolean isIn(JsonObject body) {
        return body.has("tsv_state") || body.has("tsv_methods") || body.has("next_time_in_secs");
    }

    /**
     * @param body what Blink answered
     * @return what it says
     */
    public static PinChallenge of(JsonObject body) {
        Optional<String> word = Json.text(body, "tsv_state").or(() -> onlyMethod(body));
        String target = Json.text(body, "phone").or(() -> Json.text(body, "email")).orElseGet(() -> "").strip();
        return new PinChallenge(word.map(Channel::of).orElseGet(() -> Channel.UNKNOWN),
                target.length() > MAX_TARGET ? "" : target, Answers.nextTime(body).orElseGet(() -> TYPICAL_WAIT));
    }

    private static Optional<String> onlyMethod(JsonObject body) {
        JsonElement methods = body.get("tsv_methods");
        if (methods == null || !methods.isJsonArray() || methods.getAsJsonArray().size() != 1) {
            return Optional.empty();
        }
        JsonElement method = methods.getAsJsonArray().get(0);
        return method.isJsonPrimitive() ? Optional.of(method.getAsString()) : Optional.empty();
    }
}
