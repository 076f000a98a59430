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
package org.openhab.binding.blink.tests.framework;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * openHAB is restarted while clips come in and are saved: none is lost, and none is told or saved twice.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@OwnHub
class ClipRestartIT extends ClipTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private Recording garden(long secondsAgo) {
        return recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(secondsAgo)));
    }

    /** openHAB is restarted, and the add-on has looked for clips since then. */
    private HubThing restarted(HubThing camera) throws IOException, HubStartException {
        HUB.restart();
        thing().awaitStatus("ONLINE");
        awaitLook(thing());
        HubThing after = HUB.host().thing(camera.uid());
        after.awaitStatus("ONLINE");
        return after;
    }

    @Test
    void whatHappensDuringARestartIsToldOnceAndWhatWasToldIsNotRepeated() throws IOException, HubStartException {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        Recording told = garden(60);
        look();
        assertEquals(List.of(payload("MOTION", camera, told)),
                camera.awaitEvents("event", 1).stream().map(event -> event.payload()).toList());
        Recording first = garden(30);
        Recording second = garden(20);
        blink().clips().touch(told.id());
        HubThing after = restarted(camera);
        after.awaitEvents("event", 2);
        look();
        assertEquals(List.of(payload("MOTION", after, first), payload("MOTION", after, second)),
                after.triggers("event"));
        assertEquals(after.triggers("event"), thing().triggers("event"));
        awaitTime(after, "last-motion", second.startedAt());
    }

    @Test
    void aRestartBetweenTwoPagesOfABurstLosesAndRepeatsNothing() throws IOException, HubStartException {
        HubThing account = watching();
        HubThing camera = watched(GARDEN_CAMERA);
        blink().scenario().clips().v4PageSize(80);
        List<Recording> burst = blink().burst(EMAIL,
                ClipPlan.of(GARDEN_CAMERA).at(ago(420)).length(Duration.ZERO).uploadDelay(Duration.ZERO), 200,
                Duration.ofSeconds(2));
        int lists = blink().count(LIST);
        blink().fault(Fault.on(LIST).delay(Duration.ZERO).once());
        blink().fault(Fault.on(LIST).delay(LONG).once());
        account.call("refreshAccount");
        await().atMost(LONG).until(() -> blink().count(LIST) >= lists + 2);
        assertEquals(List.of(), camera.triggers("event"));
        HubThing after = restarted(camera);
        after.awaitEvents("event", burst.size(), LONG);
        look();
        assertEquals(burst.stream().map(recording -> payload("MOTION", after, recording)).toList(),
                after.triggers("event"));
    }

    @Test
    void clipsThatWereSavedAreNotSavedAgainAndLinksStay() throws IOException, HubStartException {
        watching(account().with("linkBase", "/").with("archive", "ALL"));
        HubThing camera = watched(GARDEN_CAMERA);
        Recording first = garden(60);
        Recording second = garden(30);
        look();
        assertEquals(2, call(camera, "saveClips", "saved"));
        String link = state(camera, "clip-url");
        Path archive = clipFolder().resolve("Garden");
        await().atMost(LONG)
                .until(() -> files(archive).stream().filter(file -> file.matches(".*\\.(mp4|json)")).count() == 4
                        && files(archive).size() == 4);
        Set<String> before = files(clipFolder());
        int downloads = blink().count(DOWNLOAD);
        HubThing after = restarted(camera);
        look();
        awaitTime(after, "clip-time", second.startedAt());
        assertEquals(link, after.state("clip-url"));
        assertEquals(0, call(after, "saveClips", "saved"));
        assertEquals(0, call(thing(), "saveAllClips", "saved", first.startedAt().minusSeconds(60).toString()));
        assertEquals(before, files(clipFolder()));
        assertEquals(downloads, blink().count(DOWNLOAD));
    }

    @Test
    void savingAllClipsGoesOnAfterARestart() throws IOException, HubStartException {
        HubThing account = watching();
        HubThing camera = watched(GARDEN_CAMERA);
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= 5; i++) {
            names.add(fileName(garden(i * 60)));
        }
        Path all = clipFolder().resolve("all");
        String since = ago(3600).toString();
        HUB.expectWarning("saveAllClips has not saved all clips: the account is offline");
        long slow = slowAfterTwo();
        account.call("saveAllClips", "all", since);
        await().atMost(LONG).until(() -> files(all).stream().filter(names::contains).count() >= 2);
        restarted(camera);
        blink().faults().remove(slow);
        Set<String> before = new TreeSet<>(files(all));
        assertTrue(names.containsAll(before) && before.size() < 5, before::toString);
        assertEquals(5 - before.size(), call(thing(), "saveAllClips", "all", since));
        assertEquals(names, files(all));
    }

    @Test
    void filesAreNamedByTheTimeOfTheHouse() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        try {
            HubThing account = watching();
            HubThing camera = watched(GARDEN_CAMERA);
            Instant time = garden(30).startedAt();
            look();
            assertEquals(1, call(camera, "saveClips", "garden"));
            String name = "%1$tY%1$tm%1$td_%1$tH%1$tM%1$tS_Garden.mp4"
                    .formatted(LocalDateTime.ofInstant(time, ZoneId.of("Asia/Kathmandu")));
            assertEquals(Set.of(name), files(clipFolder().resolve("garden")));
            String since = "%1$tY/%1$tm/%1$td %1$tH:%1$tM"
                    .formatted(LocalDateTime.ofInstant(time.minusSeconds(60), ZoneId.of("Asia/Kathmandu")));
            assertEquals(1, call(account, "saveAllClips", "all", since));
            assertEquals(Set.of(name), files(clipFolder().resolve("all")));
        } finally {
            TimeZone.setDefault(zone);
        }
    }
}
