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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What is to be recorded. Immutable; made with <code>ClipPlan.of(400001).source("pir").detections("person")</code>.
 * What is not said is left to the recorder: now, with one of the sample clips, as long as that is, uploaded as fast as
 * the scenario says.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ClipPlan {

    /** Motion. */
    public static final String PIR = "pir";
    /** Motion of which the camera itself has seen what it was. */
    public static final String CV_MOTION = "cv_motion";
    public static final String BUTTON_PRESS = "button_press";
    public static final String SNAPSHOT = "snapshot";
    public static final String LIVEVIEW = "liveview";

    private final long deviceId;
    private final String source;
    private final String type;
    private final @Nullable Instant at;
    private final @Nullable Duration length;
    private final @Nullable Duration uploadDelay;
    private final boolean partial;
    private final @Nullable List<String> detections;
    private final @Nullable String description;
    private final @Nullable Footage footage;

    private ClipPlan(long deviceId, String source, String type, @Nullable Instant at, @Nullable Duration length,
            @Nullable Duration uploadDelay, boolean partial, @Nullable List<String> detections,
            @Nullable String description, @Nullable Footage footage) {
        this.deviceId = deviceId;
        this.source = source;
        this.type = type;
        this.at = at;
        this.length = notNegative("length", length);
        this.uploadDelay = notNegative("uploadDelay", uploadDelay);
        this.partial = partial;
        this.detections = detections;
        this.description = description;
        this.footage = footage;
    }

    /** Motion before this device. */
    public static ClipPlan of(long deviceId) {
        return new ClipPlan(deviceId, PIR, "video", null, null, null, false, null, null, null);
    }

    /** Why it is recorded; any word. */
    public ClipPlan source(String source) {
        return new ClipPlan(deviceId, source, type, at, length, uploadDelay, partial, detections, description, footage);
    }

    /** What it is; any word instead of <code>video</code>. */
    public ClipPlan type(String type) {
        return new ClipPlan(deviceId, source, type, at, length, uploadDelay, partial, detections, description, footage);
    }

    /** When it begins, now or in the past. */
    public ClipPlan at(Instant start) {
        return new ClipPlan(deviceId, source, type, start, length, uploadDelay, partial, detections, description,
                footage);
    }

    /** How long it is. */
    public ClipPlan length(Duration length) {
        return new ClipPlan(deviceId, source, type, at, length, uploadDelay, partial, detections, description, footage);
    }

    /** How long after its end the cloud has it. */
    public ClipPlan uploadDelay(Duration delay) {
        return new ClipPlan(deviceId, source, type, at, length, delay, partial, detections, description, footage);
    }

    /** Whether it is cut. */
    public ClipPlan partial(boolean cut) {
        return new ClipPlan(deviceId, source, type, at, length, uploadDelay, cut, detections, description, footage);
    }

    /** What is seen in it, such as <code>person</code>, <code>vehicle</code>, <code>animal</code>; none: nothing. */
    public ClipPlan detections(String... seen) {
        return new ClipPlan(deviceId, source, type, at, length, uploadDelay, partial, List.of(seen), description,
                footage);
    }

    /** What an AI says about it. */
    public ClipPlan description(String words) {
        return new ClipPlan(deviceId, source, type, at, length, uploadDelay, partial, detections, words, footage);
    }

    public ClipPlan footage(Footage footage) {
        return new ClipPlan(deviceId, source, type, at, length, uploadDelay, partial, detections, description, footage);
    }

    public long deviceId() {
        return deviceId;
    }

    public String source() {
        return source;
    }

    public String type() {
        return type;
    }

    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    public Optional<Duration> length() {
        return Optional.ofNullable(length);
    }

    public Optional<Duration> uploadDelay() {
        return Optional.ofNullable(uploadDelay);
    }

    public boolean partial() {
        return partial;
    }

    public @Nullable List<String> seen() {
        return detections;
    }

    public @Nullable String description() {
        return description;
    }

    public Optional<Footage> footage() {
        return Optional.ofNullable(footage);
    }

    private static @Nullable Duration notNegative(String name, @Nullable Duration value) {
        if (value != null && value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative");
        }
        return value;
    }
}
