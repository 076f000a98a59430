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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One line of a report.
 *
 * @param what what was measured
 * @param size the number of cameras, clips or viewers that it was measured with; 0 where that does not matter
 * @param value what came out
 * @param unit its unit
 * @param counterpart the same of something that does it, too; null where there is nothing
 * @param target the most (or with a counterpart that is a speed, see {@link #ratio}) that it may be; null for no target
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Row(String what, int size, Spread value, String unit, @Nullable Counterpart counterpart,
        @Nullable Target target) {

    /**
     * Something that does the same.
     *
     * @param name what it is
     * @param value what came out, in the unit of the row
     */
    public record Counterpart(String name, Spread value) {
    }

    /**
     * What was promised.
     *
     * @param text in words
     * @param met whether it was kept
     */
    public record Target(String text, boolean met) {
    }

    /**
     * A value by itself.
     */
    public static Row of(String what, int size, Spread value, String unit) {
        return new Row(what, size, value, unit, null, null);
    }

    /**
     * The same beside something that does it, too.
     */
    public Row beside(String name, Spread other) {
        return new Row(what, size, value, unit, new Counterpart(name, other), target);
    }

    /**
     * The same with what the value may be at the most.
     */
    public Row atMost(double limit) {
        return withTarget("≤ " + Numbers.text(limit) + " " + unit, value.median() <= limit);
    }

    /**
     * The same with what it may be at the most, divided by the counterpart.
     */
    public Row atMostOfCounterpart(double limit) {
        Double ratio = ratio();
        return withTarget("≤ " + Numbers.text(limit) + " of it", ratio != null && ratio <= limit);
    }

    /**
     * The same with what it must be at least, divided by the counterpart.
     */
    public Row atLeastOfCounterpart(double limit) {
        Double ratio = ratio();
        return withTarget("≥ " + Numbers.text(limit) + " of it", ratio != null && ratio >= limit);
    }

    private Row withTarget(String text, boolean met) {
        return new Row(what, size, value, unit, counterpart, new Target(text, met));
    }

    /**
     * @return the value divided by that of the counterpart; null without one
     */
    public @Nullable Double ratio() {
        Counterpart other = counterpart;
        return other == null || other.value().median() == 0 ? null
                : Double.valueOf(value.median() / other.value().median());
    }
}
