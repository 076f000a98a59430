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
package org.openhab.binding.blink.internal.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Siren;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.io.console.Console;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;

/**
 * Finds networks and cameras by what somebody types: the UID of a thing, the last part of it, the number at Blink, or
 * the name. Capital letters do not matter in names.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Targets {

    private Targets() {
    }

    /**
     * @return the home as it was described last; empty while it is not known
     */
    static Optional<Home> home(AccountHandler account) {
        AccountSession session = account.getSession();
        return session == null ? Optional.empty() : Optional.ofNullable(session.home());
    }

    /**
     * @param words what was typed; a name may consist of several words
     * @param console is told when it is not clear which one is meant
     */
    static Optional<Network> network(AccountHandler account, List<String> words, Console console) {
        return find(account, words, console, "network", Home::networks, Network::id, Network::name,
                network -> thing -> isThingOf(thing, network));
    }

    /**
     * @param words what was typed; a name may consist of several words
     * @param console is told when it is not clear which one is meant
     */
    static Optional<Camera> camera(AccountHandler account, List<String> words, Console console) {
        return find(account, words, console, "camera", Home::cameras, Camera::id, Camera::name,
                camera -> thing -> isThingOf(thing, camera));
    }

    private static <T> Optional<T> find(AccountHandler account, List<String> words, Console console, String kind,
            Function<Home, List<T>> all, ToLongFunction<T> id, Function<T, String> name,
            Function<T, Predicate<Thing>> thingOf) {
        String typed = String.join(" ", words).strip();
        Optional<Home> home = home(account);
        if (home.isEmpty()) {
            console.println("Nothing is known of the home yet.");
            return Optional.empty();
        }
        List<T> found = all.apply(home.get()).stream()
                .filter(one -> Long.toString(id.applyAsLong(one)).equals(typed)
                        || name.apply(one).strip().equalsIgnoreCase(typed) || account.getThing().getThings().stream()
                                .filter(thingOf.apply(one)).anyMatch(thing -> isCalled(thing, typed)))
                .toList();
        if (found.size() != 1) {
            console.println(found.isEmpty() ? "There is no " + kind + " '" + typed + "'. See the command devices."
                    : "There is more than one " + kind + " '" + typed + "'. Use the UID of its thing, or its number.");
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    private static boolean isCalled(Thing thing, String typed) {
        return thing.getUID().getAsString().equals(typed) || thing.getUID().getId().equals(typed);
    }

    static boolean isThingOf(Thing thing, Network network) {
        return BlinkBindingConstants.THING_TYPE_NETWORK.equals(thing.getThingTypeUID())
                && isNumber(thing, BlinkBindingConstants.CONFIG_NETWORK_ID, network.id());
    }

    static boolean isThingOf(Thing thing, Camera camera) {
        return typeOf(camera).equals(thing.getThingTypeUID())
                && isNumber(thing, BlinkBindingConstants.CONFIG_CAMERA_ID, camera.id());
    }

    static boolean isThingOf(Thing thing, Siren siren) {
        return BlinkBindingConstants.THING_TYPE_SIREN.equals(thing.getThingTypeUID())
                && isNumber(thing, BlinkBindingConstants.CONFIG_SIREN_ID, siren.id());
    }

    private static ThingTypeUID typeOf(Camera camera) {
        return switch (camera.family()) {
            case CAMERA -> BlinkBindingConstants.THING_TYPE_CAMERA;
            case OWL -> BlinkBindingConstants.THING_TYPE_MINI;
            case DOORBELL -> BlinkBindingConstants.THING_TYPE_DOORBELL;
        };
    }

    private static boolean isNumber(Thing thing, String parameter, long id) {
        return thing.getConfiguration().get(parameter) instanceof Number number && number.longValue() == id;
    }

    /**
     * @return what can be typed for a network
     */
    static Collection<String> networks(AccountHandler account) {
        List<String> names = new ArrayList<>();
        home(account).ifPresent(
                home -> home.networks().forEach(network -> names.add(typeable(network.name(), network.id()))));
        return names;
    }

    /**
     * @return what can be typed for a camera
     */
    static Collection<String> cameras(AccountHandler account) {
        List<String> names = new ArrayList<>();
        home(account)
                .ifPresent(home -> home.cameras().forEach(camera -> names.add(typeable(camera.name(), camera.id()))));
        return names;
    }

    /** A console completes one word at a time. */
    private static String typeable(String name, long id) {
        return name.isBlank() || name.contains(" ") ? Long.toString(id) : name;
    }
}
