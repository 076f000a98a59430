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
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.thing.Channel;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The {@link CameraHandler} asks for the details of its camera, and adds the channels for them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraHandlerDetailsTest extends CameraHandlerFixture {

    private static final UnreachableException CUT = new UnreachableException("cut", true, null);

    @Test
    void detailsAreAskedForOnceAtStartAndThenEverySixHours() {
        handler.initialize();
        tell(Homes.camera(true, null));
        details.remove().complete(DeviceDetails.NONE);
        for (int i = 0; i < 6 * 60 - 1; i++) {
            clock.advance(Duration.ofMinutes(1));
            tell(Homes.camera(true, null));
        }
        verify(openhab.devices, times(1)).details(any());

        clock.advance(Duration.ofMinutes(1));
        tell(Homes.camera(true, null));

        verify(openhab.devices, times(2)).details(any());
    }

    @Test
    void detailsThatDoNotComeAreAskedForAgainAfterTenMinutes() {
        handler.initialize();
        tell(Homes.camera(true, null));
        details.remove().completeExceptionally(CUT);
        clock.advance(Duration.ofMinutes(9));
        tell(Homes.camera(true, null));
        verify(openhab.devices, times(1)).details(any());

        clock.advance(Duration.ofMinutes(1));
        tell(Homes.camera(true, null));

        verify(openhab.devices, times(2)).details(any());
    }

    @Test
    void detailsAddTheirChannelsAndAreShownInTheirTurn() {
        handler.initialize();
        tell(Homes.camera(true, null));
        details.remove().complete(new DeviceDetails(1.65, -61, null, 71.0, "74:ab:93:00:00:01", null));

        verify(openhab.session).tellAgain(handler);
        assertEquals(new QuantityType<>("1.65 V"), openhab.state(CHANNEL_BATTERY_VOLTAGE));
        assertEquals(new QuantityType<>("-61.0 dBm"), dBm(openhab.state(CHANNEL_WIFI_RSSI)));
        assertEquals("74:ab:93:00:00:01", handler.getThing().getProperties().get("macAddress"));
        assertNull(handler.getThing().getChannel(CHANNEL_SYNC_MODULE_RSSI), "Blink does not tell it");
    }

    @Test
    void optionalChannelsAreAddedOnceAndNeverRemoved() {
        handler.initialize();
        tell(withBattery("ok"));
        Channel added = handler.getThing().getChannel(CHANNEL_LOW_BATTERY);
        assertEquals("system:low-battery", String.valueOf(added == null ? null : added.getChannelTypeUID()));

        tell(withBattery(null));
        tell(withBattery("low"));

        verify(openhab.callback, times(1)).createChannelBuilder(eq(openhab.channel(CHANNEL_LOW_BATTERY)), any());
        assertEquals(List.of(OnOffType.OFF, UnDefType.UNDEF, OnOffType.ON), openhab.states(CHANNEL_LOW_BATTERY));
        assertNotNull(handler.getThing().getChannel(CHANNEL_MOTION_DETECTION), "the others are still there");
    }

    @Test
    void channelsWhoseTypeSaysLittleHaveALabelOfTheirOwn() {
        handler.initialize();
        Camera plain = Homes.camera(true, null);
        tell(new Camera(plain.family(), plain.id(), plain.networkId(), plain.name(), null, null, null, true, "done",
                null, null, false, null, null, new Camera.Signals(5, 4, 68.0)));

        assertEquals("text of channel.wifi-signal.label", label(CHANNEL_WIFI_SIGNAL));
        assertEquals("text of channel.sync-module-signal.label", label(CHANNEL_SYNC_MODULE_SIGNAL));
    }

    @Test
    void detailsOfTheCameraBeforeAreNotThoseOfTheNextOne() {
        handler.initialize();
        tell(Homes.camera(true, null));
        CompletableFuture<DeviceDetails> late = details.remove();
        configure(Map.of("networkId", Homes.NETWORK, "cameraId", 400002L));
        tell(Homes.camera(DeviceFamily.CAMERA, 400002L, "done", true, null));
        verify(openhab.devices, times(2)).details(any());

        late.complete(new DeviceDetails(1.65, -61, null, 71.0, "74:ab:93:00:00:01", null));
        tell(Homes.camera(DeviceFamily.CAMERA, 400002L, "done", true, null));

        assertNull(openhab.state(CHANNEL_BATTERY_VOLTAGE));
        assertFalse(handler.getThing().getProperties().containsKey("macAddress"));
    }

    @Test
    void knownDetailsOfTheCameraBeforeAreNotThoseOfTheNextOne() {
        handler.initialize();
        tell(Homes.camera(true, null));
        details.remove().complete(new DeviceDetails(1.65, -61, null, 71.0, null, null));
        configure(Map.of("networkId", Homes.NETWORK, "cameraId", 400002L));

        tell(Homes.camera(DeviceFamily.CAMERA, 400002L, "done", true, null));

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_BATTERY_VOLTAGE));
    }

    private @Nullable String label(String channelId) {
        return Objects.requireNonNull(handler.getThing().getChannel(channelId)).getLabel();
    }

    private static @Nullable State dBm(@Nullable State state) {
        return state instanceof QuantityType<?> quantity ? quantity.toUnit("dBm") : state;
    }

    private static Camera withBattery(@Nullable String battery) {
        Camera plain = Homes.camera(true, null);
        return new Camera(plain.family(), plain.id(), plain.networkId(), plain.name(), null, null, null, true, "done",
                battery, null, false, null, null, Camera.Signals.NONE);
    }

    @Test
    void whoRefreshesGetsTheDetailsAnew() {
        handler.initialize();
        tell(Homes.camera(true, null));
        details.remove().complete(DeviceDetails.NONE);
        clock.advance(Duration.ofMinutes(1));

        handler.onRefresh();
        tell(Homes.camera(true, null));

        verify(openhab.devices, times(2)).details(any());
    }
}
