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
package org.openhab.binding.blink.cloud.simulator.home;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A schedule by which a system is armed and disarmed. Its setters take effect at once. The simulator does not keep to
 * it: whoever plays the life of a customer decides when a system is armed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Program extends NetworkPart<Program> {

    private volatile boolean enabled;
    private volatile List<Entry> schedule = List.of();

    public Program(long id, long networkId, String name) {
        super(id, networkId, name);
    }

    @Override
    Program self() {
        return this;
    }

    Program copy() {
        Program copy = new Program(id(), networkId(), name()).enabled(enabled).schedule(schedule);
        copy.raw().takeFrom(raw());
        return copy;
    }

    public boolean enabled() {
        return enabled;
    }

    public Program enabled(boolean enabled) {
        this.enabled = enabled;
        return this;
    }

    public List<Entry> schedule() {
        return schedule;
    }

    public Program schedule(List<Entry> schedule) {
        this.schedule = List.copyOf(schedule);
        return this;
    }

    /**
     * What happens on some days of each week.
     *
     * @param days these days
     * @param time UTC
     * @param arm whether the system is armed then, or disarmed
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public record Entry(List<DayOfWeek> days, LocalTime time, boolean arm) {

        /** The word for a day, such as <code>mon</code>. */
        public static String word(DayOfWeek day) {
            return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
        }

        /**
         * @throws IllegalArgumentException when there is no such word for a day
         */
        public static DayOfWeek day(String word) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (word(day).equals(word)) {
                    return day;
                }
            }
            throw new IllegalArgumentException("A day is one of mon, tue, wed, thu, fri, sat, sun, not " + word);
        }

        /** The word for what happens. */
        public String action() {
            return arm ? "arm" : "disarm";
        }
    }
}
