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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * What a home costs, and how long Blink is waited for, in virtual time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeTest extends SessionTest {

    private static final String ARM = "POST /api/v1/accounts/{account}/networks/{network}/state/{state*}";

    @BeforeEach
    void aLargeHome() {
        blink.account(EMAIL).home(Home.generated("3 networks, 40 cameras, 2 doorbells"));
        online();
    }

    private Network network() {
        return blink.home(EMAIL).networks().get(0).armed(false);
    }

    private CompletableFuture<CommandResult> arm(Network network) {
        return account.session().order(home -> home.networks().arm(network.id(), true));
    }

    @Test
    void fortyCamerasInThreeNetworksCostOneCallPerInterval() {
        blink.clearLog();
        account.live(Duration.ofMinutes(30));
        assertEquals(Map.of(HOMESCREEN, 30, LIST, 60), blink.counts());
        assertEquals(42, Objects.requireNonNull(account.session().home()).cameras().size());
        assertSignInPosts(0);
    }

    @Test
    void whoRefreshesLetsThingsAskForWhatIsNotInTheHomeBeforeTheyGetIt() {
        List<String> heard = new CopyOnWriteArrayList<>();
        account.session().addHomeListener(new HomeListener() {

            @Override
            public void onHome(org.openhab.binding.blink.internal.cloud.model.Home home) {
                heard.add("home");
            }

            @Override
            public void onRefresh() {
                heard.add("refresh");
            }
        });
        account.settle();
        heard.clear();

        assertEquals(true, account.lived(account.session().refresh()));

        assertEquals(List.of("refresh", "home"), heard.subList(0, 2));
    }

    @Test
    void aCommandIsSentOnceAndConfirmedByTheHome() {
        Network network = network();
        blink.clearLog();
        CompletableFuture<CommandResult> result = arm(network);
        account.live(Duration.ofSeconds(30));
        assertEquals(CommandResult.CONFIRMED, result.getNow(CommandResult.NOT_POSSIBLE));
        assertTrue(network.armed());
        assertEquals(1, blink.count(ARM));
    }

    @Test
    void aCommandThatNeverEndsIsGivenUpAfterAMinuteAndTheOldStateStays() {
        Network network = network();
        blink.nextCommand(CommandPlan.neverEnds());
        CompletableFuture<CommandResult> result = arm(network);
        account.live(Duration.ofSeconds(58));
        assertFalse(result.isDone(), "Blink may still do it");
        account.live(Duration.ofSeconds(10));
        assertEquals(CommandResult.NOT_CONFIRMED, result.getNow(CommandResult.NOT_POSSIBLE));
        assertEquals(Boolean.FALSE,
                Objects.requireNonNull(account.session().home()).network(network.id()).orElseThrow().armed());
    }

    @Test
    void aNetworkThatIsBusyForHalfAMinuteIsWaitedForWithoutHaste() {
        Network network = network();
        blink.holdNetwork(EMAIL, network.id(), Duration.ofSeconds(30));
        blink.clearLog();
        CompletableFuture<CommandResult> result = arm(network);
        account.live(Duration.ofSeconds(50));
        assertEquals(CommandResult.CONFIRMED, result.getNow(CommandResult.NOT_POSSIBLE));
        assertTrue(blink.count(ARM) <= 8, () -> blink.count(ARM) + " tries in 30 s");
    }

    @Test
    void aNetworkThatStaysBusyIsGivenUpWithTheReason() {
        Network network = network();
        blink.holdNetwork(EMAIL, network.id(), Duration.ofMinutes(10));
        CompletableFuture<CommandResult> result = arm(network);
        account.live(Duration.ofSeconds(70));
        assertEquals(CommandResult.BUSY, result.getNow(CommandResult.NOT_POSSIBLE));
        assertFalse(network.armed());
    }

    @Test
    void nothingIsGuessedWhileBlinkIsDown() {
        Network network = network();
        account.live(Duration.ofMinutes(1));
        blinkGoesDown();
        CompletableFuture<CommandResult> result = arm(network);
        account.live(Duration.ofMinutes(3));
        assertFalse(result.getNow(CommandResult.CONFIRMED).isConfirmed());
        blinkComesBack();
        account.live(Duration.ofMinutes(20));
        assertFalse(network.armed(), "a command of before the outage is not sent after it");
    }
}
