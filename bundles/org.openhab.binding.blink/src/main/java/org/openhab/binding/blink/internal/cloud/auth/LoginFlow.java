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

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.PinNeeded;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.PinNeeded.Why;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin.Stage;
import org.openhab.binding.blink.internal.cloud.auth.SignInAnswer.Accepted;
import org.openhab.binding.blink.internal.cloud.auth.SignInAnswer.Lost;
import org.openhab.binding.blink.internal.cloud.auth.SignInAnswer.PinSent;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;

/**
 * The sign-in as a state machine. Its states are those of the stored {@link PendingLogin}:
 *
 * <pre>
 *            signIn                 PIN asked for           enterPin
 * (nothing) --------> CREDENTIALS_SENT --------> PIN_SENT ----------> PIN_ENTERED
 *                            |                       ^    wrong PIN     |    |
 *                            |   no PIN needed       '------------------'    v
 *                            '------------------------------------------> ACCEPTED --> tokens, (nothing)
 * </pre>
 *
 * Each state is stored before the step that leads out of it, so a restart, or a PIN typed after it, goes on where it
 * stopped. {@link #signIn} sends e-mail and password at most once; no other method sends them at all.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LoginFlow {

    private final SignInClient pages;
    private final TokenClient tokenClient;
    private final SessionStore store;
    private final Clock clock;

    /**
     * @param sender where requests go
     * @param host base address of the sign-in host
     * @param store keeps the pending sign-in and the tokens
     * @param clock tells the time
     * @param random makes verifiers
     */
    public LoginFlow(HttpSender sender, URI host, SessionStore store, Clock clock, SecureRandom random) {
        this.pages = new SignInClient(sender, host, clock, random);
        this.tokenClient = new TokenClient(sender, host, clock);
        this.store = store;
        this.clock = clock;
    }

    /**
     * Begins a new sign-in; one that was pending is over once e-mail and password are sent.
     *
     * @param hardwareId the hardware id of the installation
     * @param email the e-mail address
     * @param password the password
     * @param asSent what else is to be stored at the moment when e-mail and password leave
     * @return where it has led; never fails with a {@link BlinkException}
     */
    public CompletableFuture<LoginOutcome> signIn(String hardwareId, String email, String password,
            UnaryOperator<StoredSession> asSent) {
        return onFailure(pages.open(hardwareId).thenCompose(page -> {
            PendingLogin sent = page.attempt().aboutToSend(page.csrfToken(), clock);
            StoredSession before = store.get();
            store.update(session -> asSent.apply(session).withPending(sent));
            return onFailure(
                    pages.submitCredentials(page.attempt(), page.csrfToken(), email, password)
                            .thenCompose(answer -> afterCredentials(page.attempt(), sent, answer)),
                    problem -> credentialsNotAnswered(page.attempt(), before, sent, problem));
        }), problem -> completedFuture(new LoginOutcome.TryAgain(problem)));
    }

    private CompletableFuture<LoginOutcome> afterCredentials(LoginAttempt attempt, PendingLogin sent,
            SignInAnswer answer) {
        if (answer instanceof Accepted accepted) {
            return accept(attempt, sent, accepted.code());
        }
        if (answer instanceof PinSent pinSent) {
            PendingLogin pending = sent.challenged(pinSent.challenge(), attempt.jar.cookies(), clock.instant());
            keep(attempt, session -> session.withPending(pending));
            return completedFuture(new PinNeeded(pending, Why.SENT));
        }
        store.update(session -> session.withPending(null));
        return completedFuture(
                answer instanceof Lost ? new LoginOutcome.LoginLost() : new LoginOutcome.WrongCredentials());
    }

    private CompletableFuture<LoginOutcome> credentialsNotAnswered(LoginAttempt attempt, StoredSession before,
            PendingLogin sent, BlinkException problem) {
        if (problem instanceof UnreachableException unreachable && !unreachable.mayHaveArrived()) {
            keep(attempt, session -> session.withTriedCredentials(before.triedCredentials())
                    .withUsedPin(before.usedPin()).withPending(before.pending()));
            return completedFuture(new LoginOutcome.TryAgain(problem));
        }
        if (problem instanceof UnreachableException || problem instanceof ServerFaultException) {
            return settleDoubt(attempt, sent, Why.UNCERTAIN);
        }
        // Blink has sent no other PIN: one that it had sent before still counts.
        keep(attempt, session -> session.withPending(before.pending()));
        return completedFuture(new LoginOutcome.Failed(problem));
    }

    /**
     * Goes on with the sign-in that is stored. Sends neither e-mail nor password.
     *
     * @return where it has led; never fails with a {@link BlinkException}
     */
    public CompletableFuture<LoginOutcome> resume() {
        PendingLogin pending = store.get().pending();
        if (pending == null) {
            return completedFuture(new LoginOutcome.LoginLost());
        }
        LoginAttempt attempt = LoginAttempt.resume(pending, clock);
        return switch (pending.stage()) {
            case PIN_SENT -> completedFuture(new PinNeeded(pending, Why.SENT));
            case CREDENTIALS_SENT -> settleDoubt(attempt, pending, Why.UNCERTAIN);
            case PIN_ENTERED -> settleDoubt(attempt, pending, Why.UNCHECKED);
            case ACCEPTED -> accept(attempt, pending, Optional.empty());
        };
    }

    /**
     * Sends the PIN that the user has typed.
     *
     * @param pin the PIN as typed, digits only, leading zeros kept
     * @return where it has led; never fails with a {@link BlinkException}
     */
    public CompletableFuture<LoginOutcome> enterPin(String pin) {
        PendingLogin pending = store.get().pending();
        if (pending == null) {
            return completedFuture(new LoginOutcome.LoginLost());
        }
        LoginAttempt attempt = LoginAttempt.resume(pending, clock);
        if (pending.stage() == Stage.ACCEPTED) {
            return accept(attempt, pending, Optional.empty());
        }
        if (pending.stage() == Stage.PIN_ENTERED) {
            // Blink would call a PIN wrong that it has already taken.
            return settleDoubt(attempt, pending, Why.UNCHECKED)
                    .thenCompose(outcome -> outcome instanceof PinNeeded needed && !needed.toBeAsked()
                            ? enterPin(attempt, needed.login(), pin)
                            : completedFuture(outcome));
        }
        return enterPin(attempt, pending, pin);
    }

    private CompletableFuture<LoginOutcome> enterPin(LoginAttempt attempt, PendingLogin pending, String pin) {
        PendingLogin entered = at(Stage.PIN_ENTERED, attempt, pending);
        return onFailure(pages.submitPin(attempt, pending.csrfToken(), pin).thenCompose(answer -> {
            if (answer instanceof Accepted accepted) {
                return accept(attempt, entered, accepted.code());
            }
            if (answer instanceof Lost) {
                return lost();
            }
            return completedFuture(new PinNeeded(at(Stage.PIN_SENT, attempt, entered), Why.WRONG));
        }), problem -> {
            boolean mayBeTaken = problem instanceof ServerFaultException
                    || problem instanceof UnexpectedAnswerException odd && odd.status() / 100 <= 3
                    || problem instanceof UnreachableException unreachable && unreachable.mayHaveArrived();
            if (mayBeTaken) {
                return settleDoubt(attempt, entered, Why.UNCHECKED);
            }
            PendingLogin stillOpen = at(Stage.PIN_SENT, attempt, entered);
            return completedFuture(problem instanceof UnreachableException ? new PinNeeded(stillOpen, Why.UNCHECKED)
                    : new LoginOutcome.Failed(problem));
        });
    }

    private PendingLogin at(Stage stage, LoginAttempt attempt, PendingLogin pending) {
        PendingLogin next = pending.at(stage, attempt.jar.cookies());
        keep(attempt, session -> session.withPending(next));
        return next;
    }

    /**
     * What was sent may have arrived or not. If it did and nothing more is needed, Blink hands out the code; if not,
     * this attempt still is the one that a PIN is for.
     */
    private CompletableFuture<LoginOutcome> settleDoubt(LoginAttempt attempt, PendingLogin pending, Why why) {
        return onFailure(pages.fetchCode(attempt).thenCompose(code -> {
            if (code.isPresent()) {
                return accept(attempt, pending, code);
            }
            return completedFuture(new PinNeeded(
                    pending.stage() == Stage.PIN_ENTERED ? at(Stage.PIN_SENT, attempt, pending) : pending, why));
        }), problem -> completedFuture(new PinNeeded(pending, why, true)));
    }

    private CompletableFuture<LoginOutcome> accept(LoginAttempt attempt, PendingLogin pending, Optional<String> code) {
        at(Stage.ACCEPTED, attempt, pending);
        CompletableFuture<Optional<String>> known = code.isPresent() ? completedFuture(code) : pages.fetchCode(attempt);
        return onFailure(known.thenCompose(text -> text.map(value -> redeem(attempt, value)).orElseGet(this::lost)),
                problem -> problem instanceof SessionEndedException ? lost()
                        : completedFuture(new LoginOutcome.TryAgain(problem)));
    }

    private CompletableFuture<LoginOutcome> redeem(LoginAttempt attempt, String code) {
        return tokenClient.redeem(attempt, code)
                .thenCompose(tokens -> tokens.equals(keep(attempt, session -> session.signedIn(tokens)).tokens())
                        ? completedFuture(new LoginOutcome.SignedIn())
                        : lost());
    }

    /** Signed out, or removed, while the answer was on its way: it belongs to nobody any more. */
    private StoredSession keep(LoginAttempt attempt, UnaryOperator<StoredSession> change) {
        return store.update(session -> {
            PendingLogin pending = session.pending();
            return pending != null && pending.verifier().equals(attempt.pkce.verifier()) ? change.apply(session)
                    : session;
        });
    }

    private CompletableFuture<LoginOutcome> lost() {
        store.update(session -> session.withPending(null));
        return completedFuture(new LoginOutcome.LoginLost());
    }

    private static CompletableFuture<LoginOutcome> onFailure(CompletableFuture<LoginOutcome> step,
            Function<BlinkException, CompletableFuture<LoginOutcome>> handler) {
        return step.exceptionallyCompose(failure -> {
            BlinkException problem = blinkException(failure);
            return problem == null ? CompletableFuture.failedFuture(failure) : handler.apply(problem);
        });
    }

    private static @Nullable BlinkException blinkException(Throwable failure) {
        return FailureCause.of(failure) instanceof BlinkException problem ? problem : null;
    }
}
