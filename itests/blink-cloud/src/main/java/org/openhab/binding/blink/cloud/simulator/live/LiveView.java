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
package org.openhab.binding.blink.cloud.simulator.live;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.home.Device;

/**
 * One session: somebody wants to see what a device sees. It lasts as long as its command.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class LiveView {

    private final Command command;
    private final Device device;
    private final String token;
    private final String connectionId;
    private final boolean extended;
    private final AtomicBoolean watched;
    private final AtomicBoolean connected = new AtomicBoolean();

    LiveView(Command command, Device device, String token, String connectionId, boolean extended,
            AtomicBoolean watched) {
        this.command = command;
        this.device = device;
        this.token = token;
        this.connectionId = connectionId;
        this.extended = extended;
        this.watched = watched;
    }

    /** The command that is under way as long as this is. */
    public Command command() {
        return command;
    }

    public Device device() {
        return device;
    }

    /** The <code>liveview_token</code>, which the relay wants to see. */
    public String token() {
        return token;
    }

    /** What names this session in the address of the relay. */
    public String connectionId() {
        return connectionId;
    }

    /** The number that the address of the relay gives to the client. */
    public long clientId() {
        return device.id();
    }

    /** Whether it may last longer than others. */
    public boolean extended() {
        return extended;
    }

    public boolean isOver(Instant now) {
        return command.hasEnded(now);
    }

    /**
     * Somebody comes to the relay.
     *
     * @return whether nobody else is there
     */
    public boolean connect() {
        return connected.compareAndSet(false, true);
    }

    public void disconnect() {
        connected.set(false);
    }

    /** Whether somebody is at the relay. */
    public boolean connected() {
        return connected.get();
    }

    /** Somebody has seen something. */
    public void watched() {
        watched.set(true);
    }
}
