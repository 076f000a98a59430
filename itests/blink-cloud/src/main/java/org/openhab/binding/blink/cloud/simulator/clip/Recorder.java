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
package org.openhab.binding.blink.cloud.simulator.clip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.clip.Recording.Origin;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Picture;
import org.openhab.binding.blink.cloud.simulator.scenario.ClipScenario;

/**
 * Lets devices record, and hands what they have recorded to the places where it is kept.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Recorder {

    /** Ids of clips do not fit into 32 bits. */
    private static final long FIRST_ID = 3132353907L;
    /** The cameras that tell by themselves what has moved. */
    private static final List<String> CV_TYPES = List.of("sedona");

    private final Clock clock;
    private final ClipScenario scenario;
    private final List<ClipShelf> shelves;
    private final AtomicInteger recorded = new AtomicInteger();

    public Recorder(Clock clock, ClipScenario scenario, List<ClipShelf> shelves) {
        this.clock = clock;
        this.scenario = scenario;
        this.shelves = List.copyOf(shelves);
    }

    /**
     * Something moves before a device.
     *
     * @param detections what it is
     * @return what is recorded, or empty when the device does not look or is not there
     */
    public Optional<Recording> motion(Account account, long deviceId, List<String> detections) {
        Home home = account.home();
        Device device = home.device(deviceId);
        if (!device.enabled() || !home.network(device.networkId()).armed() || !home.reaches(device)) {
            return Optional.empty();
        }
        ClipPlan plan = ClipPlan.of(deviceId)
                .source(CV_TYPES.contains(device.type()) ? ClipPlan.CV_MOTION : ClipPlan.PIR);
        return Optional
                .of(record(account, detections.isEmpty() ? plan : plan.detections(detections.toArray(String[]::new))));
    }

    /**
     * Somebody presses the button of a doorbell. It matters neither whether the system is armed nor whether the
     * doorbell looks for motion.
     *
     * @return what is recorded, or empty when the doorbell is not there
     * @throws IllegalArgumentException when the device is no doorbell
     */
    public Optional<Recording> press(Account account, long deviceId) {
        Device device = account.home().device(deviceId);
        if (device.family() != Family.DOORBELL) {
            throw new IllegalArgumentException(device.name() + " is no doorbell");
        }
        return account.home().reaches(device)
                ? Optional.of(record(account, ClipPlan.of(deviceId).source(scenario.pressSource())))
                : Optional.empty();
    }

    /** Records whatever is wanted, at any time. */
    public Recording record(Account account, ClipPlan plan) {
        Device device = account.home().device(plan.deviceId());
        Network network = account.home().network(device.networkId());
        int number = recorded.incrementAndGet();
        Instant start = orElse(plan.at(), clock.instant()).truncatedTo(ChronoUnit.SECONDS);
        List<Footage> samples = Footage.samples();
        Footage footage = orElse(plan.footage(), samples.get(number % samples.size()));
        Recording recording = new Recording(FIRST_ID + number - 1,
                new Origin(account.accountId(), network.id(), network.name(), network.timeZone(), device.family(),
                        device.id(), device.name(), device.type()),
                plan.source(), plan.type(), start, orElse(plan.length(), footage.duration()),
                orElse(plan.uploadDelay(), scenario.uploadDelay()), plan.partial(), plan.seen(), plan.description(),
                new Picture(number, start), footage);
        shelves.forEach(shelf -> shelf.offer(account, recording));
        return recording;
    }

    /**
     * Records the same again and again.
     *
     * @param every how long after the beginning of one the next one begins
     */
    public List<Recording> burst(Account account, ClipPlan plan, int times, Duration every) {
        Instant start = orElse(plan.at(), clock.instant());
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            recordings.add(record(account, plan.at(start.plus(every.multipliedBy(i)))));
        }
        return List.copyOf(recordings);
    }

    /** Begins to count again. */
    public void clear() {
        recorded.set(0);
    }

    private static <T> T orElse(Optional<T> value, T otherwise) {
        return value.isPresent() ? value.get() : otherwise;
    }
}
