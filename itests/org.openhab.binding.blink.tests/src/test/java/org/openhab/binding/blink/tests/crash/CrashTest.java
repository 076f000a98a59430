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
package org.openhab.binding.blink.tests.crash;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails at any point of sign-in, refresh, download and clean-up: no half file gets its final name, no session
 * is lost, no PIN is sent that nobody has asked for, and no clip is told of, kept or saved twice.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class CrashTest {

    private static final int KILLS_IN_A_HOUSE = 5;
    private static final long SEED = 20261122;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aPowerCutAtAnyPointLosesNothingAndDoublesNothing() throws IOException {
        int houses = Objects.requireNonNullElse(Integer.getInteger("crash.kills"), 20) / KILLS_IN_A_HOUSE;
        Map<String, Integer> cuts = new TreeMap<>();
        IntStream.range(0, houses).parallel().mapToObj(this::live).toList()
                .forEach(house -> house.forEach((step, count) -> cuts.merge(step, count, Integer::sum)));

        Report.tell("Power cuts by step: " + cuts);
        for (String what : List.of("authorize", House.REFRESH, " of a clip", CrashSubject.CLEAN_UP)) {
            assertTrue(cuts.keySet().stream().anyMatch(step -> step.contains(what)), () -> what + " in " + cuts);
        }
        assertEquals(houses * KILLS_IN_A_HOUSE, cuts.values().stream().mapToInt(Integer::intValue).sum());
    }

    private Map<String, Integer> live(int number) {
        try (House house = new House(folder.resolve("house-" + number), SEED + number)) {
            house.live(KILLS_IN_A_HOUSE);
            Report.tell("House " + number + ": " + house.kills() + " power cuts, " + house.lost()
                    + " sessions lost in the moment in which Blink changed the token");
            return house.cuts();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
