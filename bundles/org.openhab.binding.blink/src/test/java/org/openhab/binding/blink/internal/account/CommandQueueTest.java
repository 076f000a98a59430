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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.model.CommandProgress;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link CommandQueue} carries out one command at a time, and says of each only what the home shows.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandQueueTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final CommandTicket TICKET = new CommandTicket(Homes.NETWORK, 2_900_000_101L, false);
    private static final CommandTicket DONE_ALREADY = new CommandTicket(Homes.NETWORK, 0, true);
    private static final UnreachableException CUT = new UnreachableException("cut", true, null);
    private static final UnreachableException NO_ROUTE = new UnreachableException("no route", false, null);

    private final TestClock clock = new TestClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final Deque<CompletableFuture<CommandTicket>> answers = new ArrayDeque<>();
    private final Deque<CompletableFuture<CommandProgress>> stages = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private CompletableFuture<Home> home = new CompletableFuture<>();
    private int progressCalls;
    private int homeReads;

    private final CommandQueue queue = new CommandQueue(new SerialExecutor(scheduler), clock, ticket -> {
        progressCalls++;
        return stages.isEmpty() ? CompletableFuture.completedFuture(new CommandProgress.Running()) : stages.remove();
    }, () -> {
        homeReads++;
        return home;
    });

    @Test
    void aCommandIsConfirmedOnceBlinkIsDoneAndTheHomeShowsIt() {
        accepted();
        stage(new CommandProgress.Running(), new CommandProgress.Done());
        homeIs(true);

        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);
        pass(SECOND);
        assertEquals(0, homeReads, "Blink is not done yet");
        assertFalse(result.isDone());
        pass(SECOND);

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
        assertEquals(List.of("arm"), sent);
        assertEquals(2, progressCalls);
        assertEquals(1, homeReads);
        assertEquals(0, scheduler.size());
    }

    @Test
    void whatIsDoneAtOnceIsNotAskedForItsProgress() {
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        homeIs(true);

        assertEquals(CommandResult.CONFIRMED, Futures.result(submit("arm", Rank.ARM)));
        assertEquals(0, progressCalls);
    }

    @Test
    void theHomeMayBeALittleLate() {
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        homeIs(false);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);
        assertFalse(result.isDone());

        homeIs(true);
        pass(SECOND.multipliedBy(2));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
        assertEquals(2, homeReads);
    }

    @Test
    void whatBlinkCallsDoneButTheHomeNeverShowsIsNotConfirmed() {
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        homeIs(false);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        pass(LIMIT);

        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(result));
        assertEquals(List.of("arm"), sent);
        assertEquals(0, scheduler.size());
    }

    @Test
    void disarmGoesFirstThenArmThenTheUserThenWhatNobodyWaitsFor() {
        CompletableFuture<CommandTicket> first = hold();
        submit("first", Rank.AUTOMATIC);
        submit("automatic", Rank.AUTOMATIC);
        submit("user", Rank.USER);
        submit("arm", Rank.ARM);
        submit("disarm", Rank.DISARM);
        homeIs(true);
        for (int i = 0; i < 4; i++) {
            answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        }

        first.complete(DONE_ALREADY);
        scheduler.runDue();

        assertEquals(List.of("first", "disarm", "arm", "user", "automatic"), sent);
    }

    @Test
    void ofTheSameRankTheFirstGoesFirst() {
        CompletableFuture<CommandTicket> first = hold();
        List.of("one", "two", "three", "four").forEach(name -> submit(name, Rank.USER));
        homeIs(true);
        for (int i = 0; i < 3; i++) {
            answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        }

        first.complete(DONE_ALREADY);
        scheduler.runDue();

        assertEquals(List.of("one", "two", "three", "four"), sent);
    }

    @Test
    void thereIsOneCommandAtATime() {
        accepted();
        homeIs(true);
        submit("one", Rank.USER);
        submit("two", Rank.DISARM);
        pass(SECOND.multipliedBy(10));
        assertEquals(List.of("one"), sent, "the first is still under way");

        stage(new CommandProgress.Done());
        accepted();
        pass(SECOND);

        assertEquals(List.of("one", "two"), sent);
    }

    @Test
    void ofQuickCommandsToTheSameSwitchTheLastWins() {
        CompletableFuture<CommandTicket> under = hold();
        submit("under way", "switch", Rank.USER);
        CompletableFuture<CommandResult> on = submit("on", "switch", Rank.USER);
        CompletableFuture<CommandResult> off = submit("off", "switch", Rank.USER);
        CompletableFuture<CommandResult> other = submit("other", "another switch", Rank.USER);
        CompletableFuture<CommandResult> onAgain = submit("on again", "switch", Rank.USER);
        homeIs(true);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));

        under.complete(DONE_ALREADY);
        scheduler.runDue();

        assertEquals(List.of("under way", "other", "on again"), sent);
        assertEquals(CommandResult.SUPERSEDED, Futures.result(on));
        assertEquals(CommandResult.SUPERSEDED, Futures.result(off));
        assertEquals(CommandResult.CONFIRMED, Futures.result(other));
        assertEquals(CommandResult.CONFIRMED, Futures.result(onAgain));
    }

    @Test
    void theLastWinsAlsoWhenItsRankIsLower() {
        hold();
        submit("under way", Rank.USER);
        CompletableFuture<CommandResult> disarm = submit("disarm", "armed", Rank.DISARM);

        CompletableFuture<CommandResult> arm = submit("arm", "armed", Rank.ARM);

        assertEquals(CommandResult.SUPERSEDED, Futures.result(disarm));
        assertFalse(arm.isDone());
    }

    @Test
    void aBusyBlinkIsAskedAgainEveryFiveSeconds() {
        failing(new BusyException("arm"), new BusyException("arm"));
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        homeIs(true);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        pass(Duration.ofMillis(4999));
        assertEquals(1, sent.size());
        pass(Duration.ofMillis(1));
        assertEquals(2, sent.size());
        pass(Duration.ofSeconds(5));

        assertEquals(3, sent.size());
        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
    }

    @Test
    void aBlinkThatIsBusyAllTheTimeHasItsHomeReadBeforeTheReport() {
        for (int i = 0; i < 20; i++) {
            failing(new BusyException("arm"));
        }
        homeIs(false);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        pass(LIMIT.minusSeconds(6));
        assertFalse(result.isDone());
        pass(SECOND.multipliedBy(6));

        assertEquals(CommandResult.BUSY, Futures.result(result));
        assertEquals(12, sent.size(), "a try every five seconds within the budget");
        assertEquals(1, homeReads);
    }

    @Test
    void aBusyBlinkMayHaveDoneItAllTheSame() {
        for (int i = 0; i < 20; i++) {
            failing(new BusyException("arm"));
        }
        homeIs(true);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        pass(LIMIT);

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(Arguments.of(CUT), Arguments.of(new ServerFaultException("arm", 502, Optional.empty())),
                Arguments.of(new UnexpectedAnswerException("arm", 200, "a page instead of JSON")),
                Arguments.of(new UnexpectedAnswerException("arm", 204, "not expected here")));
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void afterADoubtfulFailureTheCommandIsNeverSentAgainAndTheHomeDecides(BlinkException doubtful) {
        failing(doubtful);
        homeIs(true);

        assertEquals(CommandResult.CONFIRMED, Futures.result(submit("arm", Rank.ARM)));

        failing(doubtful);
        homeIs(false);
        CompletableFuture<CommandResult> second = submit("arm", Rank.ARM);
        pass(LIMIT);

        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(second));
        assertEquals(2, sent.size());
        assertEquals(0, progressCalls);
    }

    static Stream<Arguments> certain() {
        return Stream.of(Arguments.of(NO_ROUTE, CommandResult.UNREACHABLE),
                Arguments.of(new RateLimitedException("arm", SECOND), CommandResult.REFUSED),
                Arguments.of(new BlockedException("arm", 403), CommandResult.REFUSED),
                Arguments.of(new UpdateRequiredException("arm"), CommandResult.REFUSED),
                Arguments.of(new SessionEndedException("ended"), CommandResult.REFUSED),
                Arguments.of(new UnexpectedAnswerException("arm", 404, "a page"), CommandResult.REFUSED));
    }

    @ParameterizedTest
    @MethodSource("certain")
    void whatCertainlyWasNotDoneIsReportedAtOnce(BlinkException problem, CommandResult expected) {
        failing(problem);
        homeIs(true);

        assertEquals(expected, Futures.result(submit("arm", Rank.ARM)));
        assertEquals(1, sent.size());
        assertEquals(0, homeReads);
    }

    @Test
    void aCommandThatNeverEndsIsGivenUpAndTheHomeDecides() {
        accepted();
        homeIs(false);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        pass(LIMIT.minus(SECOND));
        assertFalse(result.isDone());
        pass(SECOND);

        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(result));
        assertEquals(60, progressCalls);
        assertEquals(1, homeReads);
        assertEquals(0, scheduler.size());
    }

    @Test
    void aCommandThatNeverEndsMayBeDoneAllTheSame() {
        accepted();
        homeIs(true);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        pass(LIMIT);

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
    }

    @Test
    void aProgressThatNeverAnswersHoldsTheSlotAndNothingElse() {
        accepted();
        stages.add(new CompletableFuture<>());
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        pass(LIMIT);

        assertFalse(result.isDone(), "the transport ends calls that are not answered");
        assertEquals(1, progressCalls);
    }

    @Test
    void aCommandThatFailsIsReportedAsFailed() {
        accepted();
        stage(new CommandProgress.Failed(523));
        homeIs(false);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        pass(SECOND);

        assertEquals(CommandResult.FAILED, Futures.result(result));
        assertEquals(1, sent.size());
    }

    @Test
    void afterAFailureTheNextCommandHasItsTurn() {
        accepted();
        stage(new CommandProgress.Failed(523));
        homeIs(false);
        submit("arm", Rank.ARM);
        submit("other", Rank.USER);
        failing(NO_ROUTE);

        pass(SECOND);

        assertEquals(List.of("arm", "other"), sent);
    }

    @Test
    void hiccupsWhileAskingForTheProgressAreBorne() {
        accepted();
        stages.add(CompletableFuture.failedFuture(CUT));
        stages.add(CompletableFuture.failedFuture(new ServerFaultException("command", 503, Optional.empty())));
        stages.add(CompletableFuture.failedFuture(new UnexpectedAnswerException("command", 200, "a page")));
        stage(new CommandProgress.Done());
        homeIs(true);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        // Each failure doubles the pause: after 1, 2, 4 and 8 seconds.
        pass(SECOND.multipliedBy(14));
        assertFalse(result.isDone());
        pass(SECOND);

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
        assertEquals(4, progressCalls);
    }

    @Test
    void aBlinkThatDoesNotAnswerIsNotAskedEachSecond() {
        accepted();
        for (int i = 0; i < 60; i++) {
            stages.add(CompletableFuture.failedFuture(CUT));
        }
        homeIs(true);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        pass(SECOND.multipliedBy(68));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result), "the home shows it");
        assertEquals(10, progressCalls);
    }

    static Stream<BlinkException> hopeless() {
        return Stream.of(new SessionEndedException("ended"), new RateLimitedException("command", LIMIT));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void nobodyAsksOnWhereBlinkWillNotAnswer(BlinkException problem) {
        accepted();
        stages.add(CompletableFuture.failedFuture(problem));
        home = CompletableFuture.failedFuture(problem);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);

        pass(SECOND);

        assertEquals(CommandResult.UNREACHABLE, Futures.result(result));
        assertEquals(1, progressCalls);
    }

    @Test
    void duringAnOutageNothingIsGuessed() {
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        home = CompletableFuture.failedFuture(CUT);

        assertEquals(CommandResult.UNREACHABLE, Futures.result(submit("arm", Rank.ARM)));
    }

    @Test
    void afterADoubtfulFailureInAnOutageNothingIsGuessed() {
        failing(CUT);
        home = CompletableFuture.failedFuture(CUT);

        assertEquals(CommandResult.UNREACHABLE, Futures.result(submit("arm", Rank.ARM)));
        assertEquals(1, sent.size());
    }

    @Test
    void whatWaitsCanBeGivenUp() {
        CompletableFuture<CommandTicket> first = hold();
        CompletableFuture<CommandResult> under = submit("under way", Rank.USER);
        CompletableFuture<CommandResult> one = submit("one", Rank.USER);
        CompletableFuture<CommandResult> two = submit("two", Rank.DISARM);

        queue.clear();

        assertEquals(CommandResult.NOT_POSSIBLE, Futures.result(one));
        assertEquals(CommandResult.NOT_POSSIBLE, Futures.result(two));
        assertFalse(under.isDone());
        homeIs(true);
        first.complete(DONE_ALREADY);
        scheduler.runDue();
        assertEquals(CommandResult.CONFIRMED, Futures.result(under));
        assertEquals(List.of("under way"), sent);
    }

    @Test
    void afterBeingClearedTheQueueTakesCommandsAgain() {
        queue.clear();
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        homeIs(true);

        assertEquals(CommandResult.CONFIRMED, Futures.result(submit("arm", Rank.ARM)));
    }

    @Test
    void aMistakeOfOursWhileSendingDoesNotHoldUpTheNext() {
        Command broken = new Command(Rank.DISARM, "broken", "broken", () -> {
            throw new IllegalStateException("a mistake of ours");
        }, Optional.of(now -> true), LIMIT);

        CompletableFuture<CommandResult> result = queue.submit(broken);
        scheduler.runDue();

        assertFalse(Futures.result(result).isConfirmed());
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        homeIs(true);
        assertEquals(CommandResult.CONFIRMED, Futures.result(submit("next", Rank.USER)));
    }

    @Test
    void aMistakeOfOursInAnAnswerDoesNotHoldUpTheNext() {
        answers.add(CompletableFuture.failedFuture(new IllegalStateException("a mistake of ours")));
        assertFalse(Futures.result(submit("broken", Rank.USER)).isConfirmed());
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        homeIs(true);

        assertEquals(CommandResult.CONFIRMED, Futures.result(submit("next", Rank.USER)));
    }

    @Test
    void aMistakeOfOursInThePredicateIsNoConfirmation() {
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        homeIs(true);
        CompletableFuture<CommandResult> result = queue.submit(new Command(Rank.USER, "odd", "odd", answers::remove,
                Optional.of(now -> now.cameras().get(7).enabled() != null), LIMIT));
        scheduler.runDue();

        assertFalse(Futures.result(result).isConfirmed());
    }

    @Test
    void whatNobodyShowsIsDoneWhenBlinkHasSaidSoAndElseNot() {
        homeIs(true);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        failing(new ServerFaultException("odd", 500, Optional.empty()));

        assertEquals(CommandResult.CONFIRMED, Futures.result(submitUntold()));
        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(submitUntold()));
    }

    private CompletableFuture<CommandResult> submitUntold() {
        CompletableFuture<CommandResult> result = queue.submit(Command.confirmedBySomeHomes(Rank.USER, "odd", "odd",
                answers::remove, now -> Command.Evidence.NONE, LIMIT));
        scheduler.runDue();
        return result;
    }

    @Test
    void twoThatWantTheSameAreOneAndBothHearOfIt() {
        CompletableFuture<CommandTicket> under = hold();
        submit("under way", "other", Rank.USER);
        CompletableFuture<CommandResult> one = submit("picture", "camera", Rank.USER);
        CompletableFuture<CommandResult> two = submit("picture", "camera", Rank.USER);
        CompletableFuture<CommandResult> givenUp = submit("picture", "camera", Rank.USER);
        givenUp.cancel(true);
        homeIs(true);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));

        under.complete(DONE_ALREADY);
        scheduler.runDue();

        assertEquals(List.of("under way", "picture"), sent);
        assertEquals(CommandResult.CONFIRMED, Futures.result(one));
        assertEquals(CommandResult.CONFIRMED, Futures.result(two));
    }

    @Test
    void theSameForAnotherTargetOrOfAnotherRankIsAnother() {
        CompletableFuture<CommandTicket> under = hold();
        submit("under way", "other", Rank.USER);
        CompletableFuture<CommandResult> automatic = submit("picture", "camera", Rank.AUTOMATIC);
        submit("picture", "camera", Rank.USER);
        submit("picture", "other camera", Rank.USER);
        homeIs(true);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));

        under.complete(DONE_ALREADY);
        scheduler.runDue();

        assertEquals(List.of("under way", "picture", "picture"), sent);
        assertEquals(CommandResult.SUPERSEDED, Futures.result(automatic));
    }

    @Test
    void theSameAgainWhileItIsUnderWayIsDoneAgain() {
        CompletableFuture<CommandTicket> under = hold();
        submit("picture", "camera", Rank.USER);
        CompletableFuture<CommandResult> again = submit("picture", "camera", Rank.USER);
        homeIs(true);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        under.complete(DONE_ALREADY);
        scheduler.runDue();

        assertEquals(List.of("picture", "picture"), sent);
        assertEquals(CommandResult.CONFIRMED, Futures.result(again));
    }

    @Test
    void errandsWaitForAllCommandsAndCommandsForOneErrand() {
        CompletableFuture<CommandTicket> under = hold();
        submit("under way", "one", Rank.USER);
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> answer = queue.inTurn(() -> errand("first errand", first));
        queue.inTurn(() -> errand("second errand", new CompletableFuture<>()));
        submit("automatic", "two", Rank.AUTOMATIC);
        homeIs(true);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        under.complete(DONE_ALREADY);
        scheduler.runDue();
        assertEquals(List.of("under way", "automatic", "first errand"), sent);

        submit("late", "three", Rank.AUTOMATIC);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        assertEquals(3, sent.size(), "the call in flight is awaited");
        first.complete("answer");
        scheduler.runDue();

        assertEquals("answer", Futures.result(answer));
        assertEquals(List.of("under way", "automatic", "first errand", "late", "second errand"), sent);
    }

    @Test
    void anErrandThatFailsHoldsUpNobody() {
        CompletableFuture<String> failed = queue.inTurn(() -> CompletableFuture.failedFuture(CUT));
        CompletableFuture<String> broken = queue.inTurn(() -> {
            throw new IllegalStateException("ours");
        });
        CompletableFuture<String> last = queue.inTurn(() -> CompletableFuture.completedFuture("last"));
        scheduler.runDue();

        assertTrue(failed.isCompletedExceptionally());
        assertTrue(broken.isCompletedExceptionally());
        assertEquals("last", Futures.result(last));
    }

    @Test
    void errandsThatWaitCanBeGivenUp() {
        hold();
        submit("under way", "one", Rank.USER);
        CompletableFuture<String> errand = queue.inTurn(() -> errand("errand", new CompletableFuture<>()));

        queue.clear();

        Futures.failure(UnreachableException.class, errand);
        assertEquals(List.of("under way"), sent);
    }

    private CompletableFuture<String> errand(String name, CompletableFuture<String> answer) {
        sent.add(name);
        return answer;
    }

    private CompletableFuture<CommandResult> submit(String name, Rank rank) {
        return submit(name, name, rank);
    }

    private CompletableFuture<CommandResult> submit(String name, String target, Rank rank) {
        CompletableFuture<CommandResult> result = queue.submit(new Command(rank, target, name, () -> {
            sent.add(name);
            return answers.remove();
        }, Optional.of(now -> Boolean.TRUE.equals(now.networks().get(0).armed())), LIMIT));
        scheduler.runDue();
        return result;
    }

    private void accepted() {
        answers.add(CompletableFuture.completedFuture(TICKET));
    }

    private void failing(BlinkException... problems) {
        for (BlinkException problem : problems) {
            answers.add(CompletableFuture.failedFuture(problem));
        }
    }

    private CompletableFuture<CommandTicket> hold() {
        CompletableFuture<CommandTicket> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    private void stage(CommandProgress... states) {
        for (CommandProgress state : states) {
            stages.add(CompletableFuture.completedFuture(state));
        }
    }

    private void homeIs(boolean armed) {
        home = CompletableFuture.completedFuture(Homes.armed(clock.instant(), armed));
    }

    private void pass(Duration time) {
        scheduler.advance(time);
        scheduler.runDue();
    }
}
