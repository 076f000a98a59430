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
package org.openhab.binding.blink.tests.walk;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A step with all that chance decides of it, so that it is the same whatever was before.
 *
 * @param dice the seed of its dice
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record Move(Step step, int dice) {

    static List<Move> random(long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> new Move(Step.any(random), random.nextInt())).limit(count).toList();
    }

    void happen(Household house) {
        step.happen(house, new Random(dice));
    }

    @Override
    public String toString() {
        return step + "(" + dice + ")";
    }
}
