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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * A {@link LiveView} knows how many look at it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveViewTest {

    private final TestClock clock = new TestClock();

    @Test
    void whoHasNotAskedForLongDoesNotLook() {
        LiveView view = new LiveView("abc", clock);
        assertEquals(0, view.viewers());
        int first = view.join();
        int second = view.join();
        assertEquals(2, view.viewers());
        clock.advance(Duration.ofSeconds(15));
        view.reader(first);
        clock.advance(Duration.ofSeconds(15));
        assertEquals(1, view.viewers());
        view.reader(second);
        view.stream().subscribe(() -> {
        });
        assertEquals(3, view.viewers());
        view.stream().dismissReaders();
        assertEquals(2, view.viewers());
    }
}
