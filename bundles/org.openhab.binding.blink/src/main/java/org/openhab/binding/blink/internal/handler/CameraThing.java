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
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.types.State;

/**
 * The thing of a camera, for one configuration. What comes late for the configuration before is not told any more: it
 * may be of another camera.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraThing extends DeviceThing implements CameraOutput {

    private final DeviceHandler handler;

    /**
     * @param handler the handler of the thing
     * @param isCurrent tells whether the thing still has the configuration that this is for
     */
    CameraThing(DeviceHandler handler, Predicate<DeviceOutput> isCurrent) {
        super(handler, isCurrent);
        this.handler = handler;
    }

    @Override
    public void show(Map<String, State> states) {
        tell(() -> handler.showStates(states));
    }

    @Override
    public void add(String channelId) {
        tell(() -> handler.addChannel(channelId));
    }

    @Override
    public void forget(String channelId) {
        tell(() -> handler.forget(channelId));
    }

    @Override
    public void repeat(String channelId, State state) {
        tell(() -> handler.repeat(channelId, state));
    }

    @Override
    public void restore(String channelId) {
        tell(() -> handler.restore(channelId));
    }

    @Override
    public void trigger(String channelId, String event) {
        tell(() -> handler.trigger(channelId, event));
    }

    @Override
    public boolean isLinked(String channelId) {
        return handler.hasItem(channelId);
    }

    @Override
    public boolean isOnline() {
        return handler.getThing().getStatus() == ThingStatus.ONLINE;
    }

    @Override
    public CompletableFuture<Boolean> pause(Duration time) {
        return timers.pause(time);
    }

    @Override
    public CompletableFuture<byte[]> load(Thumbnail thumbnail) {
        AccountSession session = handler.session();
        return session == null ? CompletableFuture.failedFuture(new SessionEndedException("the account is gone"))
                : session.devices().picture(thumbnail);
    }
}
