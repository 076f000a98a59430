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
 * How the relay of live views takes its clients and sends to them; a part of the {@link Scenario}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RelayScenario {

    private static final double FASTEST = 1000;

    private volatile boolean certificateNamesBlink = true;
    private volatile boolean acceptZeroToken;
    private volatile Refusal refusal = Refusal.NONE;
    private volatile double speed = 1;
    private volatile long firstPictureMillis;
    private volatile long silenceSeconds = 15;
    private volatile boolean otherPackets = true;
    private volatile boolean sound = true;
    private volatile int audioFlags = 1;
    private volatile int chunkBytes;

    /** Whether the certificate is for <code>*.immedia-semi.com</code>. */
    public boolean certificateNamesBlink() {
        return certificateNamesBlink;
    }

    public RelayScenario certificateNamesBlink(boolean on) {
        certificateNamesBlink = on;
        return this;
    }

    /** Whether zeros will do instead of the token, as until 2026. */
    public boolean acceptZeroToken() {
        return acceptZeroToken;
    }

    public RelayScenario acceptZeroToken(boolean on) {
        acceptZeroToken = on;
        return this;
    }

    public Refusal refusal() {
        return refusal;
    }

    public RelayScenario refusal(Refusal refusal) {
        this.refusal = refusal;
        return this;
    }

    /** How much faster than in life things move. */
    public double speed() {
        return speed;
    }

    /** @param factor above 0, up to 1000 */
    public RelayScenario speed(double factor) {
        speed = factor(factor);
        return this;
    }

    /** How long a client waits for the first picture. */
    public Duration firstPicture() {
        return Duration.ofMillis(firstPictureMillis);
    }

    public RelayScenario firstPicture(Duration delay) {
        firstPictureMillis = Values.notNegative("firstPictureMillis", delay.toMillis());
        return this;
    }

    /** After which time without keep-alive and statistics a client is cut. */
    public Duration silence() {
        return Duration.ofSeconds(silenceSeconds);
    }

    public RelayScenario silence(Duration duration) {
        silenceSeconds = Values.positive("silenceSeconds", duration.toSeconds());
        return this;
    }

    /** Whether there is more than pictures in the stream. */
    public boolean otherPackets() {
        return otherPackets;
    }

    public RelayScenario otherPackets(boolean on) {
        otherPackets = on;
        return this;
    }

    /** Whether there is sound with the pictures; the tables name it in any case. */
    public boolean sound() {
        return sound;
    }

    public RelayScenario sound(boolean on) {
        sound = on;
        return this;
    }

    /** The second word of an audio configuration, which looks like a length and is none. */
    public int audioFlags() {
        return audioFlags;
    }

    public RelayScenario audioFlags(int flags) {
        audioFlags = Math.toIntExact(Values.notNegative("audioFlags", flags));
        return this;
    }

    /** How many bytes are sent at once, 0 for whole packets. */
    public int chunkBytes() {
        return chunkBytes;
    }

    public RelayScenario chunkBytes(int bytes) {
        chunkBytes = Math.toIntExact(Values.notNegative("chunkBytes", bytes));
        return this;
    }

    void copyFrom(RelayScenario other) {
        certificateNamesBlink = other.certificateNamesBlink;
        acceptZeroToken = other.acceptZeroToken;
        refusal = other.refusal;
        speed = other.speed;
        firstPictureMillis = other.firstPictureMillis;
        silenceSeconds = other.silenceSeconds;
        otherPackets = other.otherPackets;
        sound = other.sound;
        audioFlags = other.audioFlags;
        chunkBytes = other.chunkBytes;
    }

    void check() {
        factor(speed);
        Values.notNegative("firstPictureMillis", firstPictureMillis);
        Values.positive("silenceSeconds", silenceSeconds);
        Values.notNegative("audioFlags", audioFlags);
        Values.notNegative("chunkBytes", chunkBytes);
    }

    private static double factor(double factor) {
        if (!(factor > 0) || factor > FASTEST) {
            throw new IllegalArgumentException("speed is above 0 and up to 1000, not " + factor);
        }
        return factor;
    }
}
