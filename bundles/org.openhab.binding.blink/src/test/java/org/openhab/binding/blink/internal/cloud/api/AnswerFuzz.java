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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.Corpus;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;

/**
 * What the tests have in common that make up answers of Blink.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class AnswerFuzz extends FuzzTest {

    static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final List<Integer> STATUSES = List.of(200, 200, 200, 200, 200, 201, 202, 204, 301, 400, 401, 403,
            404, 406, 409, 412, 426, 429, 500, 503, 599);
    static final List<String> COMMANDS = Corpus.texts("/cloud/command");
    private static final Map<String, byte[]> SEEDS = Corpus.of("seeds");

    static String seed(String name) {
        return Mutations.text(Objects.requireNonNull(SEEDS.get(name)));
    }

    static String one(List<String> all, long noise) {
        return all.get(Math.floorMod(noise, all.size()));
    }

    static HttpResponse answer(long noise, String seed) {
        Random random = new Random(noise + 1);
        HttpResponse answer = Answer.json(random.nextInt(4) > 0 ? 200 : STATUSES.get(random.nextInt(STATUSES.size())),
                text(noise, seed));
        for (String header : List.of("Client-Id", "Date", "Retry-After")) {
            if (random.nextInt(3) == 0) {
                answer = Answer.with(answer, header, Mutations.hostile(random));
            }
        }
        return answer;
    }

    static <T> Optional<T> ask(HttpResponse answer, Function<RestClient, CompletableFuture<T>> call) {
        ScriptedSender blink = new ScriptedSender().answer(answer, Answer.json(200, "{}"), Answer.json(200, "{}"),
                Answer.json(200, "{}"));
        CompletableFuture<T> result = call.apply(
                new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock()));
        assertTrue(result.isDone(), "nobody may wait for ever");
        blink.requests()
                .forEach(request -> assertTrue(String.valueOf(request.uri().getHost()).endsWith(".immedia-semi.com"),
                        request.uri()::toString));
        try {
            return Optional.ofNullable(result.join());
        } catch (CompletionException e) {
            BlinkException problem = assertInstanceOf(BlinkException.class, e.getCause());
            assertTrue(String.valueOf(problem.getMessage()).length() < 300, "a message for people");
            return Optional.empty();
        }
    }

    static void bounded(HttpResponse answer, Runnable check) {
        Bounded.run(answer.status() + " " + shortened(answer.text()), answer.body().length, check);
    }

    static String shortened(String text) {
        return text.length() <= 20_000 ? text : text.substring(0, 20_000) + "…";
    }
}
