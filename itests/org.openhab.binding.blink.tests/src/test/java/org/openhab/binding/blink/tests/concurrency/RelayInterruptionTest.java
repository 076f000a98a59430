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

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.cloud.simulator.relay.RelayStop;
import org.openhab.binding.blink.cloud.simulator.relay.RelayStop.Step;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisit;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * The user stops a live view, or disables, saves, restarts or removes its account, at any step of the way to the relay
 * and of what comes from there: while the relay stands still, and just when it goes on. Afterwards the live view has
 * ended for everybody, the camera and Blink's relay are left alone, and the next one shows pictures.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RelayInterruptionTest extends InterruptionFixture {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    /**
     * What the user does meanwhile.
     */
    private enum Act {
        STOP(account -> account.lived(account.session().live().stop(DeviceFamily.CAMERA, GARAGE))),
        DISABLE(TestAccount::dispose),
        SAVE(TestAccount::save),
        RESTART(TestAccount::restart),
        REMOVE(TestAccount::remove);

        private final Consumer<TestAccount> act;

        Act(Consumer<TestAccount> act) {
            this.act = act;
        }

        boolean isEnd() {
            return this == DISABLE || this == REMOVE;
        }
    }

    @BeforeEach
    void aHouse() {
        online();
    }

    static Stream<Arguments> steps() {
        return Stream.of(Arguments.of(Step.CONNECTED, 1), Arguments.of(Step.SECURED, 1), Arguments.of(Step.GREETED, 1),
                // The tables, the first pictures, and some more.
                Arguments.of(Step.PICTURES, 5),
                // The statistics of each second, and the first keep-alive.
                Arguments.of(Step.LIFE_SIGN, 11));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whateverTheUserDoesOnTheWayToThePicturesLeavesNothingBehind(Step step, int last) {
        Sample sample = new Sample();
        long threads = threads();
        for (int number = 1; number <= last; number++) {
            for (Act act : Act.values()) {
                for (boolean atOnce : new boolean[] { false, true }) {
                    if (last == 1 || sample.choosesNext()) {
                        interrupted(step, number, act, atOnce);
                    }
                }
            }
        }
        Objects.requireNonNull(System.out).println(step + ": " + (last == 1 ? Act.values().length * 2 : sample.chosen())
                + " interruptions of live views, -Dinterruption.seed=" + sample.seed);
        assertTrue(threads() <= threads + 10, () -> "threads: " + threads + ", then " + threads());
        assertTrue(joe.states.stream().allMatch(state -> state instanceof Online), joe.states::toString);
    }

    /** Those of the simulated cloud, which are kept for a while, are its own business. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.getName().startsWith("blink-"))
                .count();
    }

    private void interrupted(Step step, int number, Act act, boolean atOnce) {
        String what = act + (atOnce ? " just after " : " at ") + step + " " + number;
        RelayStop stop = blink.live().stopAt(step, number);
        LiveView view = open();
        CompletableFuture<LiveView> playable = view.playable();
        if (step == Step.LIFE_SIGN) {
            playable.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            letSignsOfLifePass(stop, number);
        }
        awaitThat(what, stop::isReached);
        if (act == Act.REMOVE) {
            countSignIn();
        }
        if (atOnce) {
            UserThreads.begin(List.of(() -> act.act.accept(account), stop::goOn)).join();
        } else {
            act.act.accept(account);
            awaitThat(what + ": the end", view::isOver);
            stop.goOn();
        }
        int told = account.states.size();
        awaitThat(what + ": the end", () -> view.isOver() && view.stream().window().ended());
        awaitThat(what + ": an answer", playable::isDone);
        awaitNobodyIsAtTheRelay();
        awaitThat(what + ": Blink knows", () -> blink.live().running().isEmpty());
        if (act.isEnd()) {
            liveAll();
            check(what, "told " + account.states.subList(told, account.states.size()), account.states.size() == told);
            check(what, "calls open", account.openCalls() == 0);
            account.initialize();
        }
        account.awaitState(Online.class);
        account.settle();
        checkSignIns(what);
        // The next one is not disturbed.
        LiveView next = open();
        next.playable().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        account.lived(account.session().live().stop(DeviceFamily.CAMERA, GARAGE));
        awaitNobodyIsAtTheRelay();
        assertNotSame(view, next);
    }

    /** There is one each second, and another one each ten. */
    private void letSignsOfLifePass(RelayStop stop, int number) {
        List<RelayVisit> visits = blink.live().visits();
        RelayVisit visit = visits.get(visits.size() - 1);
        for (int second = 1; second <= number && !stop.isReached(); second++) {
            long before = visit.statistics();
            account.live(SECOND);
            awaitThat("a sign of life", () -> stop.isReached() || visit.statistics() > before);
        }
    }

    private LiveView open() {
        return account.lived(account.session().live().open(DeviceFamily.CAMERA, GARAGE, LIMIT));
    }
}
