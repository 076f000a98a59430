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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.benchmarks.house.PerCameraClient;
import org.openhab.addons.blink.benchmarks.house.VirtualHouse;
import org.openhab.addons.blink.benchmarks.report.Result;
import org.openhab.addons.blink.benchmarks.report.Row;
import org.openhab.addons.blink.benchmarks.report.Spread;
import org.openhab.binding.blink.internal.account.Intervals;

/**
 * How many calls an account makes when nothing happens, and how many bytes they bring.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CallsFigure implements Figure {

    private static final String HOMESCREEN = "GET /api/v3/accounts/{account}/homescreen";
    private static final String LIST = "POST /api/v4/accounts/{account}/media";
    private static final String OTHER = "a call per camera";
    private static final int FROM_TEN_CAMERAS = 10;

    @Override
    public String id() {
        return "calls";
    }

    @Override
    public Result measure(Scale scale) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (int cameras : scale.cameras()) {
            try (VirtualHouse house = new VirtualHouse(cameras).online()) {
                measure(house, cameras, scale, rows);
            }
        }
        return new Result(id(), "Calls and Bytes",
                "Some time of an account whose networks are armed and where nothing happens, in virtual time, with the intervals"
                        + " that users get. Beside it: the requests of a client that asks for each network (2) and each camera (2)"
                        + " by itself, sent to the same cloud, and as often as clips are looked for here, so that both hear of motion"
                        + " equally late. Bytes are those of bodies, before compression.",
                rows);
    }

    private static void measure(VirtualHouse house, int cameras, Scale scale, List<Row> rows)
            throws IOException, InterruptedException {
        double hours = scale.span().toSeconds() / 3600.0;
        double polls = (double) scale.span().toSeconds() / Intervals.DEFAULT.home().toSeconds();
        double looks = (double) scale.span().toSeconds() / Intervals.DEFAULT.events().toSeconds();
        PerCameraClient other = house.perCameraClient();
        PerCameraClient.Cost otherStart = other.start();
        PerCameraClient.Cost otherRefresh = other.refresh();

        house.sender().clear();
        house.restart();
        rows.add(Row.of("calls of a start, without things", cameras, Spread.exactly(house.sender().calls()), "calls")
                .beside(OTHER, Spread.exactly(otherStart.calls())));
        rows.add(Row.of("bytes of a start, without things", cameras, Spread.exactly(house.sender().bytes() / 1e3), "kB")
                .beside(OTHER, Spread.exactly(otherStart.bytes() / 1e3)));

        house.live(Duration.ofMinutes(2));
        house.sender().clear();
        house.blink().clearLog();
        house.live(scale.span());
        rows.add(Row.of("homescreens per interval of 60 s", cameras,
                Spread.exactly(house.blink().count(HOMESCREEN) / polls), "calls").atMost(1));
        rows.add(Row.of("media lists per interval of 30 s", cameras, Spread.exactly(house.blink().count(LIST) / looks),
                "calls").atMost(1));
        Row calls = Row.of("calls per hour", cameras, Spread.exactly(house.sender().calls() / hours), "calls")
                .beside(OTHER, Spread.exactly(otherRefresh.calls() * looks / hours));
        rows.add(cameras >= FROM_TEN_CAMERAS ? calls.atMostOfCounterpart(0.1) : calls);
        rows.add(Row.of("bytes per hour", cameras, Spread.exactly(house.sender().bytes() / 1e6 / hours), "MB")
                .beside(OTHER, Spread.exactly(otherRefresh.bytes() / 1e6 * looks / hours)));
    }
}
