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
package org.openhab.binding.blink.internal.action;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.diagnostics.Diary;
import org.openhab.binding.blink.internal.handler.DeviceHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for Blink in the thread of the rule that calls an action. An interrupt ends the wait, not what Blink does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Waiting {

    /** How long most actions may wait. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    /** Why an action was not done, where nothing else tells. */
    enum Reason {
        /** Blink did not do it, or what was done is not what was wanted. */
        NOT_DONE,
        /** What was given to the action is no such thing. */
        INVALID_ARGUMENT,
        /** The thing is not initialized. */
        NOT_INITIALIZED
    }

    private Waiting() {
    }

    /**
     * @param diary remembers what was not done, if there is one
     * @param action the name of the action, for the log and the diagnostics
     * @param result what to wait for
     * @return the result; empty when it failed or did not come in time, and then the log says why
     */
    static <T> Optional<T> forResult(@Nullable Diary diary, String action, CompletableFuture<T> result) {
        return forResult(diary, action, result, LIMIT);
    }

    /**
     * @param diary remembers what was not done, if there is one
     * @param action the name of the action, for the log and the diagnostics
     * @param result what to wait for
     * @param limit how long
     * @return the result; empty when it failed or did not come in time, and then the log says why
     */
    static <T> Optional<T> forResult(@Nullable Diary diary, String action, CompletableFuture<T> result,
            Duration limit) {
        Logger logger = LoggerFactory.getLogger(Waiting.class);
        try {
            return Optional.of(result.get(limit.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            note(diary, action, e);
            logger.debug("{}: interrupted while waiting for Blink", action);
        } catch (ExecutionException e) {
            note(diary, action, e);
            logger.debug("{}: {}", action, FailureCause.of(e).toString());
        } catch (TimeoutException e) {
            note(diary, action, e);
            logger.debug("{}: no answer of Blink within {} s", action, limit.toSeconds());
        }
        return Optional.empty();
    }

    /**
     * @param diary remembers what was not done, if there is one
     * @param action the name of the action, for the log and the diagnostics
     * @param result whether Blink has done it
     * @return whether Blink has done it within the limit
     */
    static Boolean forSuccess(@Nullable Diary diary, String action, CompletableFuture<Boolean> result) {
        return forSuccess(diary, action, result, LIMIT);
    }

    /**
     * @param diary remembers what was not done, if there is one
     * @param action the name of the action, for the log and the diagnostics
     * @param result whether Blink has done it
     * @param limit how long to wait
     * @return whether Blink has done it within the limit
     */
    static Boolean forSuccess(@Nullable Diary diary, String action, CompletableFuture<Boolean> result, Duration limit) {
        Optional<Boolean> done = forResult(diary, action, result, limit);
        if (diary != null && done.filter(Boolean.FALSE::equals).isPresent()) {
            diary.failed(action, Reason.NOT_DONE);
        }
        return done.filter(Boolean::booleanValue).isPresent();
    }

    /**
     * Has a device do something, and waits for it.
     *
     * @param device the handler of the device; null before openHAB has told it
     * @param action the name of the action, for the log and the diagnostics
     * @param act has Blink do it
     * @return whether Blink has done it within the limit
     */
    static <H extends DeviceHandler> Boolean forDevice(@Nullable H device, String action,
            Function<H, CompletableFuture<Boolean>> act) {
        return forDevice(device, action, act, LIMIT);
    }

    /**
     * Has a device do something, and waits for it.
     *
     * @param device the handler of the device; null before openHAB has told it
     * @param action the name of the action, for the log and the diagnostics
     * @param act has Blink do it
     * @param limit how long to wait
     * @return whether Blink has done it within the limit
     */
    static <H extends DeviceHandler> Boolean forDevice(@Nullable H device, String action,
            Function<H, CompletableFuture<Boolean>> act, Duration limit) {
        return device != null && forSuccess(device.diary(), action, act.apply(device), limit);
    }

    /**
     * An action cannot even begin.
     *
     * @param diary remembers what was not done, if there is one
     * @param action the name of the action, for the log and the diagnostics
     * @param reason why
     * @return false
     */
    static Boolean refused(@Nullable Diary diary, String action, Reason reason) {
        LoggerFactory.getLogger(Waiting.class).debug("{}: {}", action, reason);
        if (diary != null) {
            diary.failed(action, reason);
        }
        return false;
    }

    /**
     * Notes why an action was not done.
     */
    static void note(@Nullable Diary diary, String action, Throwable failure) {
        if (diary != null) {
            diary.failed(action, failure);
        }
    }
}
