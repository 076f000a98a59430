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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * What is to be otherwise in one object of the homescreen: members nobody knows, nulls, values of a wrong type, and
 * members that are missing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class RawMembers {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();

    RawMembers() {
    }

    /** Writes this value, whatever else the member would be. */
    public synchronized RawMembers set(String member, @Nullable Object value) {
        missing.remove(member);
        values.put(member, value);
        return this;
    }

    /** Leaves these members out. */
    public synchronized RawMembers leaveOut(String... members) {
        for (String member : members) {
            values.remove(member);
            missing.add(member);
        }
        return this;
    }

    /** Writes exactly these values, and none of those before. */
    public synchronized RawMembers replaceValues(Map<String, @Nullable Object> replacement) {
        values.clear();
        replacement.forEach(this::set);
        return this;
    }

    /** Leaves out exactly these members, and none of those before. */
    public synchronized RawMembers replaceMissing(Collection<String> replacement) {
        missing.clear();
        return leaveOut(replacement.toArray(String[]::new));
    }

    /** Ends it. */
    public synchronized RawMembers clear() {
        values.clear();
        missing.clear();
        return this;
    }

    /** The members that have other values. */
    public synchronized Map<String, @Nullable Object> values() {
        return new LinkedHashMap<>(values);
    }

    /** The members that are left out. */
    public synchronized Set<String> missing() {
        return Set.copyOf(missing);
    }

    synchronized RawMembers takeFrom(RawMembers other) {
        clear();
        values.putAll(other.values());
        missing.addAll(other.missing());
        return this;
    }

    /** Changes an object that is about to be sent. */
    public synchronized JsonMembers applyTo(JsonMembers members) {
        members.putAll(values);
        members.keySet().removeAll(missing);
        return members;
    }
}
