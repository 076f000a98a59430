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
package org.openhab.binding.blink.cloud.simulator.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Accounts;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.usb.Manifest;
import org.openhab.binding.blink.cloud.simulator.usb.ManifestRequest;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;
import org.openhab.binding.blink.cloud.simulator.usb.UsbReadings;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * What happens to the USB sticks in sync modules by the hand of who owns them, from Java. {@link UsbControl} offers the
 * same over HTTP.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class UsbSticks {

    private final Accounts accounts;
    private final Commands commands;
    private final UsbReadings readings;
    private final Clock clock;

    public UsbSticks(Accounts accounts, Commands commands, UsbReadings readings, Clock clock) {
        this.accounts = accounts;
        this.commands = commands;
        this.readings = readings;
        this.clock = clock;
    }

    /** Puts an empty stick into a sync module. */
    public UsbStick insert(String email, long moduleId) {
        UsbStick stick = UsbStick.empty();
        insert(email, moduleId, stick);
        return stick;
    }

    /** Puts a stick into a sync module, in place of the one before. */
    public void insert(String email, long moduleId, UsbStick stick) {
        module(email, moduleId).insert(stick);
    }

    /** Pulls the stick out of a sync module. */
    public void pull(String email, long moduleId) {
        module(email, moduleId).pull();
    }

    /**
     * The stick in a sync module, after all commands that are done; its setters take effect at once.
     *
     * @throws IllegalArgumentException when there is none
     */
    public UsbStick of(String email, long moduleId) {
        return module(email, moduleId).usb()
                .orElseThrow(() -> new IllegalArgumentException("There is no USB stick in " + moduleId));
    }

    /**
     * Puts a sample clip onto a stick, as if a camera had recorded it.
     *
     * @param camera the name of the camera; the stick keeps letters and digits only
     * @param time when the recording began
     */
    public UsbClip put(String email, long moduleId, String camera, Instant time) {
        Footage footage = Footage.samples().get(0);
        return put(email, moduleId, camera, time, footage.duration(), footage);
    }

    /**
     * Puts any clip onto a stick. It is there at once, whatever state the stick is in.
     *
     * @param length how long it is
     */
    public UsbClip put(String email, long moduleId, String camera, Instant time, Duration length, Footage footage) {
        return of(email, moduleId).put(camera, time.truncatedTo(ChronoUnit.SECONDS), Instant.MIN, length, footage);
    }

    /**
     * Takes a clip from a stick.
     *
     * @return whether it was there
     */
    public boolean remove(String email, long moduleId, long clipId) {
        return of(email, moduleId).remove(clipId);
    }

    /**
     * Somebody else has a manifest made: those that clients have read before do not count any more.
     *
     * @return the newest manifest
     */
    public Manifest changeManifest(String email, long moduleId) {
        UsbStick stick = of(email, moduleId);
        return readings.of(account(email).accountId(), moduleId).publish(new ManifestRequest(),
                stick.clips(clock.instant()));
    }

    /** The cloud forgets what it has read from sticks. */
    void clear() {
        readings.clear();
    }

    private SyncModule module(String email, long moduleId) {
        commands.settle();
        return account(email).home().syncModule(moduleId);
    }

    private Account account(String email) {
        return accounts.byEmail(email).orElseThrow(() -> new IllegalArgumentException("There is no account " + email));
    }
}
