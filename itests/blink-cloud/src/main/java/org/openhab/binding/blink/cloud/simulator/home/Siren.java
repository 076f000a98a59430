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
package org.openhab.binding.blink.cloud.simulator.home;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A siren, which is told how long to sound and is quiet by itself afterwards. Its setters take effect at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Siren extends NetworkPart<Siren> {

    private volatile String serial = "G8T1SI0000000001";
    private volatile String status = "online";
    private volatile Instant soundsUntil = Instant.MIN;

    public Siren(long id, long networkId, String name) {
        super(id, networkId, name);
    }

    @Override
    Siren self() {
        return this;
    }

    Siren copy() {
        Siren copy = new Siren(id(), networkId(), name()).serial(serial).status(status);
        copy.soundsUntil = soundsUntil;
        copy.raw().takeFrom(raw());
        return copy;
    }

    public String serial() {
        return serial;
    }

    public Siren serial(String serial) {
        this.serial = serial;
        return this;
    }

    public String status() {
        return status;
    }

    public Siren status(String status) {
        this.status = status;
        return this;
    }

    /** While it is offline it does not hear what it is told. */
    public boolean offline() {
        return "offline".equals(status);
    }

    public Siren offline(boolean offline) {
        return status(offline ? "offline" : "online");
    }

    /** Makes a noise until then, unless it is told otherwise before. */
    public Siren soundUntil(Instant end) {
        soundsUntil = end;
        return this;
    }

    public Siren silence() {
        return soundUntil(Instant.MIN);
    }

    public boolean sounds(Instant now) {
        return soundsUntil.isAfter(now);
    }

    /** When it will be quiet by itself, or has become so. */
    public Instant soundsUntil() {
        return soundsUntil;
    }
}
