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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.channel.SettingChannels;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.Command;

/**
 * What the channels of a camera are told to do, except REFRESH. A command that a channel does not know is none.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraInput {

    private final Map<String, Consumer<Command>> channels = new HashMap<>();
    private final CameraOutput output;

    /**
     * @param access reaches the camera
     * @param output shows states
     * @param parts do it
     */
    CameraInput(CameraAccess access, CameraOutput output, CameraParts parts) {
        this.output = output;
        number(CHANNEL_CLIP_INDEX, parts.chosen::choose);
        onOff(CHANNEL_MOTION_DETECTION, on -> output.order(CHANNEL_MOTION_DETECTION,
                home -> home.cameras().detectMotion(access.family(), access.cameraId(), on)));
        button(CHANNEL_TAKE_SNAPSHOT, parts.pictures::take);
        button(CHANNEL_RECORD_CLIP, parts.clips::record);
        onOff(CHANNEL_LIVE_VIEW, parts.live::turn);
        onOff(CHANNEL_LIGHT, parts.light::turn);
        for (SettingKey key : SettingKey.values()) {
            channels.put(SettingChannels.idOf(key), command -> parts.settings.set(key, command));
        }
        channels.put(CHANNEL_SNOOZE, parts.snooze::onCommand);
    }

    /**
     * Carries out a command.
     */
    void onCommand(String channelId, Command command) {
        Consumer<Command> channel = channels.get(channelId);
        if (channel != null) {
            channel.accept(command);
        }
    }

    private void number(String channelId, Consumer<Integer> act) {
        channels.put(channelId, command -> {
            if (command instanceof DecimalType number) {
                act.accept(number.intValue());
            }
        });
    }

    private void onOff(String channelId, Consumer<Boolean> act) {
        channels.put(channelId, command -> {
            if (command instanceof OnOffType wanted) {
                act.accept(wanted == OnOffType.ON);
            }
        });
    }

    /** A switch that only starts something is off when that is over. */
    private void button(String channelId, Supplier<CompletableFuture<Boolean>> act) {
        onOff(channelId, on -> {
            if (on) {
                act.get().thenAccept(done -> output.repeat(channelId, OnOffType.OFF));
            }
        });
    }
}
