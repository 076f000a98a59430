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
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;

/**
 * {@link SnoozeCommands} mute a camera until the home shows it, and a network on Blink's word.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnoozeCommandsTest {

    private final CommandHome home = new CommandHome();
    private final SnoozeCommands snoozes = home.commands.snoozes();

    @ParameterizedTest
    @EnumSource(DeviceFamily.class)
    void aCameraIsSnoozedOnceTheHomeShowsIt(DeviceFamily family) {
        camera(family, false, null);
        home.look();
        home.blink.answer(Answer.status(200));
        CompletableFuture<CommandResult> result = snoozes.camera(family, 7, 30);
        home.scheduler.runDue();
        assertFalse(result.isDone());

        camera(family, true, null);
        home.scheduler.advance(Duration.ofSeconds(2));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
        assertEquals(List.of("POST /api/v1/accounts/123456/networks/200001/" + family.array() + "/7/snooze"),
                home.requests());
    }

    @Test
    void theTimeThatIsLeftShowsItToo() {
        camera(DeviceFamily.OWL, null, 29);
        home.look();
        home.blink.answer(Answer.status(200));
        CompletableFuture<CommandResult> result = snoozes.camera(DeviceFamily.OWL, 7, 0);
        home.scheduler.runDue();
        assertFalse(result.isDone());

        camera(DeviceFamily.OWL, null, 0);
        home.scheduler.advance(Duration.ofSeconds(2));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
        assertTrue(home.requests().get(0).endsWith("/owls/7/unsnooze"));
    }

    @Test
    void ofACameraThatNeverTellsBlinksWordCounts() {
        camera(DeviceFamily.OWL, null, null);
        home.look();
        home.blink.answer(Answer.status(200));

        CompletableFuture<CommandResult> result = snoozes.camera(DeviceFamily.OWL, 7, 30);
        home.scheduler.runDue();

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
    }

    @Test
    void aCameraThatTheHomeDoesNotShowAsSnoozedIsNot() {
        camera(DeviceFamily.CAMERA, false, null);
        home.look();
        home.blink.answer(Answer.status(200));
        CompletableFuture<CommandResult> result = snoozes.camera(DeviceFamily.CAMERA, 7, 30);

        home.scheduler.advance(Duration.ofSeconds(60));

        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(result));
    }

    @Test
    void aCameraThatTheAccountDoesNotHaveCannotBeSnoozed() {
        home.look();

        assertEquals(CommandResult.NOT_POSSIBLE, Futures.result(snoozes.camera(DeviceFamily.CAMERA, 7, 30)));
        assertEquals(List.of(), home.requests());
    }

    @Test
    void ofANetworkBlinksWordCounts() {
        home.look();
        home.blink.answer(Answer.status(200), Answer.status(404));
        CompletableFuture<CommandResult> on = snoozes.network(Homes.NETWORK, 240);
        CompletableFuture<CommandResult> off = snoozes.network(Homes.NETWORK, 0);
        home.scheduler.runDue();

        assertEquals(CommandResult.CONFIRMED, Futures.result(on));
        assertEquals(CommandResult.REFUSED, Futures.result(off));
    }

    @Test
    void theLastOfSeveralTimesCounts() {
        home.look();
        home.blink.hold();
        CompletableFuture<CommandResult> first = snoozes.network(Homes.NETWORK, 10);
        CompletableFuture<CommandResult> second = snoozes.network(Homes.NETWORK, 20);
        CompletableFuture<CommandResult> third = snoozes.network(Homes.NETWORK, 30);

        assertFalse(first.isDone());
        assertEquals(CommandResult.SUPERSEDED, Futures.result(second));
        assertFalse(third.isDone());
    }

    private void camera(DeviceFamily family, @Nullable Boolean snoozed, @Nullable Integer minutes) {
        home.is(Homes.with(home.clock.instant(), new Camera(family, 7, Homes.NETWORK, "Garage", null, null, null, true,
                "done", null, null, snoozed, minutes, null, Camera.Signals.NONE)));
    }
}
