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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A system: what is armed and disarmed together. Its setters take effect at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Network {

    private final long id;
    private final Snooze snooze = new Snooze();
    private final RawMembers raw = new RawMembers();
    private volatile String name;
    private volatile String timeZone;
    private volatile boolean armed;
    private volatile boolean liveViewsSaved;

    public Network(long id, String name, String timeZone, boolean armed) {
        this.id = id;
        this.name = name;
        this.timeZone = timeZone;
        this.armed = armed;
    }

    Network copy() {
        Network copy = new Network(id, name, timeZone, armed);
        copy.liveViewsSaved = liveViewsSaved;
        copy.snooze.takeFrom(snooze);
        copy.raw.takeFrom(raw);
        return copy;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Network name(String name) {
        this.name = name;
        return this;
    }

    /** A name such as <code>Europe/Berlin</code>. */
    public String timeZone() {
        return timeZone;
    }

    public Network timeZone(String timeZone) {
        this.timeZone = timeZone;
        return this;
    }

    public boolean armed() {
        return armed;
    }

    public Network armed(boolean armed) {
        this.armed = armed;
        return this;
    }

    /** Whether each live view leaves a clip, <code>lv_save</code>. */
    public boolean liveViewsSaved() {
        return liveViewsSaved;
    }

    public Network liveViewsSaved(boolean saved) {
        this.liveViewsSaved = saved;
        return this;
    }

    /** The time in which nothing is told about it. */
    public Snooze snooze() {
        return snooze;
    }

    /** What is to be otherwise in the homescreen. */
    public RawMembers raw() {
        return raw;
    }
}
