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
package org.openhab.binding.blink.internal.cloud.auth;

import static org.junit.jupiter.api.Assertions.*;

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.LoginLost;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.PinNeeded;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.PinNeeded.Why;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.SignedIn;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.TryAgain;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin.Stage;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;

/**
 * The {@link LoginFlow} goes on with a sign-in that was begun before, and ends one that is not wanted any more.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LoginFlowLaterTest extends LoginFlowFixture {

    @Test
    void withoutASignInThereIsNothingToGoOnWith() {
        assertEquals(new LoginLost(), Futures.result(flow.resume()));
    }

    @Test
    void goingOnWhileAPinIsWaitedForAsksBlinkForNothing() {
        waitForPin();
        int before = blink.requests().size();

        assertEquals(new PinNeeded(pending(), Why.SENT), Futures.result(flow.resume()));
        assertEquals(before, blink.requests().size());
    }

    @Test
    void anAcceptedSignInIsCompletedLater() {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, CODE, Answer.status(503), CODE, TOKENS);
        assertInstanceOf(TryAgain.class, signIn());
        assertEquals(Stage.ACCEPTED, pending().stage());

        assertEquals(new SignedIn(), Futures.result(flow.resume()));
        assertEquals(1, credentialsSent());
    }

    @ParameterizedTest
    @ValueSource(ints = { 429, 500, 502, 503, 403, 406 })
    void troubleAfterBlinkHasAcceptedKeepsTheSignIn(int status) {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, CODE, Answer.status(status));

        assertInstanceOf(TryAgain.class, signIn());
        assertEquals(Stage.ACCEPTED, pending().stage());
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401 })
    void aCodeThatBlinkRefusesIsLost(int status) {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, CODE, Answer.json(status, "{\"error\":\"invalid_grant\"}"));

        assertEquals(new LoginLost(), signIn());
        assertNull(store.get().pending());
        assertNull(store.get().tokens());
    }

    @Test
    void tokensOfAnAccountThatWasRemovedMeanwhileAreNotKept() {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, CODE);
        CompletableFuture<HttpResponse> held = blink.hold();
        CompletableFuture<LoginOutcome> outcome = flow.signIn("h-1", "me@example.com", "secret", session -> session);
        store.clear();

        held.complete(TOKENS);

        assertEquals(StoredSession.EMPTY, store.get());
        assertEquals(new LoginLost(), Futures.result(outcome));
    }

    @Test
    void anAnswerToThePinOfAnAccountThatWasRemovedMeanwhileIsNotKept() {
        waitForPin();
        CompletableFuture<HttpResponse> held = blink.hold();
        CompletableFuture<LoginOutcome> outcome = flow.enterPin("012345");
        store.clear();
        blink.answer(CODE, TOKENS);

        held.complete(COMPLETED);

        assertEquals(StoredSession.EMPTY, store.get());
        assertEquals(new LoginLost(), Futures.result(outcome));
    }

    @Test
    void aMistakeOfOursIsNotTakenForTroubleOfBlinks() {
        blink.answer(TO_SIGN_IN);
        CompletableFuture<HttpResponse> held = blink.hold();
        CompletableFuture<LoginOutcome> outcome = flow.signIn("h-1", "me@example.com", "secret", session -> session);

        held.completeExceptionally(new IllegalStateException("a mistake"));

        Futures.failure(IllegalStateException.class, outcome);
    }

    @Test
    void aNewSignInHasNothingOfTheOneBefore() {
        blink.answer(TO_SIGN_IN, PAGE, PIN_SENT, TO_SIGN_IN, PAGE, PIN_SENT);
        signIn();
        PendingLogin first = pending();

        signIn();

        assertNotEquals(first.verifier(), pending().verifier());
        assertNotEquals(first.state(), pending().state());
        assertNull(blink.requests().get(3).headers().get("Cookie"));
    }
}
