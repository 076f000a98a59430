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
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.benchmarks.house.HubHouse;
import org.openhab.addons.blink.benchmarks.report.Result;
import org.openhab.addons.blink.benchmarks.report.Row;
import org.openhab.addons.blink.benchmarks.report.Spread;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;

/**
 * How fast a clip is downloaded, and what memory that takes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class DownloadFigure implements Figure {

    private static final double MEGABYTE = 1 << 20;
    private static final double SHARE_OF_CURL = 0.5;
    private static final double MOST_HEAP = 16;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    @Override
    public String id() {
        return "download";
    }

    @Override
    public Result measure(Scale scale) throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> curl = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (HubHouse house = new HubHouse(1).withCameras()) {
            house.awaitRest();
            for (int i = 0; i < scale.times() + 1; i++) {
                Recording recording = record(house, scale.clip());
                double own = speed(scale.clip(), saved(house, i));
                double other = speed(scale.clip(), curl(house, recording));
                // The first one warms both of them up.
                if (i > 0 || scale.times() == 1) {
                    ours.add(own);
                    curl.add(other);
                }
            }
            rows.add(Row.of("download", 0, Spread.of(ours), "MB/s").beside("curl", Spread.of(curl))
                    .atLeastOfCounterpart(SHARE_OF_CURL));
            record(house, scale.largeClip());
            large(house, scale.largeClip(), rows);
        }
        return new Result(id(), "Download",
                "An action saves the newest clip, which is checked on its way; curl downloads the same file into the same folder."
                        + " Clips of %,.0f MB and once of %,.0f MB; what the heap grows by is measured after a collection, again and again while it is saved."
                                .formatted(scale.clip() / MEGABYTE, scale.largeClip() / MEGABYTE),
                rows);
    }

    private static double speed(long bytes, double seconds) {
        return bytes / MEGABYTE / seconds;
    }

    private static Recording record(HubHouse house, long bytes) throws IOException, InterruptedException {
        long device = house.blink().home(house.customer()).cameras().get(0).id();
        HubThing camera = house.cameras().get(0);
        int events = camera.events("event").size();
        Recording recording = house.blink().record(house.customer(),
                ClipPlan.of(device).at(Instant.now().truncatedTo(ChronoUnit.SECONDS)).length(Duration.ZERO)
                        .footage(Footage.generated(bytes)));
        HubHouse.must(house.account(), "refreshAccount");
        camera.awaitEvents("event", events + 1);
        // Two clips of the same second would be told apart by chance.
        Thread.sleep(1_000);
        return recording;
    }

    private static double saved(HubHouse house, int number) throws IOException, InterruptedException {
        String name = "own" + number + ".mp4";
        long begin = System.nanoTime();
        HubHouse.must(house.cameras().get(0), "saveVideo", name);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Files.delete(house.clips().resolve(name));
        return seconds;
    }

    private static double curl(HubHouse house, Recording recording) throws IOException, InterruptedException {
        long account = house.blink().account(house.customer()).accountId();
        Path file = house.clips().resolve("curl.mp4");
        Process process = new ProcessBuilder("curl", "--silent", "--fail", "--header",
                "Authorization: Bearer " + house.token(), "--output", file.toString(), "--write-out", "%{time_total}",
                house.address() + "/api/v4/accounts/" + account + "/media/" + recording.id() + "/video/contents")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String seconds = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("curl ends with " + process.exitValue());
        }
        Files.delete(file);
        return Double.parseDouble(seconds.replace(',', '.'));
    }

    private void large(HubHouse house, long bytes, List<Row> rows) throws IOException, InterruptedException {
        long before = heap();
        long peak = before;
        long begin = System.nanoTime();
        CompletableFuture<@Nullable Object> saving = house.cameras().get(0).call("saveVideo", "large.mp4");
        while (!saving.isDone()) {
            peak = Math.max(peak, heap());
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (Files.size(house.clips().resolve("large.mp4")) != bytes) {
            throw new IOException("The large clip is not whole");
        }
        rows.add(Row.of("growth of the heap while %,.0f MB are saved".formatted(bytes / MEGABYTE), 0,
                Spread.exactly((peak - before) / MEGABYTE), "MB").atMost(MOST_HEAP));
        rows.add(Row.of("download of %,.0f MB while the heap is measured".formatted(bytes / MEGABYTE), 0,
                Spread.exactly(speed(bytes, seconds)), "MB/s"));
    }

    private long heap() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
