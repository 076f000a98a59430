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
package org.openhab.addons.blink.hub.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the command line says.
 *
 * @param port of the page
 * @param data the folder with all that survives a restart
 * @param things a file with things that cannot be edited, or null
 * @param language of all texts
 * @param realBlink whether to leave the simulator out
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record CommandLine(int port, Path data, @Nullable Path things, Locale language, boolean realBlink) {

    static final String USAGE = """
            The hub shows the Blink add-on at work, without openHAB.

              ./hub [options]

              --port N       the port of the page, 0 for any that is free (default 8090)
              --data DIR     keep things, tokens and the log there (default .hub)
              --things FILE  things to begin with, as in a .things file: the hub never changes it
              --lang TAG     the language of the add-on's texts, for example de
              --blink        talk to Blink itself instead of the simulator
              --help         show this text

            Ctrl-C ends it.
            """;

    private static final CommandLine DEFAULTS = new CommandLine(8090, Path.of(".hub"), null, Locale.ENGLISH, false);

    /**
     * @return what is wanted, or empty if that is only help
     * @throws IllegalArgumentException if an argument is not understood
     */
    static Optional<CommandLine> parse(String... arguments) {
        CommandLine line = DEFAULTS;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (option.equals("--help") || option.equals("-h")) {
                return Optional.empty();
            }
            line = line.with(option, rest);
        }
        return Optional.of(line);
    }

    private CommandLine with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--port" -> new CommandLine(port(value(option, rest)), data, things, language, realBlink);
            case "--data" -> new CommandLine(port, Path.of(value(option, rest)), things, language, realBlink);
            case "--things" -> new CommandLine(port, data, file(value(option, rest)), language, realBlink);
            case "--lang" -> new CommandLine(port, data, things, Locale.forLanguageTag(value(option, rest)), realBlink);
            case "--blink" -> new CommandLine(port, data, things, language, true);
            default -> throw new IllegalArgumentException("Not understood: " + option);
        };
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a port: " + text, e);
        }
        throw new IllegalArgumentException("Not a port: " + text);
    }

    private static Path file(String name) {
        Path file = Path.of(name).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("Not a readable file: " + name);
        }
        return file;
    }
}
