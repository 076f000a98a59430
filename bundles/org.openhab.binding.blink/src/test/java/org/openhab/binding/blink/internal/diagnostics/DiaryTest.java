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

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.CallLog;
import org.openhab.binding.blink.internal.cloud.http.CallMeter;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

import com.google.gson.JsonObject;

/**
 * The {@link Diary} remembers what has happened lately, and no secret.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DiaryTest {

    private static final URI ADDRESS = URI.create("https://localhost/api/v3/accounts/123456/homescreen?pin=998877");

    private final TestClock clock = new TestClock();
    private final Diary diary = new Diary(clock);
    private final ScriptedSender blink = new ScriptedSender();
    private final CallLog log = new CallLog(blink, new CallMeter(clock), diary.calls(), clock);

    private String written() {
        JsonObject target = new JsonObject();
        DiaryJson.write(diary, target, new Placeholders());
        return target.toString();
    }

    @Test
    void aCallIsKeptWithItsNameItsOutcomeAndItsDuration() {
        CompletableFuture<HttpResponse> held = blink.hold();
        CompletableFuture<HttpResponse> call = log.send(HttpRequest.get("homescreen", ADDRESS));
        clock.advance(Duration.ofMillis(250));
        held.complete(Answer.json(503, "{}"));

        assertEquals(503, Futures.result(call).status());
        assertTrue(written().contains("\"failedCalls\":[\"2026-11-22T12:00:00Z GET homescreen: 503, 250 ms\"]"),
                written());
        assertFalse(written().contains("123456"));
        assertFalse(written().contains("998877"));
    }

    @Test
    void aFailureIsNamedByItsKindAndNotByWhatItSays() {
        blink.fail(new UnreachableException("no route to 192.168.1.77", false,
                new UnknownHostException("secret.example.org")));
        Futures.failure(UnreachableException.class, log.send(HttpRequest.get("homescreen", ADDRESS)));
        diary.failed("saveVideo", new CompletionException(new ServerFaultException("clip", 502, Optional.empty())));
        diary.failed("Arming a network", CommandResult.BUSY);

        assertTrue(written().contains("GET homescreen: Unreachable (UnknownHost), 0 ms"), written());
        assertTrue(written().contains("saveVideo: ServerFault 502"), written());
        assertTrue(written().contains("Arming a network: BUSY"), written());
        assertFalse(written().contains("192.168.1.77"));
        assertFalse(written().contains("example.org"));
    }

    @Test
    void failuresAreKeptLongerThanCallsThatSucceed() {
        blink.answer(Answer.status(500));
        Futures.result(log.send(HttpRequest.get("plans", ADDRESS)));
        for (int call = 0; call < 100; call++) {
            blink.answer(Answer.json(200, "{}"));
            Futures.result(log.send(HttpRequest.get("homescreen", ADDRESS)));
        }

        assertEquals(60, diary.calls().calls().size());
        assertTrue(diary.calls().calls().stream().noneMatch(entry -> entry.call().contains("plans")));
        assertEquals(List.of("GET plans"), diary.calls().failures().stream().map(entry -> entry.call()).toList());
    }

    @Test
    void theLastHomeIsShownRedactedUntilItIsForgotten() {
        blink.answer(Answer.json(200, "{\"networks\":[{\"id\":200001,\"name\":\"Home Sweet Home\",\"armed\":true}]}"));
        Futures.result(log.send(HttpRequest.get("homescreen", ADDRESS)));
        blink.answer(Answer.json(200, "{\"media\":[]}"));
        Futures.result(log.send(HttpRequest.get("media-changed", ADDRESS)));

        assertTrue(written().contains("\"home\":{\"networks\":[{\"id\":\"id-1\",\"name\":\"name-1\",\"armed\":true}]}"),
                written());
        diary.calls().forgetAnswer();
        assertTrue(written().contains("\"home\":\"unknown\""), written());
    }

    @Test
    void anEnormousHomeIsNotShown() {
        blink.answer(Answer.json(200, "{\"networks\":[" + " ".repeat(1_000_000) + "]}"));
        Futures.result(log.send(HttpRequest.get("homescreen", ADDRESS)));

        assertTrue(written().contains("\"home\":\"unknown\""), written());
    }

    @Test
    void pollsAreKeptWithTheirDuration() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Supplier<CompletableFuture<String>> poll = diary.noting(() -> answer);
        CompletableFuture<String> asked = poll.get();
        clock.advance(Duration.ofSeconds(2));
        answer.complete("home");
        assertEquals("home", Futures.result(asked));
        Futures.failure(IllegalStateException.class, diary
                .<String> noting(() -> CompletableFuture.failedFuture(new IllegalStateException("at Mary's"))).get());

        assertTrue(written().contains("\"polls\":[\"2026-11-22T12:00:02Z poll: answered, 2000 ms\","
                + "\"2026-11-22T12:00:02Z poll: IllegalState, 0 ms\"]"), written());
    }

    @Test
    void aStateIsNotedWhenItChanges() {
        diary.state("Online");
        diary.state("Online");
        diary.state("Unreachable NO_CONNECTION");
        diary.state("Online");

        assertEquals(List.of("Online", "Unreachable NO_CONNECTION", "Online"),
                diary.states().stream().map(Diary.Entry::outcome).toList());
    }

    @Test
    void nothingGrowsWithoutEnd() {
        for (int number = 0; number < 500; number++) {
            diary.state("State " + number);
            diary.failed("action", CommandResult.FAILED);
            Futures.result(diary.noting(() -> CompletableFuture.completedFuture(true)).get());
        }

        assertEquals(30, diary.states().size());
        assertEquals(40, diary.failures().size());
        assertEquals(60, diary.polls().size());
        assertEquals("State 499", diary.states().get(29).outcome());
        diary.clear();
        assertEquals(List.of(), diary.states());
        assertEquals(List.of(), diary.failures());
    }
}
