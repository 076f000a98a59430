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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;

/**
 * {@link SirenCommands} let sirens sound on Blink's word, since no home shows it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SirenCommandsTest {

    private final CommandHome home = new CommandHome();
    private final SirenCommands sirens = home.commands.sirens();

    @BeforeEach
    void look() {
        home.is(Homes.home(home.clock.instant(), List.of(), List.of(), List.of(), List.of(Homes.siren(9, "online"))));
        home.look();
    }

    @Test
    void aSirenSoundsWhenBlinkSaysSo() {
        home.blink.answer(Answer.status(200));

        assertEquals(CommandResult.CONFIRMED, after(sirens.activate(9, 45)));
        assertEquals(List.of("POST /api/v1/networks/200001/sirens/9/activate/"), home.requests());
    }

    @Test
    void aCommandIsFollowedUntilBlinkIsDone() {
        home.blink.answer(Answer.json(200, "{\"id\":5,\"command\":\"siren\"}"));
        CompletableFuture<CommandResult> result = sirens.activate(9, 45);
        home.scheduler.runDue();
        assertFalse(result.isDone());

        home.scheduler.advance(Duration.ofSeconds(1));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
    }

    @Test
    void allOfANetworkAreSilenced() {
        home.blink.answer(Answer.status(200));

        assertEquals(CommandResult.CONFIRMED, after(sirens.deactivate(Homes.NETWORK)));
        assertEquals(List.of("POST /api/v1/networks/200001/sirens/deactivate/"), home.requests());
    }

    @Test
    void aBusyBlinkIsAskedAgainAndARefusalIsTold() {
        home.blink.answer(Answer.status(409), Answer.status(404));
        CompletableFuture<CommandResult> result = sirens.activate(9, 45);

        home.scheduler.advance(Duration.ofSeconds(5));

        assertEquals(CommandResult.REFUSED, Futures.result(result));
    }

    @Test
    void aSirenThatTheAccountDoesNotHaveCannotSound() {
        assertEquals(CommandResult.NOT_POSSIBLE, after(sirens.activate(10, 45)));
        assertEquals(List.of(), home.requests());
    }

    private CommandResult after(CompletableFuture<CommandResult> result) {
        home.scheduler.runDue();
        return Futures.result(result);
    }
}
