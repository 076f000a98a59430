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
package org.openhab.binding.blink.tests.walk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.internal.cloud.model.Camera;

/**
 * What is shown of a home when all is well: what Blink has.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeModel {

    private final Household household;

    HomeModel(Household household) {
        this.household = household;
    }

    /**
     * @param since nothing has gone wrong since then
     * @param missing gets what is missing
     */
    void missing(Instant since, List<String> missing) {
        org.openhab.binding.blink.internal.cloud.model.Home shown = household.account.session().home();
        if (shown == null || !shown.time().isAfter(since)) {
            missing.add("the home was not read");
            return;
        }
        Home home = household.home();
        Map<String, String> expected = new TreeMap<>();
        home.networks().forEach(network -> expected.put("network " + network.id(), word(network)));
        home.devices().forEach(device -> expected.put("camera " + device.id(), word(device, household.now())));
        home.sirens().forEach(siren -> expected.put("siren " + siren.id(), word(siren)));
        Map<String, String> actual = new TreeMap<>();
        shown.networks().forEach(network -> actual.put("network " + network.id(),
                "armed " + network.armed() + ", keeps live views " + network.saveLiveView()));
        shown.cameras().forEach(camera -> actual.put("camera " + camera.id(), word(camera)));
        shown.sirens().forEach(siren -> actual.put("siren " + siren.id(), "online " + siren.online()));
        if (!expected.equals(actual)) {
            missing.add("shown " + actual + " instead of " + expected);
        }
    }

    private static String word(Network network) {
        return "armed " + network.armed() + ", keeps live views " + network.liveViewsSaved();
    }

    private static String word(Device device, Instant now) {
        return "enabled " + device.enabled() + ", offline " + device.offline() + ", snoozed "
                + device.snooze().remaining(now).isPresent();
    }

    private static String word(Camera camera) {
        return "enabled " + camera.enabled() + ", offline " + camera.isOffline() + ", snoozed "
                + Boolean.TRUE.equals(camera.isSnoozed());
    }

    private static String word(Siren siren) {
        return "online " + !siren.offline();
    }
}
