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
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.benchmarks.house.HubHouse;
import org.openhab.addons.blink.benchmarks.report.Result;
import org.openhab.addons.blink.benchmarks.report.Row;
import org.openhab.addons.blink.benchmarks.report.Spread;
import org.openhab.addons.blink.hub.api.HubThing;

/**
 * How long commands take beyond what Blink and its devices need.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CommandFigure implements Figure {

    private static final Duration OF_DEVICE = Duration.ofSeconds(2);

    @Override
    public String id() {
        return "commands";
    }

    @Override
    public Result measure(Scale scale) throws IOException, InterruptedException {
        List<Double> pictures = new ArrayList<>();
        List<Double> arms = new ArrayList<>();
        List<Double> disarms = new ArrayList<>();
        try (HubHouse house = new HubHouse(1).withCameras()) {
            HubThing network = house.network();
            house.blink().scenario().commands().duration(OF_DEVICE);
            house.awaitRest();
            for (int i = 0; i < scale.times(); i++) {
                disarms.add(secondsBeyond(network, "disarmNetwork"));
                arms.add(secondsBeyond(network, "armNetwork"));
                pictures.add(secondsBeyond(house.cameras().get(0), "trigger"));
            }
        }
        return new Result(id(), "Commands",
                "From the call of the action to its end, without the %d s that the device needs: the time until progress is asked for, the home that confirms it, the distance between calls, and the picture itself."
                        .formatted(OF_DEVICE.toSeconds()),
                List.of(Row.of("take a picture → new picture shown", 0, Spread.of(pictures), "s beyond the device"),
                        Row.of("arm → confirmed", 0, Spread.of(arms), "s beyond the device"),
                        Row.of("disarm → confirmed", 0, Spread.of(disarms), "s beyond the device")));
    }

    private static double secondsBeyond(HubThing thing, String action, @Nullable Object... arguments)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HubHouse.must(thing, action, arguments);
        return (System.nanoTime() - begin - OF_DEVICE.toNanos()) / 1e9;
    }
}
