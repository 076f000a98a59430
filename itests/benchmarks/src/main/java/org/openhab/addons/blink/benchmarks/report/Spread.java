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
package org.openhab.addons.blink.benchmarks.report;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What was measured several times.
 *
 * @param median the middle one; of an even number, the lower of the two in the middle
 * @param least the least
 * @param most the most
 * @param times how often
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Spread(double median, double least, double most, int times) {

    /**
     * @param values at least one
     * @throws IllegalArgumentException when there is none
     */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int last = sorted.size() - 1;
        return new Spread(sorted.get(last / 2), sorted.get(0), sorted.get(last), sorted.size());
    }

    /**
     * @return something that was counted, and is the same each time
     */
    public static Spread exactly(double value) {
        return new Spread(value, value, value, 1);
    }
}
