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

import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A point at which the relay stands still, until it is told to go on.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class RelayStop {

    private final Step step;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private int left;

    /**
     * The steps of a visit.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public enum Step {
        /** The client is connected, and waits for the handshake. */
        CONNECTED,
        /** The handshake is done, and the hello has not been read. */
        SECURED,
        /** The hello was right, and nothing has been sent. */
        GREETED,
        /** A packet with pictures is to be sent. */
        PICTURES,
        /** A sign of life of the client has come. */
        LIFE_SIGN
    }

    RelayStop(Step step, int number) {
        this.step = step;
        this.left = number;
    }

    /** Whether the relay is there. */
    public boolean isReached() {
        return reached.getCount() == 0;
    }

    /** The relay goes on, or does not stand still at all. */
    public void goOn() {
        end.countDown();
    }

    void pass(Step now) throws InterruptedException {
        if (now == step && isNext()) {
            reached.countDown();
            end.await();
        }
    }

    private synchronized boolean isNext() {
        left--;
        return left == 0;
    }
}
