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
package org.openhab.binding.blink.cloud.simulator.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.cloud.simulator.relay.RelayStop.Step;

/**
 * The relay stands still where it was told to, and goes on when it is told to.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RelayStopTest {

    private final RelayedView bob = new RelayedView();

    @AfterEach
    void end() {
        bob.close();
    }

    @ParameterizedTest
    @CsvSource({ "GREETED, 1, 0", "PICTURES, 1, 0", "PICTURES, 4, 3" })
    void theRelayStandsStillAndGoesOn(Step step, int number, long sent) {
        RelayStop stop = bob.control().live().stopAt(step, number);
        try (RelayClient client = bob.watch()) {
            await().until(stop::isReached);
            assertEquals(sent, bob.lastVisit().sentFrames());
            stop.goOn();

            assertEquals(0, TransportReader.of(client.video(20_000)).jumps());
        }
    }

    @Test
    void whoeverComesNextIsNotStopped() {
        RelayStop stop = bob.control().live().stopAt(Step.GREETED, 1);
        stop.goOn();
        try (RelayClient client = bob.watch()) {
            assertTrue(client.video(1000).length > 0);
        }
        assertTrue(stop.isReached());
        try (RelayClient client = bob.watch()) {
            assertTrue(client.video(1000).length > 0);
        }
    }

    @Test
    void anotherStopAndTheEndOfAllSetTheRelayFree() {
        RelayStop first = bob.control().live().stopAt(Step.GREETED, 1);
        try (RelayClient client = bob.watch()) {
            await().until(first::isReached);
            bob.control().live().stopAt(Step.GREETED, 1);

            assertTrue(client.video(1000).length > 0);
        }
        try (RelayClient client = bob.watch()) {
            bob.control().reset();

            assertTrue(client.isClosed());
        }
    }
}
