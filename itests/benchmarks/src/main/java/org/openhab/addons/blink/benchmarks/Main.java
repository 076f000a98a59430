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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.benchmarks.figure.CallsFigure;
import org.openhab.addons.blink.benchmarks.figure.CommandFigure;
import org.openhab.addons.blink.benchmarks.figure.DownloadFigure;
import org.openhab.addons.blink.benchmarks.figure.EventFigure;
import org.openhab.addons.blink.benchmarks.figure.Figure;
import org.openhab.addons.blink.benchmarks.figure.IdleFigure;
import org.openhab.addons.blink.benchmarks.figure.LiveFigure;
import org.openhab.addons.blink.benchmarks.figure.Scale;
import org.openhab.addons.blink.benchmarks.figure.StartFigure;
import org.openhab.addons.blink.benchmarks.poll.PollFigure;
import org.openhab.addons.blink.benchmarks.report.JsonReport;
import org.openhab.addons.blink.benchmarks.report.MarkdownReport;
import org.openhab.addons.blink.benchmarks.report.Report;
import org.openhab.addons.blink.benchmarks.report.Result;

/**
 * Measures all figures, one after the other, and writes the report: {@code figures.md} and {@code figures.json}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Main {

    /** All figures, in the order of the report. */
    static final List<Figure> FIGURES = List.of(new CallsFigure(), new EventFigure(), new CommandFigure(),
            new StartFigure(), new PollFigure(), new DownloadFigure(), new LiveFigure(), new IdleFigure());

    private static final String USAGE = """
            Options: --tiny           only whether all of it works
                     --only a,b       some of the figures
                     --out FOLDER     where the report goes, target of this module by default
            Figures: """;

    private Main() {
    }

    /**
     * @param arguments see the usage
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.of(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE + String.join(" ", ids()));
            System.exit(2);
            return;
        }
        Report report = measure(options);
        System.out.println(MarkdownReport.of(report));
        report.missed().forEach(row -> System.out.println("Missed: " + row));
        // The framework of the hub leaves threads that are no daemons.
        System.exit(0);
    }

    /**
     * Measures, and writes the report.
     */
    static Report measure(Options options) throws IOException, InterruptedException {
        List<Result> results = new ArrayList<>();
        for (Figure figure : FIGURES) {
            if (options.isWanted(figure.id())) {
                Instant begin = Instant.now();
                System.err.println("Measuring " + figure.id() + " ...");
                results.add(figure.measure(options.scale()));
                System.err.println("... " + begin.until(Instant.now(), ChronoUnit.SECONDS) + " s");
            }
        }
        Report report = new Report(Instant.now().truncatedTo(ChronoUnit.SECONDS), machine(), results);
        Files.createDirectories(options.folder());
        Files.writeString(options.folder().resolve("figures.md"), MarkdownReport.of(report));
        Files.writeString(options.folder().resolve("figures.json"), JsonReport.of(report));
        return report;
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        Optional<String> model = Files.isReadable(cpus)
                ? Files.readAllLines(cpus).stream().filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst(".*:\\s*", "")).findFirst()
                : Optional.empty();
        return "%d × %s, %s, Java %s".formatted(Runtime.getRuntime().availableProcessors(),
                model.orElse(System.getProperty("os.arch")), System.getProperty("os.name"),
                System.getProperty("java.version"));
    }

    private static List<String> ids() {
        return FIGURES.stream().map(Figure::id).toList();
    }

    /**
     * What is measured, and where the report goes.
     *
     * @param scale how much
     * @param only the words for the figures; empty for all
     * @param folder where the report goes
     */
    record Options(Scale scale, List<String> only, Path folder) {

        static Options of(List<String> arguments) {
            Scale scale = Scale.FULL;
            List<String> only = List.of();
            Path folder = Path.of("itests/benchmarks/target");
            for (int i = 0; i < arguments.size(); i++) {
                String option = arguments.get(i);
                if ("--tiny".equals(option)) {
                    scale = Scale.TINY;
                } else if ("--only".equals(option) && i + 1 < arguments.size()) {
                    only = List.of(arguments.get(++i).split(","));
                } else if ("--out".equals(option) && i + 1 < arguments.size()) {
                    folder = Path.of(arguments.get(++i));
                } else {
                    throw new IllegalArgumentException("Unknown option " + option);
                }
            }
            Optional<String> unknown = only.stream().filter(one -> !ids().contains(one)).findFirst();
            if (unknown.isPresent()) {
                throw new IllegalArgumentException("There is no figure " + unknown.get());
            }
            return new Options(scale, only, folder);
        }

        boolean isWanted(String id) {
            return only.isEmpty() || only.contains(id);
        }
    }
}
