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
package org.openhab.binding.blink.internal.console;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.BusyException;

/**
 * {@link Patience} says something now and then.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PatienceTest {

    private final TypedConsole console = new TypedConsole();
    private final Patience patience = new Patience(Duration.ofMillis(1));

    @Test
    void whatIsThereIsNotWaitedFor() {
        assertEquals(Optional.of("done"), patience.await(console, CompletableFuture.completedFuture("done")));
        assertEquals(List.of(), console.lines);
    }

    @Test
    void whileItTakesTimeThereAreLines() {
        CompletableFuture<String> result = new CompletableFuture<>();
        AtomicInteger lines = new AtomicInteger();

        Optional<String> got = patience.await(console, result, Optional.empty(), passed -> {
            if (lines.incrementAndGet() == 3) {
                result.complete("done");
            }
            return "line " + lines;
        });

        assertEquals(Optional.of("done"), got);
        assertEquals(List.of("line 1", "line 2", "line 3"), console.lines);
    }

    @Test
    void afterTheLimitItIsSaid() {
        assertEquals(Optional.empty(), patience.await(console, new CompletableFuture<>(),
                Optional.of(Duration.ofMillis(20)), passed -> "line"));
        assertEquals("Blink has not answered within 0 s.", console.lines.get(console.lines.size() - 1));
        assertEquals(20, console.lines.size());
    }

    @Test
    void aFailureIsSaid() {
        assertEquals(Optional.empty(),
                patience.await(console, CompletableFuture.failedFuture(new BusyException("arm"))));
        assertEquals(List.of("That failed: arm found Blink busy"), console.lines);
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        Thread.currentThread().interrupt();

        assertEquals(Optional.empty(), patience.await(console, new CompletableFuture<>()));
        assertTrue(Thread.interrupted());
        assertEquals(List.of("Interrupted."), console.lines);
    }
}
