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
 * How the cloud takes changes of settings.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SettingsScenario {

    private volatile List<String> refused = List.of();
    private volatile SettingRefusal refusal = SettingRefusal.BAD_REQUEST;
    private volatile long flatSeconds;
    private volatile boolean newCameraConfig;
    private volatile NetworkUpdate networkUpdate = NetworkUpdate.BOTH;

    /** Whether every value of a setting is refused. */
    public boolean refuses(String setting) {
        return refused.contains(setting) || refused.contains("*");
    }

    /** The settings whose values are refused, whatever they are. */
    public List<String> refusedSettings() {
        return refused;
    }

    /** @param settings such as <code>motion_sensitivity</code>; <code>*</code> is every one, none ends it */
    public SettingsScenario refused(String... settings) {
        refused = List.of(settings);
        return this;
    }

    public SettingRefusal refusal() {
        return refusal;
    }

    public SettingsScenario refusal(SettingRefusal refusal) {
        this.refusal = refusal;
        return this;
    }

    /** How long owls and doorbells take for a change; cameras take as long as for any command. */
    public Duration flatDuration() {
        return Duration.ofSeconds(flatSeconds);
    }

    public SettingsScenario flatDuration(Duration duration) {
        flatSeconds = Values.notNegative("flatSeconds", duration.toSeconds());
        return this;
    }

    /** Whether the configuration of a camera is at the address that apps use since 2026, too. */
    public boolean newCameraConfig() {
        return newCameraConfig;
    }

    public SettingsScenario newCameraConfig(boolean on) {
        newCameraConfig = on;
        return this;
    }

    /** Where a system is changed. */
    public NetworkUpdate networkUpdate() {
        return networkUpdate;
    }

    public SettingsScenario networkUpdate(NetworkUpdate paths) {
        networkUpdate = paths;
        return this;
    }

    void copyFrom(SettingsScenario other) {
        refused = List.copyOf(other.refused);
        refusal = other.refusal;
        flatSeconds = other.flatSeconds;
        newCameraConfig = other.newCameraConfig;
        networkUpdate = other.networkUpdate;
    }

    void check() {
        Values.notNegative("flatSeconds", flatSeconds);
    }
}
