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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Program;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;

/**
 * {@link NetworkSettings} switch all programs of a network and whether live views are kept, and believe only what Blink
 * shows afterwards.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkSettingsTest {

    private static final String PROGRAMS = "/api/v1/networks/200001/programs";
    private static final HttpResponse DONE = Answer.json(200, "{\"message\":\"done\",\"code\":802}");

    private final CommandHome home = new CommandHome();
    private final NetworkSettings settings = home.commands.networkSettings();
    private final List<List<Program>> seen = new ArrayList<>();

    @BeforeEach
    void look() {
        savesLiveView(false);
        home.look();
    }

    @Test
    void everyProgramIsSwitchedThatIsNotYetAsWanted() {
        home.blink.answer(programs(false, true, false), DONE, DONE, programs(true, true, true));

        CompletableFuture<CommandResult> result = schedule(true);

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
        assertEquals(List.of("GET " + PROGRAMS, "POST " + PROGRAMS + "/700/enable", "POST " + PROGRAMS + "/702/enable",
                "GET " + PROGRAMS), home.requests());
        assertEquals(List.of(List.of(program(700, true), program(701, true), program(702, true))), seen);
    }

    @Test
    void switchedOffNoneIsLeftInForce() {
        home.blink.answer(programs(false, true), DONE, programs(false, false));

        assertEquals(CommandResult.CONFIRMED, Futures.result(schedule(false)));
        assertEquals("POST " + PROGRAMS + "/701/disable", home.requests().get(1));
    }

    @Test
    void whatIsAsWantedAlreadyCostsOneCall() {
        home.blink.answer(programs(true));

        assertEquals(CommandResult.CONFIRMED, Futures.result(schedule(true)));
        assertEquals(1, home.requests().size());
        assertEquals(List.of(List.of(program(700, true))), seen);
    }

    @Test
    void withoutProgramsThereIsNothingToSwitch() {
        home.blink.answer(programs());

        assertEquals(CommandResult.NOT_POSSIBLE, Futures.result(schedule(true)));
        assertEquals(List.of(), seen);
    }

    @Test
    void aProgramThatBlinkDoesNotSwitchIsTold() {
        home.blink.answer(programs(false, false), DONE, Answer.json(400, "{\"message\":\"no\"}"),
                programs(true, false));

        assertEquals(CommandResult.REFUSED, Futures.result(schedule(true)));
        assertEquals(List.of(List.of(program(700, true), program(701, false))), seen, "the channel shows what is");
    }

    @Test
    void aWordOfBlinksIsNotEnough() {
        home.blink.answer(programs(false), DONE, programs(false));

        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(schedule(true)));
    }

    @Test
    void aBusyBlinkIsAskedAgain() {
        home.blink.answer(programs(false), Answer.status(409), DONE, programs(true));

        CompletableFuture<CommandResult> result = schedule(true);
        assertFalse(result.isDone());
        home.scheduler.advance(Duration.ofSeconds(5));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
    }

    @Test
    void programsThatCannotBeReadAreNotTouched() {
        home.blink.fail(new UnreachableException("cut", true, null));

        assertEquals(CommandResult.UNREACHABLE, Futures.result(schedule(true)));
        assertEquals(1, home.requests().size());
    }

    @Test
    void whatCannotBeReadAfterwardsIsNotConfirmed() {
        home.blink.answer(programs(false), DONE, Answer.status(500));

        assertEquals(CommandResult.UNREACHABLE, Futures.result(schedule(true)));
        assertEquals(List.of(), seen);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void whetherLiveViewsAreKeptIsConfirmedByTheHome(boolean on) {
        savesLiveView(!on);
        home.blink.answer(Answer.status(200));
        CompletableFuture<CommandResult> result = settings.saveLiveView(Homes.NETWORK, on);
        home.scheduler.runDue();
        assertFalse(result.isDone());

        savesLiveView(on);
        home.scheduler.advance(Duration.ofSeconds(2));

        assertEquals(CommandResult.CONFIRMED, Futures.result(result));
    }

    @Test
    void aHomeThatDoesNotTellConfirmsNothing() {
        savesLiveView(null);
        home.blink.answer(Answer.status(200));
        CompletableFuture<CommandResult> result = settings.saveLiveView(Homes.NETWORK, true);

        home.scheduler.advance(Duration.ofSeconds(60));

        assertEquals(CommandResult.NOT_CONFIRMED, Futures.result(result));
    }

    private CompletableFuture<CommandResult> schedule(boolean on) {
        CompletableFuture<CommandResult> result = settings.schedule(Homes.NETWORK, on, seen::add);
        home.scheduler.runDue();
        return result;
    }

    private void savesLiveView(@Nullable Boolean on) {
        home.is(Homes.home(home.clock.instant(), List.of(new Network(Homes.NETWORK, "Home", true, on)), List.of(),
                List.of()));
    }

    private static HttpResponse programs(boolean... enabled) {
        List<String> programs = new ArrayList<>();
        for (boolean on : enabled) {
            programs.add(
                    "{\"id\":" + (700 + programs.size()) + ",\"status\":\"" + (on ? "enabled" : "disabled") + "\"}");
        }
        return Answer.json(200, programs.toString());
    }

    private static Program program(long id, boolean enabled) {
        return new Program(id, Homes.NETWORK, enabled);
    }
}
