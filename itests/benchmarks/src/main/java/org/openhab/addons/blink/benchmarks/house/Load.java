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
package org.openhab.addons.blink.benchmarks.house;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the threads of one side have done so far: the add-on, its web server and openHAB's pools on one side, the cloud
 * and the benchmark on the other, all in one process. Sides are told apart by the names of threads.
 *
 * @param nanos processor time in nanoseconds
 * @param wakeUps how often one of them has waited and been woken; 0 where the system does not tell
 * @param threads how many there are
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Load(long nanos, long wakeUps, int threads) {

    /** Threads of openHAB's pools and of the HTTP client of the add-on: it makes none of its own. */
    private static final String ADD_ON = "OH-";
    /** Threads of the web server that the add-on answers in. */
    private static final String WEB = "qtp";
    private static final Path TASKS = Path.of("/proc/self/task");

    /**
     * @return what the add-on has done so far
     */
    public static Load ofAddOn() throws IOException {
        return of(name -> name.startsWith(ADD_ON));
    }

    /**
     * @return what the add-on and the web server have done so far
     */
    public static Load ofAddOnAndWeb() throws IOException {
        return of(name -> name.startsWith(ADD_ON) || name.startsWith(WEB));
    }

    private static Load of(Predicate<String> isCounted) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        int count = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            if (info != null && isCounted.test(info.getThreadName())) {
                nanos += Math.max(0, threads.getThreadCpuTime(id));
                count++;
            }
        }
        return new Load(nanos, wakeUps(isCounted), count);
    }

    private static long wakeUps(Predicate<String> isCounted) throws IOException {
        if (!Files.isDirectory(TASKS)) {
            return 0;
        }
        long wakeUps = 0;
        try (Stream<Path> tasks = Files.list(TASKS)) {
            for (Path task : tasks.toList()) {
                wakeUps += wakeUps(task, isCounted);
            }
        }
        return wakeUps;
    }

    private static long wakeUps(Path task, Predicate<String> isCounted) throws IOException {
        try {
            Map<String, String> status = new HashMap<>();
            for (String line : Files.readAllLines(task.resolve("status"))) {
                String[] parts = line.split(":\\s*", 2);
                status.put(parts[0], parts[parts.length - 1]);
            }
            return isCounted.test(status.getOrDefault("Name", ""))
                    ? Long.parseLong(status.getOrDefault("voluntary_ctxt_switches", "0"))
                    : 0;
        } catch (IOException e) {
            if (Files.isDirectory(task)) {
                throw e;
            }
            // It has ended meanwhile.
            return 0;
        }
    }

    /**
     * @return what was done since then
     */
    public Load since(Load before) {
        return new Load(nanos - before.nanos, wakeUps - before.wakeUps, threads);
    }
}
