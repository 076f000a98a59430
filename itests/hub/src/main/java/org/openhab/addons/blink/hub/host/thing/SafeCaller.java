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
package org.openhab.addons.blink.hub.host.thing;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.NamedThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls add-ons in threads of its own and does not wait for ever, as openHAB does: what takes longer than five seconds
 * goes on by itself and is complained about in the log.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SafeCaller {

    static final Duration LIMIT = Duration.ofSeconds(5);

    private final Logger logger = LoggerFactory.getLogger(SafeCaller.class);
    private final ExecutorService threads = Executors.newCachedThreadPool(new NamedThreadFactory("safeCall", true));
    private final Duration limit;

    SafeCaller(Duration limit) {
        this.limit = limit;
    }

    /**
     * Calls the add-on and waits for it for a while.
     *
     * @param what what the add-on is asked to do, for the log
     * @param onFailure told about an exception of the add-on
     */
    void call(String what, Runnable call, Consumer<Throwable> onFailure) {
        Future<?> running = threads.submit(call);
        try {
            running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            logger.warn("{} takes more than {}ms.", what, limit.toMillis());
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            logger.error("Exception occurred while {}: {}", what, cause.getMessage(), cause);
            onFailure.accept(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The same for those to whom an exception means nothing but a line in the log.
     */
    void call(String what, Runnable call) {
        call(what, call, failure -> {
        });
    }

    /**
     * Calls the add-on without waiting.
     */
    void callLater(String what, Runnable call) {
        threads.execute(() -> call(what, call));
    }

    void close() {
        threads.shutdown();
    }
}
