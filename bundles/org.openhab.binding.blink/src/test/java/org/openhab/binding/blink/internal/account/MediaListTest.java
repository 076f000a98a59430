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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.MediaList.Look;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.api.MediaApi;
import org.openhab.binding.blink.internal.cloud.api.RestClient;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.MediaItem;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link MediaList} brings all pages of the one list that the account has, and asks for no more than is needed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MediaListTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));

    private final TestClock clock = new TestClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final ScriptedSender blink = new ScriptedSender();
    private final MediaList list = list(clock);

    private MediaList list(TestClock steady) {
        return new MediaList(new MediaApi(
                new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), clock), note -> {
                }), new ForAccount() {
                    @Override
                    public <T> CompletableFuture<T> call(Function<AccountInfo, CompletableFuture<T>> call) {
                        return call.apply(ACCOUNT);
                    }
                }, new SerialExecutor(scheduler), clock, steady);
    }

    @Test
    void allPagesAreOneList() {
        blink.answer(newer("b", 1, 2), newer("c", 3, 4), newer("", 5));

        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), ids(news(TestClock.START)));
        assertEquals(List.of("", "b", "c"), keys());
    }

    @Test
    void anItemOnTwoPagesIsOne() {
        blink.answer(newer("b", 1, 2), newer("c", 2, 3), newer("", 3, 4));

        assertEquals(List.of(1L, 2L, 3L, 4L), ids(news(TestClock.START)));
    }

    @Test
    void aListThatTurnsInACircleEnds() {
        blink.answer(newer("b", 1, 2), newer("a", 3), newer("b", 1, 2));

        assertEquals(List.of(1L, 2L, 3L), ids(news(TestClock.START)));
        assertEquals(3, blink.count("media-list"));
    }

    @Test
    void aListWithoutAnEndIsGivenUp() {
        for (int i = 0; i < 2000; i++) {
            blink.answer(newer("k" + i, i));
        }

        Futures.failure(UnexpectedAnswerException.class, ask(TestClock.START));
        assertEquals(2000, blink.count("media-list"));
    }

    @Test
    void aPageThatFailsFailsTheLook() {
        blink.answer(newer("b", 1, 2)).fail(new UnreachableException("cut", true, null));

        Futures.failure(UnreachableException.class, ask(TestClock.START));
        assertEquals(0, blink.count("media-changed"));
    }

    @Test
    void theFirstLookSeesADay() {
        blink.answer(newer("", 1));
        news(Instant.EPOCH);

        assertTrue(query().contains("start_time=2026-11-21T11%3A00%3A00Z"), query());
        assertTrue(query().contains("end_time=2026-11-22T13%3A00%3A00Z"), query());
    }

    @Test
    void theNextLooksSeeWhatMayHaveComeLateAndOnceAnHourTheWholeDay() {
        blink.answer(newer(""), newer(""), newer(""));
        news(TestClock.START);
        clock.advance(Duration.ofSeconds(30));
        news(TestClock.START);
        assertTrue(query().contains("start_time=2026-11-22T11%3A00%3A00Z"), query());

        clock.advance(Duration.ofHours(1));
        news(clock.instant());
        assertTrue(query().contains("start_time=2026-11-21T13%3A00%3A30Z"), query());
    }

    @Test
    void whereOurClockIsHoursBehindTheNewestClipsAreListedAllTheSame() {
        clock.advance(Duration.ofHours(-5));
        blink.answer(newer("", 1));
        Look look = news(TestClock.START);
        assertTrue(query().contains("end_time=2026-11-22T13%3A00%3A00Z"), query());
        assertEquals(TestClock.START.plusSeconds(3600), look.complete().orElseThrow().until());

        blink.answer(newer("", 1));
        CompletableFuture<Look> since = list.since(TestClock.START.minusSeconds(60));
        scheduler.runDue();
        assertEquals(List.of(1L), ids(Futures.result(since)));
        assertTrue(query().contains("end_time=2026-11-22T13%3A00%3A00Z"), query());
    }

    @Test
    void aLookAtTheWholeDayThatFailsIsMadeUpFor() {
        blink.fail(new UnreachableException("cut", true, null)).answer(newer(""));
        Futures.failure(UnreachableException.class, ask(TestClock.START));
        clock.advance(Duration.ofSeconds(30));
        news(TestClock.START);

        assertTrue(query().contains("start_time=2026-11-21T12%3A00%3A30Z"), query());
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 404, 403, 426 })
    void whereTheNewerListIsRefusedTheClassicOneIsAsked(int status) {
        blink.answer(Answer.status(status), classic(1, 2), classic());
        assertEquals(List.of(1L, 2L), ids(news(TestClock.START)));
        blink.answer(classic(3), classic());
        clock.advance(Duration.ofHours(6).minusSeconds(1));
        assertEquals(List.of(3L), ids(news(TestClock.START)));
        assertEquals(1, blink.count("media-list"), "it is not asked for again soon");

        clock.advance(Duration.ofSeconds(1));
        blink.answer(newer("", 4));
        assertEquals(List.of(4L), ids(news(TestClock.START)));
        assertEquals(4, blink.count("media-changed"));
    }

    @Test
    void whereBothAreRefusedNothingIsLearned() {
        blink.answer(Answer.status(404), Answer.status(404));
        Futures.failure(UnexpectedAnswerException.class, ask(TestClock.START));
        blink.answer(newer("", 1));

        assertEquals(List.of(1L), ids(news(TestClock.START)));
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 503, 429 })
    void troubleIsNoRefusal(int status) {
        blink.answer(Answer.status(status));

        Futures.failure(BlinkException.class, ask(TestClock.START));
        assertEquals(0, blink.count("media-changed"));
    }

    @ParameterizedTest
    @ValueSource(ints = { 3600, -3600 })
    void blinkIsLeftInPeaceForAsLongAsItWantsAlsoWhenTheClockIsSet(int seconds) {
        TestClock steady = new TestClock();
        MediaList quiet = list(steady);
        blink.answer(Answer.with(Answer.status(429), "Retry-After", "60"), newer("", 1));
        look(quiet.since(TestClock.START));
        clock.advance(Duration.ofSeconds(seconds));
        steady.advance(Duration.ofSeconds(59));
        look(quiet.since(TestClock.START));
        assertEquals(1, blink.requests().size());

        steady.advance(Duration.ofSeconds(1));
        look(quiet.since(TestClock.START));

        assertEquals(2, blink.requests().size());
    }

    private void look(CompletableFuture<MediaList.Look> look) {
        scheduler.runDue();
        assertTrue(look.isDone());
    }

    @Test
    void theClassicListEndsWithAnEmptyPageAndHasNumbers() {
        blink.answer(Answer.status(404), classic(1, 2), classic(3), classic());

        assertEquals(List.of(1L, 2L, 3L), ids(news(TestClock.START)));
        assertEquals(List.of("1", "2", "3"),
                blink.requests().stream().filter(one -> one.endpoint().equals("media-changed"))
                        .map(one -> one.uri().toString().replaceAll(".*page=", "")).toList());
    }

    @Test
    void aShortPageWithNothingNewIsTheLast() {
        blink.answer(Answer.json(200, page("\"limit\":25,\"pagination_key\":\"b\",", 1, 2)));

        assertEquals(List.of(1L, 2L), ids(Futures.result(askKnowing(Set.of(1L, 2L)))));
        assertEquals(1, blink.count("media-list"));
    }

    @Test
    void aShortPageWithNewsMayBeFollowedByAnother() {
        blink.answer(Answer.json(200, page("\"limit\":25,\"pagination_key\":\"b\",", 1, 2)), newer("", 3));

        assertEquals(List.of(1L, 2L, 3L), ids(Futures.result(askKnowing(Set.of(1L)))));
    }

    @Test
    void theTimeIsThatOfBlinkWhenTheLookBegan() {
        blink.answer(Answer.with(newer("b", 1), "Date", "Sun, 22 Nov 2026 11:59:00 GMT"),
                Answer.with(newer("", 2), "Date", "Sun, 22 Nov 2026 11:59:30 GMT"));

        assertEquals(Instant.parse("2026-11-22T11:59:00Z"), news(TestClock.START).time());
    }

    @Test
    void withoutATimeOfBlinkOursCounts() {
        blink.answer(Answer.with(newer("", 1), "Date", "today"));

        assertEquals(TestClock.START, news(TestClock.START).time());
    }

    @Test
    void everythingSinceATimeIsListed() {
        blink.answer(newer("b", 1), newer("", 2));
        CompletableFuture<Look> all = list.since(Instant.parse("2018-07-04T07:34:00Z"));
        scheduler.runDue();

        assertEquals(List.of(1L, 2L), ids(Futures.result(all)));
        assertTrue(query().contains("start_time=2018-07-04T07%3A34%3A00Z"), query());
    }

    private Look news(Instant lookedUntil) {
        return Futures.result(ask(lookedUntil));
    }

    private CompletableFuture<Look> ask(Instant lookedUntil) {
        CompletableFuture<Look> look = list.news(lookedUntil, item -> false);
        scheduler.runDue();
        return look;
    }

    private CompletableFuture<Look> askKnowing(Set<Long> known) {
        CompletableFuture<Look> look = list.news(TestClock.START, item -> known.contains(item.id()));
        scheduler.runDue();
        return look;
    }

    private String query() {
        return blink.last().uri().toString();
    }

    private List<String> keys() {
        return blink.requests().stream().map(request -> request.uri().toString())
                .map(uri -> uri.contains("pagination_key=") ? uri.replaceAll(".*pagination_key=", "") : "").toList();
    }

    private static List<Long> ids(Look look) {
        return look.items().stream().map(MediaItem::id).toList();
    }

    private static HttpResponse newer(String next, long... ids) {
        return Answer.json(200, page(next.isEmpty() ? "" : "\"pagination_key\":\"" + next + "\",", ids));
    }

    private static HttpResponse classic(long... ids) {
        return Answer.json(200, page("", ids));
    }

    private static String page(String before, long... ids) {
        return "{" + before + "\"media\":["
                + Arrays.stream(ids)
                        .mapToObj(id -> "{\"id\":" + id + ",\"network_id\":200001,\"device_id\":400001,"
                                + "\"created_at\":\"2026-11-21T17:20:01+00:00\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }
}
