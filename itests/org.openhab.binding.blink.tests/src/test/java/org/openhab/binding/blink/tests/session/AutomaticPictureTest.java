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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * Pictures that nobody waits for are taken after everything that somebody does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AutomaticPictureTest extends SessionTest {

    private static final long NETWORK = 200001;

    @Test
    void whatAUserWantsGoesFirstAndAllOthersFollowOneByOne() {
        Home home = Home.empty().add(new Network(NETWORK, "Home", "Europe/Berlin", false));
        for (int i = 1; i <= 10; i++) {
            home.add(new Owl(500000 + i, NETWORK, "Mini " + i));
        }
        blink.account(EMAIL).home(home);
        online();
        List<String> order = new ArrayList<>();
        List<CompletableFuture<CommandResult>> results = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            long id = 500000 + i;
            String name = "automatic " + i;
            results.add(account.session().order(commands -> commands.cameras().takePicture(DeviceFamily.OWL, id, true))
                    .whenComplete((result, failure) -> order.add(name)));
        }
        results.add(
                account.session().order(commands -> commands.cameras().detectMotion(DeviceFamily.OWL, 500005, false))
                        .whenComplete((result, failure) -> order.add("user")));

        results.forEach(result -> assertEquals(CommandResult.CONFIRMED, account.lived(result)));

        // The first picture was under way already.
        assertEquals(List.of("automatic 1", "user", "automatic 2"), order.subList(0, 3));
        assertEquals(11, order.size());
    }
}
