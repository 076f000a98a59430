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
package org.openhab.binding.blink.cloud.simulator.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.home.RawMembers;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * What can be said about one kind of things, in the home file as well as through the control interface.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Properties<T> {

    private final List<Property<T>> properties = new ArrayList<>();

    /** @param raw what is to be otherwise in the homescreen: <code>raw</code> and <code>leaveOut</code> */
    Properties(Function<T, RawMembers> raw) {
        raw("raw", "leaveOut", raw);
    }

    /**
     * What is to be otherwise in something that is sent.
     *
     * @param values the name of what has other values
     * @param missing the name of what is missing
     */
    Properties<T> raw(String values, String missing, Function<T, RawMembers> raw) {
        properties.add(new Property<>((in, changes) -> {
            in.ifObject(values, members -> {
                var replacement = members.asIs();
                changes.add(thing -> raw.apply(thing).replaceValues(replacement));
            });
            in.ifTexts(missing, names -> changes.add(thing -> raw.apply(thing).replaceMissing(names)));
        }, (thing, out) -> {
            if (!raw.apply(thing).values().isEmpty()) {
                out.with(values, raw.apply(thing).values());
            }
            if (!raw.apply(thing).missing().isEmpty()) {
                out.with(missing, raw.apply(thing).missing());
            }
        }));
        return this;
    }

    /** An object whose members are changed one by one; it is written when it has any. */
    Properties<T> members(String name, Function<T, ? extends Map<String, ?>> get,
            BiConsumer<T, Map<String, @Nullable Object>> set) {
        return add((in, changes) -> in.ifObject(name, members -> {
            var values = members.asIs();
            changes.add(thing -> set.accept(thing, values));
        }), (thing, out) -> {
            if (!get.apply(thing).isEmpty()) {
                out.with(name, get.apply(thing));
            }
        });
    }

    Properties<T> text(String name, Function<T, String> get, BiConsumer<T, String> set) {
        return add((in, changes) -> in.ifText(name, value -> changes.add(thing -> set.accept(thing, value))),
                (thing, out) -> out.with(name, get.apply(thing)));
    }

    Properties<T> flag(String name, Function<T, Boolean> get, BiConsumer<T, Boolean> set) {
        return flag(name, set).add((in, changes) -> {
        }, (thing, out) -> out.with(name, get.apply(thing)));
    }

    /** One that is another word for a property that is written already. */
    Properties<T> flag(String name, BiConsumer<T, Boolean> set) {
        return add((in, changes) -> in.ifFlag(name, value -> changes.add(thing -> set.accept(thing, value))),
                (thing, out) -> {
                });
    }

    Properties<T> number(String name, Function<T, Integer> get, BiConsumer<T, Integer> set) {
        return add(
                (in, changes) -> in.ifNumber(name,
                        value -> changes.add(thing -> set.accept(thing, Math.toIntExact(value)))),
                (thing, out) -> out.with(name, get.apply(thing)));
    }

    /** A number between zero and another one. */
    Properties<T> bars(String name, Function<T, Integer> get, BiConsumer<T, Integer> set, int most) {
        return number(name, get, set).add((in, changes) -> in.ifNumber(name, value -> {
            if (value < 0 || value > most) {
                throw new IllegalArgumentException(name + " is between 0 and " + most + ", not " + value);
            }
        }), (thing, out) -> {
        });
    }

    /** A list of objects, which is replaced as a whole. */
    <E> Properties<T> list(String name, Function<T, List<E>> get, BiConsumer<T, List<E>> set,
            Function<JsonInput, E> read, Function<E, JsonMembers> write) {
        return add((in, changes) -> {
            if (in.has(name)) {
                List<E> elements = in.list(name).stream().map(read).toList();
                changes.add(thing -> set.accept(thing, elements));
            }
        }, (thing, out) -> out.with(name, get.apply(thing).stream().map(write).toList()));
    }

    private Properties<T> add(BiConsumer<JsonInput, List<Consumer<T>>> read, BiConsumer<T, JsonMembers> write) {
        properties.add(properties.size() - 1, new Property<>(read, write));
        return this;
    }

    /**
     * Reads what is said about a thing. Nothing is changed before all of it is understood.
     *
     * @return what to do with the thing
     * @throws IllegalArgumentException when something is not understood
     */
    Consumer<T> read(JsonInput in) {
        List<Consumer<T>> changes = new ArrayList<>();
        properties.forEach(property -> property.read().accept(in, changes));
        in.refuseOthers();
        return thing -> changes.forEach(change -> change.accept(thing));
    }

    /** Writes the same members, after those that are given. */
    JsonMembers write(T thing, JsonMembers into) {
        properties.forEach(property -> property.write().accept(thing, into));
        return into;
    }

    /**
     * One of them.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    private record Property<T> (BiConsumer<JsonInput, List<Consumer<T>>> read, BiConsumer<T, JsonMembers> write) {
    }
}
