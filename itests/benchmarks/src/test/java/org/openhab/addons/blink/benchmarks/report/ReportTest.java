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
package org.openhab.addons.blink.benchmarks.report;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A report says what was measured, how it grows, and what was promised and not kept.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ReportTest {

    private static Spread spread(double... values) {
        return Spread.of(DoubleStream.of(values).boxed().toList());
    }

    private static Row row(int size, double value) {
        return Row.of("calls", size, Spread.exactly(value), "calls");
    }

    private static Report report(Row... rows) {
        return new Report(Instant.parse("2026-11-22T12:00:00Z"), "a machine",
                List.of(new Result("calls", "Calls", "Counted.", List.of(rows))));
    }

    @Test
    void theMedianIsTheOneInTheMiddle() {
        assertEquals(new Spread(3, 1, 9, 5), spread(9, 1, 3, 4, 2));
        assertEquals(new Spread(2, 1, 9, 4), spread(9, 1, 3, 2));
        assertEquals(new Spread(7, 7, 7, 1), Spread.exactly(7));
        assertThrows(IllegalArgumentException.class, () -> spread());
    }

    @Test
    void growthIsThePowerBetweenTheTwoLargestSizes() {
        assertEquals(0, Growth.of(List.of(row(1, 3), row(10, 3), row(200, 3))).get(0).power());
        assertEquals(1, Growth.of(List.of(row(1, 50), row(10, 100), row(100, 1000))).get(0).power(), 1e-9);
        assertEquals(2, Growth.of(List.of(row(100, 10_000), row(10, 100))).get(0).power(), 1e-9);
        assertEquals(List.of(), Growth.of(List.of(row(0, 3), row(0, 4), row(10, 3))));
    }

    @Test
    void aPromiseIsKeptOrMissed() {
        Row kept = row(10, 5).atMost(5);
        Row missed = row(10, 5.1).atMost(5);
        Row slow = row(0, 49).beside("curl", Spread.exactly(100)).atLeastOfCounterpart(0.5);
        Row few = row(10, 10).beside("others", Spread.exactly(100)).atMostOfCounterpart(0.1);
        assertEquals(List.of(missed, slow), report(kept, missed, slow, few).missed());
        assertEquals(0.49, slow.ratio());
        assertNull(kept.ratio());
        assertNull(row(0, 1).beside("nothing", Spread.exactly(0)).ratio());
    }

    @Test
    void aGrowthCanBePromisedAsWell() {
        Growth linear = Growth.of(List.of(row(200, 4), row(1000, 20))).get(0);
        Growth quadratic = Growth.of(List.of(row(200, 4), row(1000, 100))).get(0);
        Row kept = linear.asRow().atMost(1.1);
        Row missed = quadratic.asRow().atMost(1.1);
        assertEquals("calls, growth from 200 to 1000", kept.what());
        assertEquals(List.of(missed), report(kept, missed).missed());
        assertEquals(List.of(), Growth.of(List.of(kept, missed)), "it does not grow itself");
    }

    @Test
    void peopleReadTables() {
        String text = MarkdownReport.of(report(row(10, 1234.5).beside("others", spread(9, 10, 11)).atMost(2),
                Row.of("calls", 100, spread(0.12345, 0.2, 0.3), "calls")));
        assertTrue(text.contains("""
                ### Calls

                Counted.

                | what | number | value | unit | beside | ratio | target |
                |---|--:|--:|---|---|--:|---|
                | calls | 10 | 1 235 | calls | others: 10 (9–11) | 123 | ≤ 2 calls, **missed** |
                | calls | 100 | 0.2 (0.123–0.3) | calls |  |  |  |
                """), text);
        assertTrue(text.contains("| calls, calls | 10 | 100 | -3.79 |"), text);
        assertTrue(text.startsWith("Measured 2026-11-22T12:00:00Z on a machine.\n"), text);
    }

    @Test
    void programsReadTheSame() {
        JsonObject json = JsonParser
                .parseString(JsonReport.of(
                        report(row(10, 5).beside("others", Spread.exactly(50)).atMostOfCounterpart(0.1), row(100, 50))))
                .getAsJsonObject();
        JsonObject result = json.getAsJsonArray("results").get(0).getAsJsonObject();
        JsonObject row = result.getAsJsonArray("rows").get(0).getAsJsonObject();
        assertEquals("calls", result.get("id").getAsString());
        assertEquals(10, row.get("number").getAsInt());
        assertEquals(5, row.getAsJsonObject("value").get("median").getAsDouble());
        assertEquals("others", row.getAsJsonObject("beside").get("name").getAsString());
        assertEquals(0.1, row.get("ratio").getAsDouble());
        assertTrue(row.get("met").getAsBoolean());
        assertFalse(result.getAsJsonArray("rows").get(1).getAsJsonObject().has("met"));
        assertEquals(1, result.getAsJsonArray("growth").get(0).getAsJsonObject().get("power").getAsDouble(), 1e-9);
    }
}
