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

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceSettings;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Amount;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Flag;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Word;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * {@link SettingChannels} show what is set, and understand commands in the units of the user.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SettingChannelsTest {

    @Test
    void whatADeviceDoesNotHaveIsUndefined() {
        Map<String, State> states = SettingChannels.of(DeviceSettings.NONE);

        assertEquals(10, states.size());
        states.values().forEach(state -> assertEquals(UnDefType.UNDEF, state));
    }

    @ParameterizedTest
    @EnumSource(SettingKey.class)
    void eachSettingHasItsChannel(SettingKey key) {
        Map<String, State> states = SettingChannels
                .of(new DeviceSettings(Map.of(key, new Setting(key, new Word("x"), SettingLimits.NONE, "x", false))));

        assertEquals(new StringType("x"), states.get(SettingChannels.idOf(key)));
        assertEquals(9, states.values().stream().filter(UnDefType.UNDEF::equals).count());
    }

    @Test
    void valuesAreShownAsTheTypeOfTheirChannel() {
        Map<String, State> states = SettingChannels.of(new DeviceSettings(Map.of( //
                SettingKey.NIGHT_VISION, setting(SettingKey.NIGHT_VISION, new Word("auto")), //
                SettingKey.MOTION_SENSITIVITY, setting(SettingKey.MOTION_SENSITIVITY, new Amount(5)), //
                SettingKey.CLIP_LENGTH, setting(SettingKey.CLIP_LENGTH, new Amount(30)), //
                SettingKey.RETRIGGER_TIME, setting(SettingKey.RETRIGGER_TIME, new Amount(10)), //
                SettingKey.RECORD_AUDIO, setting(SettingKey.RECORD_AUDIO, new Flag(true)))));

        assertEquals(new StringType("auto"), states.get(CHANNEL_NIGHT_VISION));
        assertEquals(new DecimalType(5), states.get(CHANNEL_MOTION_SENSITIVITY));
        assertEquals(new QuantityType<>("30 s"), states.get(CHANNEL_CLIP_LENGTH));
        assertEquals(new QuantityType<>("10 s"), states.get(CHANNEL_RETRIGGER_TIME));
        assertEquals(OnOffType.ON, states.get(CHANNEL_RECORD_AUDIO));
    }

    @ParameterizedTest
    @CsvSource({ "20 s, 20", "1 min, 60", "0.5 min, 30", "20000 ms, 20", "14.6 s, 15", "0.01 h, 36", "20, 20",
            "20 °C, ", "20 %, ", "1e30 s, " })
    void timesComeInAnyUnit(String time, @Nullable Integer seconds) {
        assertEquals(Optional.ofNullable(seconds).map(Amount::new),
                SettingChannels.wanted(setting(SettingKey.CLIP_LENGTH, new Amount(30)), new QuantityType<>(time)));
    }

    @Test
    void numbersComeWithAndWithoutUnit() {
        Setting sensitivity = setting(SettingKey.MOTION_SENSITIVITY, new Amount(5));

        assertEquals(Optional.of(new Amount(7)), SettingChannels.wanted(sensitivity, new DecimalType(7)));
        assertEquals(Optional.of(new Amount(7)), SettingChannels.wanted(sensitivity, new QuantityType<>("7")));
        assertEquals(Optional.of(new Amount(25)),
                SettingChannels.wanted(setting(SettingKey.CLIP_LENGTH, new Amount(30)), new DecimalType(25)));
        assertEquals(Optional.empty(), SettingChannels.wanted(sensitivity, new QuantityType<>("7 s")));
        assertEquals(Optional.empty(), SettingChannels.wanted(sensitivity, new StringType("7")));
        assertEquals(Optional.empty(), SettingChannels.wanted(sensitivity, OnOffType.ON));
    }

    @ParameterizedTest
    @CsvSource({ "auto, auto", "Auto, auto", "' OFF ', off", "nonsense, nonsense" })
    void wordsComeInAnyCase(String text, String word) {
        assertEquals(Optional.of(new Word(word)),
                SettingChannels.wanted(setting(SettingKey.NIGHT_VISION, new Word("on")), new StringType(text)));
    }

    @Test
    void switchesAreSwitched() {
        Setting audio = setting(SettingKey.RECORD_AUDIO, new Flag(true));

        assertEquals(Optional.of(new Flag(false)), SettingChannels.wanted(audio, OnOffType.OFF));
        assertEquals(Optional.of(new Flag(true)), SettingChannels.wanted(audio, OnOffType.ON));
        assertEquals(Optional.empty(), SettingChannels.wanted(audio, new DecimalType(1)));
        assertEquals(Optional.empty(),
                SettingChannels.wanted(setting(SettingKey.VIDEO_QUALITY, new Word("best")), OnOffType.ON));
    }

    private static Setting setting(SettingKey key, SettingValue value) {
        return new Setting(key, value, SettingLimits.NONE, "field", false);
    }
}
