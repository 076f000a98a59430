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
package org.openhab.binding.blink.internal.live.relay;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * {@link Turns} lets one task run at a time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TurnsTest {

    private final List<String> told = new ArrayList<>();
    private final Turns turns = new Turns(mistake -> told.add("mistake " + mistake.getMessage()));

    @Test
    void aTaskThatBringsAnotherOneEndsFirst() {
        turns.execute(() -> {
            turns.execute(() -> told.add("second"));
            told.add("first");
        });

        assertEquals(List.of("first", "second"), told);
    }

    @Test
    void aMistakeIsToldAndStopsNothing() {
        turns.execute(() -> {
            turns.execute(() -> told.add("next"));
            throw new IllegalStateException("here");
        });
        turns.execute(() -> told.add("later"));

        assertEquals(List.of("mistake here", "next", "later"), told);
    }

    @Test
    void tasksOfManyThreadsNeverMeet() throws InterruptedException {
        int threads = 8;
        int tasks = 5_000;
        int[] count = new int[1];
        CountDownLatch done = new CountDownLatch(threads * tasks);
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                for (int task = 0; task < tasks; task++) {
                    turns.execute(() -> {
                        count[0]++; // neither atomic nor locked
                        done.countDown();
                    });
                }
            }).start();
        }

        assertTrue(done.await(60, TimeUnit.SECONDS));
        assertEquals(threads * tasks, count[0]);
    }
}
