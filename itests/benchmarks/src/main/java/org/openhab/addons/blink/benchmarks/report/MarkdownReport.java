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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A report for people.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class MarkdownReport {

    private MarkdownReport() {
    }

    /**
     * @return the report, with headings of the third level
     */
    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("Measured ").append(report.time()).append(" on ").append(report.machine()).append(".\n");
        text.append("Medians, with least and most in brackets; a growth of 1 is in proportion to the number.\n");
        report.results().forEach(result -> section(text, result));
        return text.toString();
    }

    private static void section(StringBuilder text, Result result) {
        text.append("\n### ").append(result.title()).append("\n\n").append(result.how()).append("\n\n");
        text.append("| what | number | value | unit | beside | ratio | target |\n|---|--:|--:|---|---|--:|---|\n");
        result.rows().forEach(row -> text.append("| ").append(String.join(" | ", cells(row))).append(" |\n"));
        List<Growth> growth = Growth.of(result.rows());
        if (!growth.isEmpty()) {
            text.append("\n| grows | from | to | as power |\n|---|--:|--:|--:|\n");
            growth.forEach(one -> text.append("| ").append(one.what()).append(", ").append(one.unit()).append(" | ")
                    .append(one.from()).append(" | ").append(one.to()).append(" | ").append(Numbers.text(one.power()))
                    .append(" |\n"));
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.what());
        cells.add(row.size() == 0 ? "" : Integer.toString(row.size()));
        cells.add(spread(row.value()));
        cells.add(row.unit());
        Row.Counterpart other = row.counterpart();
        cells.add(other == null ? "" : other.name() + ": " + spread(other.value()));
        Double ratio = row.ratio();
        cells.add(ratio == null ? "" : Numbers.text(ratio));
        Row.Target target = row.target();
        cells.add(target == null ? "" : target.text() + (target.met() ? ", kept" : ", **missed**"));
        return cells;
    }

    private static String spread(Spread spread) {
        return spread.times() == 1 ? Numbers.text(spread.median())
                : "%s (%s–%s)".formatted(Numbers.text(spread.median()), Numbers.text(spread.least()),
                        Numbers.text(spread.most()));
    }
}
