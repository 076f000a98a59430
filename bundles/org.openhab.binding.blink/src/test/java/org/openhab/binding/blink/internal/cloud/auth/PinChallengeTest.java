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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.auth.PinChallenge.Channel;
import org.openhab.binding.blink.internal.cloud.http.Json;

import com.google.gson.JsonObject;

/**
 * {@link PinChallenge} reads all the ways in which Blink says that it has sent a PIN.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PinChallengeTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);

    @Test
    void aPinBySmsTellsItsNumberAndItsWait() {
        assertEquals(new PinChallenge(Channel.SMS, "+49xxxxxxx12", Duration.ofSeconds(90)),
                read("{\"next_time_in_secs\":90,\"phone\":\"+49xxxxxxx12\",\"tsv_methods\":"
                        + "[\"sms\",\"whatsapp\",\"voice\"],\"tsv_state\":\"sms\",\"user_id\":700123}"));
    }

    @ParameterizedTest
    @CsvSource({ "sms, SMS", "SMS, SMS", "email, EMAIL", "whatsapp, WHATSAPP", "voice, VOICE", "unknown, UNKNOWN",
            "pigeon, UNKNOWN", "'', UNKNOWN" })
    void everyWayHasAName(String word, Channel channel) {
        assertEquals(new PinChallenge(channel, "", MINUTE), read("{\"tsv_state\":\"" + word + "\"}"));
    }

    @Test
    void theOnlyMethodIsTheOneThatWasUsed() {
        assertEquals(Channel.EMAIL, read("{\"tsv_methods\":[\"email\"]}").channel());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"tsv_methods\":[\"sms\",\"voice\"]}", "{\"tsv_methods\":[]}",
            "{\"tsv_methods\":\"sms\"}", "{\"tsv_methods\":[null]}", "{\"tsv_methods\":[[\"sms\"]]}",
            "{\"tsv_methods\":{\"sms\":true}}", "{\"tsv_methods\":[7]}", "{\"tsv_state\":null}", "{\"tsv_state\":7}",
            "{\"tsv_state\":[\"sms\"]}", "{\"tsv_state\":{}}", "{\"phone\":null}", "{\"phone\":12}",
            "{\"phone\":{\"last_4_digits\":\"12\"}}", "{\"phone\":\"  \"}", "{\"email\":[]}",
            "{\"next_time_in_secs\":null}", "{\"next_time_in_secs\":\"soon\"}", "{\"next_time_in_secs\":[60]}",
            "{\"next_time_in_secs\":true}", "{\"next_time_in_secs\":{}}", "{\"next_time_in_secs\":1.5}" })
    void whatIsMissingOrOfAnotherTypeIsNotKnown(String body) {
        assertEquals(new PinChallenge(Channel.UNKNOWN, "", MINUTE), read(body));
    }

    @ParameterizedTest
    @CsvSource({ "0, 1", "-5, 1", "1, 1", "600, 600", "'\"600\"', 600", "86400, 86400", "999999999999, 172800" })
    void theWaitIsBetweenASecondAndTwoDays(String seconds, long wait) {
        assertEquals(Duration.ofSeconds(wait), read("{\"next_time_in_secs\":" + seconds + "}").nextPinAfter());
    }

    @Test
    void aMaskedEmailAddressIsATargetToo() {
        assertEquals("u***@example.com", read("{\"tsv_state\":\"email\",\"email\":\"u***@example.com\"}").target());
    }

    @Test
    void aTargetThatIsNoneIsNotShown() {
        assertEquals("", read("{\"phone\":\"" + "9".repeat(41) + "\"}").target());
    }

    @ParameterizedTest
    @CsvSource({ "'{\"tsv_state\":\"sms\"}', true", "'{\"tsv_methods\":[]}', true",
            "'{\"next_time_in_secs\":60}', true", "'{\"phone\":\"12\"}', false", "'{}', false",
            "'{\"status\":\"ok\"}', false" })
    void onlyABodyThatSaysSoIsAChallenge(String body, boolean challenge) {
        assertEquals(challenge, PinChallenge.isIn(json(body)));
    }

    private static PinChallenge read(String body) {
        return PinChallenge.of(json(body));
    }

    private static JsonObject json(String body) {
        return Json.object(body).orElseThrow();
    }
}
