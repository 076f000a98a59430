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
package org.openhab.addons.blink.hub.host;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.service.component.annotations.Component;

/**
 * Counts what changes in the hub and wakes those who wait for something.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = Changes.class)
@NonNullByDefault
public class Changes {

    private long revision;

    /**
     * To be called after each change that someone outside may see.
     */
    public synchronized void announce() {
        revision++;
        notifyAll();
    }

    public synchronized long revision() {
        return revision;
    }

    /**
     * Waits until the condition holds, which is looked at again after each change.
     *
     * @return whether it held before the time was over
     */
    public synchronized boolean await(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
