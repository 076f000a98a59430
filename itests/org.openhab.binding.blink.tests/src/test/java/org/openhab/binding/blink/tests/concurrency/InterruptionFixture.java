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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.LogFile;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * A house in which somebody is interrupted in what he is doing, and a house next door in which nobody may notice.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class InterruptionFixture extends ClipSessionTest {

    static final String JOE = "joe@example.org";
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final Duration POLL = Duration.ofMillis(2);
    private static final Duration UNDER_WAY = Duration.ofMillis(40);
    private static final int LONGEST_WORK = 70;

    private final List<String> problems = new ArrayList<>();
    private final LogFile log = newLog();
    TestAccount joe = account;
    private int signIns = 2;

    private static LogFile newLog() {
        try {
            return new LogFile();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected HttpSender wire(HttpSender transport) {
        return new Checkpoint(transport, () -> blink.fault(Fault.on("*").delay(UNDER_WAY).once()));
    }

    static Checkpoint checkpointOf(HttpSender wire) {
        return assertInstanceOf(Checkpoint.class, wire);
    }

    @BeforeEach
    void aHouseNextDoor() {
        blink.addAccount(Account.of(JOE, "joe's").home(Home.sample()));
        joe = another("blink:account:joe", BlinkHosts.of(cloud.uri().toString()));
        joe.email = JOE;
        joe.password = "joe's";
        joe.initialize().awaitState(Online.class);
        joe.settle();
        blink.scenario().relay().speed(20);
    }

    @AfterEach
    void nothingIsLeftAndNothingWentWrong() throws IOException {
        account.dispose();
        joe.dispose();
        await("no timer is left").pollInterval(POLL).until(() -> time.waitingTasks() == 0);
        assertEquals(List.of(), log.troubles());
        assertEquals("", String.join("\n", problems));
    }

    /**
     * Lets somebody work until he is stopped, or has nothing more to do.
     *
     * @param begin begins the work
     * @param stopped whether he is stopped
     * @param settle waits until all has ended that was begun
     * @return ends with the work, with what was begun
     */
    CompletableFuture<List<CompletableFuture<?>>> work(String what, Supplier<List<CompletableFuture<?>>> begin,
            BooleanSupplier stopped, Runnable settle) {
        CompletableFuture<List<CompletableFuture<?>>> worked = CompletableFuture.supplyAsync(() -> {
            List<CompletableFuture<?>> begun = begin.get();
            for (int second = 0; second < LONGEST_WORK && !stopped.getAsBoolean(); second++) {
                time.advance(SECOND);
                if (!stopped.getAsBoolean()) {
                    settle.run();
                }
            }
            return begun;
        });
        awaitThat(what, () -> stopped.getAsBoolean() || worked.isDone());
        return worked;
    }

    /**
     * @return how many requests the work needs when nobody disturbs
     */
    int undisturbed(TestAccount one, AccountWork work) {
        Checkpoint checkpoint = checkpointOf(one.transport());
        checkpoint.openForAll();
        work.begin(one);
        one.live(Duration.ofSeconds(LONGEST_WORK));
        int requests = checkpoint.passed();
        one.lived(one.session().live().stop(DeviceFamily.CAMERA, GARAGE));
        awaitNobodyIsAtTheRelay();
        return requests;
    }

    /** Something moves in front of the garage, and the account knows of it. */
    void knowClips(TestAccount one) {
        blink.burst(one.email, ClipPlan.of(GARAGE).footage(Footage.generated(50_000)).uploadDelay(Duration.ZERO), 2,
                SECOND);
        one.live(MINUTE);
    }

    /** A minute passes for both houses. */
    void liveAll() {
        account.live(MINUTE);
        joe.settle();
    }

    /** Whatever waits for its turn has it. */
    void settle() {
        time.settle();
    }

    /** Nothing is wrong at Blink any more. */
    void endFaults() {
        blink.faults().clear();
    }

    /** The user has removed an account, and Blink may send a PIN for the next one. */
    void countSignIn() {
        signIns++;
    }

    void checkSignIns(String what) {
        check(what, blink.signInPosts() + " PINs for " + signIns, blink.signInPosts() <= signIns);
    }

    long accountIdOf(TestAccount one) {
        return blink.account(one.email).accountId();
    }

    void awaitThat(String what, BooleanSupplier condition) {
        await(what).atMost(PATIENCE).pollInterval(POLL).until(condition::getAsBoolean);
    }

    void check(String what, String problem, boolean holds) {
        if (!holds) {
            problems.add(what + ": " + problem);
        }
    }

    void awaitNobodyIsAtTheRelay() {
        awaitThat("nobody is at the relay",
                () -> blink.live().visits().stream().allMatch(visit -> visit.end().isPresent()));
    }
}
