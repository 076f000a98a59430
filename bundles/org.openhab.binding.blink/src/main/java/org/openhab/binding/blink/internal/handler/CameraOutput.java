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
package org.openhab.binding.blink.internal.handler;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.core.types.State;

/**
 * What the parts of a camera's handler may do with its thing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
interface CameraOutput extends DeviceOutput {
    /**
     * Tells something that depends on what may change at any time: nothing else is told from the first look at that
     * until all is told. Does nothing once the thing is disposed or has another configuration.
     */
    void tell(Runnable news);

    /**
     * Shows states, those that have changed.
     */
    void show(Map<String, State> states);

    /**
     * Adds an optional channel although there is no value for it yet.
     */
    void add(String channelId);

    /**
     * Forgets what a channel shows: it is old, and nobody looks at it.
     */
    void forget(String channelId);

    /**
     * Shows a state also when it is the one that was shown last.
     */
    void repeat(String channelId, State state);

    /**
     * Shows once more what a channel has shown last.
     */
    void restore(String channelId);

    /**
     * Triggers a channel.
     */
    void trigger(String channelId, String event);

    /**
     * @return whether an item is linked to a channel
     */
    boolean isLinked(String channelId);

    /**
     * @return whether the thing is online
     */
    boolean isOnline();

    /**
     * Waits.
     *
     * @return completes with true when the time has passed, and with false when the thing is disposed before
     */
    CompletableFuture<Boolean> pause(Duration time);

    /**
     * Loads a picture, whole or not.
     */
    CompletableFuture<byte[]> load(Thumbnail thumbnail);
}
