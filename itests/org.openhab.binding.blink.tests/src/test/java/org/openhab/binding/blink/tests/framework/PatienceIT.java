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
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.Picture;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;

/**
 * What takes its time in a house, all at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Order(1)
class PatienceIT extends HomeTest {

    private static final Duration LIMIT_OF_A_COMMAND = Duration.ofSeconds(120);
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    @Test
    void aCommandThatNeverEndsBringsTheOldStateBack() {
        online();
        HubThing network = addNetwork(HOUSE);
        network.awaitStatus("ONLINE");
        awaitState(network, "armed", "OFF");
        blink().nextCommand(CommandPlan.neverEnds());
        assertEquals(false, call(network, "armNetwork"));
        assertEquals("OFF", network.state("armed"));
        assertFalse(blink().home(EMAIL).network(HOUSE).armed());
        assertEquals(1, blink().count(ARM));
    }

    @Test
    void aCameraOutOfReachTakesNoPictureAndTheSwitchGoesBack() {
        online();
        HubThing camera = addDevice(GARDEN_CAMERA);
        camera.awaitStatus("ONLINE");
        await().until(() -> camera.picture("snapshot") != null);
        Picture before = picture(camera);
        blink().home(EMAIL).syncModule(300001).offline(true);
        camera.command("take-snapshot", "ON");
        await().atMost(LIMIT_OF_A_COMMAND).until(() -> camera.state("take-snapshot"), "OFF"::equals);
        assertEquals(before, picture(camera));
    }

    @Test
    void threeNetworksAndFortyCamerasArePolledWithOneCallPerInterval() {
        Home home = Home.generated("3 networks, 40 cameras");
        blink().account(EMAIL).home(home);
        HubThing account = add(account().with("refreshInterval", INTERVAL.toSeconds()));
        account.awaitStatus("ONLINE");
        List<HubThing> networks = home.networks().stream().map(Network::id).map(this::addNetwork).toList();
        List<HubThing> cameras = home.devices().stream().map(Device::id).map(this::addDevice).toList();
        assertEquals(43, networks.size() + cameras.size());
        networks.forEach(network -> network.awaitStatus("ONLINE"));
        cameras.forEach(camera -> camera.awaitStatus("ONLINE"));
        home.networks().forEach(network -> network.armed(true));
        await().atMost(INTERVAL.multipliedBy(2)).until(() -> account.state("armed"), "ON"::equals);
        networks.forEach(network -> awaitState(network, "armed", "ON"));
        cameras.forEach(camera -> awaitState(camera, "detection-active", "ON"));
        await().atMost(INTERVAL.multipliedBy(2)).until(() -> polls().size() >= 3);
        List<Instant> polls = polls();
        for (int i = 1; i < polls.size(); i++) {
            Duration distance = Duration.between(polls.get(i - 1), polls.get(i));
            assertTrue(distance.compareTo(INTERVAL.minusSeconds(1)) > 0, "polls at " + polls);
        }
        assertNotEquals(0, blink().count("GET /network/{network}/camera/{device}/config"));
        assertTrue(blink().count("GET /network/{network}/camera/{device}/config") <= cameras.size());
        assertSignInPosts(1);
    }

    private List<Instant> polls() {
        return blink().requests().stream().filter(request -> request.path().endsWith("/homescreen"))
                .map(LoggedRequest::time).toList();
    }
}
