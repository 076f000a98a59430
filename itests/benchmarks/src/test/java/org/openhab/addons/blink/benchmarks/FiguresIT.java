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
package org.openhab.addons.blink.benchmarks;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.benchmarks.Main.Options;
import org.openhab.addons.blink.benchmarks.report.Report;
import org.openhab.addons.blink.benchmarks.report.Result;

import com.google.gson.JsonParser;

/**
 * The report is whole. What is in it is measured by hand, and means nothing here.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FiguresIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    @Timeout(300)
    void aTinyRunWritesTheReport() throws IOException, InterruptedException {
        Report report = Main
                .measure(Options.of(List.of("--tiny", "--only", "calls,poll,download", "--out", folder.toString())));
        assertEquals(List.of("calls", "poll", "download"), report.results().stream().map(Result::id).toList());
        report.results().forEach(result -> {
            assertFalse(result.rows().isEmpty(), result.id());
            result.rows().forEach(row -> assertTrue(Double.isFinite(row.value().median()) && row.value().median() >= 0,
                    row::toString));
        });
        String text = Files.readString(folder.resolve("figures.md"));
        report.results().forEach(result -> assertTrue(text.contains("### " + result.title()), result.title()));
        assertEquals(3, JsonParser.parseString(Files.readString(folder.resolve("figures.json"))).getAsJsonObject()
                .getAsJsonArray("results").size());
    }

    @Test
    void eachFigureHasAWordOfItsOwn() {
        List<String> ids = Main.FIGURES.stream().map(figure -> figure.id()).toList();
        assertEquals(List.of("calls", "events", "commands", "start", "poll", "download", "live", "idle"), ids);
        ids.forEach(id -> assertTrue(Options.of(List.of("--only", id)).isWanted(id)));
        assertFalse(Options.of(List.of("--only", "calls")).isWanted("poll"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "--only", "--fast", "calls", "--out" })
    void whatIsNoOptionIsRefused(String option) {
        assertThrows(IllegalArgumentException.class, () -> Options.of(List.of(option)));
    }

    @Test
    void whatIsNoFigureIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Options.of(List.of("--only", "calls,weather")));
    }
}
