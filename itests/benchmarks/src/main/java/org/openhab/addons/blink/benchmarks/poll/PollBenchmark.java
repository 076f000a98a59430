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

import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a poll costs: from the bytes of the homescreen to the home, and on to the states of all channels, of which those
 * that have changed are shown.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PollBenchmark {

    /** How many cameras the home has. */
    @Param({ "1", "10", "40", "200", "1000" })
    public int cameras;

    private Poll poll = new Poll(0);

    /**
     * Describes the home.
     */
    @Setup
    public void describe() {
        poll = new Poll(cameras);
    }

    /**
     * One homescreen, read.
     *
     * @return the home
     */
    @Benchmark
    public Home readHome() {
        return poll.read(0);
    }

    /**
     * One homescreen in which nothing has changed, from its bytes to the channels.
     *
     * @return how many states were shown
     */
    @Benchmark
    public int nothingChanged() {
        return poll.show(poll.read(0));
    }

    /**
     * One homescreen in which each camera has changed, from its bytes to the channels.
     *
     * @return how many states were shown
     */
    @Benchmark
    public int allChanged() {
        return poll.show(poll.readChanged());
    }
}
