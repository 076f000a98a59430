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

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.http.CallHistory;
import org.openhab.binding.blink.internal.poll.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How an account comes to its session and gives it up. Methods may be called in any thread and never block, unless they
 * say otherwise.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AccountLogin {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Logger logger = LoggerFactory.getLogger(AccountLogin.class);

    private final AccountSettings settings;
    private final SessionStore store;
    private final CallHistory history;
    private final CloudAccess cloud;
    private final SerialExecutor serial;
    private final SerialCalls calls;
    private final Listener listener;
    private final String hardwareId;
    private final SignIn signIn;

    /**
     * What becomes of the session. On the serial executor.
     */
    interface Listener extends SignIn.Listener {

        /** The user signs out: from now on, nothing is asked for. */
        void onSignOut();
    }

    AccountLogin(AccountSettings settings, AccountSlot slot, CloudAccess cloud, SerialExecutor serial,
            SerialCalls calls, SessionRuntime runtime, Listener listener) {
        this.settings = settings;
        this.store = slot.store();
        this.history = slot.diary().calls();
        this.cloud = cloud;
        this.serial = serial;
        this.calls = calls;
        this.listener = listener;
        this.hardwareId = settings.hardwareId().orElseGet(() -> keptOrNewHardwareId(store.get().hardwareId()));
        this.signIn = new SignIn(cloud.login(), store, settings, hardwareId, serial, runtime.clock(),
                new Backoff(runtime.firstWait(), LONGEST_WAIT, runtime.random()), listener);
    }

    private static String keptOrNewHardwareId(@Nullable String kept) {
        return kept == null ? UUID.randomUUID().toString() : kept;
    }

    /**
     * Begins: with the stored session, with the sign-in that is pending, or with a new one if the user has asked for
     * it. On the serial executor.
     */
    void begin() {
        if (!settings.email().equals(store.get().email())) {
            history.forgetAnswer();
        }
        StoredSession stored = store.update(session -> session.forEmail(settings.email()).withHardwareId(hardwareId));
        if (settings.pin().isEmpty() && stored.usedPin() != null) {
            stored = store.update(session -> session.withUsedPin(null));
        }
        FirstStep step = FirstStep.of(settings, stored);
        logger.debug("Blink account begins with {}", step);
        if (step instanceof FirstStep.SignIn) {
            signIn.signIn();
        } else if (step instanceof FirstStep.AskForPin) {
            signIn.requestPin(true);
        } else if (step instanceof FirstStep.EnterPin) {
            signIn.enterConfiguredPin();
        } else if (step instanceof FirstStep.ResumeLogin) {
            signIn.resume();
        } else if (step instanceof FirstStep.UseSession) {
            listener.onSignedIn();
        } else if (step instanceof FirstStep.WaitForUser wait) {
            signIn.waitForUser(wait.reason());
        }
    }

    /**
     * Sends the PIN that Blink has sent to the user.
     *
     * @param pin the PIN, digits only
     * @return whether Blink has taken it
     */
    public CompletableFuture<Boolean> sendPin(String pin) {
        return calls.call(() -> signIn.enterPin(pin), false);
    }

    /**
     * Has Blink send another PIN, by signing in once.
     *
     * @return whether Blink has sent one, or has signed in without; false also when it is too early for another one
     */
    public CompletableFuture<Boolean> requestPin() {
        return calls.call(() -> signIn.requestPin(false), false);
    }

    /**
     * Signs out. The session is forgotten here, whatever Blink says; the hardware id stays.
     *
     * @return whether Blink knows that we have signed out
     */
    public CompletableFuture<Boolean> signOut() {
        return calls.call(() -> {
            listener.onSignOut();
            signIn.giveUp();
            // The answer to a step that is under way could bring a new session.
            return signIn.idle().thenCompose(nothing -> cloud.logout()).whenComplete((done, failure) -> {
                store.update(session -> session.signedOut().withPending(null));
                history.forgetAnswer();
                serial.execute(() -> {
                    signIn.giveUp();
                    listener.onState(new SessionState.SignInNeeded(Reason.SIGNED_OUT));
                });
            });
        }, false);
    }

    /**
     * @return completes when no step of a sign-in is under way
     */
    CompletableFuture<@Nullable Void> idle() {
        return signIn.idle();
    }
}
