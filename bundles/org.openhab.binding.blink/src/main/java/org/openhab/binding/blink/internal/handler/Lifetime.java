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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The time between initialize and dispose of a handler. Blink's answers come in threads of their own, and may come when
 * it is over: openHAB complains about a handler that still tells something then.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Lifetime {

    private boolean over;

    synchronized void begin() {
        over = false;
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
        if (!over) {
            news.run();
        }
    }
}
