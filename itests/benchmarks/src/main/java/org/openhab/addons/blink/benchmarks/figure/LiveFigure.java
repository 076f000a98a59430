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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.benchmarks.house.HubHouse;
import org.openhab.addons.blink.benchmarks.house.Load;
import org.openhab.addons.blink.benchmarks.house.Viewer;
import org.openhab.addons.blink.benchmarks.report.Result;
import org.openhab.addons.blink.benchmarks.report.Row;
import org.openhab.addons.blink.benchmarks.report.Spread;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisit;

/**
 * What a live view costs, and how late it is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveFigure implements Figure {

    private static final double MEGABIT = 1e6 / 8;
    private static final int LIVE_SECONDS = 300;

    @Override
    public String id() {
        return "live";
    }

    @Override
    public Result measure(Scale scale) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        try (HubHouse house = new HubHouse(1).withCameras()) {
            HubThing camera = house.cameras().get(0);
            house.awaitRest();
            List<Double> starts = new ArrayList<>();
            for (int i = 0; i < scale.times(); i++) {
                long begin = System.nanoTime();
                start(camera);
                starts.add((System.nanoTime() - begin) / 1e9);
                HubHouse.must(camera, "stopLiveView");
            }
            rows.add(Row.of("start → something to be seen", 0, Spread.of(starts), "s"));
            for (int viewers : scale.viewers()) {
                URI link = start(camera);
                List<RelayVisit> visits = house.blink().live().visits();
                Instant sent = visits.get(visits.size() - 1).begin();
                Viewer first = new Viewer(link);
                first.look();
                long origin = first.firstTime().orElseThrow(() -> new IOException("There are no pictures"));
                watch(link, viewers, scale, new Origin(sent, origin), rows);
                HubHouse.must(camera, "stopLiveView");
            }
        }
        return new Result(id(), "Live View",
                "The relay of the cloud sends pictures as they come in life; viewers load the playlist every quarter of a second and"
                        + " each piece once. Processor time of the add-on and of the web server that it answers in, TLS of the relay"
                        + " among it. Delay: from the moment at which the relay sends the last picture of a piece to the moment at"
                        + " which a viewer has the piece.",
                rows);
    }

    private static URI start(HubThing camera) throws IOException, InterruptedException {
        return URI.create(HubHouse.call(camera, "startLiveView", LIVE_SECONDS).toString());
    }

    /** When the relay has sent the picture with which time stamp. */
    private record Origin(Instant sent, long time) {

        double delay(long pictureTime, Instant seen) {
            double age = (pictureTime - time) / Viewer.TICKS_PER_SECOND;
            return Duration.between(sent, seen).toNanos() / 1e9 - age;
        }
    }

    private static void watch(URI link, int count, Scale scale, Origin origin, List<Row> rows)
            throws IOException, InterruptedException {
        List<Viewer> viewers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            viewers.add(new Viewer(link));
        }
        for (Viewer viewer : viewers) {
            viewer.look();
        }
        List<Double> delays = Collections.synchronizedList(new ArrayList<>());
        List<Double> megabits = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        List<Double> millisPerMegabit = new ArrayList<>();
        for (int i = 0; i < scale.times(); i++) {
            long seenBefore = seen(viewers);
            Load before = Load.ofAddOnAndWeb();
            long begin = System.nanoTime();
            watch(viewers, begin + scale.window().toNanos(), origin, delays);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double load = Load.ofAddOnAndWeb().nanosSince(before) / 1e6 / seconds;
            double sent = (seen(viewers) - seenBefore) / MEGABIT / seconds;
            if (sent == 0) {
                throw new IOException("The live view has ended before all was measured");
            }
            megabits.add(sent);
            millis.add(load);
            millisPerMegabit.add(load / sent);
        }
        rows.add(Row.of("sent to all viewers", count, Spread.of(megabits), "Mbit/s"));
        rows.add(Row.of("processor time per second", count, Spread.of(millis), "ms"));
        rows.add(Row.of("processor time per Mbit", count, Spread.of(millisPerMegabit), "ms"));
        if (!delays.isEmpty()) {
            rows.add(Row.of("delay", count, Spread.of(delays), "s"));
        }
    }

    private static long seen(List<Viewer> viewers) {
        return viewers.stream().mapToLong(Viewer::bytes).sum();
    }

    /** Each in a thread of its own: who waits for a playlist must not keep the others waiting. */
    private static void watch(List<Viewer> viewers, long end, Origin origin, List<Double> delays)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(viewers.size());
        try {
            for (Future<?> watching : threads.invokeAll(viewers.stream()
                    .<Callable<@Nullable Void>> map(viewer -> () -> watch(viewer, end, origin, delays)).toList())) {
                watching.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("A viewer sees nothing", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static @Nullable Void watch(Viewer viewer, long end, Origin origin, List<Double> delays)
            throws IOException, InterruptedException {
        while (System.nanoTime() < end) {
            OptionalLong newest = viewer.look();
            if (newest.isPresent()) {
                delays.add(origin.delay(newest.getAsLong(), Instant.now()));
            }
            Thread.sleep(250);
        }
        return null;
    }
}
