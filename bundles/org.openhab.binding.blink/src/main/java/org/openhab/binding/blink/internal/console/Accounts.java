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

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;

/**
 * The accounts that openHAB has.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Accounts {

    private final ThingRegistry things;

    Accounts(ThingRegistry things) {
        this.things = things;
    }

    /**
     * @return all accounts that are enabled, in the order of their UIDs
     */
    List<AccountHandler> all() {
        return things.getAll().stream().map(Thing::getHandler)
                .flatMap(handler -> handler instanceof AccountHandler account ? Stream.of(account) : Stream.empty())
                .sorted(Comparator.comparing(Accounts::uid)).toList();
    }

    /**
     * @param name the UID of its thing, or the last part of it
     * @return the accounts that are called so; more than one is not possible with a UID
     */
    List<AccountHandler> named(String name) {
        return all().stream()
                .filter(account -> uid(account).equals(name) || account.getThing().getUID().getId().equals(name))
                .toList();
    }

    private static String uid(AccountHandler account) {
        return account.getThing().getUID().getAsString();
    }
}
