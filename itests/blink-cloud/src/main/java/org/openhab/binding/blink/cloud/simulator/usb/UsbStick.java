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
package org.openhab.binding.blink.cloud.simulator.usb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;

/**
 * The USB stick in a sync module with the clips on it. Its setters take effect at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class UsbStick {

    public static final String ACTIVE = "active";
    public static final String MEMORY_FULL = "memory_full";
    public static final String FORMAT_REQUIRED = "format_required";
    public static final String UNAVAILABLE = "unavailable";
    public static final String UNMOUNTED = "unmounted";
    public static final String INCOMPATIBLE = "incompatible";

    private static final long FIRST_ID = 1866333964;
    private static final int FULL = 100;
    private static final int ALMOST_FULL = 90;
    /** From this level of the warning on, the user should do something. */
    private static final int WARNS = 3;

    private final List<UsbClip> clips = new CopyOnWriteArrayList<>();
    private volatile String state = ACTIVE;
    private volatile int used;
    private volatile boolean full;
    private volatile int warning;
    private volatile boolean backup;
    private volatile boolean backupInProgress;
    private volatile @Nullable Instant lastBackup;
    private volatile @Nullable String lastBackupResult;
    private long nextId = FIRST_ID;

    private UsbStick() {
    }

    /** A stick that works, with nothing on it. */
    public static UsbStick empty() {
        return new UsbStick();
    }

    /** Another stick with the same clips. */
    public synchronized UsbStick copy() {
        UsbStick copy = empty().state(state).used(used).full(full).warning(warning).backup(backup)
                .backupInProgress(backupInProgress).lastBackup(lastBackup, lastBackupResult);
        copy.clips.addAll(clips);
        copy.nextId = nextId;
        return copy;
    }

    /** The <code>usb_state</code>, such as <code>active</code>; any word is possible. */
    public String state() {
        return state;
    }

    public UsbStick state(String word) {
        state = word;
        return this;
    }

    /** Whether its clips can be listed and fetched. */
    public boolean readable() {
        return ACTIVE.equals(state) || MEMORY_FULL.equals(state);
    }

    /** Whether clips are written to it. */
    public boolean writable() {
        return ACTIVE.equals(state);
    }

    /** Whether the sync module could use it as it is formatted. */
    public boolean formatCompatible() {
        return !INCOMPATIBLE.equals(state) && !FORMAT_REQUIRED.equals(state);
    }

    /** How much of it is used, in percent. */
    public int used() {
        return used;
    }

    public UsbStick used(int percent) {
        if (percent < 0 || percent > FULL) {
            throw new IllegalArgumentException("used is between 0 and 100, not " + percent);
        }
        used = percent;
        return this;
    }

    public boolean full() {
        return full;
    }

    public UsbStick full(boolean on) {
        full = on;
        return this;
    }

    /** The level of the warning, 0 for none; from 3 on it is almost full. */
    public int warning() {
        return warning;
    }

    public UsbStick warning(int level) {
        warning = level;
        return this;
    }

    /** Uses this much of it, with all that follows from that: the warning, and no more clips when it is full. */
    public UsbStick fill(int percent) {
        used(percent).full(percent == FULL).warning(percent >= ALMOST_FULL ? WARNS : 0);
        if (percent == FULL) {
            return state(MEMORY_FULL);
        }
        return MEMORY_FULL.equals(state) ? state(ACTIVE) : this;
    }

    /** Whether clips of the cloud are written to it, too. */
    public boolean backup() {
        return backup;
    }

    public UsbStick backup(boolean on) {
        backup = on;
        return this;
    }

    public boolean backupInProgress() {
        return backupInProgress;
    }

    public UsbStick backupInProgress(boolean on) {
        backupInProgress = on;
        return this;
    }

    /** When the last backup was completed, empty before the first one. */
    public Optional<Instant> lastBackup() {
        return Optional.ofNullable(lastBackup);
    }

    /** How the last backup ended, such as <code>success</code>. */
    public Optional<String> lastBackupResult() {
        return Optional.ofNullable(lastBackupResult);
    }

    public UsbStick lastBackup(@Nullable Instant completed, @Nullable String result) {
        lastBackup = completed;
        lastBackupResult = result;
        return this;
    }

    /**
     * Writes a clip.
     *
     * @param device the name of the device, of which the stick keeps letters and digits only
     * @param createdAt when the recording began
     * @param writtenAt when it is on the stick
     */
    public synchronized UsbClip put(String device, Instant createdAt, Instant writtenAt, Duration length,
            Footage footage) {
        UsbClip clip = new UsbClip(nextId++, UsbClip.reduce(device), createdAt, writtenAt, length, footage);
        clips.add(clip);
        return clip;
    }

    public boolean remove(long id) {
        return clips.removeIf(clip -> clip.id() == id);
    }

    /** What is on it at a time, in the order in which it was written. */
    public List<UsbClip> clips(Instant now) {
        return clips.stream().filter(clip -> !clip.writtenAt().isAfter(now)).toList();
    }

    /** Whether exactly this clip is on it; another stick may have given the same number to another clip. */
    public boolean holds(UsbClip clip) {
        return clips.contains(clip);
    }

    public Optional<UsbClip> find(long id) {
        return clips.stream().filter(clip -> clip.id() == id).findFirst();
    }
}
