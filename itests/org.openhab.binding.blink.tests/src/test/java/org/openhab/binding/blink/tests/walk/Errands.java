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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.cloud.model.Home;

/**
 * What the users of a household have asked for.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Errands {

    private final Household household;
    private final List<Errand> errands = new ArrayList<>();

    /**
     * Something that somebody waits for.
     */
    private record Errand(String what, CompletableFuture<?> result) {
    }

    Errands(Household household) {
        this.household = household;
    }

    void order(String what, Function<HomeCommands, CompletableFuture<CommandResult>> command) {
        waitFor(what, household.account.session().order(command));
    }

    /** Blink's word for done is checked at the moment in which it is told: it has to be shown. */
    void order(String what, Function<HomeCommands, CompletableFuture<CommandResult>> command, Predicate<Home> done) {
        orderAt(what, command, () -> {
            Home home = household.account.session().home();
            return home != null && done.test(home);
        });
    }

    /** What is said to be done has to be so at the moment in which that is told. */
    void orderAt(String what, Function<HomeCommands, CompletableFuture<CommandResult>> command, BooleanSupplier done) {
        waitFor(what, household.account.session().order(command).thenApply(result -> {
            if (result.isConfirmed() && !done.getAsBoolean()) {
                household.model.broken(what + " is said to be done and is not");
            }
            return result;
        }));
    }

    void waitFor(String what, CompletableFuture<?> result) {
        errands.add(new Errand(what, result));
    }

    /** What somebody still waits for. */
    List<String> waiting() {
        errands.removeIf(errand -> errand.result.isDone());
        return errands.stream().map(Errand::what).toList();
    }
}
