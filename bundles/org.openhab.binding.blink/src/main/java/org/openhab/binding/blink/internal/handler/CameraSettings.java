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
package org.openhab.binding.blink.internal.handler;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.channel.SettingChannels;
import org.openhab.binding.blink.internal.cloud.model.DeviceSettings;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.types.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets what can be set on a camera, and nothing that cannot be.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraSettings {

    private final Logger logger = LoggerFactory.getLogger(CameraSettings.class);
    private final CameraAccess access;
    private final CameraDetails details;
    private final CameraOutput output;
    private final SettingDescriptions descriptions;
    private volatile @Nullable DeviceSettings shown;

    /**
     * @param access reaches the camera
     * @param details what the camera has
     * @param output shows states
     * @param descriptions tells openHAB what can be set
     */
    CameraSettings(CameraAccess access, CameraDetails details, CameraOutput output, SettingDescriptions descriptions) {
        this.access = access;
        this.details = details;
        this.output = output;
        this.descriptions = descriptions;
    }

    /**
     * Shows what is set, and tells openHAB what can be, when the device has told something new.
     */
    void show() {
        DeviceSettings now = details.known().settings();
        if (!now.equals(shown)) {
            shown = now;
            now.all().values().forEach(setting -> descriptions
                    .describe(new ChannelUID(access.thing(), SettingChannels.idOf(setting.key())), setting.limits()));
            output.show(SettingChannels.of(now));
        }
    }

    /**
     * Carries out a command for a channel. What cannot be set is refused: the channel shows the old state again, and
     * the log says why.
     */
    void set(SettingKey key, Command command) {
        String channelId = SettingChannels.idOf(key);
        Optional<Setting> known = details.known().settings().find(key);
        if (known.isEmpty()) {
            refuse(channelId, command, "the device has told nothing of it");
            return;
        }
        Setting setting = known.get();
        Optional<SettingValue> wanted = SettingChannels.wanted(setting, command)
                .filter(value -> setting.limits().allows(value));
        if (wanted.isEmpty()) {
            refuse(channelId, command, setting.value() instanceof SettingValue.Flag ? "only ON and OFF are possible"
                    : "possible is " + setting.limits());
            return;
        }
        output.order(channelId, home -> home.settings().set(access.family(), access.cameraId(), setting, wanted.get(),
                details::onAnswer));
    }

    private void refuse(String channelId, Command command, String reason) {
        logger.info("{} of {} was not set to {}: {}", channelId, access.thing(), command, reason);
        output.restore(channelId);
    }
}
