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

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.concurrency.AtOnce;

/**
 * Once the end of a handler has returned, nothing is told to openHAB, whoever is just about to.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LifetimeInterleavingTest {

    private static final int NEWS = 20;

    @Test
    void nothingIsToldOnceTheEndHasReturned() {
        try (AtOnce atOnce = new AtOnce()) {
            AtomicInteger told = new AtomicInteger();
            for (int round = 0; round < AtOnce.ROUNDS; round++) {
                Lifetime lifetime = new Lifetime();
                AtomicBoolean ended = new AtomicBoolean();
                AtomicInteger late = new AtomicInteger();
                Runnable teller = () -> {
                    for (int i = 0; i < NEWS; i++) {
                        lifetime.tell(() -> {
                            told.incrementAndGet();
                            if (ended.get()) {
                                late.incrementAndGet();
                            }
                        });
                    }
                };
                lifetime.begin();
                atOnce.run(round, teller, teller, () -> lifetime.tellLast(told::incrementAndGet), () -> {
                    lifetime.beginToEnd();
                    lifetime.tellLast(told::incrementAndGet);
                    lifetime.end();
                    ended.set(true);
                    lifetime.tellLast(late::incrementAndGet);
                });
                assertEquals(0, late.get());
            }
            assertTrue(told.get() > AtOnce.ROUNDS, "something was told");
        }
    }
}
