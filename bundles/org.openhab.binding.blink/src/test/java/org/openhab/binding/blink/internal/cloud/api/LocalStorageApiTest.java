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

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.NotStoredException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.RecordingReceiver;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Manifest;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link LocalStorageApi} knows the two steps in which a sync module tells what is on its USB storage, and what is
 * only not there yet.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LocalStorageApiTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final SyncModule MODULE = Homes.module("online", 5, null);
    private static final String STORAGE = "https://rest-e002.immedia-semi.com"
            + "/api/v1/accounts/123456/networks/200001/sync_modules/300001/local_storage/";
    private static final CommandTicket TICKET = new CommandTicket(200001, 2_900_000_401L, false);
    private static final Manifest.Entry ENTRY = new Manifest.Entry("1866333964", "FrontGarage",
            Instant.parse("2026-11-21T18:11:02Z"));
    private static final Manifest MANIFEST = new Manifest("1127", List.of(ENTRY));

    private final ScriptedSender blink = new ScriptedSender();
    private final List<String> notes = new ArrayList<>();
    private final LocalStorageApi api = new LocalStorageApi(
            new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock()),
            notes::add);

    @Test
    void aStorageTellsHowItIs() {
        assertEquals(new LocalStorage("active", 37.0, false), status("""
                { "enabled": true, "usb_state": "active", "usb_storage_used": 37, "usb_storage_full": false,
                  "storage_warning": 0, "usb_format_compatible": true, "sm_backup_enabled": true,
                  "last_backup_result": "success", "sync_module_id": 300001, "network_id": 200001 }"""));
        assertEquals(STORAGE + "status", blink.last().uri().toString());
        assertEquals("GET", blink.last().method());
        assertEquals(List.of(), notes);
    }

    @ParameterizedTest
    @CsvSource({ "'{\"usb_state\":\"memory_full\"}', memory_full",
            "'{\"local_storage_status\":\"unmounted\"}', unmounted",
            "'{\"usb_state\":\"active\",\"local_storage_status\":\"unmounted\"}', active",
            "'{\"usb_state\":null,\"local_storage_status\":\"active\"}', active",
            "'{\"usb_state\":[],\"local_storage_status\":\"active\"}', active", "'{\"usb_state\":true}'," })
    void eitherNameOfTheStateIsUnderstood(String body, @Nullable String state) {
        assertEquals(state, status(body).state());
    }

    @ParameterizedTest
    @CsvSource({ "37, 37.0", "37.5, 37.5", "'\"37\"', 37.0", "0, 0.0", "100, 100.0", "null,", "true,", "'\"half\"',",
            "[],", "{},", "1e999,", "'\"NaN\"',", "'\"\"'," })
    void howMuchIsUsedIsANumberOrNothing(String used, @Nullable Double percent) {
        assertEquals(percent, status("{\"usb_storage_used\":" + used + "}").used());
    }

    @ParameterizedTest
    @CsvSource({ "true, true", "false, false", "null,", "1,", "'\"true\"',", "[]," })
    void whetherItIsFullIsYesOrNoOrNothing(String full, @Nullable Boolean expected) {
        assertEquals(expected, status("{\"usb_storage_full\":" + full + "}").full());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"message\":\"An error\"}", "{\"a\":{\"usb_state\":\"active\"}}" })
    void whatTellsNothingOfAStorageIsNoStorage(String body) {
        blink.answer(Answer.json(200, body));

        Futures.failure(UnexpectedAnswerException.class, api.status(ACCOUNT, MODULE));
    }

    @Test
    void aManifestIsAskedForFirst() {
        blink.answer(Answer.json(200, "{\"id\":2900000401,\"network_id\":200001}"));

        assertEquals(TICKET, Futures.result(api.requestManifest(ACCOUNT, MODULE)));
        assertPost("manifest/request");
    }

    @Test
    void aManifestIsThereWhenTheSyncModuleHasAnswered() {
        blink.answer(Answer.json(200, """
                { "version": "1.0", "manifest_id": "1127",
                  "clips": [ { "id": "1866333964", "size": "234", "camera_name": "FrontGarage",
                               "created_at": "2026-11-21T18:11:02+00:00" } ] }"""));

        assertEquals(Optional.of(MANIFEST), Futures.result(api.manifest(ACCOUNT, MODULE, TICKET)));
        assertEquals(STORAGE + "manifest/request/2900000401", blink.last().uri().toString());
        assertEquals("GET", blink.last().method());
        assertTrue(blink.last().idempotent());
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 404, 405, 406, 408, 409, 410, 422, 425, 499 })
    void beforeThatNothingIsThereYet(int status) {
        blink.answer(Answer.json(status, "{\"message\":\"not yet\"}"), Answer.html(status, "<html/>"));

        assertEquals(Optional.empty(), Futures.result(api.manifest(ACCOUNT, MODULE, TICKET)));
        assertEquals(false, Futures.result(api.download(ACCOUNT, MODULE, MANIFEST, ENTRY, new RecordingReceiver())));
    }

    static Stream<Arguments> failures() {
        return Stream.of(Arguments.of(Answer.json(401, "{\"code\":101}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.html(403, "<html/>"), BlockedException.class),
                Arguments.of(Answer.json(403, "{\"message\":\"too often\"}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.status(426), UpdateRequiredException.class),
                Arguments.of(Answer.status(429), RateLimitedException.class),
                Arguments.of(Answer.status(500), ServerFaultException.class),
                Arguments.of(Answer.status(502), ServerFaultException.class),
                Arguments.of(Answer.status(503), ServerFaultException.class),
                Arguments.of(Answer.status(599), ServerFaultException.class),
                Arguments.of(Answer.redirect(302, "https://evil.example/"), UnexpectedAnswerException.class),
                Arguments.of(Answer.status(204), UnexpectedAnswerException.class));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aProblemIsNoMatterOfTime(HttpResponse answer, Class<? extends BlinkException> meaning) {
        blink.answer(answer, answer, answer, answer, answer, answer);

        Futures.failure(meaning, api.status(ACCOUNT, MODULE));
        Futures.failure(meaning, api.requestManifest(ACCOUNT, MODULE));
        Futures.failure(meaning, api.manifest(ACCOUNT, MODULE, TICKET));
        Futures.failure(meaning, api.requestClip(ACCOUNT, MODULE, MANIFEST, ENTRY));
        Futures.failure(meaning, api.download(ACCOUNT, MODULE, MANIFEST, ENTRY, new RecordingReceiver()));
        Futures.failure(meaning, api.delete(ACCOUNT, MODULE, MANIFEST, ENTRY));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<html/>", "[]", "{}", "{\"clips\":[]}", "{\"manifest_id\":null,\"clips\":[]}",
            "{\"manifest_id\":\"../1\"}", "{\"message\":\"System is busy\"}" })
    void whatIsNoManifestIsNone(String body) {
        blink.answer(Answer.json(200, body));

        Futures.failure(UnexpectedAnswerException.class, api.manifest(ACCOUNT, MODULE, TICKET));
    }

    @Test
    void aClipIsBroughtToTheCloudFirst() {
        blink.answer(Answer.json(200, "{\"id\":2900000501,\"network_id\":200001}"));

        assertEquals(new CommandTicket(200001, 2_900_000_501L, false),
                Futures.result(api.requestClip(ACCOUNT, MODULE, MANIFEST, ENTRY)));
        assertPost("manifest/1127/clip/request/1866333964");
    }

    @Test
    void aClipIsFetchedFromWhereItWasAskedFor() {
        RecordingReceiver target = new RecordingReceiver();
        blink.answer(Answer.status(200));

        assertEquals(true, Futures.result(api.download(ACCOUNT, MODULE, MANIFEST, ENTRY, target)));

        HttpRequest request = blink.last();
        assertEquals(STORAGE + "manifest/1127/clip/request/1866333964", request.uri().toString());
        assertEquals("GET", request.method());
        assertEquals("*/*", request.headers().get("Accept"));
        assertEquals("identity", request.headers().get("Accept-Encoding"));
        assertSame(target, request.receiver());
        assertTrue(request.idempotent());
    }

    @Test
    void aClipThatCannotBeStoredIsNotOnItsWay() {
        NotStoredException full = new NotStoredException(new IOException("disk full"));
        blink.fail(full);

        assertSame(full, Futures.failure(NotStoredException.class,
                api.download(ACCOUNT, MODULE, MANIFEST, ENTRY, new RecordingReceiver())));
    }

    @Test
    void aClipIsDeletedByACommand() {
        blink.answer(Answer.json(200, "{\"id\":2900000601}"));

        assertEquals(new CommandTicket(200001, 2_900_000_601L, false),
                Futures.result(api.delete(ACCOUNT, MODULE, MANIFEST, ENTRY)));
        assertPost("manifest/1127/clip/delete/1866333964");
    }

    static Stream<HttpResponse> busy() {
        return Stream.of(Answer.status(409), Answer.html(409, "<html/>"),
                Answer.json(409, "{\"message\":\"System is busy, please wait\",\"code\":307}"),
                Answer.json(200, "{\"message\":\"System is busy, please wait\"}"));
    }

    @ParameterizedTest
    @MethodSource("busy")
    void aBusySyncModuleIsTold(HttpResponse answer) {
        blink.answer(answer, answer, answer);

        Futures.failure(BusyException.class, api.requestManifest(ACCOUNT, MODULE));
        Futures.failure(BusyException.class, api.requestClip(ACCOUNT, MODULE, MANIFEST, ENTRY));
        Futures.failure(BusyException.class, api.delete(ACCOUNT, MODULE, MANIFEST, ENTRY));
    }

    @Test
    void aClipOfAnOlderManifestIsNotFound() {
        blink.answer(Answer.html(404, "<h1>Not Found</h1>"));

        assertEquals(404, Futures
                .failure(UnexpectedAnswerException.class, api.requestClip(ACCOUNT, MODULE, MANIFEST, ENTRY)).status());
    }

    private LocalStorage status(String body) {
        blink.answer(Answer.json(200, body));
        return Futures.result(api.status(ACCOUNT, MODULE));
    }

    private void assertPost(String path) {
        HttpRequest request = blink.last();
        assertEquals(STORAGE + path, request.uri().toString());
        assertEquals("POST", request.method());
        assertNull(request.body());
        assertEquals("application/json", request.headers().get("Accept"));
        assertFalse(request.idempotent());
    }
}
