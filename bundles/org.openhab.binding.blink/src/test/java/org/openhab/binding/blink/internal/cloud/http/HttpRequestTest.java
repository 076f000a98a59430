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
package org.openhab.binding.blink.internal.cloud.http;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An {@link HttpRequest} encodes what it is given, so that Blink reads the very same, and shows no secret.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HttpRequestTest {

    private static final URI ADDRESS = URI.create("https://api.oauth.blink.com/oauth/v2/signin?secret=1");

    @ParameterizedTest
    @CsvSource({ "+, %2B", "&, %26", "=, %3D", "%, %25", "ü, %C3%BC", "€, %E2%82%AC", "😀, %F0%9F%98%80", "' ', +",
            "#, %23", "?, %3F", "/, %2F", "\\, %5C", "\", %22", ";, %3B", "<, %3C", "@, %40", "~, %7E" })
    void everyCharacterOfAPasswordIsEncoded(String character, String encoded) {
        assertEquals("password=a" + encoded + "b", form(Map.of("password", "a" + character + "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "  leading and trailing  ", "a+b&c=d%25e", "line\r\nbreak", "ÄÖÜß€😀",
            "*-._~!$'(),", "日本語" })
    void whatIsDecodedIsWhatWasTyped(String password) {
        String form = form(Map.of("password", password));

        assertTrue(form.chars().allMatch(c -> c > ' ' && c < 127), form);
        assertEquals(password, URLDecoder.decode(form.substring("password=".length()), StandardCharsets.UTF_8));
    }

    @Test
    void fieldsKeepTheirOrderAndTheirNamesAreEncodedToo() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("2fa_code", "012345");
        fields.put("csrf-token", "a b");
        fields.put("a&b", "c");

        assertEquals("2fa_code=012345&csrf-token=a+b&a%26b=c", form(fields));
        assertEquals("2fa_code=012345&csrf-token=a+b&a%26b=c", HttpRequest.query(fields));
    }

    @Test
    void readingMayBeRepeatedAndChangingMayNot() {
        assertTrue(HttpRequest.get("call", ADDRESS).idempotent());
        assertFalse(HttpRequest.post("call", ADDRESS).idempotent());
        assertFalse(HttpRequest.post("call", ADDRESS).withForm(Map.of()).asCritical().idempotent());
    }

    @Test
    void addingSomethingLosesNothing() {
        HttpRequest request = HttpRequest.post("call", ADDRESS).withHeader("A", "1").asCritical()
                .withForm(Map.of("b", "2")).withHeaders(Map.of("C", "3", "A", "4"));

        assertEquals(new HttpRequest("call", "POST", ADDRESS, Map.of("A", "4", "C", "3"),
                new HttpRequest.Body("application/x-www-form-urlencoded", "b=2"), false, true, null), request);
    }

    @Test
    void aPostThatOnlyReadsMayBeRepeated() {
        HttpRequest request = HttpRequest.post("call", ADDRESS).withJson("{}").asReading();

        assertTrue(request.idempotent());
        assertEquals("POST", request.method());
        assertEquals(new HttpRequest.Body("application/json", "{}"), request.body());
    }

    @Test
    void theReceiverOfABodyIsNotLostEither() {
        RecordingReceiver receiver = new RecordingReceiver();
        HttpRequest request = HttpRequest.get("call", ADDRESS).into(receiver).withHeader("A", "1")
                .withHeaders(Map.of("B", "2")).withJson("{}").withForm(Map.of("b", "2")).asCritical().asReading();

        assertEquals(
                new HttpRequest("call", "GET", ADDRESS, Map.of("A", "1", "B", "2"),
                        new HttpRequest.Body("application/x-www-form-urlencoded", "b=2"), true, true, receiver),
                request);
        assertNull(HttpRequest.get("call", ADDRESS).receiver());
    }

    @Test
    void itsTextShowsNeitherAddressNorHeadersNorBody() {
        HttpRequest request = HttpRequest.post("call", ADDRESS).withHeader("Authorization", "secret")
                .withForm(Map.of("password", "secret"));

        assertEquals("POST call", request.toString());
        assertFalse(String.valueOf(request.body()).contains("secret"));
    }

    private static String form(Map<String, String> fields) {
        HttpRequest.Body body = Objects.requireNonNull(HttpRequest.post("call", ADDRESS).withForm(fields).body());
        assertEquals("application/x-www-form-urlencoded", body.contentType());
        return body.text();
    }
}
