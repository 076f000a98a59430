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

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.cloud.auth.Fingerprint;
import org.openhab.binding.blink.internal.cloud.auth.LoginFlow;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.PinNeeded.Why;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin.Stage;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.http.Answers;
import org.openhab.binding.blink.internal.poll.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs an account in: drives the {@link LoginFlow}, one step at a time, turns its outcomes into states, and tries
 * again what may be tried again without Blink sending another PIN.
 * <p>
 * All methods but {@link #idle()} are called on the serial executor of the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignIn {

    /**
     * What a sign-in leads to.
     */
    interface Listener {

        /** The user has to know something. */
        void onState(SessionState state);

        /** The tokens are there. */
        void onSignedIn();

        /** The sign-in has come to nothing, but the session of before is still there. */
        void onSessionKept();

        /** See {@link SessionListener#clearPin()}. */
        boolean clearPin();
    }

    private final Logger logger = LoggerFactory.getLogger(SignIn.class);
    private final LoginFlow flow;
    private final SessionStore store;
    private final AccountSettings settings;
    private final String hardwareId;
    private final SerialExecutor serial;
    private final Clock clock;
    private final Backoff backoff;
    private final Listener listener;
    private final LoginSteps steps;
    private final SecureRandom secureRandom = new SecureRandom();

    private int failures;
    private Runnable cancelRetry = () -> {
    };

    SignIn(LoginFlow flow, SessionStore store, AccountSettings settings, String hardwareId, SerialExecutor serial,
            Clock clock, Backoff backoff, Listener listener) {
        this.flow = flow;
        this.store = store;
        this.settings = settings;
        this.hardwareId = hardwareId;
        this.serial = serial;
        this.clock = clock;
        this.backoff = backoff;
        this.listener = listener;
        this.steps = new LoginSteps(serial);
    }

    /**
     * Signs in because e-mail address or password is new. Waits for the end of a time that Blink has set before.
     */
    void signIn() {
        Instant now = clock.instant();
        Instant hold = holdUntil();
        if (now.isBefore(hold)) {
            tell(new SessionState.RateLimited(hold, true));
            retryIn(Duration.between(now, hold), () -> run(this::sendCredentials));
        } else {
            run(this::sendCredentials);
        }
    }

    /** A time further ahead than Blink ever wants was told by a clock that has been set back since. */
    private Instant holdUntil() {
        Instant hold = Instant.ofEpochSecond(store.get().holdUntil());
        return hold.isAfter(clock.instant().plus(Answers.LONGEST_WAIT)) ? Instant.EPOCH : hold;
    }

    /**
     * Does nothing until the user does; tells until when Blink wants no sign-in, if that is so.
     *
     * @param reason why the user has to act
     */
    void waitForUser(Reason reason) {
        Instant hold = holdUntil();
        listener.onState(reason == Reason.NOT_SIGNED_IN && clock.instant().isBefore(hold)
                ? new SessionState.RateLimited(hold, true)
                : new SessionState.SignInNeeded(reason));
    }

    /**
     * Has Blink send another PIN, unless it is too early for that.
     *
     * @param fromConfiguration whether the user asked in the parameter {@code pin}
     * @return whether Blink has sent one, or has signed in without
     */
    CompletableFuture<Boolean> requestPin(boolean fromConfiguration) {
        return run(() -> isRefused(fromConfiguration), this::sendCredentials).thenApply(outcome -> outcome
                .filter(end -> end instanceof LoginOutcome.SignedIn || end instanceof LoginOutcome.PinNeeded)
                .isPresent());
    }

    private boolean isRefused(boolean fromConfiguration) {
        StoredSession stored = store.get();
        PendingLogin pending = stored.pending();
        Instant now = clock.instant();
        Instant hold = holdUntil();
        SessionState refusal = null;
        if (settings.password().isEmpty()) {
            refusal = new SessionState.SignInNeeded(Reason.PASSWORD_MISSING);
        } else if (now.isBefore(hold)) {
            refusal = new SessionState.RateLimited(hold, true);
        } else if (pending != null && pending.stage() != Stage.ACCEPTED && pending.isTooEarly(now)) {
            refusal = pinNeeded(pending, Hint.TOO_EARLY);
        }
        if (refusal == null) {
            return false;
        }
        if (fromConfiguration) {
            usedPin();
        }
        tell(refusal);
        return true;
    }

    /**
     * Sends a PIN, if one is waited for.
     *
     * @return whether Blink has taken it
     */
    CompletableFuture<Boolean> enterPin(String pin) {
        return run(() -> store.get().pending() == null, () -> flow.enterPin(pin))
                .thenApply(outcome -> outcome.filter(LoginOutcome.SignedIn.class::isInstance).isPresent());
    }

    /**
     * Sends the PIN of the configuration.
     */
    void enterConfiguredPin() {
        run(() -> flow.enterPin(settings.pin()).whenComplete((outcome, failure) -> serial.execute(() -> {
            boolean checked = failure == null && !(outcome instanceof LoginOutcome.Failed)
                    && !(outcome instanceof LoginOutcome.PinNeeded needed && needed.why() == Why.UNCHECKED);
            if (checked) {
                usedPin();
            } else {
                listener.clearPin();
            }
        })));
    }

    /**
     * Goes on with the stored sign-in.
     */
    void resume() {
        run(flow::resume);
    }

    /**
     * Takes the value of the parameter {@code pin} as used: it leaves the configuration, or, where a file would bring
     * it back, is remembered.
     */
    void usedPin() {
        store.update(session -> session.withUsedPin(Fingerprint.of(settings.pin(), secureRandom)));
        if (listener.clearPin()) {
            store.update(session -> session.withUsedPin(null));
        }
    }

    /**
     * Tries nothing again by itself any more.
     */
    void giveUp() {
        cancelRetry.run();
    }

    /**
     * @return completes when no step is under way
     */
    CompletableFuture<@Nullable Void> idle() {
        return steps.idle();
    }

    private CompletableFuture<LoginOutcome> sendCredentials() {
        String tried = Fingerprint.of(settings.credentials(), secureRandom);
        String pin = settings.pin();
        String used = pin.isEmpty() ? null : Fingerprint.of(pin, secureRandom);
        // A PIN that stands in the configuration when the credentials leave belongs to an earlier sign-in.
        CompletableFuture<LoginOutcome> result = flow.signIn(hardwareId, settings.email(), settings.password(),
                session -> session.withTriedCredentials(tried).withUsedPin(used).withHoldUntil(Instant.EPOCH));
        if (used != null) {
            result.whenComplete((outcome, failure) -> serial.execute(() -> {
                // Stored with the credentials as they left, and taken back if they did not.
                if (used.equals(store.get().usedPin())) {
                    usedPin();
                }
            }));
        }
        return result;
    }

    private void run(Supplier<CompletableFuture<LoginOutcome>> action) {
        run(() -> false, action);
    }

    private CompletableFuture<Optional<LoginOutcome>> run(BooleanSupplier pointless,
            Supplier<CompletableFuture<LoginOutcome>> action) {
        return steps.run(pointless, () -> {
            // Not before its turn, because the step before this one may have asked for another try.
            cancelRetry.run();
            return action.get();
        }, outcome -> settle(outcome, action));
    }

    private void settle(LoginOutcome outcome, Supplier<CompletableFuture<LoginOutcome>> action) {
        if (outcome instanceof LoginOutcome.TryAgain again) {
            tryAgain(again.cause(), action);
            return;
        }
        if (outcome instanceof LoginOutcome.PinNeeded needed) {
            listener.onState(pinNeeded(needed.login(), switch (needed.why()) {
                case SENT -> Hint.SENT;
                case WRONG -> Hint.WRONG;
                case UNCERTAIN -> Hint.UNCERTAIN;
                case UNCHECKED -> Hint.UNCHECKED;
            }));
            if (needed.toBeAsked()) {
                retryIn(backoff.after(++failures), () -> run(flow::resume));
                return;
            }
        }
        failures = 0;
        if (outcome instanceof LoginOutcome.SignedIn) {
            listener.onSignedIn();
        } else if (outcome instanceof LoginOutcome.WrongCredentials) {
            tell(new SessionState.WrongCredentials());
        } else if (outcome instanceof LoginOutcome.LoginLost) {
            tell(new SessionState.SignInNeeded(Reason.LOGIN_LOST));
        } else if (outcome instanceof LoginOutcome.Failed failed) {
            tell(failed(failed.cause()));
        }
    }

    /** A session that works is worth more than a sign-in that has come to nothing. */
    private void tell(SessionState trouble) {
        if (store.get().tokens() == null) {
            listener.onState(trouble);
        } else {
            logger.info("The sign-in to Blink has come to nothing ({}); the session of before goes on",
                    SessionDiagnostics.word(trouble));
            listener.onSessionKept();
        }
    }

    private SessionState failed(BlinkException cause) {
        SessionState state = Troubles.stateOf(cause, clock.instant(), true);
        if (state instanceof SessionState.RateLimited limited) {
            store.update(session -> session.withHoldUntil(limited.until()));
        }
        return state instanceof SessionState.Unreachable ? new SessionState.SignInNeeded(Reason.LOGIN_FAILED) : state;
    }

    private void tryAgain(BlinkException cause, Supplier<CompletableFuture<LoginOutcome>> action) {
        Duration wait = backoff.after(++failures);
        if (cause instanceof RateLimitedException limited && limited.retryAfter().compareTo(wait) > 0) {
            wait = limited.retryAfter();
        }
        tell(Troubles.stateOf(cause, clock.instant(), true));
        retryIn(wait, () -> {
            PendingLogin pending = store.get().pending();
            run(pending != null && pending.stage() == Stage.ACCEPTED ? flow::resume : action);
        });
    }

    private void retryIn(Duration wait, Runnable retry) {
        cancelRetry.run();
        cancelRetry = serial.later(wait, retry);
    }

    private static SessionState.PinNeeded pinNeeded(PendingLogin login, Hint hint) {
        return new SessionState.PinNeeded(hint, login.channel(), login.target(),
                Instant.ofEpochSecond(login.pinDeadline()), Instant.ofEpochSecond(login.nextPinAt()));
    }
}
