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
package org.openhab.addons.blink.benchmarks.poll;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.benchmarks.figure.Figure;
import org.openhab.addons.blink.benchmarks.figure.Scale;
import org.openhab.addons.blink.benchmarks.report.Growth;
import org.openhab.addons.blink.benchmarks.report.Result;
import org.openhab.addons.blink.benchmarks.report.Row;
import org.openhab.addons.blink.benchmarks.report.Spread;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What a poll costs, measured with JMH, and what is kept of it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class PollFigure implements Figure {

    private static final int LARGEST = 1000;
    private static final double MOST_MILLIS = 15;
    private static final double MOST_MEGABYTES = 5;
    private static final Map<String, String> TITLES = Map.of("readHome", "bytes → home", "nothingChanged",
            "bytes → channels, nothing changed", "allChanged", "bytes → channels, all changed");
    private static final String ALLOCATED = ", allocated";
    private static final String PROCESSOR_TIME = ", processor time";
    /** In proportion, but for what differs from one run to the next. */
    private static final double MOST_GROWTH = 1.1;
    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final int KEPT_CAMERAS = 20_000;
    private static final int WARM_UP_ROUNDS = 4;
    private static final long ROUND_NANOS = 200_000_000;

    @Override
    public String id() {
        return "poll";
    }

    @Override
    public Result measure(Scale scale) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (RunResult run : run(scale)) {
            rows(run, rows);
        }
        for (int cameras : scale.pollCameras()) {
            rows.add(processorTime("bytes → channels, nothing changed", cameras, scale, false));
            rows.add(processorTime("bytes → channels, all changed", cameras, scale, true));
            rows.add(Row.of("kept of a home and the states of its channels, per camera", cameras,
                    Spread.exactly(kept(cameras) / cameras), "bytes"));
        }
        Growth.of(rows).stream().filter(PollFigure::isPromised).map(growth -> growth.asRow().atMost(MOST_GROWTH))
                .forEach(rows::add);
        return new Result(id(), "Processing of a Poll",
                "JMH: a homescreen with all that Blink tells of a camera, from its bytes to the home, and on to the states of all"
                        + " channels, of which those that have changed are shown.",
                rows);
    }

    /** Nothing of it grows faster than the number of cameras; other times depend on what else the machine does. */
    private static boolean isPromised(Growth growth) {
        return growth.to() == LARGEST && (growth.what().endsWith(ALLOCATED) || growth.what().endsWith(PROCESSOR_TIME));
    }

    private static Collection<RunResult> run(Scale scale) throws IOException {
        boolean isQuick = scale.times() == 1;
        ChainedOptionsBuilder options = new OptionsBuilder().include(PollBenchmark.class.getSimpleName())
                .param("cameras", scale.pollCameras().stream().map(String::valueOf).toArray(String[]::new))
                .addProfiler(GCProfiler.class).verbosity(VerboseMode.SILENT).forks(isQuick ? 0 : 1)
                .measurementIterations(scale.times());
        if (isQuick) {
            options.warmupIterations(0).measurementTime(TimeValue.milliseconds(50));
        }
        try {
            return new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IOException(e);
        }
    }

    /** Unlike time, it does not depend on what else the machine does. */
    private static Row processorTime(String title, int cameras, Scale scale, boolean changing) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Poll poll = new Poll(cameras);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP_ROUNDS + scale.times(); i++) {
            long begin = threads.getCurrentThreadCpuTime();
            int polls = 0;
            while (threads.getCurrentThreadCpuTime() - begin < ROUND_NANOS) {
                poll.show(changing ? poll.readChanged() : poll.read(0));
                polls++;
            }
            if (i >= WARM_UP_ROUNDS) {
                millis.add((threads.getCurrentThreadCpuTime() - begin) / 1e6 / polls);
            }
        }
        Row row = Row.of(title + PROCESSOR_TIME, cameras, Spread.of(millis), "ms");
        return cameras == LARGEST ? row.atMost(MOST_MILLIS) : row;
    }

    private static void rows(RunResult run, List<Row> rows) {
        int cameras = Integer.parseInt(run.getParams().getParam("cameras"));
        String method = run.getParams().getBenchmark().replaceFirst(".*\\.", "");
        String title = TITLES.getOrDefault(method, method);
        List<Double> micros = iterations(run).map(one -> one.getPrimaryResult().getScore()).toList();
        Row time = Row.of(title, cameras, Spread.of(micros.stream().map(micro -> micro / 1e3).toList()), "ms");
        rows.add(time);
        rows.add(Row.of(title + ", per camera", cameras,
                Spread.of(micros.stream().map(micro -> micro * 1e3 / cameras).toList()), "ns"));
        List<Double> allocated = iterations(run)
                .map(one -> one.getSecondaryResults().entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith(ALLOCATION))
                        .map(entry -> entry.getValue().getScore() / 1e6).findFirst().orElse(Double.NaN))
                .collect(Collectors.toList());
        Row memory = Row.of(title + ALLOCATED, cameras, Spread.of(allocated), "MB");
        rows.add(cameras == LARGEST ? memory.atMost(MOST_MEGABYTES) : memory);
    }

    private static Stream<IterationResult> iterations(RunResult run) {
        return run.getBenchmarkResults().stream().flatMap(result -> result.getIterationResults().stream());
    }

    /**
     * @return how many bytes stay in memory of one home
     */
    private static double kept(int cameras) {
        List<Object> all = new ArrayList<>();
        Poll warm = new Poll(cameras);
        warm.show(warm.read(0));
        double before = heap();
        double bodies = 0;
        for (int i = 0; i < Math.max(1, KEPT_CAMERAS / cameras); i++) {
            Poll poll = new Poll(cameras);
            bodies += poll.bodyBytes();
            all.add(poll);
            var home = poll.read(0);
            poll.show(home);
            all.add(home);
        }
        double after = heap();
        return (after - before - bodies) / (all.size() / 2.0);
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
