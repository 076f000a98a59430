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

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.model.CommandProgress;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.fixture.Futures;

/**
 * The {@link CommandQueue} carries out commands one after the other, in the order of their ranks.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandQueueTest extends CommandQueueFixture {

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
    void whatNobodyShowsIsDoneWhenBlinkHasSaidSoAndElseNot() {
        homeIs(true);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        failing(new ServerFaultException("odd", 500, Optional.empty()));

        assertEquals(CommandResult.CONFIRMED, Futures.result(submitUntold()));
        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(submitUntold()));
    }

    @Test
    void whatBlinkHasForgottenWasDoneUnlessThatTookTooLong() {
        accepted();
        accepted();
        stage(new CommandProgress.Forgotten(), new CommandProgress.Forgotten());
        homeIs(true);
        CompletableFuture<CommandResult> soon = submitUntold();
        pass(SECOND);
        CompletableFuture<CommandResult> late = submitUntold();
        // The machine has slept.
        clock.advance(LIMIT);
        pass(SECOND);

        assertEquals(CommandResult.CONFIRMED, Futures.result(soon));
        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(late));
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
    void thePictureThatAUserWaitsForIsAlsoThatOfTheTimer() {
        CompletableFuture<CommandTicket> under = hold();
        submit("recording", "other", Rank.USER);
        CompletableFuture<CommandResult> user = submit("picture", "camera", Rank.USER);
        CompletableFuture<CommandResult> automatic = submit("picture", "camera", Rank.AUTOMATIC);
        homeIs(true);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));

        under.complete(DONE_ALREADY);
        scheduler.runDue();

        assertEquals(List.of("recording", "picture"), sent);
        assertEquals(CommandResult.CONFIRMED, Futures.result(user));
        assertEquals(CommandResult.CONFIRMED, Futures.result(automatic));
    }

    @Test
    void theSameForAnotherTargetOrOfABetterRankIsAnother() {
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
}
