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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.Picture;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * A switch does what it says, and shows what Blink has confirmed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandIT extends HomeTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    /** Longer than any test, and over when Blink's clock says so. */
    private static final Duration LONG_COMMAND = Duration.ofMinutes(10);

    @BeforeEach
    void hurry() {
        blink().scenario().commands().duration(Duration.ofSeconds(1));
    }

    private HubThing house() {
        HubThing network = addNetwork(HOUSE);
        network.awaitStatus("ONLINE");
        awaitState(network, "armed", "OFF");
        return network;
    }

    private HubThing device(long id) {
        HubThing device = addDevice(id);
        device.awaitStatus("ONLINE");
        await("first picture").until(() -> device.picture("snapshot") != null);
        return device;
    }

    private static void awaitSoon(HubThing thing, String channel, String state) {
        await(channel + " " + state).atMost(LONG).until(() -> thing.state(channel), state::equals);
    }

    @Test
    void theSwitchOfANetworkArmsAndDisarms() {
        online();
        HubThing network = house();
        blink().nextCommand(CommandPlan.works().lasting(LONG_COMMAND));
        network.command("armed", "ON");
        await().until(() -> blink().count(ARM) == 1);
        assertEquals("OFF", network.state("armed"), "not before Blink has confirmed it");
        blink().advance(LONG_COMMAND);
        awaitSoon(network, "armed", "ON");
        assertTrue(blink().home(EMAIL).network(HOUSE).armed());
        assertFalse(blink().home(EMAIL).network(SHED).armed());
        network.command("armed", "OFF");
        awaitSoon(network, "armed", "OFF");
        assertFalse(blink().home(EMAIL).network(HOUSE).armed());
        assertEquals(2, blink().count(ARM));
    }

    @Test
    void theActionsOfANetworkArmAndDisarm() {
        online();
        HubThing network = house();
        assertEquals(true, call(network, "armNetwork"));
        assertEquals("ON", network.state("armed"));
        assertEquals(true, call(network, "disarmNetwork"));
        assertEquals("OFF", network.state("armed"));
    }

    @Test
    void theSwitchOfTheAccountIsOnOnlyWhenAllNetworksAreArmed() {
        HubThing account = online();
        awaitState(account, "armed", "OFF");
        account.command("armed", "ON");
        awaitSoon(account, "armed", "ON");
        assertTrue(blink().home(EMAIL).networks().stream().allMatch(network -> network.armed()));
        blink().home(EMAIL).network(SHED).armed(false);
        assertEquals(true, call(account, "refreshAccount"));
        awaitState(account, "armed", "OFF");
        assertEquals(true, call(account, "armAll"));
        assertEquals("ON", account.state("armed"));
        assertEquals(true, call(account, "disarmAll"));
        assertEquals("OFF", account.state("armed"));
        assertTrue(blink().home(EMAIL).networks().stream().noneMatch(network -> network.armed()));
    }

    @ParameterizedTest
    @ValueSource(longs = { GARDEN_CAMERA, KITCHEN_MINI, DOORBELL })
    void motionDetectionIsSwitchedForEachFamily(long id) {
        online();
        HubThing device = device(id);
        awaitState(device, "motion-detection", "ON");
        device.command("motion-detection", "OFF");
        awaitSoon(device, "motion-detection", "OFF");
        assertFalse(blink().home(EMAIL).device(id).enabled());
        assertEquals(true, call(device, "setMotionDetection", true));
        assertEquals("ON", device.state("motion-detection"));
        assertTrue(blink().home(EMAIL).device(id).enabled());
    }

    @ParameterizedTest
    @ValueSource(longs = { GARDEN_CAMERA, KITCHEN_MINI, DOORBELL })
    void aPictureIsTakenByEachFamily(long id) {
        online();
        HubThing device = device(id);
        Picture before = picture(device);
        String time = device.state("snapshot-time");
        assertEquals(true, call(device, "trigger"));
        assertNotEquals(before, picture(device));
        assertNotEquals(time, device.state("snapshot-time"));
        Picture second = picture(device);
        device.command("take-snapshot", "ON");
        await().atMost(LONG).until(() -> !picture(device).equals(second));
        awaitSoon(device, "take-snapshot", "OFF");
    }

    @Test
    void aPictureWhoseAddressComesLateIsWaitedFor() {
        online();
        HubThing device = device(KITCHEN_MINI);
        Picture before = picture(device);
        blink().scenario().pictures().addressDelay(Duration.ofSeconds(4));
        assertEquals(true, call(device, "trigger"));
        assertNotEquals(before, picture(device));
    }

    @Test
    void thePictureOfBeforeIsNotShownAsTheNewOne() {
        HubThing account = online();
        HubThing device = device(KITCHEN_MINI);
        Picture before = picture(device);
        String time = device.state("snapshot-time");
        blink().scenario().pictures().contentDelay(Duration.ofHours(1));
        assertEquals(false, call(device, "trigger"));
        assertEquals(before, picture(device));
        assertEquals(time, device.state("snapshot-time"));
        blink().scenario().pictures().contentDelay(Duration.ZERO);
        assertEquals(true, call(account, "refreshAccount"));
        await().atMost(LONG).until(() -> !picture(device).equals(before));
    }

    @Test
    void halfAPictureIsNotShownButTheWholeOneLater() {
        HubThing account = online();
        HubThing device = device(GARDEN_CAMERA);
        Picture before = picture(device);
        long fault = blink().fault(Fault.on(PICTURE).truncated());
        assertEquals(false, call(device, "trigger"));
        assertEquals(before, picture(device));
        blink().faults().remove(fault);
        assertEquals(true, call(account, "refreshAccount"));
        await().atMost(LONG).until(() -> !picture(device).equals(before));
    }

    @Test
    void aCommandThatFailsBringsTheOldStateBack() {
        online();
        HubThing network = house();
        blink().nextCommand(CommandPlan.fails());
        assertEquals(false, call(network, "armNetwork"));
        assertEquals("OFF", network.state("armed"));
        blink().nextCommand(CommandPlan.fails());
        network.command("armed", "ON");
        await().atMost(LONG).until(() -> blink().commands(EMAIL).size() >= 2 && !blink().isBusy(EMAIL, HOUSE));
        await().during(Duration.ofSeconds(2)).atMost(LONG).until(() -> "OFF".equals(network.state("armed")));
        HubThing device = device(GARDEN_CAMERA);
        Picture before = picture(device);
        blink().nextCommand(CommandPlan.fails());
        assertEquals(false, call(device, "trigger"));
        assertEquals(before, picture(device));
        blink().nextCommand(CommandPlan.fails());
        assertEquals(false, call(device, "setMotionDetection", false));
        assertEquals("ON", device.state("motion-detection"));
    }

    @Test
    void aBusyNetworkIsWaitedFor() {
        online();
        HubThing network = house();
        blink().holdNetwork(EMAIL, HOUSE, Duration.ofHours(1));
        CompletableFuture<@Nullable Object> armed = network.call("armNetwork");
        await().until(() -> blink().count(ARM) >= 1);
        blink().releaseNetwork(EMAIL, HOUSE);
        await().until(armed::isDone);
        assertEquals(true, armed.join());
        assertEquals("ON", network.state("armed"));
        assertTrue(blink().count(ARM) >= 2);
    }

    @Test
    void aCommandWhoseAnswerIsLostIsNotRepeatedAndItsSuccessIsSeen() {
        online();
        HubThing network = house();
        blink().scenario().commands().duration(Duration.ofSeconds(1));
        blink().nextCommand(CommandPlan.works().lasting(Duration.ZERO));
        blink().fault(Fault.on(ARM).carriedOut().breaks(Break.BEFORE_HEADERS).once());
        assertEquals(true, call(network, "armNetwork"));
        assertEquals("ON", network.state("armed"));
        assertEquals(1, blink().count(ARM));
    }

    @Test
    void aCommandThatIsLostIsNotRepeatedAndNotShownAsDone() {
        online();
        HubThing network = house();
        blink().fault(Fault.on(ARM).breaks(Break.BEFORE_HEADERS).once());
        assertEquals(false, call(network, "armNetwork"));
        assertEquals("OFF", network.state("armed"));
        assertEquals(1, blink().count(ARM));
    }

    @Test
    void nothingIsGuessedDuringAnOutage() {
        online();
        HubThing network = house();
        blink().scenario().down("*");
        assertEquals(false, call(network, "armNetwork"));
        assertEquals("OFF", network.state("armed"));
        assertEquals(1, blink().count(ARM));
        blink().scenario().down(new String[0]);
        assertEquals(true, call(network, "armNetwork"));
        assertEquals("ON", network.state("armed"));
    }

    @Test
    void aUserWhoChangesHisMindHasTheLastWord() {
        online();
        HubThing network = house();
        network.command("armed", "ON");
        await().until(() -> blink().count(ARM) == 1);
        network.command("armed", "OFF");
        await().atMost(LONG).until(() -> blink().count(ARM) == 2 && !blink().isBusy(EMAIL, HOUSE));
        awaitSoon(network, "armed", "OFF");
        assertFalse(blink().home(EMAIL).network(HOUSE).armed());
    }

    @Test
    void theRefreshSwitchAsksNow() {
        HubThing account = online();
        HubThing network = house();
        blink().home(EMAIL).network(HOUSE).armed(true);
        account.command("refresh", "ON");
        awaitState(network, "armed", "ON");
        awaitState(account, "refresh", "OFF");
    }

    @Test
    void twoAccountsWithTheSameNumbersDoNotMixUpTheirThings() {
        String email = "bob@example.net";
        blink().addAccount(Account.of(email, "bob-secret").home(home()));
        online();
        HubThing janes = house();
        HubThing bob = add(account(accountUid + "b", email, "bob-secret"));
        bob.awaitStatus("ONLINE");
        HubThing bobs = add(network(bob.uid(), HOUSE));
        bobs.awaitStatus("ONLINE");
        assertEquals(true, call(bobs, "armNetwork"));
        assertEquals("ON", bobs.state("armed"));
        assertEquals("OFF", janes.state("armed"));
        assertFalse(blink().home(EMAIL).network(HOUSE).armed());
        assertTrue(blink().home(email).network(HOUSE).armed());
    }
}
