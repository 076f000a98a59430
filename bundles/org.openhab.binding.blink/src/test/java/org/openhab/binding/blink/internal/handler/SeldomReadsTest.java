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
import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.DeviceReads;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.DeviceSettings;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Program;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * What no home tells is read seldom, although each poll comes by: the programs of a network, the state of its USB
 * storage, the configuration of a camera.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SeldomReadsTest {

    private static final Duration POLL = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final SyncModule MODULE = new SyncModule(300001, Homes.NETWORK, "Module", null, null, null, "online",
            5, null, "active");

    private final TestClock clock = new TestClock();
    private final AccountSession session = mock(AccountSession.class);
    private final DeviceReads reads = mock(DeviceReads.class);
    private final CameraAccess access = mock(CameraAccess.class);
    private final CameraOutput output = mock(CameraOutput.class);
    private boolean fails;
    private int calls;
    private int shown;

    @BeforeEach
    void answers() {
        when(session.devices()).thenReturn(reads);
        when(access.session()).thenReturn(Optional.of(session));
        when(reads.programs(anyLong()))
                .thenAnswer(call -> answer(() -> List.of(new Program(700, Homes.NETWORK, true))));
        when(reads.localStorage(any())).thenAnswer(call -> answer(() -> new LocalStorage("active", 7.0, false)));
        when(reads.details(any())).thenAnswer(call -> answer(() -> DeviceDetails.NONE));
    }

    private <T> CompletableFuture<T> answer(Supplier<T> answer) {
        calls++;
        return fails ? failedFuture(new ServerFaultException("read", 503, Optional.empty()))
                : completedFuture(answer.get());
    }

    /** A day of polls, at each of which there is the opportunity to read. */
    private void live(Runnable poll) {
        for (Duration passed = Duration.ZERO; passed.compareTo(DAY) < 0; passed = passed.plus(POLL)) {
            poll.run();
            clock.advance(POLL);
        }
    }

    private NetworkPrograms programs() {
        return new NetworkPrograms(Homes.NETWORK, clock, () -> shown++);
    }

    @Test
    void programsAreReadEachSixHours() {
        NetworkPrograms programs = programs();

        live(() -> programs.onHome(session));

        assertEquals(4, calls);
        assertEquals(4, shown);
        assertEquals(List.of(new Program(700, Homes.NETWORK, true)), programs.known());
    }

    @Test
    void theStateOfUsbStorageIsReadEachSixHours() {
        NetworkStorage storage = new NetworkStorage(clock, () -> shown++);

        live(() -> storage.onModule(MODULE, session));

        assertEquals(4, calls);
    }

    @Test
    void theConfigurationOfACameraIsReadEachSixHours() {
        CameraDetails details = new CameraDetails(access, output, clock);

        live(() -> details.onCamera(Homes.camera(DeviceFamily.OWL, Homes.CAMERA, "done", true, null)));

        assertEquals(4, calls);
    }

    @Test
    void whenSettingsVanishTheConfigurationIsReadAgainSoonAndOnceOnly() {
        DeviceSettings settings = new DeviceSettings(
                Map.of(SettingKey.RECORD_AUDIO, new Setting(SettingKey.RECORD_AUDIO, new SettingValue.Flag(true),
                        SettingLimits.NONE, "record_audio_enable", false)));
        CameraDetails details = new CameraDetails(access, output, clock);
        details.onAnswer(new DeviceDetails(null, null, null, null, null, null, settings, null, null));

        details.onAnswer(DeviceDetails.NONE);
        live(() -> details.onCamera(Homes.camera(DeviceFamily.OWL, Homes.CAMERA, "done", true, null)));

        assertEquals(1 + 3, calls, "after ten minutes, and then each six hours");
    }

    @Test
    void whoRefreshesGetsEverythingAnewWithTheNextHome() {
        NetworkPrograms programs = programs();
        NetworkStorage storage = new NetworkStorage(clock, () -> shown++);
        CameraDetails details = new CameraDetails(access, output, clock);
        Runnable poll = () -> {
            programs.onHome(session);
            storage.onModule(MODULE, session);
            details.onCamera(Homes.camera(DeviceFamily.OWL, Homes.CAMERA, "done", true, null));
        };
        poll.run();
        assertEquals(3, calls);
        clock.advance(POLL);

        programs.onRefresh();
        storage.onRefresh();
        details.onRefresh();
        poll.run();

        assertEquals(6, calls);
        clock.advance(POLL);
        poll.run();
        assertEquals(6, calls, "once for each time that somebody asks");
    }

    @Test
    void whoRefreshesAgainAndAgainGetsNoMoreThanOneAnswerAMinute() {
        NetworkPrograms programs = programs();

        for (int second = 0; second < 300; second++) {
            programs.onRefresh();
            programs.onHome(session);
            clock.advance(Duration.ofSeconds(1));
        }

        assertEquals(5, calls);
    }

    @Test
    void whatCannotBeReadIsTriedEachTenMinutes() {
        fails = true;
        NetworkPrograms programs = programs();
        CameraDetails details = new CameraDetails(access, output, clock);

        live(() -> {
            programs.onHome(session);
            details.onCamera(Homes.camera(DeviceFamily.OWL, Homes.CAMERA, "done", true, null));
        });

        assertEquals(2 * 144, calls);
        assertEquals(0, shown);
        assertNull(programs.known());
    }

    @Test
    void whatFailedBecauseTheAccountWasSavedIsReadWithTheNextHome() {
        fails = true;
        NetworkPrograms programs = programs();
        NetworkStorage storage = new NetworkStorage(clock, () -> shown++);
        CameraDetails details = new CameraDetails(access, output, clock);
        programs.onHome(session);
        storage.onModule(MODULE, session);
        details.onCamera(Homes.camera(DeviceFamily.OWL, Homes.CAMERA, "done", true, null));
        assertEquals(3, calls);
        fails = false;
        AccountSession next = mock(AccountSession.class);
        when(next.devices()).thenReturn(reads);
        when(access.session()).thenReturn(Optional.of(next));

        live(() -> {
            programs.onHome(next);
            storage.onModule(MODULE, next);
            details.onCamera(Homes.camera(DeviceFamily.OWL, Homes.CAMERA, "done", true, null));
        });

        assertEquals(3 + 3 * 4, calls, "at once, and then each six hours");
        assertEquals(List.of(new Program(700, Homes.NETWORK, true)), programs.known());
    }
}
