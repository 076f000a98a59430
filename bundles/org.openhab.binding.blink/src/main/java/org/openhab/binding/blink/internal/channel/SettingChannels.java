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
package org.openhab.binding.blink.internal.channel;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.DeviceSettings;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The channels of what can be set on a camera, a Mini or a doorbell.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SettingChannels {

    private static final Map<SettingKey, String> IDS = new EnumMap<>(Map.of( //
            SettingKey.NIGHT_VISION, CHANNEL_NIGHT_VISION, //
            SettingKey.ILLUMINATOR_INTENSITY, CHANNEL_ILLUMINATOR_INTENSITY, //
            SettingKey.MOTION_SENSITIVITY, CHANNEL_MOTION_SENSITIVITY, //
            SettingKey.CLIP_LENGTH, CHANNEL_CLIP_LENGTH, //
            SettingKey.RETRIGGER_TIME, CHANNEL_RETRIGGER_TIME, //
            SettingKey.END_CLIP_EARLY, CHANNEL_END_CLIP_EARLY, //
            SettingKey.RECORD_AUDIO, CHANNEL_RECORD_AUDIO, //
            SettingKey.VIDEO_QUALITY, CHANNEL_VIDEO_QUALITY, //
            SettingKey.TEMPERATURE_ALERT, CHANNEL_TEMPERATURE_ALERT, //
            SettingKey.STATUS_LED, CHANNEL_STATUS_LED));

    private SettingChannels() {
    }

    /**
     * @return the id of the channel of a setting
     */
    public static String idOf(SettingKey key) {
        return IDS.getOrDefault(key, "");
    }

    /**
     * @return the states of all of them by channel id; what the device does not have is UNDEF
     */
    public static Map<String, State> of(DeviceSettings settings) {
        Map<String, State> states = new LinkedHashMap<>();
        for (SettingKey key : SettingKey.values()) {
            states.put(idOf(key), settings.find(key).map(SettingChannels::state).orElseGet(() -> UnDefType.UNDEF));
        }
        return states;
    }

    private static State state(Setting setting) {
        SettingValue value = setting.value();
        if (value instanceof SettingValue.Flag flag) {
            return OnOffType.from(flag.on());
        } else if (value instanceof SettingValue.Amount amount) {
            return isTime(setting.key()) ? new QuantityType<>(amount.number(), Units.SECOND)
                    : new DecimalType(amount.number());
        }
        return new StringType(value.toString());
    }

    private static boolean isTime(SettingKey key) {
        return key == SettingKey.CLIP_LENGTH || key == SettingKey.RETRIGGER_TIME;
    }

    /**
     * @param setting the setting of the channel that a command is for
     * @param command the command
     * @return what the user wants; empty when it is nothing that such a setting could be
     */
    public static Optional<SettingValue> wanted(Setting setting, Command command) {
        SettingValue now = setting.value();
        if (now instanceof SettingValue.Flag) {
            return command instanceof OnOffType onOff ? Optional.of(new SettingValue.Flag(onOff == OnOffType.ON))
                    : Optional.empty();
        } else if (now instanceof SettingValue.Word) {
            return command instanceof StringType text
                    ? Optional.of(new SettingValue.Word(text.toString().strip().toLowerCase(Locale.ROOT)))
                    : Optional.empty();
        }
        return number(setting.key(), command);
    }

    private static Optional<SettingValue> number(SettingKey key, Command command) {
        @Nullable
        Number number = null;
        if (command instanceof QuantityType<?> quantity) {
            number = quantity.getUnit().equals(Units.ONE) ? quantity
                    : isTime(key) ? quantity.toUnit(Units.SECOND) : null;
        } else if (command instanceof DecimalType decimal) {
            number = decimal;
        }
        return Optional.ofNullable(number).map(Number::doubleValue).filter(one -> Math.abs(one) < Integer.MAX_VALUE)
                .map(one -> new SettingValue.Amount((int) Math.round(one)));
    }
}
