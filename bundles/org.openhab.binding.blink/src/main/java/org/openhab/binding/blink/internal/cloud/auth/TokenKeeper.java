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
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;

/**
 * Hands out the access token and keeps it fresh.
 * <p>
 * However many callers find it expired, there is one refresh, because two with the same refresh token would end the
 * session. The new pair is stored before anyone gets to use it. A failure of the moment costs nothing but a pause; only
 * a refusal of the refresh token ends the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class TokenKeeper {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final TokenClient client;
    private final SessionStore store;
    private final Clock clock;
    private final DoubleSupplier random;

    private @Nullable CompletableFuture<String> refresh;
    private @Nullable Failure lastFailure;
    private Duration pause = FIRST_PAUSE;

    /**
     * A refresh that failed.
     *
     * @param refreshToken the refresh token; another one has not failed yet
     * @param problem how it failed
     * @param at when
     * @param pause how long it is not tried again
     */
    private record Failure(String refreshToken, BlinkException problem, Instant at, Duration pause) {

        /** A clock that was set back ends the pause, or it would last until the clock has caught up. */
        boolean holdsUp(Tokens tokens, Instant now) {
            return tokens.refreshToken().equals(refreshToken) && !now.isBefore(at) && now.isBefore(at.plus(pause));
        }

        BlinkException problem(Instant now) {
            return problem instanceof RateLimitedException
                    ? new RateLimitedException("refresh-token", Duration.between(now, at.plus(pause)))
                    : problem;
        }
    }

    /**
     * @param client asks Blink
     * @param store keeps the tokens
     * @param clock tells the time
     * @param random numbers from 0 to 1, to spread the tries of many homes
     */
    public TokenKeeper(TokenClient client, SessionStore store, Clock clock, DoubleSupplier random) {
        this.client = client;
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * @return an access token, refreshed before when it is due; fails with {@link SessionEndedException} when the user
     *         has to sign in, with another {@link BlinkException} when Blink cannot be asked at the moment
     */
    public CompletableFuture<String> accessToken() {
        Tokens tokens = store.get().tokens();
        if (tokens == null) {
            return failedFuture(new SessionEndedException("not signed in"));
        }
        Instant now = clock.instant();
        if (now.isBefore(tokens.refreshAt())) {
            return completedFuture(tokens.accessToken());
        }
        CompletableFuture<String> fresh = refresh(tokens);
        // Early enough, an outage of the sign-in host is nobody's business: the old token is still good.
        return tokens.isExpired(now) ? fresh
                : fresh.exceptionallyCompose(
                        failure -> isEnd(failure) ? CompletableFuture.<String> failedFuture(failure)
                                : completedFuture(tokens.accessToken()));
    }

    /**
     * @param rejected an access token that Blink has just answered with 401
     * @return another one: that of a refresh in the meantime, or of a new refresh
     */
    public CompletableFuture<String> replacementFor(String rejected) {
        Tokens tokens = store.get().tokens();
        if (tokens == null) {
            return failedFuture(new SessionEndedException("not signed in"));
        }
        return tokens.accessToken().equals(rejected) ? refresh(tokens) : completedFuture(tokens.accessToken());
    }

    /**
     * @return completes when no refresh is under way
     */
    public synchronized CompletableFuture<@Nullable Void> idle() {
        CompletableFuture<String> current = refresh;
        return current == null ? completedFuture(null) : current.handle((token, failure) -> null);
    }

    private synchronized CompletableFuture<String> refresh(Tokens seen) {
        CompletableFuture<String> running = refresh;
        if (running != null) {
            return running;
        }
        // Whoever saw the old token while a refresh was ending must not start another one with it.
        Tokens tokens = store.get().tokens();
        String hardwareId = store.get().hardwareId();
        if (tokens == null || hardwareId == null) {
            return failedFuture(new SessionEndedException("not signed in"));
        }
        if (!tokens.accessToken().equals(seen.accessToken())) {
            return completedFuture(tokens.accessToken());
        }
        if (tokens.refreshToken().isEmpty()) {
            store.update(session -> isSame(session, tokens) ? session.signedOut() : session);
            return failedFuture(new SessionEndedException("Blink gave no refresh token"));
        }
        Instant now = clock.instant();
        Failure failure = lastFailure;
        if (failure != null && failure.holdsUp(tokens, now)) {
            return failedFuture(failure.problem(now));
        }
        CompletableFuture<String> result = new CompletableFuture<>();
        refresh = result;
        client.refresh(tokens.refreshToken(), hardwareId)
                .whenComplete((fresh, problem) -> finish(tokens, fresh, problem, result))
                .whenComplete((fresh, problem) -> release(result, problem));
        return result;
    }

    /** Whatever happened, nobody may wait for ever. */
    private void release(CompletableFuture<String> result, @Nullable Throwable failure) {
        synchronized (this) {
            refresh = result.equals(refresh) ? null : refresh;
        }
        if (failure != null) {
            result.completeExceptionally(problem(failure));
        }
    }

    private void finish(Tokens old, @Nullable Tokens fresh, @Nullable Throwable failure,
            CompletableFuture<String> result) {
        if (fresh != null) {
            store.update(session -> isSame(session, old) ? session.withTokens(fresh) : session);
        }
        BlinkException problem = failure == null ? null : problem(failure);
        if (problem instanceof SessionEndedException) {
            store.update(session -> isSame(session, old) ? session.signedOut() : session);
        }
        synchronized (this) {
            refresh = null;
            if (problem == null) {
                lastFailure = null;
                pause = FIRST_PAUSE;
            } else {
                lastFailure = new Failure(old.refreshToken(), problem, clock.instant(), pauseAfter(problem));
            }
        }
        if (problem != null) {
            result.completeExceptionally(problem);
        } else if (fresh != null) {
            result.complete(fresh.accessToken());
        }
    }

    private Duration pauseAfter(BlinkException problem) {
        if (problem instanceof RateLimitedException limited) {
            return limited.retryAfter();
        }
        if (problem instanceof ServerFaultException fault && fault.retryAfter().isPresent()) {
            return fault.retryAfter().get();
        }
        Duration now = pause.plusMillis(Math.round(pause.toMillis() * random.getAsDouble() / 2));
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return now;
    }

    /** Signed in anew, or signed out, while the answer was on its way: it belongs to a session that is gone. */
    private static boolean isSame(StoredSession session, Tokens old) {
        Tokens current = session.tokens();
        return current != null && current.refreshToken().equals(old.refreshToken());
    }

    private static boolean isEnd(Throwable failure) {
        return problem(failure) instanceof SessionEndedException;
    }

    private static BlinkException problem(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof BlinkException problem ? problem
                : new UnexpectedAnswerException("refresh-token", 0, "broken off", cause);
    }
}
