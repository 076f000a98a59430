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

import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The time until a handler is disposed. Blink's answers come in threads of their own, and may come when it is over:
 * openHAB complains about a handler that still tells something then, and about one that tells anything but the end
 * while its thing is being removed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Lifetime {

    private boolean ending;
    private boolean over;

    synchronized void begin() {
        ending = false;
        over = false;
    }

    /**
     * Returns when nobody tells anything but the last news.
     */
    synchronized void beginToEnd() {
        ending = true;
    }

    /**
     * Returns when nobody tells anything any more.
     */
    synchronized void end() {
        over = true;
    }

    /**
     * Tells openHAB something, unless it is too late for that.
     */
    synchronized void tell(Runnable news) {
        if (!ending && !over) {
            news.run();
        }
    }

    /**
     * Asks openHAB something, unless it is too late for that.
     *
     * @return the answer; false when it is too late
     */
    synchronized boolean ask(BooleanSupplier question) {
        return !over && question.getAsBoolean();
    }

    /**
     * Tells openHAB that the end has come.
     */
    synchronized void tellLast(Runnable news) {
        if (!over) {
            news.run();
        }
    }
}
