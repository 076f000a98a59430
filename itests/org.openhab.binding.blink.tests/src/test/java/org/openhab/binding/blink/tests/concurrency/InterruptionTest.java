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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.LogFile;
import org.openhab.binding.blink.tests.support.ReceivedClip;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * The user disables, saves, restarts or removes an account at any moment of whatever it is doing: just before each of
 * its
 * requests, and while each of them is under way. Afterwards nothing is told, nothing is left, the next beginning works,
 * and the account beside it has noticed nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class InterruptionTest extends ClipSessionTest {

    private static final Path LOG = LogFile.PATH;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final Duration UNDER_WAY = Duration.ofMillis(40);
    private static final String JOE = "joe@example.org";

    /**
     * What an account is doing.
     */
    private enum Work {
        BEGINNING(session -> List.of()),
        POLL(session -> List.of()),
        COMMAND(session -> List.of(session.order(home -> home.networks().arm(NETWORK, true)),
                session.order(home -> home.cameras().detectMotion(DeviceFamily.OWL, MINI, false)))),
        PICTURE(session -> List
                .of(session.order(home -> home.cameras().takePicture(DeviceFamily.CAMERA, GARAGE, false)))),
        DOWNLOAD(
                session -> session.clips().book().all().stream().map(BookedClip::clip)
                        .<CompletableFuture<?>> map(
                                clip -> session.clips().download(clip, Urgency.USER, new ReceivedClip()))
                        .toList()),
        LIVE_VIEW(session -> List.of(session.live().open(DeviceFamily.CAMERA, GARAGE, Duration.ofSeconds(20)))),
        REFRESH(session -> List.of(session.refresh(), session.clips().expectMotion(SECOND),
                session.clips().since(session.clips().book().all().isEmpty() ? Instant.EPOCH
                        : session.clips().book().all().get(0).clip().time())));

        private final Function<AccountSession, List<CompletableFuture<?>>> begin;

        Work(Function<AccountSession, List<CompletableFuture<?>>> begin) {
            this.begin = begin;
        }
    }

    /**
     * What the user does meanwhile.
     */
    private enum Act {
        DISABLE,
        SAVE,
        RESTART,
        REMOVE
    }

    private final List<String> problems = new ArrayList<>();
    private TestAccount joe = account;
    private int logged;
    private int acts = 1;

    @BeforeEach
    void aHouseOfTwoAccounts() {
        blink.addAccount(Account.of(JOE, "joe's").home(Home.sample()));
        joe = another("blink:account:joe", BlinkHosts.of(cloud.uri().toString()));
        joe.email = JOE;
        joe.password = "joe's";
        joe.initialize().awaitState(Online.class);
        acts++;
        blink.scenario().relay().speed(20);
        online();
        blink.burst(EMAIL, ClipPlan.of(GARAGE).footage(Footage.generated(50_000)).uploadDelay(Duration.ZERO), 2,
                SECOND);
        live(MINUTE);
        logged = warnings().size();
    }

    @AfterEach
    void nothingIsLeftAndNothingWentWrong() {
        account.dispose();
        joe.dispose();
        await("no timer is left").pollInterval(POLL).until(() -> time.waitingTasks() == 0);
        assertEquals(List.of(), warnings().stream().skip(logged).toList());
        assertEquals(List.of(), problems);
    }

    private static List<String> warnings() {
        try {
            return Files.readAllLines(LOG).stream()
                    .filter(line -> line.contains("WARN") || line.contains("ERROR") || line.contains("Exception in "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void live(Duration duration) {
        account.live(duration);
        joe.settle();
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheUserDoesMeanwhileLeavesNothingBehind(Work work) {
        int requests = undisturbed(work);
        assertTrue(requests > 0, "it sends something");
        int threads = Thread.activeCount();
        for (Act act : Act.values()) {
            for (int number = 1; number <= requests; number++) {
                disturbed(work, act, number, false);
                disturbed(work, act, number, true);
            }
        }
        Objects.requireNonNull(System.out).println(
                work + ": " + requests + " requests, " + 2 * requests * Act.values().length + " interruptions");
        assertTrue(Thread.activeCount() <= threads + 6, () -> "threads: " + threads + ", then " + Thread.activeCount());
        assertTrue(joe.states.stream().allMatch(state -> state instanceof Online), joe.states::toString);
    }

    private int undisturbed(Work work) {
        AtomicInteger count = new AtomicInteger();
        account.onRequest = request -> count.incrementAndGet();
        begin(work);
        live(Duration.ofSeconds(70));
        account.onRequest = request -> {
        };
        endLiveViews();
        return count.get();
    }

    private List<CompletableFuture<?>> begin(Work work) {
        if (work == Work.BEGINNING) {
            account.save();
        }
        return work.begin.apply(account.session());
    }

    private void disturbed(Work work, Act act, int number, boolean underWay) {
        String what = work + ", " + act + (underWay ? " during " : " before ") + "request " + number;
        CompletableFuture<HttpRequest> reached = new CompletableFuture<>();
        CompletableFuture<String> done = new CompletableFuture<>();
        AtomicInteger count = new AtomicInteger();
        account.onRequest = request -> {
            if (count.incrementAndGet() == number) {
                if (underWay) {
                    blink.fault(Fault.on("*").delay(UNDER_WAY).once());
                    reached.complete(request);
                } else {
                    // The thread of the session stands here until the user is done.
                    reached.complete(request);
                    done.join();
                }
            }
        };
        List<CompletableFuture<?>> results = begin(work);
        CompletableFuture<?> driven = CompletableFuture.runAsync(() -> {
            for (int second = 0; second < 70 && !reached.isDone(); second++) {
                time.advance(SECOND);
                if (!reached.isDone()) {
                    account.settle();
                }
            }
        });
        await(what).atMost(PATIENCE).pollInterval(POLL).until(() -> reached.isDone() || driven.isDone());
        AccountSession before = account.session();
        account.onRequest = request -> {
        };
        account.dispose();
        if (underWay) {
            // What was just being told when the end came is told; the handler above sees to it that nobody hears it.
            time.settle();
        }
        int told = account.states.size();
        int heard = account.heard.events().size();
        if (act == Act.SAVE) {
            account.refreshInterval = account.refreshInterval.plusSeconds(1);
            account.initialize();
        }
        done.complete("");
        driven.join();
        results.forEach(
                result -> await(what + ": an answer").atMost(PATIENCE).pollInterval(POLL).until(result::isDone));
        blink.faults().clear();
        if (act == Act.RESTART) {
            account.restart();
        } else if (act == Act.REMOVE) {
            account.remove();
            acts++;
        }
        if (act == Act.DISABLE || act == Act.REMOVE) {
            live(MINUTE);
            check(what, "told " + account.states.subList(Math.min(told, account.states.size()), account.states.size()),
                    account.states.size() == told);
            check(what, "heard", account.heard.events().size() == heard);
            check(what, "calls open", account.openCalls() == 0);
            account.initialize();
        }
        SessionState.Online online = account.awaitState(Online.class);
        check(what, "the right account", online.account().accountId() == blink.account(EMAIL).accountId());
        live(SECOND);
        check(what, "the old session is used", before != account.session());
        check(what, blink.signInPosts() + " PINs for " + acts, blink.signInPosts() <= acts);
        endLiveViews();
    }

    private void check(String what, String problem, boolean holds) {
        if (!holds) {
            problems.add(what + ": " + problem);
        }
    }

    private void endLiveViews() {
        account.lived(account.session().live().stop(DeviceFamily.CAMERA, GARAGE));
        await("nobody is at the relay").atMost(PATIENCE).pollInterval(POLL)
                .until(() -> blink.live().visits().stream().allMatch(visit -> visit.end().isPresent()));
    }
}
