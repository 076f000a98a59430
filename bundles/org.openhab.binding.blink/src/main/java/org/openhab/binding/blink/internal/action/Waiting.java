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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
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

    private static final Logger LOGGER = LoggerFactory.getLogger(Waiting.class);

    private Waiting() {
    }

    /**
     * @param action the name of the action, for the log
     * @param result what to wait for
     * @return the result; empty when it failed or did not come in time, and then the log says why
     */
    static <T> Optional<T> forResult(String action, CompletableFuture<T> result) {
        return forResult(action, result, LIMIT);
    }

    /**
     * @param action the name of the action, for the log
     * @param result what to wait for
     * @param limit how long
     * @return the result; empty when it failed or did not come in time, and then the log says why
     */
    static <T> Optional<T> forResult(String action, CompletableFuture<T> result, Duration limit) {
        try {
            return Optional.of(result.get(limit.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOGGER.debug("{}: interrupted while waiting for Blink", action);
        } catch (ExecutionException e) {
            LOGGER.debug("{}: {}", action, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            LOGGER.debug("{}: no answer of Blink within {} s", action, limit.toSeconds());
        }
        return Optional.empty();
    }

    /**
     * @param action the name of the action, for the log
     * @param result whether Blink has done it
     * @return whether Blink has done it within the limit
     */
    static Boolean forSuccess(String action, CompletableFuture<Boolean> result) {
        return forSuccess(action, result, LIMIT);
    }

    /**
     * @param action the name of the action, for the log
     * @param result whether Blink has done it
     * @param limit how long to wait
     * @return whether Blink has done it within the limit
     */
    static Boolean forSuccess(String action, CompletableFuture<Boolean> result, Duration limit) {
        return forResult(action, result, limit).filter(Boolean::booleanValue).isPresent();
    }

    /**
     * Waits until a job has ended. An interrupt ends the job after the clip that is being saved.
     *
     * @param action the name of the action, for the log
     * @param job the job
     * @return how many clips were saved; when not all could be, the log says why
     */
    static Integer forJob(String action, SaveJob job) {
        try {
            Integer saved = job.result().get();
            job.problem()
                    .ifPresent(problem -> LOGGER.warn("{} has not saved all clips: {}", action, problem.getMessage()));
            return saved;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            job.stop();
            LOGGER.info("{} was interrupted after {} of {} clips; call it again to go on", action, job.done(),
                    job.total());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            LOGGER.warn("{} saved nothing: {}", action, cause == null ? e.getMessage() : cause.getMessage());
        }
        return job.saved();
    }
}
