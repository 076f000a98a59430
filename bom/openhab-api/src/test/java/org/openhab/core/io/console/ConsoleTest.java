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
package org.openhab.core.io.console;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.*;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;

/**
 * Commands of the console say how they are used, and their arguments are completed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConsoleTest {

    private static class BlinkCommand extends AbstractConsoleCommandExtension {
        BlinkCommand() {
            super("blink", "Works with Blink.");
        }

        @Override
        public void execute(String[] args, Console console) {
            printUsage(console);
        }

        @Override
        public List<String> getUsages() {
            return List.of(buildCommandUsage("lists accounts"), buildCommandUsage("pin <pin>", "signs in"));
        }
    }

    private final BlinkCommand command = new BlinkCommand();
    private final List<String> candidates = new ArrayList<>();

    @Test
    void aCommandPrintsItsUsages() {
        Console console = mock(Console.class);

        command.execute(new String[0], console);

        verify(console).printUsage("blink - lists accounts");
        verify(console).printUsage("blink pin <pin> - signs in");
        assertEquals("blink", command.getCommand());
        assertEquals("Works with Blink.", command.getDescription());
        assertNull(command.getCompleter());
    }

    @Test
    void aConsoleFormats() {
        Console console = mock(Console.class, CALLS_REAL_METHODS);

        console.printf("%s: %d", "cameras", 3);

        verify(console).print("cameras: 3");
    }

    @Test
    void theBegunArgumentIsCompletedInAnyCase() {
        StringsCompleter completer = new StringsCompleter(List.of("pin", "ping", "status"), false);

        assertTrue(completer.complete(new String[] { "PIx" }, 0, 2, candidates));

        assertEquals(List.of("pin ", "ping "), candidates);
    }

    @Test
    void caseMattersWhereItShould() {
        StringsCompleter completer = new StringsCompleter(List.of("pin", "Ping"), true);

        assertTrue(completer.complete(new String[] { "P" }, 0, 1, candidates));

        assertEquals(List.of("Ping "), candidates);
    }

    @Test
    void aNewArgumentMayBeAnyWord() {
        StringsCompleter completer = new StringsCompleter();
        assertFalse(completer.complete(new String[0], 0, 0, candidates));

        completer.getStrings().add("status");

        assertTrue(completer.complete(new String[0], 0, 0, candidates));
        assertEquals(List.of("status "), candidates);
    }
}
