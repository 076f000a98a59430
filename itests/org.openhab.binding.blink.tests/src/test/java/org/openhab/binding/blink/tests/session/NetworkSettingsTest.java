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
package org.openhab.binding.blink.tests.session;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.scenario.SnoozeRemaining;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * Schedules, snoozes and kept live views against the cloud, in virtual time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkSettingsTest extends SessionTest {

    private static final long NETWORK = 200001;
    private static final String PROGRAMS = "GET /api/v1/networks/{network}/programs";

    private final List<List<org.openhab.binding.blink.internal.cloud.model.Program>> seen = new ArrayList<>();

    @BeforeEach
    void online200001() {
        blink.account(EMAIL).home(Home.sample());
        blink.home(EMAIL).add(new Program(700, NETWORK, "Night").enabled(true)).add(new Program(701, NETWORK, "Day"));
        online();
    }

    private Network network() {
        return blink.home(EMAIL).network(NETWORK);
    }

    private CompletableFuture<CommandResult> schedule(boolean on) {
        return account.session().order(home -> home.networkSettings().schedule(NETWORK, on, seen::add));
    }

    @Test
    void allProgramsOfANetworkAreReadInOneCall() {
        blink.clearLog();

        assertEquals(
                List.of(new org.openhab.binding.blink.internal.cloud.model.Program(700, NETWORK, true),
                        new org.openhab.binding.blink.internal.cloud.model.Program(701, NETWORK, false)),
                account.lived(account.session().devices().programs(NETWORK)));
        assertEquals(1, blink.count(PROGRAMS));
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void theScheduleIsSwitchedWithAllItsPrograms(boolean on) {
        assertEquals(CommandResult.CONFIRMED, account.lived(schedule(on)));

        blink.home(EMAIL).programsOf(NETWORK).forEach(program -> assertEquals(on, program.enabled(), program.name()));
        assertEquals(List.of(on, on),
                seen.get(0).stream().map(org.openhab.binding.blink.internal.cloud.model.Program::enabled).toList());
    }

    @Test
    void programsOfAnotherNetworkStayAsTheyAre() {
        blink.home(EMAIL).add(new Network(200002, "Barn", "Europe/Berlin", false))
                .add(new Program(702, 200002, "Barn"));

        account.lived(schedule(true));

        assertFalse(blink.home(EMAIL).program(702).enabled());
    }

    @Test
    void aNetworkWithoutProgramsHasNoSchedule() {
        blink.home(EMAIL).removeProgram(700);
        blink.home(EMAIL).removeProgram(701);

        assertEquals(CommandResult.NOT_POSSIBLE, account.lived(schedule(true)));
    }

    @Test
    void aProgramThatVanishesMeanwhileIsNoProblem() {
        account.onRequest = request -> {
            if ("enable-program".equals(request.endpoint())) {
                blink.home(EMAIL).removeProgram(701);
            }
        };

        assertEquals(CommandResult.CONFIRMED, account.lived(schedule(true)), "what is left is as wanted");
    }

    @Test
    void whileBlinkIsDownNoScheduleIsSwitched() {
        blinkGoesDown();

        assertFalse(account.lived(schedule(true)).isConfirmed());
        blinkComesBack();
        account.live(Duration.ofMinutes(20));

        assertFalse(blink.home(EMAIL).program(701).enabled());
    }

    @ParameterizedTest
    @CsvSource({ "CAMERA, 400001", "OWL, 500001", "DOORBELL, 600001" })
    void aDeviceOfEachFamilyIsSnoozedAndWokenUp(DeviceFamily family, long id) {
        assertEquals(CommandResult.CONFIRMED,
                account.lived(account.session().order(home -> home.snoozes().camera(family, id, 90))));
        assertEquals(Duration.ofMinutes(90), device(id).snooze().length());
        assertEquals(Boolean.TRUE, camera(family, id).isSnoozed());
        assertEquals(90, camera(family, id).snoozeMinutes());
        account.live(Duration.ofMinutes(31));
        assertEquals(59, camera(family, id).snoozeMinutes(), "Blink counts down");

        assertEquals(CommandResult.CONFIRMED,
                account.lived(account.session().order(home -> home.snoozes().camera(family, id, 0))));
        assertEquals(Boolean.FALSE, camera(family, id).isSnoozed());
    }

    @ParameterizedTest
    @EnumSource(value = SnoozeRemaining.class, names = { "NULL", "MISSING" })
    void whereBlinkDoesNotTellForHowLongTheFlagIsEnough(SnoozeRemaining form) {
        blink.scenario().schedules().snoozeRemaining(form);

        assertEquals(CommandResult.CONFIRMED,
                account.lived(account.session().order(home -> home.snoozes().camera(DeviceFamily.OWL, 500001, 30))));
        assertNull(camera(DeviceFamily.OWL, 500001).snoozeMinutes());
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 202, 204 })
    void aNetworkIsSnoozedWhateverSuccessBlinkAnswersWith(int status) {
        blink.scenario().schedules().snoozeStatus(status);

        assertEquals(CommandResult.CONFIRMED,
                account.lived(account.session().order(home -> home.snoozes().network(NETWORK, 240))));
        assertEquals(Duration.ofMinutes(240), network().snooze().length());
        assertEquals(CommandResult.CONFIRMED,
                account.lived(account.session().order(home -> home.snoozes().network(NETWORK, 0))));
        assertEquals(Duration.ZERO, network().snooze().length());
    }

    @Test
    void aTimeThatBlinkDoesNotTakeIsRefused() {
        assertEquals(CommandResult.REFUSED,
                account.lived(account.session().order(home -> home.snoozes().network(NETWORK, 100_000))));
        assertEquals(CommandResult.REFUSED, account
                .lived(account.session().order(home -> home.snoozes().camera(DeviceFamily.OWL, 500001, 100_000))));
    }

    @Test
    void aBusyBlinkIsAskedAgainUntilItSnoozes() {
        blink.fault(Fault.on("POST /api/v1/accounts/{account}/networks/{network}/snooze").status(409).times(3));
        CompletableFuture<CommandResult> result = account.session().order(home -> home.snoozes().network(NETWORK, 30));
        account.live(Duration.ofSeconds(10));
        assertFalse(result.isDone());

        assertEquals(CommandResult.CONFIRMED, account.lived(result));
        assertEquals(Duration.ofMinutes(30), network().snooze().length());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void whetherLiveViewsAreKeptIsSwitched(boolean on) {
        network().liveViewsSaved(!on);
        account.live(Duration.ofMinutes(2));

        assertEquals(CommandResult.CONFIRMED,
                account.lived(account.session().order(home -> home.networkSettings().saveLiveView(NETWORK, on))));
        assertEquals(on, network().liveViewsSaved());
        assertEquals(on,
                Objects.requireNonNull(account.session().home()).network(NETWORK).orElseThrow().saveLiveView());
    }

    private Device device(long id) {
        return blink.home(EMAIL).device(id);
    }

    private Camera camera(DeviceFamily family, long id) {
        return Objects.requireNonNull(account.session().home()).camera(family, id).orElseThrow();
    }
}
