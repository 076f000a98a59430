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

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_LIGHT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.DeviceReads;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.model.Accessory;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.DeviceSettings;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.UnDefType;

/**
 * A light that goes off by itself is not shown as on for hours.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LightTimeTest {

    private static final Duration POLL = Duration.ofSeconds(60);
    private static final Camera CAMERA = Homes.camera(true, null);
    private static final Home HOME = new Home(TestClock.START, Optional.empty(), List.of(), List.of(), List.of(CAMERA),
            List.of(new Accessory(9001, "storm", Homes.CAMERA, null)), List.of(), false, null, List.of());

    private final AccountSession session = mock(AccountSession.class);
    private final DeviceReads reads = mock(DeviceReads.class);
    private final CameraAccess access = mock(CameraAccess.class);
    private final RecordedOutput output = new RecordedOutput() {

        @Override
        public void showAgain() {
            light.onHome(HOME);
        }
    };
    private final CameraDetails details = new CameraDetails(access, output, output.clock);
    private final CameraLight light = new CameraLight(access, details, output, output.clock);
    private @Nullable Boolean lit;
    private @Nullable Duration ownTime;
    private boolean fails;
    private int calls;

    @BeforeEach
    void blink() {
        when(session.devices()).thenReturn(reads);
        when(access.session()).thenReturn(Optional.of(session));
        when(access.family()).thenReturn(DeviceFamily.CAMERA);
        when(access.cameraId()).thenReturn(Homes.CAMERA);
        when(access.order(any())).thenReturn(completedFuture(CommandResult.CONFIRMED));
        when(reads.details(any())).thenAnswer(call -> {
            calls++;
            return fails ? failedFuture(new ServerFaultException("device-config", 503, Optional.empty()))
                    : completedFuture(
                            new DeviceDetails(null, null, null, null, null, null, DeviceSettings.NONE, lit, ownTime));
        });
    }

    private void poll() {
        details.onCamera(CAMERA);
        light.onHome(HOME);
    }

    private void live(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(POLL)) {
            output.scheduler.advance(POLL);
            poll();
        }
    }

    @Test
    void aLightThatGoesOffByItselfIsOffWithinTwoMinutes() {
        lit = true;
        poll();
        live(Duration.ofMinutes(10));
        assertEquals(List.of(OnOffType.ON), output.states(CHANNEL_LIGHT));

        lit = false;
        live(Duration.ofMinutes(2));

        assertEquals(List.of(OnOffType.ON, OnOffType.OFF), output.states(CHANNEL_LIGHT));
    }

    @Test
    void nobodyAsksEachMinuteForALightThatIsOff() {
        lit = false;
        poll();

        live(Duration.ofHours(12));

        assertEquals(3, calls);
        assertEquals(List.of(OnOffType.OFF), output.states(CHANNEL_LIGHT));
    }

    @Test
    void aLightOfWhichNothingIsHeardAnyMoreIsUnknown() {
        lit = true;
        poll();
        fails = true;
        live(Duration.ofMinutes(4));
        assertEquals(OnOffType.ON, output.state(CHANNEL_LIGHT));

        live(Duration.ofMinutes(2));
        assertEquals(UnDefType.UNDEF, output.state(CHANNEL_LIGHT));

        fails = false;
        live(Duration.ofMinutes(10));
        assertEquals(OnOffType.ON, output.state(CHANNEL_LIGHT));
    }

    @Test
    void aLightIsUnknownInTimeAlsoWhereNobodyPolls() {
        lit = true;
        poll();

        output.scheduler.advance(Duration.ofMinutes(5));

        assertEquals(UnDefType.UNDEF, output.state(CHANNEL_LIGHT));
    }

    @ParameterizedTest
    @CsvSource({ "true, , 300", "false, , 300", "true, 60, 60", "true, 900, 900", "false, 60, 300" })
    void whereTheCameraTellsNothingWhatWasDoneIsBelievedForItsTime(boolean on, @Nullable Long ownSeconds,
            long seconds) {
        ownTime = ownSeconds == null ? null : Duration.ofSeconds(ownSeconds);
        poll();
        assertEquals(UnDefType.UNDEF, output.state(CHANNEL_LIGHT));

        assertEquals(true, Futures.result(light.turn(on)));
        assertEquals(OnOffType.from(on), output.state(CHANNEL_LIGHT));
        output.scheduler.advance(Duration.ofSeconds(seconds - 1));
        assertEquals(OnOffType.from(on), output.state(CHANNEL_LIGHT));
        output.scheduler.advance(Duration.ofSeconds(1));

        assertEquals(UnDefType.UNDEF, output.state(CHANNEL_LIGHT));
    }

    @Test
    void aLightThatIsSwitchedAgainIsBelievedForItsWholeTime() {
        poll();
        light.turn(true);
        output.scheduler.advance(Duration.ofMinutes(4));

        light.turn(true);
        output.scheduler.advance(Duration.ofMinutes(4));

        assertEquals(OnOffType.ON, output.state(CHANNEL_LIGHT));
    }
}
