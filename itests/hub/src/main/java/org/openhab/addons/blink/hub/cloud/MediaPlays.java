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
package org.openhab.addons.blink.hub.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Device;

/**
 * What can happen to the clips of all customers.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class MediaPlays {

    private static final int BURST = 20;
    private static final Duration CLIP = Duration.ofSeconds(5);
    /** Far enough apart for one camera, and the first one young enough to be news. */
    private static final Duration EVERY = Duration.ofSeconds(30);

    private MediaPlays() {
    }

    /**
     * All cameras of everybody in turn have recorded something in the last ten minutes, and only now Blink gets it.
     */
    static void burst(Control control) {
        control.accounts().forEach(account -> burst(control, account));
    }

    private static void burst(Control control, Account account) {
        List<Device> devices = account.home().devices();
        Instant now = control.now();
        for (int i = 0; i < BURST && !devices.isEmpty(); i++) {
            Instant start = now.minus(EVERY.multipliedBy(BURST - i));
            control.record(account.email(), ClipPlan.of(devices.get(i % devices.size()).id()).at(start).length(CLIP)
                    .uploadDelay(Duration.between(start.plus(CLIP), now)));
        }
    }

    static boolean isWithoutSubscription(Control control) {
        return control.accounts().stream().allMatch(account -> account.plan().kind() == Plan.Kind.NONE);
    }

    static void subscription(Control control, Plan plan) {
        control.accounts().forEach(account -> account.plan(plan));
    }
}
