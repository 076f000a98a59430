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
package org.openhab.binding.blink.tests.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the user does with things, or with their account.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
enum ThingAct {
    DISABLE,
    AGAIN,
    CONFIGURE,
    REMOVE,
    DISABLE_ACCOUNT,
    CONFIGURE_WITH_ACCOUNT,
    REMOVE_ACCOUNT;

    /** What happens at once, each in a thread of its own. */
    List<Runnable> on(FullHouse house, List<HouseThing> subjects) {
        return switch (this) {
            case DISABLE -> each(subjects, HouseThing::end);
            case AGAIN -> each(subjects, HouseThing::again);
            case CONFIGURE -> each(subjects, house::configureOtherwise);
            case REMOVE -> each(subjects, thing -> thing.remove(thing::end));
            // openHAB ends things one after the other, and their account last.
            case DISABLE_ACCOUNT -> List.of(house::end);
            case CONFIGURE_WITH_ACCOUNT -> {
                List<Runnable> all = new ArrayList<>(each(subjects, house::configureOtherwise));
                all.add(house::configureAccount);
                yield all;
            }
            case REMOVE_ACCOUNT -> List.of(() -> house.account.remove(house::end));
        };
    }

    private static List<Runnable> each(List<HouseThing> things, Consumer<HouseThing> act) {
        return things.stream().<Runnable> map(thing -> () -> act.accept(thing)).toList();
    }

    boolean isOfAccount() {
        return this == DISABLE_ACCOUNT || this == CONFIGURE_WITH_ACCOUNT || this == REMOVE_ACCOUNT;
    }

    boolean isEnd() {
        return this == DISABLE || this == REMOVE || this == DISABLE_ACCOUNT || this == REMOVE_ACCOUNT;
    }

    boolean isChange() {
        return this == CONFIGURE || this == CONFIGURE_WITH_ACCOUNT;
    }
}
