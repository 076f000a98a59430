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
package org.openhab.binding.blink.internal.live.relay;

import java.nio.channels.CompletionHandler;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Brings what a thread of Java's channel group tells into a turn.
 *
 * @param <T> what an operation brings
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Completion<T> implements CompletionHandler<T, @Nullable Object> {

    private final Turns turns;
    private final Consumer<T> success;
    private final Consumer<Throwable> trouble;

    /**
     * @param turns in which it goes on
     * @param success gets what the operation has brought
     * @param trouble gets why it has failed
     */
    Completion(Turns turns, Consumer<T> success, Consumer<Throwable> trouble) {
        this.turns = turns;
        this.success = success;
        this.trouble = trouble;
    }

    @Override
    public void completed(T result, @Nullable Object attachment) {
        turns.execute(() -> success.accept(result));
    }

    @Override
    public void failed(@Nullable Throwable failure, @Nullable Object attachment) {
        if (failure != null) {
            turns.execute(() -> trouble.accept(failure));
        }
    }
}
