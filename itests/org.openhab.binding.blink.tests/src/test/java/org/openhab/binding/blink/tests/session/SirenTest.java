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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * Sirens against the cloud, in virtual time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SirenTest extends SessionTest {

    private static final long NETWORK = 200001;
    private static final long HALL = 900001;
    private static final String ACTIVATE = "POST /api/v1/networks/{network}/sirens/{siren}/activate/";

    @BeforeEach
    void twoSirens() {
        blink.account(EMAIL).home(Home.sample());
        blink.home(EMAIL).add(new Siren(HALL, NETWORK, "Hall")).add(new Siren(900002, NETWORK, "Attic"));
        online();
    }

    private CompletableFuture<CommandResult> activate(long siren, int seconds) {
        return account.session().order(home -> home.sirens().activate(siren, seconds));
    }

    private boolean sounds(long siren) {
        return blink.home(EMAIL).siren(siren).sounds(blink.now());
    }

    @Test
    void sirensArePartOfTheHome() {
        assertEquals(List.of("Hall", "Attic"), Objects.requireNonNull(account.session().home()).sirens().stream()
                .map(org.openhab.binding.blink.internal.cloud.model.Siren::name).toList());
        assertEquals(Boolean.TRUE, Objects.requireNonNull(account.session().home()).siren(HALL).orElseThrow().online());
    }

    @Test
    void oneSirenSoundsForAsLongAsItWasAskedTo() {
        assertEquals(CommandResult.CONFIRMED, account.lived(activate(HALL, 45)));
        assertTrue(sounds(HALL));
        assertFalse(sounds(900002));

        account.live(Duration.ofSeconds(46));

        assertFalse(sounds(HALL));
    }

    @Test
    void allSirensOfTheNetworkAreSilenced() {
        account.lived(activate(HALL, 300));
        account.lived(activate(900002, 300));
        assertTrue(sounds(HALL) && sounds(900002));

        assertEquals(CommandResult.CONFIRMED,
                account.lived(account.session().order(home -> home.sirens().deactivate(NETWORK))));

        assertFalse(sounds(HALL) || sounds(900002));
    }

    @Test
    void aBusyNetworkIsWaitedForAndTheSirenSoundsOnce() {
        blink.holdNetwork(EMAIL, NETWORK, Duration.ofSeconds(20));
        blink.clearLog();

        assertEquals(CommandResult.CONFIRMED, account.lived(activate(HALL, 45)));

        assertTrue(sounds(HALL));
        assertTrue(blink.count(ACTIVATE) <= 6, () -> blink.count(ACTIVATE) + " tries in 20 s");
    }

    @Test
    void aNetworkThatStaysBusyIsGivenUp() {
        blink.holdNetwork(EMAIL, NETWORK, Duration.ofMinutes(10));

        assertEquals(CommandResult.BUSY, account.lived(activate(HALL, 45)));
        assertFalse(sounds(HALL));
    }

    @Test
    void aCommandThatBlinkSaysHasFailedIsNoSuccess() {
        blink.nextCommand(CommandPlan.fails());

        assertEquals(CommandResult.FAILED, account.lived(activate(HALL, 45)));
    }

    @Test
    void aSirenThatDoesNotHearIsNotShownAsSounding() {
        blink.home(EMAIL).siren(HALL).offline(true);

        assertFalse(account.lived(activate(HALL, 45)).isConfirmed());
        assertEquals(Boolean.FALSE,
                Objects.requireNonNull(account.session().home()).siren(HALL).orElseThrow().online());
    }

    @Test
    void aSirenThatIsGoneIsRefused() {
        blink.home(EMAIL).removeSiren(HALL);

        assertEquals(CommandResult.REFUSED, account.lived(activate(HALL, 45)));
        account.live(Duration.ofMinutes(2));
        assertEquals(CommandResult.NOT_POSSIBLE, account.lived(activate(HALL, 45)), "now the home is known without it");
    }

    @Test
    void aRequestThatMayHaveArrivedIsNotSentAgain() {
        blinkGoesDown();

        assertFalse(account.lived(activate(HALL, 45)).isConfirmed());
        blinkComesBack();
        account.live(Duration.ofMinutes(20));

        assertFalse(sounds(HALL), "nobody wants to hear it later");
    }
}
