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
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.ClipPlan;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link ClipPace} is fast while something can happen, and slow otherwise.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipPaceTest {

    private static final Intervals INTERVALS = new Intervals(seconds(120), seconds(30), seconds(60));
    private static final SyncModule MODULE = Homes.module("online", 5, null);

    private final TestClock clock = new TestClock();
    private final ClipPace pace = new ClipPace(INTERVALS, clock);

    @Test
    void beforeTheFirstHomeNobodyHurries() {
        assertEquals(seconds(120), pace.ofMedia());
        assertEquals(seconds(120), pace.ofLocal(MODULE));
    }

    @Test
    void whileANetworkIsArmedLooksAreFrequent() {
        assertEquals(Set.of(Homes.NETWORK), pace.onHome(home(true)));

        assertEquals(seconds(30), pace.ofMedia());
        assertEquals(seconds(60), pace.ofLocal(MODULE));
    }

    @Test
    void whileNothingIsArmedTheyAreAsRareAsThoseAtTheHome() {
        assertEquals(Set.of(), pace.onHome(home(false)));
        assertEquals(seconds(120), pace.ofMedia());
        assertEquals(seconds(120), pace.ofLocal(MODULE));

        assertEquals(Set.of(), pace.onHome(home(null)));
        assertEquals(seconds(120), pace.ofMedia());
    }

    @Test
    void aRareLookStaysRare() {
        ClipPace rare = new ClipPace(new Intervals(seconds(30), seconds(600), seconds(900)), clock);
        rare.onHome(home(false));

        assertEquals(seconds(600), rare.ofMedia());
        assertEquals(seconds(900), rare.ofLocal(MODULE));
    }

    @Test
    void aDoorbellRingsWhateverIsArmed() {
        assertEquals(Set.of(Homes.NETWORK),
                pace.onHome(home(false, Homes.camera(DeviceFamily.DOORBELL, 7, "done", false, null))));

        assertEquals(seconds(30), pace.ofMedia());
        assertEquals(seconds(60), pace.ofLocal(MODULE));
    }

    @Test
    void aNetworkThatIsNotArmedIsSlowAlsoBesideOneThatIs() {
        assertEquals(Set.of(2L),
                pace.onHome(Homes.home(clock.instant(),
                        List.of(new Network(Homes.NETWORK, "Home", false, null), new Network(2, "Cabin", true, null)),
                        List.of(), List.of())));

        assertEquals(seconds(30), pace.ofMedia());
        assertEquals(seconds(120), pace.ofLocal(MODULE));
    }

    @Test
    void onlyTheMomentOfArmingIsUrgent() {
        assertEquals(Set.of(Homes.NETWORK), pace.onHome(home(true)));
        assertEquals(Set.of(), pace.onHome(home(true)));
        assertEquals(Set.of(), pace.onHome(home(false)));
        assertEquals(Set.of(Homes.NETWORK), pace.onHome(home(true)));
    }

    @Test
    void whoNeverPollsLooksOnlyWhenSomethingIsExpected() {
        ClipPace never = new ClipPace(new Intervals(Duration.ZERO, seconds(30), seconds(60)), clock);
        assertEquals(Set.of(), never.onHome(home(true)));
        assertEquals(Duration.ZERO, never.ofMedia());
        assertEquals(Duration.ZERO, never.ofLocal(MODULE));

        never.expect(seconds(60));
        assertEquals(seconds(10), never.ofMedia());
        assertEquals(seconds(15), never.ofLocal(MODULE));
        clock.advance(seconds(60));
        assertEquals(Duration.ZERO, never.ofMedia());
    }

    @Test
    void expectationsAreProlongedAndNotAdded() {
        pace.onHome(home(true));
        pace.expect(seconds(60));
        clock.advance(seconds(30));
        pace.expect(seconds(60));
        pace.expect(seconds(1));
        clock.advance(seconds(59));
        assertEquals(seconds(10), pace.ofMedia());
        clock.advance(seconds(1));

        assertEquals(seconds(30), pace.ofMedia());
        assertEquals(seconds(60), pace.ofLocal(MODULE));
    }

    @Test
    void withASubscriptionForAllUsbIsOnlyACopy() {
        assertTrue(pace.isLocalWorthALook());
        pace.onPlan(ClipPlan.CLOUD);
        assertFalse(pace.isLocalWorthALook());
        pace.onPlan(ClipPlan.LOCAL);
        assertTrue(pace.isLocalWorthALook());
        pace.onPlan(ClipPlan.MIXED);
        assertTrue(pace.isLocalWorthALook());
    }

    private Home home(@Nullable Boolean armed, Camera... cameras) {
        return Homes.home(clock.instant(), List.of(new Network(Homes.NETWORK, "Home", armed, null)), List.of(MODULE),
                List.of(cameras));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void aNetworkThatIsArmedBesideAnotherOneIsUrgentToo() {
        assertEquals(Set.of(1L), pace.onHome(homeOf(true, false)));
        assertEquals(Set.of(2L), pace.onHome(homeOf(true, true)));
        assertEquals(Set.of(), pace.onHome(homeOf(false, true)));
        assertEquals(Set.of(1L), pace.onHome(homeOf(true, true)));
    }

    private Home homeOf(boolean firstArmed, boolean secondArmed) {
        return Homes.home(clock.instant(),
                List.of(new Network(1, "Home", firstArmed, null), new Network(2, "Cabin", secondArmed, null)),
                List.of(), List.of());
    }
}
