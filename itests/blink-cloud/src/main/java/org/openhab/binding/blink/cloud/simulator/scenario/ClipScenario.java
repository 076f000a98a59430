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
package org.openhab.binding.blink.cloud.simulator.scenario;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the cloud takes and hands out clips.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ClipScenario {

    private volatile long uploadDelaySeconds = 5;
    private volatile long pageSize = 25;
    private volatile ClipOrder order = ClipOrder.SHUFFLED;
    private volatile long v4PageSize = 200;
    private volatile int v4Status = 200;
    private volatile boolean ranges;
    private volatile String recordSource = "snapshot";
    private volatile String pressSource = "button_press";

    /** How long after the end of a recording it is listed. */
    public Duration uploadDelay() {
        return Duration.ofSeconds(uploadDelaySeconds);
    }

    public ClipScenario uploadDelay(Duration delay) {
        uploadDelaySeconds = Values.notNegative("uploadDelaySeconds", delay.toSeconds());
        return this;
    }

    /** How many clips one page of <code>media/changed</code> holds. */
    public int pageSize() {
        return Math.toIntExact(pageSize);
    }

    public ClipScenario pageSize(int clips) {
        pageSize = Values.positive("pageSize", clips);
        return this;
    }

    /** In which order <code>media/changed</code> has them. */
    public ClipOrder order() {
        return order;
    }

    public ClipScenario order(ClipOrder order) {
        this.order = order;
        return this;
    }

    /** How many clips one page of the v4 list holds. */
    public int v4PageSize() {
        return Math.toIntExact(v4PageSize);
    }

    public ClipScenario v4PageSize(int clips) {
        v4PageSize = Values.positive("v4PageSize", clips);
        return this;
    }

    /** The status of all v4 calls about clips: 200, or one that says that the account has none of them. */
    public int v4Status() {
        return v4Status;
    }

    public ClipScenario v4Status(int status) {
        v4Status = status(status);
        return this;
    }

    /** Whether a part of a clip can be asked for; otherwise all of it is sent. */
    public boolean ranges() {
        return ranges;
    }

    public ClipScenario ranges(boolean on) {
        ranges = on;
        return this;
    }

    /** The <code>source</code> of a clip that a client has asked for. */
    public String recordSource() {
        return recordSource;
    }

    public ClipScenario recordSource(String source) {
        recordSource = source;
        return this;
    }

    /** The <code>source</code> of the clip of a visitor at the doorbell. */
    public String pressSource() {
        return pressSource;
    }

    public ClipScenario pressSource(String source) {
        pressSource = source;
        return this;
    }

    void copyFrom(ClipScenario other) {
        uploadDelaySeconds = other.uploadDelaySeconds;
        pageSize = other.pageSize;
        order = other.order;
        v4PageSize = other.v4PageSize;
        v4Status = other.v4Status;
        ranges = other.ranges;
        recordSource = other.recordSource;
        pressSource = other.pressSource;
    }

    void check() {
        Values.notNegative("uploadDelaySeconds", uploadDelaySeconds);
        Math.toIntExact(Values.positive("pageSize", pageSize));
        Math.toIntExact(Values.positive("v4PageSize", v4PageSize));
        status(v4Status);
    }

    private static int status(int status) {
        if (status != 200 && (status < 400 || status > 599)) {
            throw new IllegalArgumentException("v4Status is 200 or between 400 and 599, not " + status);
        }
        return status;
    }
}
