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

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.DeviceSettings;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Amount;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Flag;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Word;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.Command;
import org.openhab.core.types.UnDefType;

/**
 * {@link CameraSettings} have the channels that the device has, and refuse what it does not take.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraSettingsTest {

    private static final Setting NIGHT_VISION = new Setting(SettingKey.NIGHT_VISION, new Word("auto"),
            new SettingLimits(null, null, List.of("off", "on", "auto")), "illuminator_enable", true);
    private static final Setting CLIP_LENGTH = new Setting(SettingKey.CLIP_LENGTH, new Amount(30),
            new SettingLimits(5, 60, List.of()), "video_length", false);
    private static final Setting RECORD_AUDIO = new Setting(SettingKey.RECORD_AUDIO, new Flag(true), SettingLimits.NONE,
            "record_audio_enable", false);

    private final SettingDescriptions descriptions = new SettingDescriptions();
    private final TestThing openhab = new TestThing(THING_TYPE_CAMERA,
            Map.of("networkId", Homes.NETWORK, "cameraId", Homes.CAMERA), CHANNEL_MOTION_DETECTION);
    private final CameraHandler handler = new CameraHandler(openhab.thing, DeviceFamily.CAMERA,
            new CameraSurroundings(new TestClock(), () -> 0.5, key -> key, descriptions));
    private final Deque<CompletableFuture<DeviceDetails>> details = new ArrayDeque<>();
    private final Deque<CompletableFuture<CommandResult>> orders = new ArrayDeque<>();
    private @Nullable Home home;

    @BeforeEach
    void answers() {
        handler.setCallback(openhab.callback);
        when(openhab.session.home()).thenAnswer(call -> home);
        when(openhab.devices.details(any())).thenAnswer(call -> hold(details));
        when(openhab.session.order(any())).thenAnswer(call -> hold(orders));
        doAnswer(call -> {
            call.getArgument(0, HomeListener.class).onHome(Objects.requireNonNull(home));
            return null;
        }).when(openhab.session).tellAgain(any());
        handler.initialize();
        tell(Homes.camera(true, null));
    }

    @Test
    void onlyWhatTheDeviceHasGetsAChannel() {
        assertNull(handler.getThing().getChannel(CHANNEL_NIGHT_VISION), "nothing is known yet");

        deviceHas(NIGHT_VISION, CLIP_LENGTH);

        assertEquals(new StringType("auto"), openhab.state(CHANNEL_NIGHT_VISION));
        assertEquals(new QuantityType<>("30 s"), openhab.state(CHANNEL_CLIP_LENGTH));
        assertNull(handler.getThing().getChannel(CHANNEL_RECORD_AUDIO));
        assertEquals("blink:night-vision", String.valueOf(
                Objects.requireNonNull(handler.getThing().getChannel(CHANNEL_NIGHT_VISION)).getChannelTypeUID()));
    }

    @Test
    void whatTheDeviceDoesNotHaveAnyMoreIsUndefinedAndItsChannelStays() {
        deviceHas(NIGHT_VISION, CLIP_LENGTH);
        handler.onHome(Objects.requireNonNull(home));

        configurationIsReadAgain(CLIP_LENGTH);

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_NIGHT_VISION));
        assertNotNull(handler.getThing().getChannel(CHANNEL_NIGHT_VISION));
        assertEquals(new QuantityType<>("30 s"), openhab.state(CHANNEL_CLIP_LENGTH));
    }

    @Test
    void aSettingShowsTheOldValueUntilTheDeviceHasTheNewOne() {
        deviceHas(CLIP_LENGTH);
        command(CHANNEL_CLIP_LENGTH, new QuantityType<>("1 min"));

        orders.remove().complete(CommandResult.CONFIRMED);

        assertEquals(List.of(new QuantityType<>("30 s")), openhab.states(CHANNEL_CLIP_LENGTH));
    }

    @Test
    void aSettingThatWasNotTakenShowsTheOldValueAgain() {
        deviceHas(CLIP_LENGTH);
        command(CHANNEL_CLIP_LENGTH, new QuantityType<>("1 min"));

        orders.remove().complete(CommandResult.REFUSED);

        assertEquals(List.of(new QuantityType<>("30 s"), new QuantityType<>("30 s")),
                openhab.states(CHANNEL_CLIP_LENGTH));
    }

    @ParameterizedTest
    @CsvSource({ "4 s", "61 s", "2 min", "-1 s", "0", "20 °C" })
    void aTimeThatTheDeviceDoesNotTakeIsNotSent(String time) {
        deviceHas(CLIP_LENGTH);

        command(CHANNEL_CLIP_LENGTH, new QuantityType<>(time));

        verify(openhab.session, never()).order(any());
        assertEquals(List.of(new QuantityType<>("30 s"), new QuantityType<>("30 s")),
                openhab.states(CHANNEL_CLIP_LENGTH), "the old one again");
    }

    @Test
    void wordsAndTypesThatTheDeviceDoesNotKnowAreNotSent() {
        deviceHas(NIGHT_VISION, RECORD_AUDIO);

        command(CHANNEL_NIGHT_VISION, new StringType("dim"));
        command(CHANNEL_NIGHT_VISION, new DecimalType(1));
        command(CHANNEL_RECORD_AUDIO, new DecimalType(1));
        command(CHANNEL_CLIP_LENGTH, new DecimalType(10));

        verify(openhab.session, never()).order(any());
        assertEquals(3, openhab.states(CHANNEL_NIGHT_VISION).size());
        assertEquals(2, openhab.states(CHANNEL_RECORD_AUDIO).size());
        assertNull(openhab.state(CHANNEL_CLIP_LENGTH), "there is no such channel");
    }

    @ParameterizedTest
    @CsvSource({ "off", "ON", "Auto" })
    void aWordThatTheDeviceKnowsIsSent(String word) {
        deviceHas(NIGHT_VISION);

        command(CHANNEL_NIGHT_VISION, new StringType(word));

        verify(openhab.session).order(any());
    }

    @Test
    void openHabIsToldWhatCanBeSet() {
        deviceHas(CLIP_LENGTH);

        var description = Objects.requireNonNull(descriptions.getStateDescription(
                Objects.requireNonNull(handler.getThing().getChannel(CHANNEL_CLIP_LENGTH)), null, null));
        assertEquals("5..60", description.getMinimum() + ".." + description.getMaximum());
    }

    @Test
    void aSwitchIsSwitched() {
        deviceHas(RECORD_AUDIO);
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_RECORD_AUDIO));

        command(CHANNEL_RECORD_AUDIO, OnOffType.OFF);

        verify(openhab.session).order(any());
    }

    private void command(String channelId, Command command) {
        handler.handleCommand(openhab.channel(channelId), command);
    }

    private void deviceHas(Setting... settings) {
        details.remove().complete(details(settings));
    }

    private void configurationIsReadAgain(Setting... settings) {
        handler.dispose();
        handler.initialize();
        tell(Homes.camera(true, null));
        deviceHas(settings);
    }

    private static DeviceDetails details(Setting... settings) {
        Map<SettingKey, Setting> all = new HashMap<>();
        for (Setting setting : settings) {
            all.put(setting.key(), setting);
        }
        return new DeviceDetails(null, null, null, null, null, null, new DeviceSettings(all), null, null);
    }

    private void tell(Camera camera) {
        Home now = Homes.with(TestClock.START, camera);
        home = now;
        handler.onHome(now);
    }

    private static <T> CompletableFuture<T> hold(Deque<CompletableFuture<T>> open) {
        CompletableFuture<T> future = new CompletableFuture<>();
        open.add(future);
        return future;
    }
}
