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

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.settings.DeviceSettings;

/**
 * A camera of whatever family. Its setters take effect at once. What a family does not tell, such as the battery of a
 * Mini, can be set and is not seen.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class Device extends NetworkPart<Device> {

    private static final String OFFLINE = "offline";
    /** When the pictures were taken that are there from the beginning. */
    private static final Instant FIRST_PICTURE = Instant.ofEpochSecond(1764000000);
    private static final int KEPT_PICTURES = 10;

    private final Family family;
    private final DeviceSettings settings;
    private final Snooze snooze = new Snooze();
    private final RawMembers rawConfig = new RawMembers();
    private volatile String serial;
    private volatile String type;
    private volatile String color;
    private volatile boolean enabled;
    private volatile String status;
    private volatile String battery = "ok";
    private volatile int temperature = 68;
    private volatile int wifi = 5;
    private volatile int lfr = 5;
    private volatile boolean oldThumbnails;
    private volatile List<Picture> pictures = List.of();

    Device(Family family, long id, long networkId, String name, String serial, String type, boolean enabled,
            String status, String color) {
        super(id, networkId, name);
        this.family = family;
        this.settings = new DeviceSettings(family.settings());
        this.serial = serial;
        this.type = type;
        this.enabled = enabled;
        this.status = status;
        this.color = color;
    }

    @Override
    Device self() {
        return this;
    }

    /** Another device of the same family with the same id. */
    abstract Device copy();

    /** Takes over everything but family, id and network. */
    Device takeFrom(Device other) {
        name(other.name()).serial(other.serial).type(other.type).color(other.color).enabled(other.enabled)
                .status(other.status).battery(other.battery).temperature(other.temperature).wifi(other.wifi)
                .lfr(other.lfr).oldThumbnails(other.oldThumbnails);
        snooze.takeFrom(other.snooze);
        pictures = other.pictures;
        settings.takeFrom(other.settings);
        raw().takeFrom(other.raw());
        rawConfig.takeFrom(other.rawConfig);
        return this;
    }

    public Family family() {
        return family;
    }

    public String serial() {
        return serial;
    }

    public Device serial(String serial) {
        this.serial = serial;
        return this;
    }

    /** Such as <code>catalina</code>; any word is possible. */
    public String type() {
        return type;
    }

    public Device type(String type) {
        this.type = type;
        return this;
    }

    public String color() {
        return color;
    }

    public Device color(String color) {
        this.color = color;
        return this;
    }

    /** Whether it looks for motion while its system is armed. */
    public boolean enabled() {
        return enabled;
    }

    public Device enabled(boolean enabled) {
        this.enabled = enabled;
        return this;
    }

    public String status() {
        return status;
    }

    public Device status(String status) {
        this.status = status;
        return this;
    }

    /** While it is offline its commands never end. */
    public boolean offline() {
        return OFFLINE.equals(status);
    }

    public Device offline(boolean offline) {
        return status(offline ? OFFLINE : family.well());
    }

    /** Such as <code>ok</code> and <code>low</code>. */
    public String battery() {
        return battery;
    }

    public Device battery(String battery) {
        this.battery = battery;
        return this;
    }

    /** Degrees Fahrenheit. */
    public int temperature() {
        return temperature;
    }

    public Device temperature(int fahrenheit) {
        temperature = fahrenheit;
        return this;
    }

    /** Bars of the link to the router, 0 to 5. */
    public int wifi() {
        return wifi;
    }

    public Device wifi(int bars) {
        wifi = bars("wifi", bars, 5);
        return this;
    }

    /** Bars of the link to the sync module, 0 to 5. */
    public int lfr() {
        return lfr;
    }

    public Device lfr(int bars) {
        lfr = bars("lfr", bars, 5);
        return this;
    }

    /** Whether the addresses of its pictures have the old form. */
    public boolean oldThumbnails() {
        return oldThumbnails;
    }

    public Device oldThumbnails(boolean old) {
        oldThumbnails = old;
        return this;
    }

    /** The time in which it tells nobody about motion. */
    public Snooze snooze() {
        return snooze;
    }

    /** Whether there is a picture; a new device has none. */
    public boolean thumbnail() {
        return !pictures.isEmpty();
    }

    /** Gives it a first picture, or takes all away. */
    public Device thumbnail(boolean taken) {
        if (taken != thumbnail()) {
            pictures = taken ? List.of(new Picture(1, FIRST_PICTURE)) : List.of();
        }
        return this;
    }

    /** Takes a picture. Pictures of a device differ by a second at least, for that is how they are told apart. */
    public synchronized Picture takePicture(Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.SECONDS);
        int number = 1;
        List<Picture> before = pictures;
        if (!before.isEmpty()) {
            Picture last = before.get(before.size() - 1);
            number = last.number() + 1;
            time = time.isAfter(last.time()) ? time : last.time().plusSeconds(1);
        }
        Picture taken = new Picture(number, time);
        List<Picture> all = new ArrayList<>(before);
        all.add(taken);
        pictures = List.copyOf(all.subList(Math.max(0, all.size() - KEPT_PICTURES), all.size()));
        return taken;
    }

    /**
     * The newest picture that the cloud shows.
     *
     * @param delay how long the cloud takes to show a picture
     */
    public Optional<Picture> picture(Instant now, Duration delay) {
        List<Picture> shown = pictures(now, delay);
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(shown.size() - 1));
    }

    /**
     * The pictures that the cloud shows and has not deleted, the oldest first.
     *
     * @param delay how long the cloud takes to show a picture
     */
    public List<Picture> pictures(Instant now, Duration delay) {
        return pictures.stream().filter(picture -> delay.isZero() || !picture.time().plus(delay).isAfter(now)).toList();
    }

    /** How it is set up. */
    public DeviceSettings settings() {
        return settings;
    }

    /** What is to be otherwise in its configuration; a setting that is missing there cannot be written either. */
    public RawMembers rawConfig() {
        return rawConfig;
    }

    static int bars(String name, int bars, int most) {
        if (bars < 0 || bars > most) {
            throw new IllegalArgumentException(name + " is between 0 and " + most + ", not " + bars);
        }
        return bars;
    }
}
