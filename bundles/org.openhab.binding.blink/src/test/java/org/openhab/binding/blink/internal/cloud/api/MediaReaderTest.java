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
package org.openhab.binding.blink.internal.cloud.api;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.Manifest;
import org.openhab.binding.blink.internal.cloud.model.MediaItem;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;

import com.google.gson.JsonObject;

/**
 * The {@link MediaReader} reads what Blink lists, and loses no more than what is broken.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MediaReaderTest {

    private static final String ITEM = """
            { "id": 3132353907, "created_at": "2026-11-21T17:20:01+00:00", "updated_at": "2026-11-21T17:20:09+00:00",
              "deleted": false, "device": "catalina", "device_id": 400001, "device_name": "Front Garage",
              "network_id": 200001, "network_name": "Home", "type": "video", "source": "pir",
              "partial": false, "watched": false,
              "thumbnail": "/api/v3/media/3132353907.jpg?ext=", "media": "/api/v3/media/3132353907.mp4",
              "metadata": null, "additional_devices": [], "time_zone": "Europe/Berlin" }""";
    private static final String RECOGNISED = """
            { "id": 3132353908, "created_at": "2026-11-21T17:20:01+00:00", "updated_at": "2026-11-21T17:20:09+00:00",
              "device": "sedona", "device_id": 400002, "device_name": "Drive", "network_id": 200001,
              "type": "video", "source": "cv_motion", "watched": true,
              "thumbnail": "/api/v3/media/3132353908.jpg?ext=",
              "media": "/api/v4/accounts/123456/media/3132353908/video/contents",
              "cv_detection": ["person", "vehicle"], "ai_vd": { "short_description": "A person walks by" } }""";
    private static final Instant CREATED = Instant.parse("2026-11-21T17:20:01Z");
    private static final Instant UPDATED = Instant.parse("2026-11-21T17:20:09Z");

    private final List<String> notes = new ArrayList<>();

    @Test
    void anItemOfTheClassicListIsRead() {
        assertEquals(List.of(new MediaItem(3132353907L, 200001, 400001, "catalina", "Front Garage", CREATED, UPDATED,
                "pir", List.of(), false, false, new Thumbnail("/api/v3/media/3132353907.jpg?ext="),
                "/api/v3/media/3132353907.mp4")), items(ITEM));
        assertEquals(List.of(), notes);
    }

    @Test
    void anItemOfTheNewerListIsRead() {
        assertEquals(
                List.of(new MediaItem(3132353908L, 200001, 400002, "sedona", "Drive", CREATED, UPDATED, "cv_motion",
                        List.of("person", "vehicle"), false, true, new Thumbnail("/api/v3/media/3132353908.jpg?ext="),
                        "/api/v4/accounts/123456/media/3132353908/video/contents")),
                items(RECOGNISED));
        assertEquals(List.of(), notes);
    }

    @Test
    void theOrderOfBlinkIsKept() {
        assertEquals(List.of(3132353908L, 3132353907L, 3132353908L),
                items(RECOGNISED, ITEM, RECOGNISED).stream().map(MediaItem::id).toList());
    }

    @Test
    void aDeletedItemIsListedAsDeleted() {
        assertTrue(item("deleted", "true").deleted());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"yes\"", "1", "[]" })
    void whatIsNotSaidToBeDeletedIsThere(String deleted) {
        assertFalse(item("deleted", deleted).deleted());
    }

    @ParameterizedTest
    @CsvSource({ "'\"PIR\"', pir", "'\" Button_Press \"', button_press", "null, ''", "[], ''", "'{\"a\":1}', ''",
            "true, ''", "7, 7" })
    void theCauseIsALowerCaseWordOrNone(String source, String cause) {
        assertEquals(cause, item("source", source).cause());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"person\"", "{}", "7", "[null, 7, {}, []]" })
    void whatWasSeenIsAListOfWords(String seen) {
        assertEquals(List.of(), item("cv_detection", seen).objects());
    }

    @Test
    void eachThingThatWasSeenIsToldOnce() {
        assertEquals(List.of("person", "animal"),
                item("cv_detection", "[\"Person\", \"person\", null, \"ANIMAL\"]").objects());
        assertEquals(List.of("media[0].cv_detection"), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"photo\"", "\"snapshot\"", "\"\"" })
    void aPhotoHasNoClip(String type) {
        assertEquals("", item("type", type).path());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "[]", "true" })
    void whatHasNoTypeIsAClip(String type) {
        assertEquals("/api/v3/media/3132353907.mp4", item("type", type).path());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"\"", "\"  \"", "[]", "{}", "false" })
    void anItemWithoutMediumHasNoPath(String media) {
        assertEquals("", item("media", media).path());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"\"", "\"  \"", "[]", "{}", "false" })
    void anItemWithoutPictureHasNone(String thumbnail) {
        assertNull(item("thumbnail", thumbnail).thumbnail());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "[]", "{}", "true" })
    void aDeviceWithoutNameOrModelIsStillOne(String value) {
        assertNull(item("device", value).deviceType());
        assertNull(item("device_name", value).deviceName());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"soon\"", "\"2026-11-21\"", "1764000000", "[]", "\"\"" })
    void oneTimeStandsInForTheOther(String time) {
        assertEquals(UPDATED, item("created_at", time).createdAt());
        assertEquals(CREATED, item("updated_at", time).updatedAt());
    }

    @Test
    void withoutAnyTimeThereIsNoItem() {
        String timeless = with("created_at", "null", with("updated_at", "null", ITEM));

        assertEquals(List.of(3132353908L), items(timeless, RECOGNISED).stream().map(MediaItem::id).toList());
        assertEquals(List.of("media[0]"), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = { "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00+18:00", "+10000-01-01T00:00:00Z",
            "9999-12-31T23:00:00Z" })
    void aTimeBeyondAllCalendarsIsNone(String time) {
        assertEquals(UPDATED, item("created_at", "\"" + time + "\"").createdAt());
        assertEquals(List.of("media[0].created_at"), notes);
    }

    @Test
    void anyOffsetIsUnderstood() {
        assertEquals(CREATED, item("created_at", "\"2026-11-21T18:20:01+01:00\"").createdAt());
        assertEquals(CREATED, item("created_at", "\"2026-11-21T17:20:01Z\"").createdAt());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "0", "-1", "1.5", "1e9", "99999999999999999999999999", "\"12/../13\"", "\"\"",
            "true", "[3132353907]", "{}", "\"0x10\"" })
    void withoutItsNumberNothingIsAnItem(String number) {
        for (String member : List.of("id", "device_id", "network_id")) {
            notes.clear();
            assertEquals(List.of(3132353908L),
                    items(with(member, number, ITEM), RECOGNISED).stream().map(MediaItem::id).toList());
            assertEquals(List.of("media[0]." + member), notes);
        }
    }

    @Test
    void numbersAreOfAnySize() {
        assertEquals(999_999_999_999_999_999L, item("id", "999999999999999999").id());
        assertEquals(3132353907L, item("id", "\"3132353907\"").id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "7", "\"item\"", "[]", "true" })
    void whatIsNoItemIsNotedAndLeftOut(String odd) {
        assertEquals(2, items(ITEM, odd, RECOGNISED).size());
        assertEquals(List.of("media[1]"), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"media\":null}", "{\"media\":{}}", "{\"media\":7}", "{\"media\":[]}" })
    void noListIsAnEmptyOne(String body) {
        assertEquals(List.of(), MediaReader.items(json(body), notes::add));
    }

    @Test
    void notesTellNothingOfTheUser() {
        items(with("created_at", "\"Front Garage\"", with("id", "\"Front Garage\"", ITEM)));

        assertEquals(List.of("media[0].created_at", "media[0].id"), notes);
    }

    @ParameterizedTest
    @CsvSource({ "'\"1127\"', '\"1866333964\"'", "1127, 1866333964" })
    void theNumbersOfAManifestAreTextsOrNumbers(String manifest, String clip) {
        assertEquals(
                Optional.of(new Manifest("1127",
                        List.of(new Manifest.Entry("1866333964", "FrontGarage",
                                Instant.parse("2026-11-21T18:11:02Z"))))),
                manifest("{\"version\":\"1.0\",\"manifest_id\":" + manifest + ",\"clips\":[{\"id\":" + clip
                        + ",\"size\":\"234\",\"camera_name\":\"FrontGarage\","
                        + "\"created_at\":\"2026-11-21T18:11:02+00:00\"}]}"));
        assertEquals(List.of(), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"manifest_id\":\"1127\"}", "{\"manifest_id\":\"1127\",\"clips\":null}",
            "{\"manifest_id\":\"1127\",\"clips\":[]}", "{\"manifest_id\":\"1127\",\"clips\":7}" })
    void aManifestMayBeEmpty(String body) {
        assertEquals(Optional.of(new Manifest("1127", List.of())), manifest(body));
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"\"", "\"..\"", "\"../../1\"", "\"1/2\"", "\"1?x\"", "\"1#x\"", "\"%2e%2e\"",
            "\"1 2\"", "\"1\\n\"", "\"1\\u0000\"", "\"//evil.example/x\"", "\"\\\\\"", "\"@\"", "\"\u0661\"", "1.5",
            "true", "[]", "{}", "\"12345678901234567890123456789012345678901234567890123456789012345\"" })
    void anIdThatCouldLeadElsewhereIsNone(String id) {
        assertEquals(Optional.empty(), manifest("{\"manifest_id\":" + id + ",\"clips\":[]}"));
        notes.clear();
        assertEquals(List.of("7"), ids(entry("id", id), entry("id", "\"7\"")));
        assertTrue(notes.contains("clips[0]"), notes.toString());
    }

    @ParameterizedTest
    @CsvSource({ "camera_name, null", "camera_name, []", "created_at, null", "created_at, 1764000000",
            "created_at, '\"yesterday\"'" })
    void anEntryWithoutNameOrTimeIsNotedAndLeftOut(String member, String value) {
        assertEquals(List.of("7"), ids(entry(member, value), entry("id", "7")));
        assertTrue(notes.contains("clips[0]"), notes.toString());
    }

    private List<String> ids(String... entries) {
        return manifest("{\"manifest_id\":1,\"clips\":[" + String.join(",", entries) + "]}").orElseThrow().clips()
                .stream().map(Manifest.Entry::id).toList();
    }

    private static String entry(String member, String value) {
        return with(member, value,
                "{\"id\":\"5\",\"camera_name\":\"Garage\",\"created_at\":\"2026-11-21T18:11:02+00:00\"}");
    }

    private Optional<Manifest> manifest(String body) {
        return MediaReader.manifest(json(body), notes::add);
    }

    private MediaItem item(String member, String value) {
        List<MediaItem> items = items(with(member, value, ITEM));
        assertEquals(1, items.size());
        return items.get(0);
    }

    private List<MediaItem> items(@Nullable String... items) {
        return MediaReader.items(json("{\"media\":[" + String.join(",", items) + "]}"), notes::add);
    }

    private static String with(String member, String value, String object) {
        JsonObject json = json(object);
        json.add(member, json("{\"value\":" + value + "}").get("value"));
        return json.toString();
    }

    private static JsonObject json(String text) {
        return Json.object(text).orElseThrow();
    }
}
