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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.MemoryClipStore;
import org.openhab.binding.blink.internal.fixture.MemorySessionStore;

/**
 * In an {@link AccountSlot} sessions follow one another.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountSlotTest {

    private final MemorySessionStore store = new MemorySessionStore();
    private final AccountSlot slot = new AccountSlot(store, new MemoryClipStore());
    private final List<String> begun = new ArrayList<>();

    @Test
    void theFirstSessionBeginsAtOnce() {
        slot.whenFree(() -> begun.add("first"));

        assertEquals(List.of("first"), begun);
        assertSame(store, slot.store());
    }

    @Test
    void theNextSessionWaitsForTheLastAnswerOfTheOneBefore() {
        CompletableFuture<@Nullable Void> last = new CompletableFuture<>();
        slot.occupiedUntil(last);
        slot.whenFree(() -> begun.add("second"));
        assertEquals(List.of(), begun);

        last.complete(null);

        assertEquals(List.of("second"), begun);
    }

    @Test
    void aFailureOfTheOneBeforeHoldsNothingUp() {
        CompletableFuture<@Nullable Void> last = new CompletableFuture<>();
        slot.occupiedUntil(last);
        slot.whenFree(() -> begun.add("second"));

        last.completeExceptionally(new IllegalStateException("broken"));

        assertEquals(List.of("second"), begun);
    }

    @Test
    void allThatCameBeforeMustHaveEnded() {
        CompletableFuture<@Nullable Void> first = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> second = new CompletableFuture<>();
        slot.occupiedUntil(first);
        slot.occupiedUntil(second);
        slot.whenFree(() -> begun.add("third"));

        second.complete(null);
        assertEquals(List.of(), begun);
        first.complete(null);

        assertEquals(List.of("third"), begun);
        assertTrue(slot.free().isDone());
    }
}
