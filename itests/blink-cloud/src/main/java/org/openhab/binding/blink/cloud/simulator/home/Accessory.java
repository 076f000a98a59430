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
 * What is mounted to a device: a pan-tilt foot, a floodlight. Its setters take effect at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Accessory {

    private final long id;
    private final String type;
    private final long targetId;
    private final RawMembers raw = new RawMembers();
    private volatile String serial = "G7Q1AC0000000001";
    private volatile boolean connected = true;
    private volatile boolean calibrated = true;
    private volatile String battery = "ok";
    private volatile boolean lit;

    /**
     * @param type such as <code>rosie</code>, <code>storm</code>, <code>superior</code>
     * @param targetId the device to which it is mounted
     */
    public Accessory(long id, String type, long targetId) {
        this.id = id;
        this.type = type;
        this.targetId = targetId;
    }

    Accessory copy() {
        Accessory copy = new Accessory(id, type, targetId);
        copy.serial(serial).connected(connected).calibrated(calibrated).battery(battery).lit(lit).raw.takeFrom(raw);
        return copy;
    }

    public long id() {
        return id;
    }

    public String type() {
        return type;
    }

    public long targetId() {
        return targetId;
    }

    public String serial() {
        return serial;
    }

    public Accessory serial(String serial) {
        this.serial = serial;
        return this;
    }

    public boolean connected() {
        return connected;
    }

    public Accessory connected(boolean connected) {
        this.connected = connected;
        return this;
    }

    /** Whether a pan-tilt foot knows where it is. */
    public boolean calibrated() {
        return calibrated;
    }

    public Accessory calibrated(boolean calibrated) {
        this.calibrated = calibrated;
        return this;
    }

    /** Of a light. */
    public String battery() {
        return battery;
    }

    public Accessory battery(String battery) {
        this.battery = battery;
        return this;
    }

    /** Whether it is a light. */
    public boolean isLight() {
        return "storm".equals(type) || "superior".equals(type);
    }

    /** Whether the light is on. */
    public boolean lit() {
        return lit;
    }

    public Accessory lit(boolean on) {
        lit = on;
        return this;
    }

    /** What is to be otherwise in the homescreen. */
    public RawMembers raw() {
        return raw;
    }
}
