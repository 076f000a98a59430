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
package org.openhab.binding.blink.internal.fuzz;

import java.util.Random;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/**
 * What the tests have in common that feed parsers with made up input. What one of them finds is kept below
 * {@code src/test/resources/fuzz} and replayed by each build.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class FuzzTest {

    /**
     * @return numbers from which input is made; a test that fails tells which one it was
     */
    @Provide
    public Arbitrary<Long> noise() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    /**
     * @return input from outside: JSON that somebody has tampered with, or what never was any
     */
    protected static String text(long noise, String seed) {
        Random random = new Random(noise);
        return random.nextInt(4) == 0 ? Mutations.text(Mutations.bytes(Mutations.bytes(seed), random))
                : Mutations.json(seed, random);
    }

    /**
     * Feeds a parser with all that was ever found for it, and that is kept as files.
     */
    protected static void replay(String parser, Consumer<byte[]> check) {
        Corpus.of(parser)
                .forEach((name, input) -> Bounded.run(parser + "/" + name, input.length, () -> check.accept(input)));
    }
}
