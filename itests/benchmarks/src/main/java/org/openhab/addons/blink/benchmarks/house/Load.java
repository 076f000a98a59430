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
 * @param nanos processor time in nanoseconds, by thread
 * @param wakeUps how often each of them has waited and been woken; empty where the system does not tell
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Load(Map<Long, Long> nanos, Map<String, Long> wakeUps) {

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
        Map<Long, Long> nanos = new HashMap<>();
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            if (info != null && isCounted.test(info.getThreadName())) {
                nanos.put(id, Math.max(0, threads.getThreadCpuTime(id)));
            }
        }
        return new Load(nanos, wakeUps(isCounted));
    }

    private static Map<String, Long> wakeUps(Predicate<String> isCounted) throws IOException {
        Map<String, Long> wakeUps = new HashMap<>();
        if (Files.isDirectory(TASKS)) {
            try (Stream<Path> tasks = Files.list(TASKS)) {
                for (Path task : tasks.toList()) {
                    Map<String, String> status = status(task);
                    if (isCounted.test(status.getOrDefault("Name", ""))) {
                        wakeUps.put(task.toString(),
                                Long.parseLong(status.getOrDefault("voluntary_ctxt_switches", "0")));
                    }
                }
            }
        }
        return wakeUps;
    }

    private static Map<String, String> status(Path task) throws IOException {
        try {
            Map<String, String> status = new HashMap<>();
            for (String line : Files.readAllLines(task.resolve("status"))) {
                String[] parts = line.split(":\\s*", 2);
                status.put(parts[0], parts[parts.length - 1]);
            }
            return status;
        } catch (IOException e) {
            if (Files.isDirectory(task)) {
                throw e;
            }
            // It has ended meanwhile.
            return Map.of();
        }
    }

    /**
     * @return how many threads there are that were not there before
     */
    public long threadsSince(Load before) {
        return nanos.keySet().stream().filter(thread -> !before.nanos.containsKey(thread)).count();
    }

    /**
     * @return processor time since then in nanoseconds, of those threads that are still there
     */
    public long nanosSince(Load before) {
        return since(nanos, before.nanos);
    }

    /**
     * @return how often one of those threads that are still there has waited and been woken since then
     */
    public long wakeUpsSince(Load before) {
        return since(wakeUps, before.wakeUps);
    }

    private static <K> long since(Map<K, Long> now, Map<K, Long> before) {
        return now.entrySet().stream().mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                .sum();
    }
}
