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
package org.openhab.addons.blink.benchmarks.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.benchmarks.house.HubHouse;
import org.openhab.addons.blink.benchmarks.house.Load;
import org.openhab.addons.blink.benchmarks.report.Result;
import org.openhab.addons.blink.benchmarks.report.Row;
import org.openhab.addons.blink.benchmarks.report.Spread;

/**
 * What an account costs while nothing happens.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class IdleFigure implements Figure {

    private static final int TOO_MANY_FOR_A_START = 100;
    private static final int POLLS = 5;
    private static final int COLDEST = 40;

    @Override
    public String id() {
        return "idle";
    }

    @Override
    public Result measure(Scale scale) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        List<Integer> sizes = scale.cameras().stream().filter(number -> number < TOO_MANY_FOR_A_START).toList();
        for (int cameras : List.of(sizes.get(0), sizes.get(sizes.size() - 1))) {
            Load beforeStart = Load.ofAddOn();
            try (HubHouse house = new HubHouse(cameras).withCameras()) {
                house.awaitRest();
                idle(house, cameras, scale, beforeStart, rows);
                polls(house, cameras, scale, false, rows);
                polls(house, cameras, scale, true, rows);
            }
        }
        return new Result(id(), "Idle Cost",
                "The threads of the add-on and of openHAB's pools in the hub, with an item at each channel, after the start; not those"
                        + " of the cloud. A call wakes those threads of the HTTP client and of openHAB that hand it on, and nothing"
                        + " else does. A poll is the homescreen and the look for clips on their whole way from the socket to the"
                        + " channels, ordered one after the other; processor time of JIT compilers is not in it.",
                rows);
    }

    private static void idle(HubHouse house, int cameras, Scale scale, Load beforeStart, List<Row> rows)
            throws IOException, InterruptedException {
        double hours = scale.idle().toMillis() / 3_600_000.0;
        List<Double> seconds = new ArrayList<>();
        List<Double> wakeUps = new ArrayList<>();
        List<Double> calls = new ArrayList<>();
        for (int i = 0; i < scale.times(); i++) {
            Load before = Load.ofAddOn();
            int callsBefore = house.calls();
            Thread.sleep(scale.idle().toMillis());
            Load idle = Load.ofAddOn();
            seconds.add(idle.nanosSince(before) / 1e9 / hours);
            wakeUps.add(idle.wakeUpsSince(before) / hours / 60);
            calls.add((house.calls() - callsBefore) / hours);
        }
        rows.add(Row.of("processor time per hour", cameras, Spread.of(seconds), "s"));
        rows.add(Row.of("wake-ups per minute", cameras, Spread.of(wakeUps), "wake-ups"));
        rows.add(Row.of("threads", cameras, Spread.exactly(Load.ofAddOn().threadsSince(beforeStart)), "threads"));
        rows.add(Row.of("calls per hour, with things", cameras, Spread.of(calls), "calls"));
    }

    private static void polls(HubHouse house, int cameras, Scale scale, boolean changing, List<Row> rows)
            throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < scale.times(); i++) {
            Load before = Load.ofAddOn();
            for (int poll = 0; poll < POLLS; poll++) {
                int temperature = COLDEST + poll;
                if (changing) {
                    house.blink().home(house.customer()).cameras().forEach(camera -> camera.temperature(temperature));
                }
                HubHouse.must(house.account(), "refreshAccount");
            }
            millis.add(Load.ofAddOn().nanosSince(before) / 1e6 / POLLS);
        }
        rows.add(Row.of(changing ? "processor time of a poll, all cameras changed"
                : "processor time of a poll, nothing changed", cameras, Spread.of(millis), "ms"));
    }
}
