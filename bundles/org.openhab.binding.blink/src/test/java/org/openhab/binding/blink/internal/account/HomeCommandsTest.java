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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link HomeCommands} have Blink do things, and answer with what the home shows afterwards.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeCommandsTest {

    private static final Network HOME = new Network(Homes.NETWORK, "Home", false, null);
    private static final Network CABIN = new Network(200002, "Cabin", false, null);

    private final CommandHome blinkHome = new CommandHome();
    private final TestClock clock = blinkHome.clock;
    private final ManualScheduler scheduler = blinkHome.scheduler;
    private final ScriptedSender blink = blinkHome.blink;
    private final HomeCommands commands = blinkHome.commands;

    @BeforeEach
    void twoNetworks() {
        networksAre(HOME, CABIN);
    }

    @Test
    void aNetworkIsArmedOnceTheHomeShowsIt() {
        look();
        blink.answer(done());
        CompletableFuture<CommandResult> result = commands.networks().arm(Homes.NETWORK, true);
        scheduler.runDue();
        assertFalse(result.isDone());

        networksAre(armed(HOME, true), CABIN);
        scheduler.advance(Duration.ofSeconds(2));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
        assertTrue(blink.last().uri().getPath().endsWith("/networks/200001/state/arm"));
    }

    @Test
    void anotherNetworkThatIsArmedIsNoConfirmation() {
        look();
        blink.answer(done());
        networksAre(armed(HOME, null), armed(CABIN, true));
        CompletableFuture<CommandResult> result = commands.networks().arm(Homes.NETWORK, true);

        scheduler.advance(Duration.ofSeconds(60));

        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(result));
    }

    @Test
    void allNetworksAreArmedOneAfterTheOther() {
        look();
        blink.answer(done(), done());
        networksAre(armed(HOME, true), armed(CABIN, true));
        CompletableFuture<CommandResult> result = commands.networks().armAll(true);
        scheduler.runDue();

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
        assertEquals(List.of("200001", "200002"),
                blink.requests().stream().map(request -> request.uri().getPath().split("/")[6]).toList());
    }

    @Test
    void oneNetworkThatIsNotArmedDecides() {
        look();
        blink.answer(done(), Answer.status(404));
        networksAre(armed(HOME, true), armed(CABIN, false));
        CompletableFuture<CommandResult> result = commands.networks().armAll(true);
        scheduler.runDue();

        assertEquals(CommandResult.REFUSED, Futures.result(result));
    }

    @Test
    void beforeTheFirstLookAtTheHomeNothingCanBeDoneWithItsDevices() {
        assertEquals(CommandResult.NOT_POSSIBLE, Futures.result(commands.networks().armAll(true)));
        assertEquals(CommandResult.NOT_POSSIBLE,
                Futures.result(commands.cameras().detectMotion(DeviceFamily.CAMERA, Homes.CAMERA, true)));
        assertEquals(CommandResult.NOT_POSSIBLE,
                Futures.result(commands.cameras().takePicture(DeviceFamily.CAMERA, Homes.CAMERA, false)));
        assertEquals(List.of(), blink.requests());
    }

    @Test
    void aHomeWithoutNetworksCannotBeArmed() {
        networksAre();
        look();

        assertEquals(CommandResult.NOT_POSSIBLE, Futures.result(commands.networks().armAll(true)));
    }

    @Test
    void aCameraOfAnotherFamilyIsAnotherCamera() {
        camerasAre(Homes.camera(true, null));
        look();

        assertEquals(CommandResult.NOT_POSSIBLE,
                Futures.result(commands.cameras().detectMotion(DeviceFamily.OWL, Homes.CAMERA, true)));
    }

    @Test
    void motionDetectionIsSwitchedOnceTheHomeShowsIt() {
        camerasAre(Homes.camera(false, null));
        look();
        blink.answer(done());
        CompletableFuture<CommandResult> result = commands.cameras().detectMotion(DeviceFamily.CAMERA, Homes.CAMERA,
                true);
        scheduler.runDue();
        assertFalse(result.isDone());

        camerasAre(Homes.camera(true, null));
        scheduler.advance(Duration.ofSeconds(2));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "/t.jpg?ts=1")
    void aPictureIsTakenOnceTheHomeShowsAnotherOrTheFirst(@Nullable String before) {
        camerasAre(Homes.camera(true, before));
        look();
        blink.answer(done());
        CompletableFuture<CommandResult> result = commands.cameras().takePicture(DeviceFamily.CAMERA, Homes.CAMERA,
                false);
        scheduler.runDue();
        assertFalse(result.isDone());

        camerasAre(Homes.camera(true, "/t.jpg?ts=2"));
        scheduler.advance(Duration.ofSeconds(2));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
    }

    @Test
    void thePictureOfACommandBeforeIsNotTheNewOne() {
        camerasAre(Homes.camera(true, "/t.jpg?ts=1"));
        look();
        blink.answer(done(), done());
        CompletableFuture<CommandResult> first = commands.cameras().takePicture(DeviceFamily.CAMERA, Homes.CAMERA,
                false);
        CompletableFuture<CommandResult> second = commands.cameras().takePicture(DeviceFamily.CAMERA, Homes.CAMERA,
                false);
        scheduler.runDue();

        camerasAre(Homes.camera(true, "/t.jpg?ts=2"));
        scheduler.advance(Duration.ofSeconds(2));
        assertEquals(CommandResult.CONFIRMED, Futures.result(first));
        assertFalse(second.isDone(), "its picture is not there yet");
        camerasAre(Homes.camera(true, "/t.jpg?ts=3"));
        scheduler.advance(Duration.ofSeconds(2));

        assertEquals(CommandResult.CONFIRMED, Futures.result(second));
    }

    @Test
    void aPictureThatCameSinceTheLastLookIsNotTheNewOne() {
        camerasAre(Homes.camera(true, "/t.jpg?ts=1"));
        look();
        scheduler.advance(Duration.ofHours(3));
        camerasAre(Homes.camera(true, "/t.jpg?ts=2"));
        blink.answer(done());
        CompletableFuture<CommandResult> result = commands.cameras().takePicture(DeviceFamily.CAMERA, Homes.CAMERA,
                false);
        scheduler.runDue();

        scheduler.advance(Duration.ofSeconds(60));

        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(result));
    }

    @Test
    void aRecordingBeginsWhenItsCommandHasItsTurn() {
        camerasAre(Homes.camera(true, "/t.jpg?ts=1"));
        look();
        CompletableFuture<String> before = new CompletableFuture<>();
        blinkHome.queue.inTurn(() -> before);
        blink.answer(done());
        List<Instant> sent = new ArrayList<>();
        commands.cameras().record(DeviceFamily.CAMERA, Homes.CAMERA, () -> sent.add(clock.instant()));
        scheduler.advance(Duration.ofSeconds(50));
        assertEquals(List.of(), sent);

        before.complete("done");
        scheduler.runDue();

        assertEquals(List.of(clock.instant()), sent);
    }

    private void look() {
        blinkHome.look();
    }

    private void networksAre(Network... networks) {
        blinkHome.is(Homes.home(clock.instant(), List.of(networks), List.of(), List.of()));
    }

    private void camerasAre(Camera... cameras) {
        blinkHome.is(Homes.with(clock.instant(), cameras));
    }

    private static Network armed(Network network, @Nullable Boolean armed) {
        return new Network(network.id(), network.name(), armed, null);
    }

    private static HttpResponse done() {
        return Answer.json(200, "{\"id\":7,\"state\":\"done\"}");
    }
}
