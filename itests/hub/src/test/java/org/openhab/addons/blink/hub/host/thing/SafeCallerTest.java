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
package org.openhab.addons.blink.hub.host.thing;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An add-on that fails or takes too long does not take the host with it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SafeCallerTest {

    private final SafeCaller caller = new SafeCaller(Duration.ofMinutes(1));
    private final SafeCaller hasty = new SafeCaller(Duration.ofMillis(50));
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        caller.close();
        hasty.close();
    }

    @Test
    void worksInAThreadOfTheHost() {
        List<String> threads = new ArrayList<>();
        caller.call("asking", () -> threads.add(Thread.currentThread().getName()));
        assertEquals(1, threads.size());
        assertTrue(threads.get(0).contains("safeCall"), threads.get(0));
    }

    @Test
    void doesNotWaitLongerThanTheLimitButLetsTheCallGoOn() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        hasty.call("blocking", () -> {
            try {
                release.await();
                ended.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertEquals(1, ended.getCount());
        release.countDown();
        assertTrue(ended.await(60, TimeUnit.SECONDS));
    }

    @Test
    void tellsAboutAFailure() {
        List<Throwable> failures = new ArrayList<>();
        caller.call("failing", () -> {
            throw new IllegalStateException("no socket");
        }, failures::add);
        assertEquals(1, failures.size());
        assertEquals("no socket", failures.get(0).getMessage());
    }
}
