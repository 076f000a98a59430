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
package org.openhab.binding.blink.tests.concurrency;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.tests.concurrency.Checkpoint.Moment;
import org.openhab.binding.blink.tests.concurrency.Checkpoint.Stop;
import org.openhab.binding.blink.tests.concurrency.HouseThing.Told;
import org.openhab.core.thing.ThingStatus;

/**
 * The user disables, saves, changes or removes a camera, a network or a siren, alone or together with its account, at
 * any moment of whatever that is doing: just before each request, and when Blink has answered and nobody has heard it
 * yet. Afterwards nothing is told, nothing is left, whoever waits has an answer, the next beginning shows everything,
 * and neither the things beside it nor the account next door have noticed anything.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ThingInterruptionTest extends InterruptionFixture {

    private static final Duration A_WORK = Duration.ofSeconds(70);
    private static final Duration DOUBTS = Duration.ofMinutes(16);
    private static final int CLIP_BYTES = 50_000;

    /** What differs from one camera or network to the other. */
    private static final Set<String> OWN = Set.of(CHANNEL_TEMPERATURE, CHANNEL_SNAPSHOT, CHANNEL_SNAPSHOT_URL,
            CHANNEL_LIVE_VIEW_URL, CHANNEL_MOTION_IMAGE, CHANNEL_CLIP_URL, CHANNEL_LOCAL_STORAGE_USED);

    @TempDir
    static Path folder = Path.of("");

    private final Checkpoint checkpoint = checkpointOf(oneMoreWire());
    private final FullHouse house = new FullHouse(cloud.uri(), checkpoint, time, folder);
    private Map<HouseThing, Set<String>> known = Map.of();
    private Map<HouseThing, Set<String>> knownOtherwise = Map.of();

    @BeforeEach
    void aHouseThatKnowsClips() {
        blink.account(EMAIL).home(FullHouse.atBlink());
        for (long device : List.of(FullHouse.GARAGE, FullHouse.SIDE)) {
            blink.burst(EMAIL, ClipPlan.of(device).footage(Footage.generated(CLIP_BYTES)).uploadDelay(Duration.ZERO), 2,
                    SECOND);
        }
        house.begin();
        house.live(MINUTE);
        house.things().forEach(thing -> assertEquals(ThingStatus.ONLINE, thing.thing().getStatus(), () -> thing + " "
                + thing.thing().getStatusInfo() + ", account " + house.account.thing().getStatusInfo()));
        List<HouseThing> subjects = List.of(house.camera, house.network, house.siren);
        subjects.forEach(house::configureOtherwise);
        house.live(MINUTE);
        knownOtherwise = known();
        subjects.forEach(house::configureAsBefore);
        house.live(MINUTE);
        known = known();
    }

    private Map<HouseThing, Set<String>> known() {
        return house.things().stream().collect(Collectors.toMap(Function.identity(), HouseThing::known));
    }

    @AfterEach
    void theHouseEnds() {
        house.end();
        // The ends of live views are told for a while.
        time.advance(MINUTE);
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheUserDoesMeanwhileLeavesNothingBehind(ThingWork work) throws IOException {
        checkpoint.openForAll();
        work.begin(house);
        house.live(A_WORK);
        int requests = checkpoint.passed();
        assertTrue(requests > 0, "it sends something");
        endLiveViews();
        Sample sample = new Sample();
        for (ThingAct act : ThingAct.values()) {
            for (int number = 1; number <= requests; number++) {
                for (Moment moment : List.of(Moment.BEFORE, Moment.ANSWERED)) {
                    if (sample.choosesNext()) {
                        disturbed(work, act, number, moment);
                    }
                }
            }
        }
        Objects.requireNonNull(System.out).println(work + ": " + requests + " requests, " + sample.chosen()
                + " interruptions of things, -Dinterruption.seed=" + sample.seed);
        assertTrue(joe.states.stream().allMatch(state -> state instanceof Online), joe.states::toString);
    }

    private void disturbed(ThingWork work, ThingAct act, int number, Moment moment) throws IOException {
        String what = work + ", " + act + " " + moment + " request " + number;
        List<HouseThing> subjects = work.subjects(house);
        List<HouseThing> ended = act.isOfAccount() ? house.things() : subjects;
        List<HouseThing> others = house.allBut(ended);
        others.forEach(other -> other.statuses.clear());
        if (act == ThingAct.REMOVE_ACCOUNT) {
            countSignIn();
        }
        Stop stop = checkpoint.stopAt(number, moment);
        CompletableFuture<List<CompletableFuture<?>>> worked = work(what, () -> work.begin(house), stop::isReached,
                house::settle);
        UserThreads user = UserThreads.begin(act.on(house, subjects));
        awaitThat(what, user::isDoneOrWaits);
        List<Integer> told = ended.stream().map(HouseThing::news).toList();
        boolean done = user.isDone();
        stop.goOn();
        user.join();
        List<CompletableFuture<?>> results = worked.join();
        house.settle();
        if (act.isEnd()) {
            told = done ? told : ended.stream().map(HouseThing::news).toList();
            house.live(MINUTE);
            for (int i = 0; i < ended.size(); i++) {
                HouseThing thing = ended.get(i);
                check(what, thing + " has told " + thing.newsAfter(told.get(i)),
                        thing.newsAfter(told.get(i)).isEmpty());
                check(what, thing + " wants to do something later", thing.waitingTimers() == 0);
            }
        } else {
            house.live(A_WORK);
        }
        check(what, "somebody waits for an answer", results.stream().allMatch(CompletableFuture::isDone));
        check(what, "calls are open", house.calls.open() == 0);
        checkFiles(what);
        checkpoint.openForAll();
        house.beginAgain();
        house.settle();
        if (act.isChange()) {
            changeBack(what, subjects);
        }
        house.live(SECOND);
        if (!house.camera.known().contains(CHANNEL_SNAPSHOT)) {
            // Whatever the address, Blink sends the newest picture. What came for the address of before is taken for
            // that of before, a number of times.
            house.live(DOUBTS);
        }
        house.things().forEach(thing -> checkAllIsShown(what, thing, known));
        others.forEach(other -> check(what, other + " was " + other.statuses,
                other.statuses.stream().allMatch(status -> status == ThingStatus.ONLINE)));
        checkSignIns(what);
        endLiveViews();
    }

    private void checkAllIsShown(String what, HouseThing thing, Map<HouseThing, Set<String>> all) {
        Set<String> missing = new TreeSet<>(all.getOrDefault(thing, Set.of()));
        missing.removeAll(thing.known());
        check(what, thing + " is " + thing.thing().getStatusInfo(), thing.isOnline());
        check(what, thing + " does not show " + missing, missing.isEmpty());
        check(what, thing + " has told " + thing.offences, thing.offences.isEmpty());
        thing.offences.clear();
    }

    private void changeBack(String what, List<HouseThing> things) {
        for (HouseThing thing : things) {
            checkAllIsShown(what + ", changed", thing, knownOtherwise);
            Set<Told> other = own(thing);
            house.configureAsBefore(thing);
            house.settle();
            Set<Told> own = own(thing);
            check(what, thing + " has shown something of another one",
                    Stream.concat(own.stream(), other.stream()).distinct().count() == own.size() + other.size());
        }
    }

    private static Set<Told> own(HouseThing thing) {
        return thing.told().stream().filter(told -> OWN.contains(told.channel()) && told.isKnown())
                .collect(Collectors.toSet());
    }

    /** A file is there as a whole, or not at all. */
    private void checkFiles(String what) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                check(what, file + " has " + Files.size(file) + " bytes",
                        file.getFileName().toString().equals("newest.mp4") && Files.size(file) >= CLIP_BYTES);
                Files.delete(file);
            }
        }
    }

    private void endLiveViews() {
        house.cameraHandler().live().stop();
        house.settle();
        awaitNobodyIsAtTheRelay();
    }
}
