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
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;

/**
 * {@link InFlight} leaves no request behind, and loses no answer that cannot be had again.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class InFlightTest {

    private static final HttpRequest PLAIN = HttpRequest.get("plain", URI.create("https://localhost/"));
    private static final HttpRequest CRITICAL = HttpRequest.post("critical", URI.create("https://localhost/"))
            .asCritical();

    private final ScriptedSender transport = new ScriptedSender();
    private final InFlight book = new InFlight(transport);

    @Test
    void anAnswerComesThroughAndIsCrossedOut() {
        CompletableFuture<HttpResponse> held = transport.hold();
        CompletableFuture<HttpResponse> answer = book.send(PLAIN);
        assertEquals(1, book.size());

        held.complete(Answer.status(200));

        assertEquals(200, Futures.result(answer).status());
        assertEquals(0, book.size());
    }

    @Test
    void aFailureComesThroughAndIsCrossedOut() {
        UnreachableException problem = new UnreachableException("cut", true, null);
        transport.fail(problem);

        assertSame(problem, Futures.failure(UnreachableException.class, book.send(PLAIN)));
        assertEquals(0, book.size());
    }

    @Test
    void closingAbortsWhatMayBeAborted() {
        CompletableFuture<HttpResponse> held = transport.hold();
        CompletableFuture<HttpResponse> answer = book.send(PLAIN);

        book.close();

        assertTrue(held.isCancelled());
        assertTrue(Futures.failure(UnreachableException.class, answer).mayHaveArrived());
        assertEquals(0, book.size());
    }

    @Test
    void closingWaitsForWhatIsCritical() {
        CompletableFuture<HttpResponse> held = transport.hold();
        CompletableFuture<HttpResponse> answer = book.send(CRITICAL);

        book.close();
        assertFalse(answer.isDone());
        assertEquals(1, book.size());

        held.complete(Answer.status(200));
        assertEquals(200, Futures.result(answer).status());
        assertEquals(0, book.size());
    }

    @Test
    void afterClosingNothingIsSent() {
        book.close();

        assertFalse(Futures.failure(UnreachableException.class, book.send(PLAIN)).mayHaveArrived());
        assertFalse(Futures.failure(UnreachableException.class, book.send(CRITICAL)).mayHaveArrived());
        assertEquals(0, transport.requests().size());
    }

    @Test
    void aRequestThatIsSentWhileItClosesIsAborted() {
        CompletableFuture<HttpResponse> held = transport.hold();
        transport.observe(request -> book.close());

        CompletableFuture<HttpResponse> answer = book.send(PLAIN);

        assertTrue(held.isCancelled());
        Futures.failure(UnreachableException.class, answer);
        assertEquals(0, book.size());
    }

    @Test
    void closingTwiceIsNoProblem() {
        transport.hold();
        CompletableFuture<HttpResponse> answer = book.send(CRITICAL);

        book.close();
        book.close();

        assertFalse(answer.isDone());
    }
}
