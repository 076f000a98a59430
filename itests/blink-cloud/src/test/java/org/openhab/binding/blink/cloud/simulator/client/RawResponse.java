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
package org.openhab.binding.blink.cloud.simulator.client;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What came over the wire. A status of 0 means that there was not even a whole head.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record RawResponse(int status, List<Map.Entry<String, String>> headers, String body, String raw,
        byte[] content) {

    static RawResponse parse(byte[] received) {
        String raw = new String(received, StandardCharsets.UTF_8);
        int end = raw.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawResponse(0, List.of(), "", raw, new byte[0]);
        }
        String[] lines = raw.substring(0, end).split("\r\n");
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.add(Map.entry(lines[i].substring(0, colon), lines[i].substring(colon + 1).strip()));
        }
        return new RawResponse(Integer.parseInt(lines[0].split(" ")[1]), headers, raw.substring(end + 4), raw,
                Arrays.copyOfRange(received, end + 4, received.length));
    }

    /** All values of a header. */
    public List<String> values(String name) {
        return headers.stream().filter(header -> header.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
                .toList();
    }

    /** The value of a header that must be there once. */
    public String header(String name) {
        assertEquals(1, values(name).size(), () -> "one header " + name + " in " + headers);
        return values(name).get(0);
    }

    public JsonObject json() {
        return parsed().getAsJsonObject();
    }

    public JsonArray jsonArray() {
        return parsed().getAsJsonArray();
    }

    public String text(String member) {
        JsonElement value = json().get(member);
        assertNotNull(value, () -> member + " in " + body);
        return value.getAsString();
    }

    /** Checks the status and tells the body when it is another one. */
    public RawResponse expect(int expected) {
        assertEquals(expected, status, () -> body.isEmpty() ? raw : body);
        return this;
    }

    private JsonElement parsed() {
        assertEquals("application/json;charset=utf-8", header("Content-Type"));
        return JsonParser.parseString(body);
    }
}
