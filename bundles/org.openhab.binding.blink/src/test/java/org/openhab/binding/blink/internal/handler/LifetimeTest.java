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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * In its {@link Lifetime} a handler may tell something, and after that nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LifetimeTest {

    private final Lifetime lifetime = new Lifetime();
    private final List<String> told = new ArrayList<>();

    @Test
    void afterTheEndNothingIsTold() {
        lifetime.begin();
        tell("alive");
        lifetime.end();
        tell("dead");
        lifetime.tellLast(() -> told.add("last"));

        assertEquals(List.of("alive"), told);
    }

    @Test
    void afterTheEndNothingIsAsked() {
        lifetime.begin();
        assertTrue(lifetime.ask(() -> true));
        assertFalse(lifetime.ask(() -> false));
        lifetime.end();

        assertFalse(lifetime.ask(() -> told.add("asked")));
        assertEquals(List.of(), told);
    }

    @Test
    void whileItEndsOnlyTheEndIsTold() {
        lifetime.begin();
        lifetime.beginToEnd();
        tell("news");
        lifetime.tellLast(() -> told.add("last"));

        assertEquals(List.of("last"), told);
    }

    @Test
    void aNewBeginningTellsAgain() {
        lifetime.begin();
        lifetime.beginToEnd();
        lifetime.end();
        lifetime.begin();
        tell("again");

        assertEquals(List.of("again"), told);
    }

    @Test
    void whatIsToldMayTellMore() {
        lifetime.begin();
        lifetime.tell(() -> {
            tell("inner");
            told.add("outer");
        });

        assertEquals(List.of("inner", "outer"), told);
    }

    @Test
    void theEndWaitsForWhatIsBeingTold() throws Exception {
        lifetime.begin();
        CountDownLatch telling = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Void> news = CompletableFuture.runAsync(() -> lifetime.tell(() -> {
            telling.countDown();
            assertDoesNotThrow(() -> mayEnd.await(60, TimeUnit.SECONDS));
            told.add("news");
        }));
        assertTrue(telling.await(60, TimeUnit.SECONDS));
        CompletableFuture<Void> end = CompletableFuture.runAsync(lifetime::end);
        assertThrows(TimeoutException.class, () -> end.get(50, TimeUnit.MILLISECONDS));

        mayEnd.countDown();
        end.get(60, TimeUnit.SECONDS);
        assertTrue(news.isDone() || !told.isEmpty());
        assertEquals(List.of("news"), told);
    }

    private void tell(String news) {
        lifetime.tell(() -> told.add(news));
    }
}
