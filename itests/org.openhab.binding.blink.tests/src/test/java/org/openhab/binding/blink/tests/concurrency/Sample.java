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
package org.openhab.binding.blink.tests.concurrency;

import java.util.Objects;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Chooses some of very many cases by chance, so that a build has time for them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Sample {

    private static final int ONE_OF = Objects.requireNonNullElse(Integer.getInteger("interruption.one.of"), 1);

    /** Repeats the choice. */
    final long seed = Objects.requireNonNullElseGet(Long.getLong("interruption.seed"), System::nanoTime);
    private final Random random = new Random(seed);
    private int chosen;

    /**
     * @return whether the next case is one of those that are tried
     */
    boolean choosesNext() {
        boolean chooses = random.nextInt(ONE_OF) == 0;
        chosen += chooses ? 1 : 0;
        return chooses;
    }

    /**
     * @return a number from 1 to the highest
     */
    int number(int highest) {
        return 1 + random.nextInt(highest);
    }

    /**
     * @return one of these
     */
    <T> T of(T[] all) {
        return all[random.nextInt(all.length)];
    }

    /**
     * @return how many were chosen so far
     */
    int chosen() {
        return chosen;
    }
}
