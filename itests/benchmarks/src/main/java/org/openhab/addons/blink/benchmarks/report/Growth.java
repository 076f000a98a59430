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

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a value grows with the size: as its n-th power, between the two largest sizes, because small ones are ruled by
 * what each costs. 0 is not at all, 1 in proportion, 2 is too much.
 *
 * @param what what was measured
 * @param unit its unit
 * @param from the smaller size
 * @param to the larger size
 * @param power the power
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Growth(String what, String unit, int from, int to, double power) {

    /**
     * @return how each value grows that was measured with two sizes or more
     */
    public static List<Growth> of(List<Row> rows) {
        Map<String, List<Row>> series = rows.stream().filter(row -> row.size() > 0).collect(
                Collectors.groupingBy(row -> row.what() + "\n" + row.unit(), LinkedHashMap::new, Collectors.toList()));
        return series.values().stream().filter(same -> same.size() > 1).map(Growth::ofSeries).toList();
    }

    /**
     * @return it as a line of the report of its own, so that it can have a target
     */
    public Row asRow() {
        return Row.of("%s, growth from %d to %d".formatted(what, from, to), 0, Spread.exactly(power), "as power");
    }

    private static Growth ofSeries(List<Row> rows) {
        List<Row> sorted = rows.stream().sorted(Comparator.comparing(Row::size)).toList();
        Row smaller = sorted.get(sorted.size() - 2);
        Row larger = sorted.get(sorted.size() - 1);
        double sizes = Math.log((double) larger.size() / smaller.size());
        double values = Math.log(larger.value().median() / smaller.value().median());
        boolean isDefined = Double.isFinite(values) && sizes != 0;
        return new Growth(larger.what(), larger.unit(), smaller.size(), larger.size(), isDefined ? values / sizes : 0);
    }
}
