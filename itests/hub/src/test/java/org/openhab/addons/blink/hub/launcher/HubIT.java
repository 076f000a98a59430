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
package org.openhab.addons.blink.hub.launcher;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;

/**
 * The add-on as shipped, with an account at the simulated Blink.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HubIT {

    private static final String EMAIL = "alice@example.com";

    @TempDir
    Path folder = Path.of("");

    private static NewThing account(Hub hub) {
        return NewThing.of("blink:account", "home").with("email", EMAIL).with("password", "alice-secret")
                .with("cloudUrl", cloud(hub).uri().toString());
    }

    private static BlinkCloud cloud(Hub hub) {
        return Objects.requireNonNull(hub.cloud());
    }

    @Test
    void anAccountComesOnlineOnceThePinIsTyped() throws IOException, HubStartException {
        try (Hub hub = Hub.start(HubOptions.in(folder), false)) {
            HubThing account = hub.framework().addThing(account(hub));
            Status pending = account.awaitStatus("OFFLINE", "CONFIGURATION_PENDING");
            assertTrue(pending.key().startsWith("offline.pin.sent"), pending.toString());
            assertFalse(pending.text().startsWith("@text"), pending.text());
            account.configure("pin", cloud(hub).control().pin(EMAIL).orElseThrow());
            account.awaitStatus("ONLINE");
            assertEquals(1, cloud(hub).control().signInPosts());
        }
    }

    @Test
    void theSessionSurvivesARestartOfHubAndCloud() throws IOException, HubStartException {
        try (Hub hub = Hub.start(HubOptions.in(folder), false)) {
            HubThing account = hub.framework().addThing(account(hub));
            account.awaitStatus("OFFLINE", "CONFIGURATION_PENDING");
            account.configure("pin", cloud(hub).control().pin(EMAIL).orElseThrow());
            account.awaitStatus("ONLINE");
        }
        try (Hub hub = Hub.start(HubOptions.in(folder), false)) {
            hub.framework().thing("blink:account:home").awaitStatus("ONLINE");
            assertEquals(0, cloud(hub).control().signInPosts());
        }
    }

    @Test
    void aPinCanBeSentByAnActionToo()
            throws IOException, HubStartException, InterruptedException, ExecutionException, TimeoutException {
        try (Hub hub = Hub.start(HubOptions.in(folder), false)) {
            HubThing account = hub.framework().addThing(account(hub));
            account.awaitStatus("OFFLINE", "CONFIGURATION_PENDING");
            Object done = account.call("sendPin", cloud(hub).control().pin(EMAIL).orElseThrow()).get(60,
                    TimeUnit.SECONDS);
            assertEquals(true, done);
            account.awaitStatus("ONLINE");
        }
    }

    @Test
    void withBlinkItselfThereIsNoSimulator() throws IOException, HubStartException {
        try (Hub hub = Hub.start(HubOptions.in(folder), true)) {
            assertNull(hub.cloud());
            assertTrue(hub.page().toString().matches("http://127\\.0\\.0\\.1:\\d+/hub/"), hub.page().toString());
        }
    }

    @Test
    void aPortThatIsTakenIsExplained() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            IOException refused = assertThrows(IOException.class,
                    () -> Hub.start(HubOptions.in(folder).port(taken.getLocalPort()), true));
            assertEquals("Port " + taken.getLocalPort() + " is taken. Choose another one with --port, 0 for any.",
                    refused.getMessage());
        }
    }
}
