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
import org.openhab.addons.blink.benchmarks.report.Result;
import org.openhab.addons.blink.benchmarks.report.Row;
import org.openhab.addons.blink.benchmarks.report.Spread;
import org.openhab.addons.blink.hub.api.HubThing;
import org.osgi.framework.BundleException;

/**
 * How long a start takes with tokens that are stored.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class StartFigure implements Figure {

    private static final int COLDEST = 40;
    private static final int SPREAD = 40;

    @Override
    public String id() {
        return "start";
    }

    @Override
    public Result measure(Scale scale) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (int cameras : scale.cameras()) {
            try (HubHouse house = new HubHouse(cameras).withCameras()) {
                measure(house, cameras, scale, rows);
            } catch (BundleException e) {
                throw new IOException(e);
            }
        }
        return new Result(id(), "Start",
                "The bundle of the add-on is stopped and started in the hub; tokens are stored. All states of the home: each camera"
                        + " shows a temperature that it has had only since the start. Everything: also what only the configuration and"
                        + " the picture of each camera tell, which are asked for without haste: 1.5 s between two configurations."
                        + " Measured once, with the looks at the home that fall into that time.",
                rows);
    }

    private static void measure(HubHouse house, int cameras, Scale scale, List<Row> rows)
            throws IOException, InterruptedException, BundleException {
        List<Double> online = new ArrayList<>();
        List<Double> states = new ArrayList<>();
        for (int i = 0; i < scale.times(); i++) {
            int temperature = COLDEST + i % SPREAD;
            house.hub().stopAddOn();
            house.account().awaitStatus("ended", status -> !status.is("ONLINE"), HubThing.PATIENCE);
            house.blink().home(house.customer()).cameras().forEach(camera -> camera.temperature(temperature));
            house.blink().clearLog();
            long begin = System.nanoTime();
            house.hub().startAddOn();
            HubHouse.await("ONLINE", () -> house.account().status().is("ONLINE"));
            online.add((System.nanoTime() - begin) / 1e6);
            String shown = temperature + " °F";
            HubHouse.await("states", () -> house.cameras().stream().allMatch(camera -> isShown(camera, shown)));
            states.add((System.nanoTime() - begin) / 1e6);
            if (i == scale.times() - 1) {
                double everything = (house.awaitRest() - begin) / 1e9;
                rows.add(Row.of("calls until everything is there", cameras, Spread.exactly(house.calls()), "calls"));
                rows.add(Row.of("activation → everything", cameras, Spread.exactly(everything), "s"));
            }
        }
        rows.add(Row.of("activation → ONLINE", cameras, Spread.of(online), "ms"));
        rows.add(Row.of("activation → all states of the home", cameras, Spread.of(states), "ms"));
    }

    private static boolean isShown(HubThing camera, String temperature) {
        return camera.status().is("ONLINE") && camera.hasChannel("temperature")
                && temperature.equals(camera.state("temperature"));
    }
}
