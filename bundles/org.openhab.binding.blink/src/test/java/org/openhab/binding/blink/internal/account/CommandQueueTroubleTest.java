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
import org.openhab.binding.blink.internal.fixture.Futures;

/**
 * The {@link CommandQueue} when Blink is busy, fails or does not answer, and when we make mistakes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandQueueTroubleTest extends CommandQueueFixture {

    private static final UnreachableException NO_ROUTE = new UnreachableException("no route", false, null);

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
    void hiccupsWhileReadingTheHomeAreBorne() {
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        home = CompletableFuture.failedFuture(CUT);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);
        assertFalse(result.isDone());

        home = CompletableFuture.failedFuture(new ServerFaultException("homescreen", 503, Optional.empty()));
        pass(SECOND.multipliedBy(2));
        assertFalse(result.isDone());
        homeIs(true);
        pass(SECOND.multipliedBy(4));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
        assertEquals(3, homeReads);
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void whereReadingOnIsHopelessTheCommandEndsAtOnce(BlinkException problem) {
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        home = CompletableFuture.failedFuture(problem);

        assertEquals(CommandResult.UNREACHABLE, Futures.result(submit("arm", Rank.ARM)));
        assertEquals(1, homeReads);
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
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);
        pass(LIMIT);

        assertEquals(CommandResult.UNREACHABLE, Futures.result(result));
        assertTrue(homeReads <= 10, homeReads + " reads");
        assertEquals(0, scheduler.size());
    }

    @Test
    void afterADoubtfulFailureInAnOutageNothingIsGuessed() {
        failing(CUT);
        home = CompletableFuture.failedFuture(CUT);
        CompletableFuture<CommandResult> result = submit("arm", Rank.ARM);
        pass(LIMIT);

        assertEquals(CommandResult.UNREACHABLE, Futures.result(result));
        assertEquals(1, sent.size());
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
}
