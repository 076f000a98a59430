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
package org.openhab.addons.blink.hub.host.console;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.SampleHub;
import org.openhab.addons.blink.hub.api.HubConsole;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubStartException;

/**
 * Console commands of an add-on are found and run.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {

    private @NonNullByDefault({}) HubFramework hub;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, HubStartException {
        hub = SampleHub.startIn(folder);
    }

    @AfterAll
    void end() {
        hub.close();
    }

    private HubConsole console() {
        return hub.host().console();
    }

    private List<String> typed(String line) throws Exception {
        return console().run(line).get(60, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "openhab:sample greet \"Ann Lee\"", "sample greet 'Ann Lee'",
            "  sample  greet  'Ann Lee' " })
    void aCommandPrintsItsLines(String line) throws Exception {
        assertEquals(List.of("Hello Ann Lee!", "How are you?"), typed(line));
        assertEquals(List.of("Hello Ann Lee!", "How are you?"), console().last().lines());
        assertFalse(console().last().busy());
    }

    @Test
    void helpListsWhatThereIs() throws Exception {
        assertEquals(List.of("Usage: sample greet <name> - greets somebody"), typed("help"));
        assertEquals(List.of("There is no command 'other'.", "Usage: sample greet <name> - greets somebody"),
                typed("other"));
    }

    @Test
    void aCommandAtWorkCanBeInterruptedAndNoOtherBeginsMeanwhile() throws Exception {
        CompletableFuture<List<String>> run = console().run("sample wait");
        await().until(() -> console().last().lines(), List.of("waiting")::equals);
        assertTrue(console().last().busy());
        assertThrows(IllegalStateException.class, () -> console().run("sample greet Ann"));
        console().interrupt();
        assertEquals(List.of("waiting", "interrupted"), run.get(60, TimeUnit.SECONDS));
    }

    @Test
    void aCommandThatBreaksDownSaysSo() throws Exception {
        assertEquals(List.of("That failed, see the log: java.lang.IllegalStateException: broken"),
                typed("sample break"));
    }

    @Test
    void whatIsTypedIsCompleted() {
        assertEquals(List.of("openhab:sample "), console().complete("open"));
        assertEquals(List.of("openhab:sample "), console().complete(""));
        assertEquals(List.of("openhab:sample greet ", "openhab:sample grumble "),
                console().complete("openhab:sample gr"));
        assertEquals(3, console().complete("sample ").size());
        assertEquals(List.of(), console().complete("nothing at"));
    }
}
