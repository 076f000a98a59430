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
package org.openhab.binding.blink.cloud.simulator.clip;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A recording in the cloud, and what has happened to it there.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Clip {

    private final Recording recording;
    private volatile Instant updatedAt;
    private volatile boolean watched;
    private volatile boolean deleted;

    Clip(Recording recording) {
        this.recording = recording;
        updatedAt = recording.uploadedAt();
    }

    public long id() {
        return recording.id();
    }

    public Recording recording() {
        return recording;
    }

    /** Whether the cloud shows it: not before it is recorded and uploaded. */
    public boolean isListed(Instant now) {
        return !recording.uploadedAt().isAfter(now);
    }

    /** When it changed last, in whole seconds. */
    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean watched() {
        return watched;
    }

    /** It is listed as before, and cannot be loaded any more. */
    public boolean deleted() {
        return deleted;
    }

    /** Somebody looks at it; the second time that changes nothing. */
    public synchronized void watch(Instant now) {
        if (!watched) {
            watched = true;
            touch(now);
        }
    }

    public synchronized void delete(Instant now) {
        if (!deleted) {
            deleted = true;
            touch(now);
        }
    }

    /** Something happens to it that nobody sees, such as the work of an AI. */
    public synchronized void touch(Instant now) {
        Instant seconds = now.truncatedTo(ChronoUnit.SECONDS);
        if (seconds.isAfter(updatedAt)) {
            updatedAt = seconds;
        }
    }
}
