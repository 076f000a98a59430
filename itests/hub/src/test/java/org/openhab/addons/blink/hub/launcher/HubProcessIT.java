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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar that the script starts, in a process of its own.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HubProcessIT {

    @TempDir
    Path folder = Path.of("");

    private static Process start(String... options) throws IOException {
        return new ProcessBuilder(command(options)).redirectErrorStream(true).start();
    }

    static List<String> command(String... options) throws IOException {
        Path jar;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            jar = files.filter(file -> file.getFileName().toString().matches("hub-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst().orElseThrow();
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(options));
        return command;
    }

    private static List<String> readUntil(Process process, String end) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(end)) {
                break;
            }
        }
        return lines;
    }

    @Test
    void itTellsOneAddressAndEndsCleanlyWhenItIsTold() throws IOException, InterruptedException {
        Process hub = start("--port", "0", "--data", folder.toString());
        try {
            List<String> greeting = readUntil(hub, "Ctrl-C");
            assertEquals(1, greeting.stream().filter(line -> line.contains("http://")).count(), greeting.toString());
            assertTrue(greeting.stream().anyMatch(line -> line.matches("  http://127\\.0\\.0\\.1:\\d+/hub/")),
                    greeting.toString());
            hub.toHandle().destroy(); // as Ctrl-C does
            List<String> farewell = readUntil(hub, "nothing that is ever written");
            assertTrue(hub.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, hub.exitValue(), farewell.toString());
        } finally {
            hub.destroyForcibly();
        }
    }

    @Test
    void itHelps() throws IOException, InterruptedException {
        Process hub = start("--help");
        assertTrue(readUntil(hub, "Ctrl-C ends it").stream().anyMatch(line -> line.contains("--blink")));
        assertTrue(hub.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, hub.exitValue());
    }

    @Test
    void itRefusesWhatItDoesNotUnderstand() throws IOException, InterruptedException {
        Process hub = start("--blnik");
        assertTrue(readUntil(hub, "Ctrl-C ends it").contains("Not understood: --blnik"));
        assertTrue(hub.waitFor(60, TimeUnit.SECONDS));
        assertEquals(2, hub.exitValue());
    }
}
