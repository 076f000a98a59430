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
import java.net.URI;
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
import org.openhab.binding.blink.internal.cloud.error.NotStoredException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.RecordingReceiver;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.ClipPlan;
import org.openhab.binding.blink.internal.cloud.model.MediaItem;
import org.openhab.binding.blink.internal.cloud.model.MediaPage;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link MediaApi} asks for clips in the forms that Blink understands, and fetches them from Blink and from nowhere
 * else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MediaApiTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final String REST = "https://rest-e002.immedia-semi.com";
    private static final Instant SINCE = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-22T12:34:56Z");
    private static final String ITEM = "{\"id\":3132353907,\"network_id\":200001,\"device_id\":400001,"
            + "\"created_at\":\"2026-11-21T17:20:01+00:00\"}";

    private final ScriptedSender blink = new ScriptedSender();
    private final List<String> notes = new ArrayList<>();
    private final MediaApi api = new MediaApi(
            new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock()),
            notes::add);

    @ParameterizedTest
    @CsvSource({ "2026-11-21T00:00:00Z, 2026-11-21T00%3A00%3A00%2B0000",
            "2026-01-02T23:59:59.999Z, 2026-01-02T23%3A59%3A59%2B0000",
            "1970-01-01T00:00:00Z, 1970-01-01T00%3A00%3A00%2B0000",
            // The year of the week of these days is another.
            "2027-01-01T00:00:00Z, 2027-01-01T00%3A00%3A00%2B0000",
            "2024-12-30T00:00:00Z, 2024-12-30T00%3A00%3A00%2B0000" })
    void theTimeOfTheClassicListIsEncodedSoThatItsPlusIsNoBlank(Instant since, String encoded) {
        blink.answer(list(ITEM));

        Futures.result(api.changedSince(ACCOUNT, since, Optional.empty()));

        assertEquals(REST + "/api/v1/accounts/123456/media/changed?since=" + encoded + "&page=1",
                blink.last().uri().toString());
        assertEquals("GET", blink.last().method());
        assertEquals("application/json", blink.last().headers().get("Accept"));
    }

    @Test
    void theClassicListEndsWithAnEmptyPageWhateverThePageSize() {
        blink.answer(list(ITEM), list(ITEM, ITEM), list());

        MediaPage first = Futures.result(api.changedSince(ACCOUNT, SINCE, Optional.empty()));
        MediaPage second = Futures.result(api.changedSince(ACCOUNT, SINCE, first.next()));
        MediaPage third = Futures.result(api.changedSince(ACCOUNT, SINCE, second.next()));

        assertEquals(List.of(1, 2, 0), Stream.of(first, second, third).map(page -> page.items().size()).toList());
        assertEquals(List.of("page=1", "page=2", "page=3"),
                blink.requests().stream().map(request -> request.uri().toString().split("&")[1]).toList());
        assertEquals(Optional.empty(), third.next());
    }

    @Test
    void aPageThatNobodyCanReadIsNotTheLastOne() {
        blink.answer(list("7", "{}"));

        MediaPage page = Futures.result(api.changedSince(ACCOUNT, SINCE, Optional.empty()));

        assertEquals(List.of(), page.items());
        assertEquals(Optional.of("2"), page.next());
        assertFalse(notes.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({ "500, true", "3, true", "2, false", "1, false", "0, false", "-1, false", "null, false",
            "'\"500\"', true", "[], false", "'\"many\"', false", "1e99, false" })
    void aPageIsShortWhenBlinkSaysThatItCouldHoldMore(String limit, boolean isShort) {
        blink.answer(Answer.json(200, "{\"limit\":" + limit + ",\"media\":[" + ITEM + ",7]}"));

        assertEquals(isShort, Futures.result(api.changedSince(ACCOUNT, SINCE, Optional.empty())).isShort());
    }

    @ParameterizedTest
    @CsvSource({ "'Sun, 22 Nov 2026 11:58:07 GMT', 2026-11-22T11:58:07Z",
            "'Sun, 22 Nov 2026 12:58:07 +0100', 2026-11-22T11:58:07Z", "'Mon, 22 Nov 2026 11:58:07 GMT',", "'',",
            "yesterday,", "1764000000,", "2026-11-22T11:58:07Z," })
    void aPageIsOfTheTimeOfBlinksClockWhereThatIsTold(String date, @Nullable Instant time) {
        blink.answer(Answer.with(list(ITEM), "Date", date), list(ITEM));
        Instant expected = time == null ? TestClock.START : time;

        assertEquals(expected, Futures.result(api.changedSince(ACCOUNT, SINCE, Optional.empty())).time());
        assertEquals(TestClock.START,
                Futures.result(api.recordedBetween(ACCOUNT, SINCE, UNTIL, Optional.empty())).time());
    }

    @Test
    void theNewerListIsAskedForWithAnEmptyFilter() {
        blink.answer(list(ITEM));

        MediaPage page = Futures.result(api.recordedBetween(ACCOUNT, SINCE, UNTIL, Optional.empty()));

        HttpRequest request = blink.last();
        assertEquals(
                REST + "/api/v4/accounts/123456/media"
                        + "?start_time=2026-11-21T00%3A00%3A00Z&end_time=2026-11-22T12%3A34%3A56Z",
                request.uri().toString());
        assertEquals("POST", request.method());
        assertEquals(new HttpRequest.Body("application/json", "{}"), request.body());
        assertEquals("application/json", request.headers().get("Accept"));
        assertEquals(List.of(3132353907L), page.items().stream().map(MediaItem::id).toList());
        assertEquals(Optional.empty(), page.next());
    }

    @Test
    void bothListsMayBeAskedForAgain() {
        blink.answer(list(), list());

        Futures.result(api.changedSince(ACCOUNT, SINCE, Optional.empty()));
        assertTrue(blink.last().idempotent());
        Futures.result(api.recordedBetween(ACCOUNT, SINCE, UNTIL, Optional.empty()));
        assertTrue(blink.last().idempotent());
    }

    @ParameterizedTest
    @CsvSource({ "1764000000123, 1764000000123", "0, 0", "-1, -1", "'\"1764000000123\"', 1764000000123",
            "'\"00123\"', 00123", "'\"1e3\"', 1e3", "'\"a+b/c=&page=1#x\"', a%2Bb%2Fc%3D%26page%3D1%23x",
            "'\"99999999999999999999999999\"', 99999999999999999999999999", "'\"ü \"', %C3%BC+" })
    void theKeyOfTheNextPageIsGivenBackAsItCame(String key, String encoded) {
        blink.answer(Answer.json(200, "{\"media\":[" + ITEM + "],\"pagination_key\":" + key + "}"), list());

        MediaPage first = Futures.result(api.recordedBetween(ACCOUNT, SINCE, UNTIL, Optional.empty()));
        MediaPage last = Futures.result(api.recordedBetween(ACCOUNT, SINCE, UNTIL, first.next()));

        assertEquals(
                REST + "/api/v4/accounts/123456/media?start_time=2026-11-21T00%3A00%3A00Z"
                        + "&end_time=2026-11-22T12%3A34%3A56Z&pagination_key=" + encoded,
                blink.last().uri().toString());
        assertEquals(Optional.empty(), last.next());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"\"", "true", "false", "[]", "[5]", "{}", "{\"key\":5}" })
    void withoutAKeyThereIsNoNextPage(String key) {
        blink.answer(Answer.json(200, "{\"media\":[" + ITEM + "],\"pagination_key\":" + key + "}"));

        assertEquals(Optional.empty(),
                Futures.result(api.recordedBetween(ACCOUNT, SINCE, UNTIL, Optional.empty())).next());
    }

    @Test
    void anEmptyPageOfTheNewerListIsTheLastOneWhateverItsKey() {
        blink.answer(Answer.json(200, "{\"media\":[],\"pagination_key\":5}"));

        assertEquals(Optional.empty(),
                Futures.result(api.recordedBetween(ACCOUNT, SINCE, UNTIL, Optional.empty())).next());
    }

    static Stream<Arguments> failures() {
        return Stream.of(Arguments.of(Answer.json(400, "{\"message\":\"no\"}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(401, "{\"code\":101}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.html(403, "<html/>"), BlockedException.class),
                Arguments.of(Answer.json(403, "{}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.html(404, "<h1>Not Found</h1>"), UnexpectedAnswerException.class),
                Arguments.of(Answer.status(406), BlockedException.class),
                Arguments.of(Answer.status(426), UpdateRequiredException.class),
                Arguments.of(Answer.status(429), RateLimitedException.class),
                Arguments.of(Answer.status(500), ServerFaultException.class),
                Arguments.of(Answer.status(503), ServerFaultException.class),
                Arguments.of(Answer.redirect(302, "https://evil.example/"), UnexpectedAnswerException.class));
    }

    static Stream<Arguments> noLists() {
        return Stream.concat(failures(),
                Stream.of("", "<html/>", "[]", "null", "{}", "{\"media\":null}", "{\"media\":{}}",
                        "{\"media\":\"none\"}", "{\"media\":[", "[".repeat(100_000), "{\"a\":".repeat(100_000))
                        .map(body -> Arguments.of(Answer.json(200, body), UnexpectedAnswerException.class)));
    }

    @ParameterizedTest
    @MethodSource("noLists")
    void whatIsNoListIsNone(HttpResponse answer, Class<? extends BlinkException> meaning) {
        blink.answer(answer, answer);

        Futures.failure(meaning, api.changedSince(ACCOUNT, SINCE, Optional.empty()));
        Futures.failure(meaning, api.recordedBetween(ACCOUNT, SINCE, UNTIL, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aClipThatDoesNotComeIsTold(HttpResponse answer, Class<? extends BlinkException> meaning) {
        blink.answer(answer);

        Futures.failure(meaning, api.download(ACCOUNT, "/clip.mp4", new RecordingReceiver()));
    }

    @Test
    void noContentIsNoClip() {
        blink.answer(Answer.status(204));

        Futures.failure(UnexpectedAnswerException.class, api.download(ACCOUNT, "/clip.mp4", new RecordingReceiver()));
    }

    @Test
    void aClipThatCannotBeStoredIsTold() {
        NotStoredException full = new NotStoredException(new IOException("disk full"));
        blink.fail(full);

        assertSame(full,
                Futures.failure(NotStoredException.class, api.download(ACCOUNT, "/clip.mp4", new RecordingReceiver())));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v3/media/accounts/123456/networks/200001/catalina/400001/pir/3132353907.mp4",
            "/api/v4/accounts/123456/media/3132353907/video/contents", "/api/v2/accounts/123456/media/clip/x.mp4",
            "/media/clip.mp4?a=b&c=%2B" })
    void aClipIsFetchedFromWhereTheListSays(String path) {
        RecordingReceiver target = new RecordingReceiver();
        blink.answer(Answer.status(200));

        Futures.result(api.download(ACCOUNT, path, target));

        HttpRequest request = blink.last();
        assertEquals(REST + path, request.uri().toString());
        assertEquals("GET", request.method());
        assertEquals("*/*", request.headers().get("Accept"));
        assertEquals("identity", request.headers().get("Accept-Encoding"));
        assertSame(target, request.receiver());
        assertTrue(request.idempotent());
        assertFalse(request.critical());
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.example/x", "///evil.example/x", "/@evil.example/x", "/../x",
            "/..//evil.example/x", "/x?u=@evil.example", "/x#@evil.example/", "/:80@evil.example/x",
            "/%0d%0aHost:evil.example", "/x?y=http://evil.example/", "/;@evil.example:443/", "/%2e%2e/x",
            "/%40evil.example" })
    void noPathLeadsToAnotherHost(String path) {
        blink.answer(Answer.status(200));

        Futures.result(api.download(ACCOUNT, path, new RecordingReceiver()));

        assertTrue(BlinkHosts.sameOrigin(URI.create(REST), blink.last().uri()));
        assertNull(blink.last().uri().getUserInfo());
        assertTrue(blink.last().uri().toString().startsWith(REST + "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "@evil.example/x", ".evil.example/x", ":443@evil.example/x", "evil.example/x",
            "http://evil.example/x", "https://rest-e002.immedia-semi.com/x", "/a b", "/a\r\nHost: evil.example",
            "/a\nb", "/a\tb", "/\\evil.example/x", "\\\\evil.example\\x", "/ü", "/a\u0000b", "/%", "/%zz", "/a|b",
            "/a{b}", "?x", "#x", "/\u202Ex", "/a\u007Fb", " /x", "javascript:x" })
    void aPathOfAnotherFormIsNotFollowed(String path) {
        Futures.failure(UnexpectedAnswerException.class, api.download(ACCOUNT, path, new RecordingReceiver()));

        assertEquals(List.of(), blink.requests());
    }

    @ParameterizedTest
    @CsvSource({ "200, '{\"code\":711,\"message\":\"Successfully deleted media\"}'", "204, ''" })
    void aClipIsDeletedOnce(int status, String body) {
        blink.answer(Answer.json(status, body));

        Futures.result(api.delete(ACCOUNT, 3132353907L));

        assertEquals(REST + "/api/v1/accounts/123456/media/delete", blink.last().uri().toString());
        assertEquals("POST", blink.last().method());
        assertEquals(new HttpRequest.Body("application/json", "{\"media_list\":[3132353907]}"), blink.last().body());
        assertFalse(blink.last().idempotent());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "{\"message\":\"Welcome\"}", "{\"code\":101}", "[711]", "<html>711</html>",
            "{\"code\":711" })
    void aClipOfWhichNothingIsSaidIsNotDeleted(String body) {
        blink.answer(Answer.json(200, body));

        Futures.failure(UnexpectedAnswerException.class, api.delete(ACCOUNT, 3132353907L));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aClipThatIsNotDeletedIsTold(HttpResponse answer, Class<? extends BlinkException> meaning) {
        blink.answer(answer);

        Futures.failure(meaning, api.delete(ACCOUNT, 3132353907L));
    }

    @ParameterizedTest
    @CsvSource({ "'', LOCAL", "'{\"active\":false,\"flat_type\":\"plus\"}', LOCAL", "'{\"flat_type\":\"plus\"}', LOCAL",
            "'{\"active\":\"true\",\"flat_type\":\"plus\"}', LOCAL", "'7, null', LOCAL",
            "'{\"active\":true,\"flat_type\":\"basic\"}', MIXED",
            "'{\"active\":true,\"flat_type\":\"basic\"}, {\"active\":true,\"flat_type\":\"basic\"}', MIXED",
            "'{\"active\":true,\"flat_type\":\"basic\"}, {\"active\":false,\"flat_type\":\"plus\"}', MIXED",
            "'{\"active\":true,\"flat_type\":\"plus\"}', CLOUD", "'{\"active\":true}', CLOUD",
            "'{\"active\":true,\"flat_type\":[]}', CLOUD",
            "'{\"active\":true,\"flat_type\":\"basic\"}, {\"active\":true,\"flat_type\":\"plus\"}', CLOUD" })
    void theSubscriptionsTellWhereClipsGo(String subscriptions, ClipPlan plan) {
        blink.answer(Answer.json(200, "{\"subscriptions\":[" + subscriptions + "]}"));

        assertEquals(plan, Futures.result(api.plan(ACCOUNT)));
        assertEquals(REST + "/api/v1/accounts/123456/subscriptions/plans", blink.last().uri().toString());
        assertEquals("GET", blink.last().method());
    }

    static Stream<Arguments> noPlans() {
        return Stream.concat(failures(),
                Stream.of("{}", "{\"subscriptions\":null}", "{\"subscriptions\":{}}", "[]", "<html/>")
                        .map(body -> Arguments.of(Answer.json(200, body), UnexpectedAnswerException.class)));
    }

    @ParameterizedTest
    @MethodSource("noPlans")
    void whatTellsNoPlanTellsNone(HttpResponse answer, Class<? extends BlinkException> meaning) {
        blink.answer(answer);

        Futures.failure(meaning, api.plan(ACCOUNT));
    }

    private static HttpResponse list(@Nullable String... items) {
        return Answer.json(200, "{\"limit\":500,\"media\":[" + String.join(",", items) + "]}");
    }
}
