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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.Footprint;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.osgi.framework.BundleException;

/**
 * What the add-on leaves behind when its handlers come and go.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@OwnHub
class FootprintIT extends FrameworkTest {

    private static final int TIMES = 100;
    private static final int WARM_UP = 10;

    @Override
    protected Account customer() {
        return super.customer().home(Home.sample());
    }

    @Test
    void aHandlerThatIsInitializedAndDisposedAHundredTimesLeavesNothingBehind() {
        HubThing account = online();
        HubThing network = add(NewThing.of("blink:network", accountUid, "n").with("networkId", 200001));
        HubThing camera = add(
                NewThing.of("blink:camera", accountUid, "c").with("networkId", 200001).with("cameraId", 400001));
        network.awaitStatus("ONLINE");
        camera.awaitStatus("ONLINE");
        repeat(WARM_UP, account, network, camera);
        Footprint before = atRest(account, network, camera);
        repeat(TIMES, account, network, camera);
        Footprint after = atRest(account, network, camera);
        assertEquals(before.tasks(), after.tasks());
        assertEquals(before.services(), after.services());
        assertEquals(before.discoveryListeners(), after.discoveryListeners());
        assertEquals(before.httpClients(), after.httpClients());
        assertNoMoreThreads(before, after);
        int requests = blink().requests().size();
        account.enable();
        account.awaitStatus("ONLINE");
        assertTrue(blink().requests().size() < requests + 20, () -> "requests of the dead: " + blink().counts());
        assertSignInPosts(1);
    }

    /** Some lives are long enough to come online, others end while a request is under way. */
    private void repeat(int times, HubThing account, HubThing... children) {
        for (int i = 0; i < times; i++) {
            if (i % 4 == 0) {
                account.disable();
                account.enable();
                awaitInitialized(children);
            } else {
                account.saveAgain();
            }
            if (i % 10 == 0) {
                account.awaitStatus("ONLINE");
            }
        }
    }

    /** openHAB initializes things some time after their bridge. */
    private static void awaitInitialized(HubThing... things) {
        for (HubThing thing : things) {
            thing.awaitStatus("initialized", Status::isInitialized, HubThing.PATIENCE);
        }
    }

    /** Nothing of the account is at work, and what was under way has come to its end. */
    private Footprint atRest(HubThing account, HubThing... children) {
        awaitInitialized(children);
        account.disable();
        account.awaitStatus("UNINITIALIZED", "DISABLED");
        await("no tasks").atMost(HubThing.PATIENCE).until(
                () -> HUB.host().footprint().tasks().values().stream().mapToInt(Integer::intValue).sum(),
                sum -> sum == 0);
        return HUB.host().footprint();
    }

    /** Pools have as many threads as they want, up to their size; beyond that nobody may have made one. */
    private static void assertNoMoreThreads(Footprint before, Footprint after) {
        Map<String, Long> earlier = groups(before);
        groups(after).forEach((name, count) -> assertTrue(count <= Math.max(10, earlier.getOrDefault(name, 0L)),
                () -> count + " threads " + name + ", before " + earlier));
        assertTrue(earlier.keySet().containsAll(groups(after).keySet()),
                () -> "new threads: " + groups(after) + ", before " + earlier);
    }

    private static Map<String, Long> groups(Footprint footprint) {
        // Those of the waiting itself come and go, and that of Java's drawing comes with a picture of the simulator.
        return footprint.threads().stream().filter(name -> !name.startsWith("awaitility") && !name.startsWith("Java2D"))
                .map(name -> name.replaceAll("@?[0-9a-f]*\\d[0-9a-f]*", "#"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    @Test
    void aStoppedAddOnLeavesNothingBehind() throws BundleException {
        online();
        HUB.framework().stopAddOn();
        try {
            Footprint footprint = HUB.host().footprint();
            assertEquals(List.of(), footprint.httpClients());
            assertEquals(0, footprint.discoveryListeners());
            await().until(() -> HUB.host().footprint().threads().stream()
                    .noneMatch(name -> name.startsWith("OH-httpClient-blink")));
            // What was under way when it ended may still arrive.
            AtomicInteger requests = new AtomicInteger();
            await().during(Duration.ofSeconds(1)).until(() -> {
                int now = blink().requests().size();
                return now == requests.getAndSet(now);
            });
        } finally {
            HUB.framework().startAddOn();
        }
        thing().awaitStatus("ONLINE");
        assertSignInPosts(1);
    }
}
