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

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.io.console.Console;

/**
 * Something that can be typed behind {@code openhab:blink}.
 *
 * @param name its name
 * @param arguments what follows, for the help
 * @param description what it does, for the help
 * @param least how many arguments it needs
 * @param work does it
 * @param suggestions what its first argument can be
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record Subcommand(String name, String arguments, String description, int least, Work work,
        Function<AccountHandler, Collection<String>> suggestions) {

    /**
     * Does what was typed. May wait, but not for long without a line.
     */
    interface Work {

        /**
         * @param account for which account
         * @param arguments what was typed behind the name
         * @param console tells how it goes
         */
        void run(AccountHandler account, List<String> arguments, Console console);
    }

    static Subcommand of(String name, String description, Work work) {
        return new Subcommand(name, "", description, 0, work, account -> List.of());
    }

    static Subcommand of(String name, String arguments, String description, int least, Work work) {
        return new Subcommand(name, arguments, description, least, work, account -> List.of());
    }

    Subcommand suggesting(Function<AccountHandler, Collection<String>> some) {
        return new Subcommand(name, arguments, description, least, work, some);
    }

    /**
     * @return name and arguments
     */
    String syntax() {
        return arguments.isEmpty() ? name : name + " " + arguments;
    }
}
