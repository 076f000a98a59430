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
package org.openhab.binding.blink.tests.patience;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.internal.account.AccountClips;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.ReceivedClip;

/**
 * How often Blink is called in an hour, by kind of call, as the documentation tells it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CallsPerHourTest extends ClipSessionTest {

    private static final Path TABLE = Path.of("..", "..", "docs", "reliability.md");
    private static final Duration HOUR = Duration.ofHours(1);
    /** The least time between two calls. */
    private static final Duration DISTANCE = Duration.ofMillis(300);

    /** The hours that have been lived so far: several tests look at the same ones. */
    private static final Map<String, List<Call>> HOURS = new ConcurrentHashMap<>();

    private List<Call> calls = new ArrayList<>();

    private record Call(String endpoint, Kind kind, Instant at) {
    }

    /** What Blink is called for. */
    private enum Kind {
        HOME("homescreen"),
        CLIPS("media-list", "media-changed"),
        USB("manifest-request", "manifest"),
        COMMANDS("arm", "disarm", "motion-detection", "take-picture", "record", "live-view", "live-view-done"),
        PROGRESS("command"),
        FILES("clip", "local-clip-request", "local-clip", "picture"),
        OTHER();

        private final Set<String> endpoints;

        Kind(String... endpoints) {
            this.endpoints = Set.of(endpoints);
        }

        static Kind of(HttpRequest request) {
            return Arrays.stream(values()).filter(kind -> kind.endpoints.contains(request.endpoint())).findFirst()
                    .orElseGet(() -> OTHER);
        }
    }

    /** What goes on in the house. */
    private enum Situation {
        /** Nothing is armed, there is no doorbell, and clips go to the cloud. */
        IDLE,
        /** Armed, and clips go to the cloud. */
        ARMED,
        /** Armed, without a subscription: clips go to USB storage. */
        USB,
        /** As before; each 5 minutes there is motion whose clip is saved, a picture is taken, and a switch is used. */
        BUSY,
        /** Armed, and Blink answers everything with a fault. */
        FAULTY,
        /** Armed, and nothing is on the other end. */
        GONE
    }

    /** How the account is set up. */
    private enum Setting {
        DEFAULT,
        MINIMUM,
        EXPECTING
    }

    @BeforeEach
    void distance() {
        account.distance = DISTANCE;
    }

    private static Stream<Arguments> table() {
        return Arrays.stream(Situation.values())
                .flatMap(situation -> Arrays.stream(Setting.values()).map(setting -> Arguments.of(situation, setting)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("table")
    void theDocumentationTellsHowOftenBlinkIsCalled(Situation situation, Setting setting) throws IOException {
        live(situation, setting);
        Map<Kind, Integer> counted = counted();
        List<Integer> measured = Stream.concat(counted.values().stream(), Stream.of(calls.size())).toList();
        List<Integer> told = row(situation, setting);
        assertEquals(measured.size(), told.size(), () -> "columns of " + measured);
        for (int i = 0; i < measured.size(); i++) {
            int one = measured.get(i);
            int most = told.get(i);
            // What is told is what is measured, but for what the order of two answers in the same second makes.
            assertTrue(one <= most && most <= one + Math.max(2, one / 20), () -> situation + " " + setting + ": "
                    + counted.keySet() + " " + measured + ", told " + told + "; " + byEndpoint());
        }
        assertDistance();
    }

    @ParameterizedTest
    @EnumSource(names = { "IDLE", "ARMED", "USB", "BUSY" })
    void asItComesBlinkIsAskedNoMoreOftenThanItsKnowersAdvise(Situation situation) {
        live(situation, Setting.DEFAULT);
        if (situation != Situation.BUSY) {
            // What a command has done, only the home tells.
            assertGap(Duration.ofSeconds(60), "homescreen");
        }
        assertGap(Duration.ofSeconds(1), "command");
        assertGap(Duration.ofSeconds(30), "media-list");
        assertGap(Duration.ofSeconds(60), "manifest-request");
        assertDistance();
    }

    @ParameterizedTest
    @EnumSource(names = { "FAULTY", "GONE" })
    void whoIsInTroubleIsLeftInPeace(Situation situation) {
        for (Setting setting : List.of(Setting.DEFAULT, Setting.MINIMUM)) {
            live(situation, setting);
            assertTrue(calls.size() <= 40, () -> calls.size() + " calls in an hour: " + byEndpoint());
        }
    }

    private void live(Situation situation, Setting setting) {
        String hour = situation + " " + setting;
        List<Call> lived = HOURS.get(hour);
        if (lived != null) {
            calls = lived;
            return;
        }
        calls = new ArrayList<>();
        liveAnew(situation, setting);
        HOURS.put(hour, calls);
        account.dispose();
        blinkComesBack();
    }

    private void liveAnew(Situation situation, Setting setting) {
        if (setting != Setting.DEFAULT) {
            account.refreshInterval = Duration.ofSeconds(30);
            account.eventInterval = Duration.ofSeconds(15);
            account.localStorageInterval = Duration.ofSeconds(30);
        }
        boolean usb = situation == Situation.USB || situation == Situation.BUSY;
        blink.account(EMAIL).plan(usb ? Plan.NONE : Plan.PLUS);
        if (usb) {
            blink.usb().insert(EMAIL, MODULE);
        }
        if (situation == Situation.IDLE) {
            disarmedWithoutDoorbell();
        } else {
            blink.home(EMAIL).network(NETWORK).armed(true);
        }
        account.initialize();
        account.live(Duration.ofMinutes(5));
        if (situation == Situation.FAULTY || situation == Situation.GONE) {
            if (situation == Situation.GONE) {
                blink.fault(org.openhab.binding.blink.cloud.simulator.scenario.Fault.on("*")
                        .breaks(org.openhab.binding.blink.cloud.simulator.scenario.Break.BEFORE_HEADERS));
            } else {
                blinkGoesDown();
            }
            // An outage begins with some tries; how it goes on is what counts.
            account.live(Duration.ofMinutes(30));
        }
        calls.clear();
        account.onRequest = request -> {
            synchronized (calls) {
                calls.add(new Call(request.endpoint(), Kind.of(request), time.now()));
            }
        };
        Instant end = time.now().plus(HOUR);
        for (int minutes = 0; minutes < 60; minutes += 5) {
            if (setting == Setting.EXPECTING) {
                account.expectMotion(AccountClips.LONGEST_EXPECTATION);
            }
            if (situation == Situation.BUSY) {
                beBusy(minutes / 5 % 2 == 0);
            }
            account.live(Duration.between(time.now(), end.minus(Duration.ofMinutes(55L - minutes))));
        }
        account.onRequest = request -> {
        };
    }

    private void beBusy(boolean even) {
        motion();
        account.live(Duration.ofSeconds(90));
        account.heard.events().forEach(heard -> account
                .lived(account.session().clips().download(heard.clip(), Urgency.USER, new ReceivedClip())));
        account.heard.clear();
        account.lived(account.session().order(home -> home.cameras().takePicture(DeviceFamily.OWL, MINI, false)));
        account.lived(
                account.session().order(home -> home.cameras().detectMotion(DeviceFamily.DOORBELL, DOORBELL, even)));
    }

    private Map<Kind, Integer> counted() {
        Map<Kind, Integer> counted = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counted.put(kind, (int) calls.stream().filter(call -> call.kind() == kind).count());
        }
        return counted;
    }

    private Map<String, Long> byEndpoint() {
        return calls.stream().collect(Collectors.groupingBy(Call::endpoint, Collectors.counting()));
    }

    /** What the documentation tells of a situation with a setting. */
    private static List<Integer> row(Situation situation, Setting setting) throws IOException {
        String begin = "| " + situation.name().toLowerCase(Locale.ROOT) + " | "
                + setting.name().toLowerCase(Locale.ROOT) + " |";
        List<String> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.replaceAll(" +", " ").startsWith(begin)).toList();
        assertEquals(1, rows.size(), () -> "rows that begin with " + begin);
        return Arrays.stream(rows.get(0).replaceAll(" +", " ").substring(begin.length()).split("\\|"))
                .map(String::strip).map(Integer::valueOf).toList();
    }

    private void assertDistance() {
        for (int i = 1; i < calls.size(); i++) {
            Duration gap = Duration.between(calls.get(i - 1).at(), calls.get(i).at());
            String between = calls.get(i - 1) + " and " + calls.get(i);
            assertTrue(gap.compareTo(DISTANCE) >= 0, between);
        }
    }

    private void assertGap(Duration least, String endpoint) {
        List<Instant> times = calls.stream().filter(call -> call.endpoint().equals(endpoint)).map(Call::at).toList();
        for (int i = 1; i < times.size(); i++) {
            Duration gap = Duration.between(times.get(i - 1), times.get(i));
            assertTrue(gap.compareTo(least) >= 0, () -> endpoint + " again after " + gap);
        }
    }
}
