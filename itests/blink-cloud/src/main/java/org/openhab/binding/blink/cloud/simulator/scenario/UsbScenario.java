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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the USB sticks of sync modules are read. Changes take effect with the next request.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class UsbScenario {

    private static final List<Integer> NOT_READY = List.of(409, 400, 406, 404);
    /** How far the clocks of camera and cloud may be apart. */
    private static final long MOST_SHIFT = 10;

    private volatile long manifestSeconds = 1;
    private volatile long manifestPauseSeconds = 15;
    private volatile int manifestNotReadyStatus = 409;
    private volatile int clipNotReadyStatus = 409;
    private volatile long uploadKilobytesPerSecond;
    private volatile EnabledName enabledName = EnabledName.ENABLED;
    private volatile boolean plainNumbers;
    private volatile long backupDelaySeconds = 3600;
    private volatile long backupShiftSeconds = 2;

    /** How long a sync module needs for a manifest. */
    public Duration manifestDuration() {
        return Duration.ofSeconds(manifestSeconds);
    }

    public UsbScenario manifestDuration(Duration duration) {
        manifestSeconds = Values.notNegative("manifestSeconds", duration.toSeconds());
        return this;
    }

    /** How long after one request for a manifest the next one of the same sync module is refused. */
    public Duration manifestPause() {
        return Duration.ofSeconds(manifestPauseSeconds);
    }

    public UsbScenario manifestPause(Duration pause) {
        manifestPauseSeconds = Values.notNegative("manifestPauseSeconds", pause.toSeconds());
        return this;
    }

    /** The status while a manifest is not there yet. */
    public int manifestNotReadyStatus() {
        return manifestNotReadyStatus;
    }

    /** @param status 409, 400, 406 or 404 */
    public UsbScenario manifestNotReadyStatus(int status) {
        manifestNotReadyStatus = notReady("manifestNotReadyStatus", status);
        return this;
    }

    /** The status while a clip is not in the cloud yet. */
    public int clipNotReadyStatus() {
        return clipNotReadyStatus;
    }

    /** @param status 409, 400, 406 or 404 */
    public UsbScenario clipNotReadyStatus(int status) {
        clipNotReadyStatus = notReady("clipNotReadyStatus", status);
        return this;
    }

    /** How fast a sync module sends clips to the cloud, 0 for as fast as they play. */
    public long uploadKilobytesPerSecond() {
        return uploadKilobytesPerSecond;
    }

    public UsbScenario uploadKilobytesPerSecond(long rate) {
        uploadKilobytesPerSecond = Values.notNegative("uploadKilobytesPerSecond", rate);
        return this;
    }

    /**
     * How long the upload of a clip takes.
     *
     * @param kilobytes the size of the clip
     * @param length how long it plays
     */
    public Duration uploadDuration(long kilobytes, Duration length) {
        return uploadKilobytesPerSecond == 0 ? length : Duration.ofMillis(kilobytes * 1000 / uploadKilobytesPerSecond);
    }

    /** How the status calls that there is a stick in use. */
    public EnabledName enabledName() {
        return enabledName;
    }

    public UsbScenario enabledName(EnabledName name) {
        enabledName = name;
        return this;
    }

    /** Whether ids and sizes in manifests are numbers and not strings. */
    public boolean plainNumbers() {
        return plainNumbers;
    }

    public UsbScenario plainNumbers(boolean on) {
        plainNumbers = on;
        return this;
    }

    /** How long after its end a clip of the cloud is on the stick, too, where backups are made. */
    public Duration backupDelay() {
        return Duration.ofSeconds(backupDelaySeconds);
    }

    public UsbScenario backupDelay(Duration delay) {
        backupDelaySeconds = Values.notNegative("backupDelaySeconds", delay.toSeconds());
        return this;
    }

    /** How much later than in the cloud a clip has begun according to its backup. */
    public Duration backupShift() {
        return Duration.ofSeconds(backupShiftSeconds);
    }

    /** @param shift at most ten seconds in either direction */
    public UsbScenario backupShift(Duration shift) {
        backupShiftSeconds = shift("backupShiftSeconds", shift.toSeconds());
        return this;
    }

    void copyFrom(UsbScenario other) {
        manifestSeconds = other.manifestSeconds;
        manifestPauseSeconds = other.manifestPauseSeconds;
        manifestNotReadyStatus = other.manifestNotReadyStatus;
        clipNotReadyStatus = other.clipNotReadyStatus;
        uploadKilobytesPerSecond = other.uploadKilobytesPerSecond;
        enabledName = other.enabledName;
        plainNumbers = other.plainNumbers;
        backupDelaySeconds = other.backupDelaySeconds;
        backupShiftSeconds = other.backupShiftSeconds;
    }

    void check() {
        Values.notNegative("manifestSeconds", manifestSeconds);
        Values.notNegative("manifestPauseSeconds", manifestPauseSeconds);
        notReady("manifestNotReadyStatus", manifestNotReadyStatus);
        notReady("clipNotReadyStatus", clipNotReadyStatus);
        Values.notNegative("uploadKilobytesPerSecond", uploadKilobytesPerSecond);
        Values.notNegative("backupDelaySeconds", backupDelaySeconds);
        shift("backupShiftSeconds", backupShiftSeconds);
    }

    private static int notReady(String name, int status) {
        if (!NOT_READY.contains(status)) {
            throw new IllegalArgumentException(name + " is one of " + NOT_READY + ", not " + status);
        }
        return status;
    }

    private static long shift(String name, long seconds) {
        if (Math.abs(seconds) > MOST_SHIFT) {
            throw new IllegalArgumentException(name + " is between -10 and 10, not " + seconds);
        }
        return seconds;
    }
}
