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
package org.openhab.binding.blink.tests.walk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.tests.support.VirtualTime;

/**
 * A Blink cloud of its own, time of its own, and the households that live there.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Town implements AutoCloseable {

    private static final double RELAY_SPEED = 50;

    public final VirtualTime time = new VirtualTime();
    final BlinkCloud cloud;
    public final Control blink;
    private final List<Household> households = new ArrayList<>();

    /**
     * @param random what the cloud leaves to chance
     */
    public Town(RandomGenerator random) throws IOException {
        cloud = BlinkCloud.builder().clock(time.trueClock()).random(random).start();
        blink = cloud.control();
        // The relay has a time of its own: nobody may be cut because ours passes faster.
        blink.scenario().relay().speed(RELAY_SPEED).silence(Duration.ofDays(30));
    }

    void add(Household household) {
        households.add(household);
    }

    /** How often somebody has done something that may make Blink send a PIN. */
    int acts() {
        return households.stream().mapToInt(household -> household.model.acts()).sum();
    }

    /** Waits until nothing happens any more before time passes. */
    public void settle() {
        do {
            households.forEach(Household::settle);
        } while (households.stream().anyMatch(household -> household.account.openCalls() > 0));
    }

    /** Lets time pass as it passes in a house: each task at its own time, and Blink answers before the next one. */
    public void live(Duration duration) {
        time.live(duration, this::settle);
    }

    @Override
    public void close() {
        blink.faults().clear();
        households.forEach(Household::close);
        time.shutdownNow();
        cloud.close();
    }
}
