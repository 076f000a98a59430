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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.benchmarks.house.HubHouse;
import org.openhab.addons.blink.benchmarks.house.VirtualHouse;
import org.openhab.addons.blink.benchmarks.report.Result;
import org.openhab.addons.blink.benchmarks.report.Row;
import org.openhab.addons.blink.benchmarks.report.Spread;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.TriggerEvent;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;

/**
 * How long it takes until rules hear of a clip.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class EventFigure implements Figure {

    private static final List<Integer> INTERVALS = List.of(15, 30, 60);
    private static final String LIST_PATH = "/media";
    private static final double SLACK_SECONDS = 1;
    private static final double MOST_MILLIS = 100;

    @Override
    public String id() {
        return "events";
    }

    @Override
    public Result measure(Scale scale) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (int interval : INTERVALS) {
            rows.add(Row.of("clip listed → event, interval %d s".formatted(interval), 0,
                    Spread.of(latencies(interval, scale.events())), "s").atMost(interval + SLACK_SECONDS));
        }
        rows.add(Row.of("answer with the clip → trigger", 0, Spread.of(processing(scale.events())), "ms")
                .atMost(MOST_MILLIS));
        return new Result(id(), "Events",
                "Clips are listed at any time within an interval, in virtual time: on average an event is half an interval late."
                        + " From the answer that carries the clip to the trigger at the thing: in the hub, in real time.",
                rows);
    }

    private static List<Double> latencies(int interval, int events) throws IOException {
        Random random = new Random(interval);
        List<Double> seconds = new ArrayList<>();
        try (VirtualHouse house = new VirtualHouse(1)) {
            house.account().eventInterval = Duration.ofSeconds(interval);
            house.online();
            house.live(Duration.ofMinutes(2));
            for (int i = 0; i < events; i++) {
                house.live(Duration.ofMillis(20_000 + random.nextInt(interval * 1000)));
                seconds.add(house.secondsToEvent(Duration.ofSeconds(2L * interval)));
            }
        }
        return seconds;
    }

    private static List<Double> processing(int events) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        try (HubHouse house = new HubHouse(1).withCameras()) {
            HubThing camera = house.cameras().get(0);
            house.awaitRest();
            for (int i = 1; i <= events; i++) {
                Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
                long device = house.blink().home(house.customer()).cameras().get(0).id();
                house.blink().record(house.customer(), ClipPlan.of(device).at(now).length(Duration.ZERO));
                HubHouse.must(house.account(), "refreshAccount");
                TriggerEvent event = camera.awaitEvents("event", i).get(i - 1);
                Instant answered = house.blink().requests().stream()
                        .filter(request -> request.path().endsWith(LIST_PATH)).map(LoggedRequest::time)
                        .filter(time -> !time.isAfter(event.time())).max(Instant::compareTo)
                        .orElseThrow(() -> new IOException("Nobody has asked for clips"));
                millis.add(Duration.between(answered, event.time()).toNanos() / 1e6);
            }
        }
        return millis;
    }
}
