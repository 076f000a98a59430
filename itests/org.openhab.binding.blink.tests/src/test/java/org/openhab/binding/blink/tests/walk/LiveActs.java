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

import java.time.Duration;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.relay.RelayFault;
import org.openhab.binding.blink.cloud.simulator.scenario.Refusal;

/**
 * What happens to live views: who opens and ends them, and what their relay does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class LiveActs {

    private static final int LONGEST = 35;

    private LiveActs() {
    }

    static void open(Household house, Random dice) {
        Duration limit = Duration.ofSeconds(5 + dice.nextInt(LONGEST));
        Steps.freeCamera(house, dice).ifPresent(camera -> house.viewers.open(camera, limit));
    }

    static void watch(Household house, Random dice) {
        house.viewers.watch(dice);
    }

    static void stop(Household house, Random dice) {
        Steps.camera(house, dice).ifPresent(camera -> house.errands.waitFor("end of the live view",
                house.account.session().live().stop(camera.family(), camera.id())));
    }

    static void blinkEnds(Household house, Random dice) {
        house.viewers.endAtBlink(dice);
    }

    static void breakOff(Household house, Random dice) {
        house.viewers.fault(dice, Steps.of(dice, RelayFault.close(), RelayFault.reset(), RelayFault.dropBytes(7)));
    }

    static void stall(Household house, Random dice) {
        house.viewers.fault(dice, RelayFault.stall());
    }

    static void spoil(Household house, Random dice) {
        house.viewers.fault(dice, Steps.of(dice, RelayFault.garbage(), RelayFault.losePackets(3),
                RelayFault.loseBytes(50), RelayFault.unknownType(40), RelayFault.announce(100)));
    }

    static void refuse(Household house, Random dice) {
        house.town.blink.scenario().relay()
                .refusal(Steps.of(dice, Refusal.TCP, Refusal.TLS, Refusal.HELLO, Refusal.NONE));
    }
}
