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
package org.openhab.binding.blink.tests.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.ClipOrder;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.tests.support.ClipSessionTest;

/**
 * Many clips at once, on several pages: each is heard of once, in the order of recording, whatever comes in between.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipBurstTest extends ClipSessionTest {

    private static final int MANY = 200;

    /** Long enough for all of them to be recorded between two looks. */
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    @BeforeEach
    void slowly() {
        account.eventInterval = INTERVAL;
    }

    /** A camera sees very much until the next look. */
    private List<Recording> burst() {
        return blink.burst(EMAIL, ClipPlan.of(GARAGE), MANY, Duration.ofSeconds(2));
    }

    private void pages(boolean classic) {
        if (classic) {
            onlyTheClassicList();
            blink.scenario().clips().pageSize(80);
        } else {
            blink.scenario().clips().v4PageSize(80);
        }
    }

    private static String list(boolean classic) {
        return classic ? CLASSIC_LIST : LIST;
    }

    @ParameterizedTest
    @ValueSource(ints = { 80, 200, 25 })
    void twoHundredClipsOnTheNewerListAreHeardInOrder(int pageSize) {
        blink.scenario().clips().v4PageSize(pageSize);
        online();
        List<Recording> recordings = burst();
        account.live(INTERVAL);
        assertEquals(ids(recordings), account.heard.ids());
        account.live(Duration.ofMinutes(70));
        assertEquals(MANY, account.heard.ids().size());
    }

    private static Stream<Arguments> classicPages() {
        return Stream.of(ClipOrder.values())
                .flatMap(order -> Stream.of(25, 80, 100, 500).map(size -> Arguments.of(order, size)));
    }

    @ParameterizedTest
    @MethodSource("classicPages")
    void twoHundredClipsOnTheClassicListAreHeardInOrderHoweverTheyAreListed(ClipOrder order, int pageSize) {
        onlyTheClassicList();
        blink.scenario().clips().order(order).pageSize(pageSize);
        online();
        List<Recording> recordings = burst();
        account.live(INTERVAL);
        assertEquals(ids(recordings), account.heard.ids());
        recordings.forEach(recording -> blink.clips().watch(recording.id()));
        account.live(INTERVAL);
        assertEquals(MANY, account.heard.ids().size());
    }

    private static Stream<Arguments> faults() {
        return Stream.of(false, true).flatMap(classic -> {
            Fault fault = Fault.on(list(classic)).times(2);
            return Stream
                    .of(fault.status(500), fault.status(502), fault.status(429), fault.breaks(Break.DURING_BODY),
                            fault.breaks(Break.BEFORE_HEADERS), fault.htmlPage(200, "Back soon"))
                    // What is no list on a later page is no reason to take the other list.
                    .map(one -> Arguments.of(one, classic));
        });
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aSecondPageThatFailsLosesAndRepeatsNothing(Fault fault, boolean classic) {
        pages(classic);
        online();
        List<Recording> recordings = burst();
        beforeTheSecondPage(() -> blink.fault(fault));
        account.live(Duration.ofMinutes(45));
        assertEquals(ids(recordings), account.heard.ids());
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void newClipsWhilePagesAreReadAreNeitherLostNorRepeated(boolean classic) {
        pages(classic);
        online();
        List<Recording> recordings = burst();
        List<Recording> news = new ArrayList<>();
        beforeTheSecondPage(
                () -> news.addAll(blink.burst(EMAIL, ClipPlan.of(MINI).at(time.now().minusSeconds(30)), 10, SECOND)));
        account.live(INTERVAL.multipliedBy(2));
        assertEquals(10, news.size());
        assertEquals(MANY + 10, account.heard.ids().size());
        assertEquals(ids(recordings), account.heard.ids().subList(0, MANY));
        assertEquals(Stream.concat(recordings.stream(), news.stream()).map(ClipSessionTest::id).sorted().toList(),
                account.heard.ids().stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({ "saved, false", "saved, true", "restarted, false", "restarted, true", "cut off, false",
            "cut off, true" })
    void stoppingBetweenTwoPagesLosesAndRepeatsNothing(String end, boolean classic) {
        pages(classic);
        online();
        List<Recording> recordings = burst();
        beforeTheSecondPage(() -> blink.fault(Fault.on(list(classic)).delay(HELD).once()));
        account.live(INTERVAL.minusSeconds(1));
        int before = blink.count(list(classic));
        time.advance(SECOND);
        await("second page").until(() -> blink.count(list(classic)) >= before + 2);
        switch (end) {
            case "saved" -> account.save();
            case "restarted" -> account.restart();
            default -> account.powerCut();
        }
        account.live(SECOND);
        assertEquals(ids(recordings), account.heard.ids());
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 50, 200 })
    void stoppingBetweenTwoEventsLosesAndRepeatsNothing(int heard) {
        online();
        List<Recording> recordings = burst();
        account.heard.rule = event -> {
            if (account.heard.ids().size() == heard) {
                account.dispose();
            }
        };
        account.live(INTERVAL);
        assertEquals(heard, account.heard.ids().size());
        account.restart();
        account.live(SECOND);
        assertEquals(ids(recordings), account.heard.ids());
    }

    @Test
    void aPowerCutAfterwardsRepeatsNothing() {
        online();
        List<Recording> recordings = burst();
        account.live(INTERVAL);
        account.powerCut();
        Recording last = motion();
        account.live(Duration.ofMinutes(70));
        assertEquals(MANY + 1, account.heard.ids().size());
        assertEquals(ids(recordings), account.heard.ids().subList(0, MANY));
        assertEquals(id(last), account.heard.ids().get(MANY));
    }

    @Test
    void aRuleThatFailsCostsNoOtherEvent() {
        online();
        List<Recording> recordings = burst();
        account.heard.rule = event -> {
            throw new IllegalStateException("a mistake in a rule");
        };
        account.live(INTERVAL);
        assertEquals(ids(recordings), account.heard.ids());
    }
}
