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
package org.openhab.binding.blink.internal.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is being loaded for somebody who waits for it, but not for ever. What comes too late is closed at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class PendingContent implements AutoCloseable {

    private final SignedLink link;
    private final CompletableFuture<LinkedContent> awaited = new CompletableFuture<>();

    /**
     * @param link what was asked for
     * @param loading ends with what is there
     * @param patience after this time it ends with a {@link java.util.concurrent.TimeoutException}
     */
    PendingContent(SignedLink link, CompletableFuture<LinkedContent> loading, Duration patience) {
        this.link = link;
        loading.whenComplete((content, failure) -> {
            if (failure != null) {
                awaited.completeExceptionally(failure);
            } else if (!awaited.complete(content)) {
                content.close();
            }
        });
        awaited.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    SignedLink link() {
        return link;
    }

    boolean isDone() {
        return awaited.isDone();
    }

    /**
     * @param next run once it is there, failed or late
     */
    void whenDone(Runnable next) {
        awaited.whenComplete((content, failure) -> next.run());
    }

    /**
     * @return what is there, once it is done
     * @throws java.util.concurrent.CompletionException with the reason, when it could not be loaded
     * @throws java.util.concurrent.CancellationException when it was closed before
     */
    LinkedContent get() {
        return awaited.join();
    }

    /**
     * Gives it back, now or as soon as it is there.
     */
    @Override
    public void close() {
        awaited.cancel(false);
        if (!awaited.isCompletedExceptionally()) {
            awaited.join().close();
        }
    }
}
