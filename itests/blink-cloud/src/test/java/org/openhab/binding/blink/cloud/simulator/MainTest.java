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
package org.openhab.binding.blink.cloud.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;

/**
 * The simulator as a program of its own.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MainTest {

    private static final Pattern ADDRESS = Pattern.compile("is at (http://127\\.0\\.0\\.1:\\d+) ");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsItsAddressServesAndEndsCleanly() throws IOException, InterruptedException {
        Process process = run("--port", "0", "--data", folder.resolve("data").toString());
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            Matcher matcher = ADDRESS.matcher(line == null ? "" : line);
            assertTrue(matcher.find(), () -> "an address in: " + line);
            URI address = URI.create(matcher.group(1));
            new SignInSteps(address).tokens("bob@example.com", "bob-secret");
            assertEquals("1", RawRequest.get("/_control/counts").send(address).text("POST /oauth/token"));
            process.destroy();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "ended");
            assertTrue(Files.readString(folder.resolve("err")).contains("The Blink cloud in a box has ended"));
            assertTrue(Files.exists(folder.resolve("data/state.json")));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void twoCannotHaveTheSamePort() throws IOException, InterruptedException {
        try (BlinkCloud cloud = BlinkCloud.builder().start()) {
            Process process = run("--port", String.valueOf(cloud.port()));
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "ended");
            assertEquals(1, process.exitValue());
            assertEquals("Cannot listen on port " + cloud.port() + " of [127.0.0.1]\n",
                    Files.readString(folder.resolve("err")));
        }
    }

    @Test
    void helpNamesEveryOption() throws IOException, InterruptedException {
        Process process = run("--help");
        assertEquals(CommandLine.USAGE, new String(process.getInputStream().readAllBytes()));
        assertEquals(0, process.waitFor());
        for (String option : List.of("port", "bind", "tls", "home", "data", "insist-hosts", "oauth-host",
                "bootstrap-host", "tier-host")) {
            assertTrue(CommandLine.USAGE.contains("--" + option + " "), option);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({ "--prot 1, Not understood: --prot", "--port, --port needs a value", "--port x, Not a port: x",
            "--port 70000, Not a port: 70000", "--tier-host e002, --tier-host needs TIER=HOST",
            "--bind 192.0.2.1, Not a loopback address: 192.0.2.1" })
    void aMistakeIsNamed(String arguments, String message) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> CommandLine.parse(arguments.split(" ")))
                        .getMessage());
    }

    @Test
    void hostsCanBeInsistedOn() throws IOException {
        try (BlinkCloud cloud = CommandLine.parse("--port", "0", "--bind", "127.0.0.2,127.0.0.3,127.0.0.4",
                "--oauth-host", "127.0.0.2", "--bootstrap-host", "127.0.0.3", "--tier-host", "u014=127.0.0.4")
                .orElseThrow().start()) {
            String token = new SignInSteps(cloud.uri()).tokens("bob@example.com", "bob-secret").text("access_token");
            RawRequest.get("/api/v3/accounts/123457/homescreen").bearer(token).send(cloud.uri("127.0.0.4")).expect(200);
            RawRequest.get("/api/v3/accounts/123457/homescreen").bearer(token).send(cloud.uri("127.0.0.3")).expect(406);
            RawRequest.get("/api/v1/version").send(cloud.uri("127.0.0.2")).expect(404);
        }
    }

    private Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(), "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
    }
}
