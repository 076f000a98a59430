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

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.api.NotificationApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the Blink app notifies of, by the names that Blink gives it. In any thread.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class NotificationSettings {

    private final Logger logger = LoggerFactory.getLogger(NotificationSettings.class);

    private final CommandQueue queue;
    private final SerialCalls calls;
    private final NotificationApi api;
    private final ForAccount account;

    NotificationSettings(CommandQueue queue, SerialCalls calls, NotificationApi api, ForAccount account) {
        this.queue = queue;
        this.calls = calls;
        this.api = api;
        this.account = account;
    }

    /**
     * Asks what the app notifies of.
     *
     * @return on or off, by name; empty when Blink does not tell, and then the log says why
     */
    public CompletableFuture<Map<String, Boolean>> all() {
        return calls.call(this::read, Map.of());
    }

    /**
     * Switches one notification. All others stay as they are.
     *
     * @return whether Blink shows it as wanted; if not, the log says why
     */
    public CompletableFuture<Boolean> set(String name, boolean on) {
        return calls.call(() -> read().thenCompose(known -> {
            if (!known.isEmpty() && !known.containsKey(name)) {
                logger.info("Blink knows no notification {}, but {}", name, known.keySet());
            }
            if (!known.containsKey(name) || isSet(known, name, on)) {
                return completedFuture(known.containsKey(name));
            }
            return write(name, on);
        }), false);
    }

    private CompletableFuture<Boolean> write(String name, boolean on) {
        return queue.inUsersTurn(() -> account.call(info -> api.set(info, name, on))).handle((done, failure) -> {
            if (failure != null) {
                logger.info("The notification {} was not changed: {}", name, failure.getMessage());
            }
            return failure == null;
        }).thenCompose(sent -> sent ? read().thenApply(now -> {
            if (!isSet(now, name, on)) {
                logger.info("The notification {} was not changed: {}", name, CommandResult.NOT_CONFIRMED.reason());
            }
            return isSet(now, name, on);
        }) : completedFuture(false));
    }

    private static boolean isSet(Map<String, Boolean> known, String name, boolean on) {
        return Boolean.valueOf(on).equals(known.get(name));
    }

    private CompletableFuture<Map<String, Boolean>> read() {
        return queue.inUsersTurn(() -> account.call(api::all)).exceptionally(failure -> {
            logger.info("Blink does not tell what it notifies of: {}", failure.getMessage());
            return Map.of();
        });
    }
}
