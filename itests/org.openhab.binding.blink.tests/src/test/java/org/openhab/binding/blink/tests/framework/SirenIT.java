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
package org.openhab.binding.blink.tests.framework;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.Proposal;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Siren;

/**
 * A siren, a schedule, a snooze and the notifications of the app, as a user has them in openHAB.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SirenIT extends HomeTest {

    private static final long HALL = 900001;
    private static final Duration LONG = Duration.ofSeconds(60);

    @Override
    protected Account customer() {
        return super.customer()
                .home(home().add(new Siren(HALL, HOUSE, "Hall")).add(new Program(700, HOUSE, "Night").enabled(false)));
    }

    @BeforeEach
    void hurry() {
        blink().scenario().commands().duration(Duration.ofSeconds(1));
    }

    private Optional<Proposal> proposal() {
        return HUB.host().inbox().stream()
                .filter(one -> one.thing().equals("blink:siren:" + thing().uid().split(":")[2] + ":" + HALL))
                .findFirst();
    }

    private HubThing siren() {
        online();
        await("siren in the inbox").until(() -> proposal().isPresent());
        HubThing siren = accept(proposal().orElseThrow());
        siren.awaitStatus("ONLINE");
        awaitState(siren, "online", "ON");
        return siren;
    }

    private boolean sounds() {
        return blink().home(EMAIL).siren(HALL).sounds(blink().now());
    }

    private static void awaitSoon(HubThing thing, String channel, String state) {
        await(channel + " " + state).atMost(LONG).until(() -> thing.state(channel), state::equals);
    }

    @Test
    void aSirenThatIsFoundSoundsForItsDurationAndIsOffByItself() {
        HubThing siren = siren();
        assertEquals("Hall", siren.label());
        awaitState(siren, "siren", "UNDEF");
        siren.configure("duration", 10); // so that whoever looks seldom does not miss it
        siren.awaitStatus("ONLINE");

        siren.command("siren", "ON");
        awaitSoon(siren, "siren", "ON");
        awaitSoon(siren, "siren", "OFF");

        assertFalse(sounds());
        assertEquals(1, blink().count("POST /api/v1/networks/{network}/sirens/{siren}/activate/"));
        assertEquals(0, blink().count("POST /api/v1/networks/{network}/sirens/deactivate/"));
    }

    @Test
    void itsActionsLetItSoundAndSilenceIt() {
        HubThing siren = siren();

        assertEquals(true, call(siren, "activateSiren", 120));
        assertEquals("ON", siren.state("siren"));
        assertTrue(sounds());
        assertEquals(true, call(siren, "deactivateSiren"));

        assertEquals("OFF", siren.state("siren"));
        assertFalse(sounds());
        assertEquals(false, call(siren, "activateSiren", 0));
    }

    @Test
    void aSirenThatLeavesTheAccountIsGone() {
        HubThing siren = siren();

        blink().home(EMAIL).removeSiren(HALL);
        call(thing(), "refreshAccount");

        siren.awaitStatus("OFFLINE", "GONE");
    }

    @Test
    void theScheduleOfANetworkIsSwitchedAndShown() {
        online();
        HubThing network = addNetwork(HOUSE);
        network.awaitStatus("ONLINE");
        await("schedule").atMost(LONG).until(() -> network.hasChannel("schedule-enabled"));
        awaitState(network, "schedule-enabled", "OFF");

        network.command("schedule-enabled", "ON");
        awaitSoon(network, "schedule-enabled", "ON");
        assertTrue(blink().home(EMAIL).program(700).enabled());
        assertEquals(true, call(network, "setSchedule", false));

        awaitSoon(network, "schedule-enabled", "OFF");
        assertFalse(blink().home(EMAIL).program(700).enabled());
    }

    @Test
    void aNetworkAndAMiniAreSnoozedAndWokenUp() {
        online();
        HubThing network = addNetwork(HOUSE);
        HubThing mini = addDevice(KITCHEN_MINI);
        network.awaitStatus("ONLINE");
        mini.awaitStatus("ONLINE");
        awaitState(network, "snooze", "UNDEF");
        awaitState(mini, "snooze", "0 min");

        assertEquals(true, call(network, "snoozeNetwork", 240));
        awaitSoon(network, "snooze", "240 min");
        assertEquals(true, call(mini, "snoozeCamera", 30));
        awaitSoon(mini, "snooze", "30 min");
        awaitState(mini, "detection-active", "OFF");
        network.command("snooze", "0");
        awaitSoon(network, "snooze", "0 min");
        mini.command("snooze", "0");

        awaitSoon(mini, "snooze", "0 min");
        assertEquals(Duration.ZERO, blink().home(EMAIL).network(HOUSE).snooze().length());
        assertEquals(Duration.ZERO, blink().home(EMAIL).device(KITCHEN_MINI).snooze().length());
    }

    @Test
    void keptLiveViewsAreSwitched() {
        online();
        HubThing network = addNetwork(HOUSE);
        network.awaitStatus("ONLINE");
        awaitState(network, "save-live-view", "OFF");

        network.command("save-live-view", "ON");

        awaitSoon(network, "save-live-view", "ON");
        assertTrue(blink().home(EMAIL).network(HOUSE).liveViewsSaved());
    }

    @Test
    void theNotificationsOfTheAppAreToldAndSwitched() {
        HubThing account = online();

        assertTrue(call(account, "getNotifications").toString().contains("\"low_battery\":true"));
        assertEquals(true, call(account, "setNotification", "low_battery", false));
        assertEquals(false, call(account, "setNotification", "dog", true));

        assertTrue(call(account, "getNotifications").toString().contains("\"low_battery\":false"));
        assertFalse(blink().account(EMAIL).notifications().wants("low_battery"));
    }
}
