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
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.Corpus;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever Blink answers, nothing of it is shown but words of its protocol, times, versions and small numbers: what is
 * shown is meant for everybody.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RedactorFuzzTest extends FuzzTest {

    private static final List<String> ANSWERS = Stream
            .of("/cloud/homescreen", "/cloud/config", "/cloud/command", "/fuzz/seeds")
            .flatMap(folder -> Corpus.texts(folder).stream()).filter(text -> text.strip().startsWith("{")).toList();
    private static final Pattern PLACEHOLDER = Pattern
            .compile("(address|email|field|id|link|name|number|secret|serial|text)-[1-9][0-9]*|[(]cut[)]");
    private static final Pattern DIGIT = Pattern.compile("-?[0-9]");
    private static final Pattern QUANTITY = Pattern.compile("-?[0-9]{1,3}([.][0-9])?");
    private static final Pattern TIME = Pattern
            .compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{5,15}(Z|[+-][0-9:]{4,5})?");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,3}([.][0-9]{1,3}){1,2}");
    /** What people choose, and what is given to one of them only. */
    private static final List<String> PRIVATE = List.of("name", "id", "serial", "network_id", "thumbnail", "account_id",
            "mac_address", "email", "phone_number", "token", "pin", "time_zone", "plan_name", "client_id");
    private static final List<String> CHOSEN = List.of("online", "camera", "black", "Blink", "40001", "done", "owl",
            "front_door", "7.5", "home");

    @Property
    void nothingIsShownThatIsNoWordOfBlinks(@ForAll("noise") long noise) {
        String answer = text(noise, one(ANSWERS, noise));
        Bounded.run(answer, answer.length(), () -> check(answer));
    }

    private static String one(List<String> all, long noise) {
        return all.get(Math.floorMod(noise, all.size()));
    }

    private static void check(String answer) {
        Json.object(answer).ifPresent(parsed -> {
            JsonElement shown = new Redactor(new Placeholders()).redact(parsed);
            assertHarmless("", shown);
            assertEquals(shown, new Redactor(new Placeholders()).redact(parsed), "the same each time");
        });
    }

    private static void assertHarmless(String field, JsonElement shown) {
        if (shown instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> member : object.entrySet()) {
                String name = member.getKey();
                assertTrue(PLACEHOLDER.matcher(name).matches() || Vocabulary.isField(name), name);
                assertHarmless(name, member.getValue());
            }
        } else if (shown instanceof JsonArray array) {
            array.forEach(entry -> assertHarmless(field, entry));
        } else if (shown instanceof JsonPrimitive primitive && !primitive.isBoolean()) {
            assertHarmless(field, primitive);
        }
    }

    private static void assertHarmless(String field, JsonPrimitive shown) {
        String text = shown.getAsString();
        boolean isPrivate = PRIVATE.contains(field);
        if (shown.isNumber()) {
            assertTrue((isPrivate ? DIGIT : QUANTITY).matcher(text).matches(), () -> field + " shows " + text);
        } else if (!text.isEmpty() && !PLACEHOLDER.matcher(text).matches() && !TIME.matcher(text).matches()) {
            assertTrue(Vocabulary.isWord(text) || field.matches("fw|.*version") && VERSION.matcher(text).matches(),
                    () -> field + " shows " + text);
            assertFalse(isPrivate, () -> field + " shows " + text);
        }
    }

    /** A camera may be called as a word of the protocol, and an id may look like a version. */
    @Property
    void whatPeopleChooseIsNeverShownWhateverItLooksLike(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        JsonElement answer = JsonParser.parseString(one(ANSWERS, noise));
        List<JsonObject> objects = new ArrayList<>();
        collect(answer, objects);
        JsonObject place = objects.get(random.nextInt(objects.size()));
        String field = PRIVATE.get(random.nextInt(PRIVATE.size()));
        place.addProperty(field,
                random.nextBoolean() ? CHOSEN.get(random.nextInt(CHOSEN.size())) : Mutations.hostile(random));

        assertHarmless("", new Redactor(new Placeholders()).redact(answer));
    }

    private static void collect(JsonElement element, List<JsonObject> objects) {
        if (element instanceof JsonObject object) {
            objects.add(object);
            object.entrySet().forEach(member -> collect(member.getValue(), objects));
        } else if (element instanceof JsonArray array) {
            array.forEach(entry -> collect(entry, objects));
        }
    }

    @Example
    void whatOnceMadeAReaderFailIsHarmlessToo() {
        replay("answers", input -> check(Mutations.text(input)));
    }
}
