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
package org.openhab.addons.blink.hub.log;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.api.LogLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything is in the file, what concerns people is on the console too.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HubLogTest {

    private final Logger addOn = LoggerFactory.getLogger("org.openhab.binding.blink.internal.Something");
    private final Logger library = LoggerFactory.getLogger("org.eclipse.jetty.Something");
    private final Logger simulator = LoggerFactory.getLogger("org.openhab.binding.blink.cloud.simulator.BlinkCloud");
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void open() throws IOException {
        HubLog.get().open(folder.resolve("hub.log"));
        HubLog.get().showOn(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        HubLog.get().showOn(null);
        HubLog.get().close();
    }

    @Test
    void theAddOnsDebugLinesAreInTheFileOnly() throws IOException {
        addOn.debug("asked {} times", 3);
        assertTrue(file().contains("[DEBUG] [Something") && file().contains("asked 3 times"), file());
        assertEquals("", shown());
    }

    @Test
    void theAddOnsReportsAreOnTheConsole() {
        addOn.info("signed in");
        assertTrue(shown().contains("INFO  Something: signed in"), shown());
    }

    @Test
    void librariesAreOnTheConsoleOnlyIfTheyWorry() {
        library.info("started");
        simulator.info("is there");
        assertEquals("", shown());
        library.warn("leaking");
        assertTrue(shown().contains("leaking"), shown());
    }

    @Test
    void debugLinesOfLibrariesAreNowhereBecauseTheyHoldPasswords() throws IOException {
        library.debug("POST password=secret");
        assertFalse(library.isDebugEnabled());
        assertEquals("", file());
        assertEquals(List.of(), HubLog.get().lines());
    }

    @Test
    void linesCanBeReadByTests() {
        addOn.warn("failed", new IOException("no route"));
        LogLine line = HubLog.get().lines().get(0);
        assertEquals("WARN", line.level());
        assertEquals("Something", line.source());
        assertTrue(line.message().startsWith("failed") && line.message().contains("java.io.IOException: no route"),
                line.message());
    }

    @Test
    void whoIsInterruptedDoesNotEndTheLog() throws IOException {
        Thread.currentThread().interrupt();
        addOn.info("is interrupted");
        assertTrue(Thread.interrupted());
        addOn.info("goes on");
        assertTrue(file().contains("is interrupted") && file().contains("goes on"), file());
    }

    @Test
    void theJdksLoggingOfLibrariesComesHereToo() throws IOException {
        JdkLogBridge.install();
        java.util.logging.Logger.getLogger("org.apache.felix.http.jetty").warning("port is taken");
        assertTrue(file().contains("port is taken"), file());
    }

    private String file() throws IOException {
        return Files.readString(folder.resolve("hub.log"));
    }

    private String shown() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
