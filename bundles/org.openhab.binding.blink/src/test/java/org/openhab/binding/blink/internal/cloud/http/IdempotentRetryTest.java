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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;

/**
 * {@link IdempotentRetry} repeats what does no harm, once, and nothing else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class IdempotentRetryTest {

    private static final URI ADDRESS = URI.create("https://localhost/");
    private static final HttpRequest READ = HttpRequest.get("read", ADDRESS);
    private static final HttpRequest CHANGE = HttpRequest.post("change", ADDRESS);

    private final ScriptedSender blink = new ScriptedSender();
    private final List<Duration> waits = new ArrayList<>();
    private final IdempotentRetry retry = new IdempotentRetry(blink, time -> {
        waits.add(time);
        return CompletableFuture.completedFuture(null);
    }, () -> 0.5, Duration.ofSeconds(1));

    @Test
    void whatGoesWellIsAskedOnce() {
        blink.answer(Answer.status(200));

        assertEquals(200, Futures.result(retry.send(READ)).status());
        assertEquals(1, blink.requests().size());
    }

    @ParameterizedTest
    @ValueSource(ints = { 502, 503, 504 })
    void aFaultOfTheMomentIsAskedAgainOnceAfterAPause(int status) {
        blink.answer(Answer.status(status), Answer.status(200));

        assertEquals(200, Futures.result(retry.send(READ)).status());
        assertEquals(List.of(Duration.ofMillis(1500)), waits);
    }

    @Test
    void theSecondAnswerCountsWhateverItIs() {
        blink.answer(Answer.status(503), Answer.status(503));

        assertEquals(503, Futures.result(retry.send(READ)).status());
        assertEquals(2, blink.requests().size());
    }

    @Test
    void aCutConnectionIsAskedAgain() {
        blink.fail(new UnreachableException("cut", true, null)).answer(Answer.status(200));

        assertEquals(200, Futures.result(retry.send(READ)).status());
    }

    @Test
    void aSecondCutIsPassedOn() {
        UnreachableException second = new UnreachableException("second", false, null);
        blink.fail(new UnreachableException("first", true, null)).fail(second);

        assertSame(second, Futures.failure(UnreachableException.class, retry.send(READ)));
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 400, 401, 403, 404, 406, 409, 426, 429, 500, 501, 505 })
    void anyOtherAnswerIsPassedOnAtOnce(int status) {
        blink.answer(Answer.status(status));

        assertEquals(status, Futures.result(retry.send(READ)).status());
        assertEquals(List.of(), waits);
    }

    @Test
    void whereBlinkSaysWhenToComeBackNobodyComesEarlier() {
        blink.answer(Answer.with(Answer.status(503), "Retry-After", "120"));

        assertEquals(503, Futures.result(retry.send(READ)).status());
    }

    @Test
    void whatChangesSomethingIsNeverRepeated() {
        blink.answer(Answer.status(503)).fail(new UnreachableException("cut", false, null));

        assertEquals(503, Futures.result(retry.send(CHANGE)).status());
        Futures.failure(UnreachableException.class, retry.send(CHANGE));
        assertEquals(2, blink.requests().size());
    }

    @Test
    void anotherProblemIsPassedOn() {
        ServerFaultException problem = new ServerFaultException("read", 500, java.util.Optional.empty());
        blink.fail(problem);

        assertSame(problem, Futures.failure(ServerFaultException.class, retry.send(READ)));
    }

    @Test
    void whoeverClosesMeanwhileIsTold() {
        UnreachableException closed = new UnreachableException("closed", false, null);
        IdempotentRetry closing = new IdempotentRetry(blink, time -> CompletableFuture.failedFuture(closed), () -> 0,
                Duration.ofSeconds(1));
        blink.answer(Answer.status(503));

        assertSame(closed, Futures.failure(UnreachableException.class, closing.send(READ)));
    }
}
