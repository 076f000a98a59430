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
package org.openhab.binding.blink.internal.diagnostics;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.fixture.Recorded;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * The {@link Redactor} shows the form of an answer and nothing of the user.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RedactorTest {

    private static final int FORMS = 300;

    private static JsonObject redacted(String json) {
        return new Redactor(new Placeholders()).redact(JsonParser.parseString(json)).getAsJsonObject();
    }

    private static String recorded(String name) {
        return Recorded.text("homescreen/" + name);
    }

    static LongStream seeds() {
        return LongStream.range(0, FORMS);
    }

    /** The homescreen of a customer in which each value is a secret, and some more fields are, too. */
    private static JsonElement secretly(Secrets secrets, JsonElement element, int depth) {
        if (element.isJsonObject()) {
            JsonObject object = new JsonObject();
            element.getAsJsonObject().entrySet()
                    .forEach(member -> object.add(secrets.chance(10) ? secrets.field() : member.getKey(),
                            secretly(secrets, member.getValue(), depth + 1)));
            if (secrets.chance(30)) {
                object.add(secrets.field(), anything(secrets, depth + 1));
            }
            return object;
        }
        if (element.isJsonArray()) {
            JsonArray array = new JsonArray();
            element.getAsJsonArray().forEach(entry -> array.add(secretly(secrets, entry, depth + 1)));
            if (secrets.chance(30)) {
                array.add(anything(secrets, depth + 1));
            }
            return array;
        }
        return anything(secrets, depth);
    }

    private static JsonElement anything(Secrets secrets, int depth) {
        int kind = secrets.below(depth > 40 ? 2 : 5);
        if (kind == 0) {
            return new JsonPrimitive(secrets.number());
        } else if (kind == 3) {
            JsonArray array = new JsonArray();
            array.add(anything(secrets, depth + 1));
            return array;
        } else if (kind == 4) {
            JsonObject object = new JsonObject();
            object.add(secrets.chance(50) ? "name" : secrets.field(), anything(secrets, depth + 1));
            return object;
        }
        return new JsonPrimitive(secrets.text());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSecretIsFoundWhereverItStood(long seed) {
        Secrets secrets = new Secrets(seed);
        JsonElement form = JsonParser.parseString(recorded(seed % 2 == 0 ? "complete" : "wrong-types"));
        JsonElement secret = secretly(secrets, form, 0);
        assertFalse(secrets.foundIn(secret.toString()).isEmpty());
        assertTrue(secrets.count() > 30, "too few to be a test");

        String shown = new Redactor(new Placeholders()).redact(secret).toString();

        assertEquals(List.of(), secrets.foundIn(shown), shown);
    }

    @Test
    void ofARealHomescreenTheFormStays() {
        JsonObject home = JsonParser.parseString(recorded("complete")).getAsJsonObject();
        JsonObject shown = redacted(recorded("complete"));

        assertEquals(home.keySet(), shown.keySet());
        assertEquals(home.getAsJsonArray("cameras").size(), shown.getAsJsonArray("cameras").size());
        JsonObject camera = shown.getAsJsonArray("cameras").get(0).getAsJsonObject();
        JsonObject before = home.getAsJsonArray("cameras").get(0).getAsJsonObject();
        assertEquals(before.keySet(), camera.keySet());
        for (String harmless : List.of("type", "status", "battery", "enabled", "fw_version", "updated_at", "signals")) {
            assertEquals(before.get(harmless), camera.get(harmless), harmless);
        }
        for (String telling : List.of("id", "network_id", "name", "serial", "thumbnail")) {
            assertNotEquals(before.get(telling), camera.get(telling), telling);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "complete", "three-networks", "large-ids", "camera-white", "mini-only", "owl-superior",
            "sync-module-xr", "nulls" })
    void allFieldsOfRealHomescreensAreKnown(String name) {
        List<String> hidden = new ArrayList<>();
        collectFields(redacted(recorded(name)), hidden);

        assertEquals(List.of(), hidden);
    }

    private static void collectFields(JsonElement element, List<String> hidden) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(member -> {
                if (member.getKey().contains("-")) {
                    hidden.add(member.getKey());
                }
                collectFields(member.getValue(), hidden);
            });
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(entry -> collectFields(entry, hidden));
        }
    }

    @Test
    void theSameIdIsTheSameEverywhereAsNumberAndAsText() {
        JsonObject shown = redacted("""
                {"networks": [{"id": 200001, "name": "Holiday Cabin"}, {"id": 200002, "name": "Home"}],
                 "cameras": [{"id": 400001, "network_id": 200002, "name": "Holiday Cabin"},
                             {"id": "400002", "network_id": "200001"}]}
                """);
        JsonArray networks = shown.getAsJsonArray("networks");
        JsonArray cameras = shown.getAsJsonArray("cameras");

        assertEquals("id-1", text(networks, 0, "id"));
        assertEquals("id-2", text(networks, 1, "id"));
        assertEquals("id-2", text(cameras, 0, "network_id"));
        assertEquals("id-1", text(cameras, 1, "network_id"));
        assertEquals("name-1", text(networks, 0, "name"));
        assertEquals("name-1", text(cameras, 0, "name"));
        assertEquals("name-2", text(networks, 1, "name"));
    }

    private static String text(JsonArray array, int index, String field) {
        return array.get(index).getAsJsonObject().get(field).getAsString();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", quoteCharacter = '`', value = { "name,online,name-1", "name,catalina,name-1",
            "type,catalina,catalina", "type,Aunt Mary,text-1", "status,offline,offline", "status,hunter2,text-1",
            "fw_version,10.65,10.65", "fw_version,192.168.178.20,address-1", "fw_version,1234567,text-1",
            "serial,G8T1CA0000000001,serial-1", "mac,74:ab:93:00:00:01,address-1", "mac,fe80::1,address-1",
            "updated_at,2026-11-22T01:16:38+00:00,2026-11-22T01:16:38+00:00", "updated_at,Monday,text-1",
            "owner,ann@example.org,email-1", "thumbnail,/media/x.jpg,link-1", "server,rtsps://1.2.3.4/x,link-1",
            "liveview_token,abc,secret-1", "time_zone,Europe/Berlin,text-1", "message,ok,text-1", "name,``,``" })
    void aTextIsShownOnlyWhereItIsOneOfBlinksWords(String field, String value, String shown) {
        JsonObject object = new JsonObject();
        object.addProperty(field, value);

        JsonElement result = new Redactor(new Placeholders()).redact(object).getAsJsonObject().entrySet().iterator()
                .next().getValue();

        assertEquals(shown, result.getAsString());
    }

    @ParameterizedTest
    @CsvSource({ "temp,72,72", "temp,123456,number-1", "battery_voltage,163,163", "wifi,-55,-55", "lfr,5,5",
            "pin,4711,secret-1", "anything,7,7", "anything,71,number-1", "id,500001,id-1",
            "latitude,52.520008,number-1" })
    void aNumberIsShownOnlyWhereItIsAQuantityOrASingleDigit(String field, String value, String shown) {
        JsonElement result = new Redactor(new Placeholders())
                .redact(JsonParser.parseString("{\"" + field + "\":" + value + "}")).getAsJsonObject().entrySet()
                .iterator().next().getValue();

        assertEquals(shown, result.getAsString());
    }

    @ParameterizedTest
    @CsvSource({ "battery_alert_level,true", "new_camera_mode_v2,true", "garage,false", "camera_garage,false",
            "Battery,false", "400001,false", "ann@example.org,false" })
    void aFieldThatNobodyHasSeenYetIsShownIfItConsistsOfWordsOfTheProtocol(String field, boolean shown) {
        JsonObject object = new JsonObject();
        object.addProperty(field, true);

        assertEquals(shown, new Redactor(new Placeholders()).redact(object).getAsJsonObject().has(field));
    }

    @Test
    void whatIsTooDeepOrTooLongIsCut() {
        String deep = "{\"status\":".repeat(1000) + "\"online\"" + "}".repeat(1000);
        assertTrue(redacted(deep).toString().contains("(cut)"));

        JsonArray many = new JsonArray();
        LongStream.range(100_000, 110_000).forEach(many::add);
        JsonArray shown = new Redactor(new Placeholders()).redact(many).getAsJsonArray();
        assertEquals(201, shown.size());
        assertEquals("(cut)", shown.get(200).getAsString());
    }
}
