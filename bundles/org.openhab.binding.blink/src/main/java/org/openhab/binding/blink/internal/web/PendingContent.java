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
 * What is being loaded for somebody who waits for it, but not for ever.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class PendingContent {

    private final SignedLink link;
    private final CompletableFuture<LinkedContent> awaited;

    /**
     * @param link what was asked for
     * @param loading ends with what is there
     * @param patience after this time it ends with a {@link java.util.concurrent.TimeoutException}
     */
    PendingContent(SignedLink link, CompletableFuture<LinkedContent> loading, Duration patience) {
        this.link = link;
        awaited = loading.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
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
     */
    LinkedContent get() {
        return awaited.join();
    }
}
