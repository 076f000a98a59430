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
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.concurrency.AtOnce;
import org.openhab.binding.blink.internal.fixture.MemoryClipStore;
import org.openhab.binding.blink.internal.fixture.MemorySessionStore;

/**
 * No session of an account begins before all that came before it have their last answer, and each begins once, whenever
 * those answers come.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountSlotInterleavingTest {

    private static final int SESSIONS = 4;

    @Test
    void sessionsBeginOnceAndNotBeforeTheLastAnswerOfThoseBefore() {
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < AtOnce.ROUNDS; round++) {
                AccountSlot slot = new AccountSlot(new MemorySessionStore(), new MemoryClipStore());
                List<CompletableFuture<@Nullable Void>> ends = new ArrayList<>();
                for (int i = 0; i < SESSIONS; i++) {
                    ends.add(new CompletableFuture<>());
                }
                List<Integer> begun = new CopyOnWriteArrayList<>();
                List<String> problems = new CopyOnWriteArrayList<>();
                atOnce.run(round, () -> {
                    for (int i = 0; i < SESSIONS; i++) {
                        int number = i;
                        slot.occupiedUntil(ends.get(i));
                        slot.whenFree(() -> {
                            begun.add(number);
                            for (CompletableFuture<@Nullable Void> end : ends.subList(0, number + 1)) {
                                if (!end.isDone()) {
                                    problems.add("session " + number + " began too early");
                                }
                            }
                        });
                    }
                }, () -> ends.get(0).complete(null), () -> ends.get(1).completeExceptionally(new AssertionError("cut")),
                        () -> {
                            ends.get(3).complete(null);
                            ends.get(2).cancel(false);
                        });
                assertEquals(List.of(), problems);
                assertEquals(List.of(0, 1, 2, 3), begun.stream().sorted().toList(), "each once");
                assertTrue(slot.free().isDone());
            }
        }
    }
}
