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

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The options of the hub are those of its help.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandLineTest {

    @Test
    void withoutOptionsTheHubPlaysBlinkAndSpeaksEnglish() {
        CommandLine line = CommandLine.parse().orElseThrow();
        assertEquals(8090, line.port());
        assertEquals(Path.of(".hub"), line.data());
        assertEquals(Locale.ENGLISH, line.language());
        assertFalse(line.realBlink());
    }

    @Test
    void everyOptionIsUnderstood(@TempDir Path folder) throws IOException {
        Path things = Files.writeString(folder.resolve("things.json"), "[]");
        CommandLine line = CommandLine
                .parse("--port", "0", "--data", "/x", "--lang", "de", "--blink", "--things", things.toString())
                .orElseThrow();
        assertEquals(new CommandLine(0, Path.of("/x"), things, Locale.GERMAN, true), line);
    }

    @Test
    void theLastOneCountsSoThatTheScriptCanHaveDefaults() {
        assertEquals(Path.of("/b"), CommandLine.parse("--data", "/a", "--data", "/b").orElseThrow().data());
    }

    @ParameterizedTest
    @ValueSource(strings = { "--help", "-h" })
    void helpIsAllThatHappensThen(String option) {
        assertTrue(CommandLine.parse("--blink", option).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "--nonsense", "--port", "--port x", "--port 65536", "--port -1", "--data",
            "--things /no/such/file" })
    void whatIsNotUnderstoodIsRefused(String options) {
        assertThrows(IllegalArgumentException.class, () -> CommandLine.parse(options.split(" ")));
    }

    @Test
    void theHelpNamesEveryOption() {
        for (String option : new String[] { "--port", "--data", "--things", "--lang", "--blink", "--help" }) {
            assertTrue(CommandLine.USAGE.contains(option), option);
        }
    }
}
