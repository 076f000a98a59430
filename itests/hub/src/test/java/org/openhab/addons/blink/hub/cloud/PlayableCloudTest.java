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

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.api.CloudControl.Customer;
import org.openhab.addons.blink.hub.api.CloudControl.Play;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;

/**
 * What the page offers to play happens to the simulated cloud, and ends again.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PlayableCloudTest {

    private @NonNullByDefault({}) BlinkCloud simulator;
    private @NonNullByDefault({}) PlayableCloud cloud;

    @BeforeEach
    void start() throws IOException {
        simulator = BlinkCloud.builder().start();
        cloud = new PlayableCloud(simulator);
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    @Test
    void aNewcomerIsToldWhomToSignInAs() {
        assertEquals(List.of(new Customer("alice@example.com", "alice-secret", "sms"),
                new Customer("bob@example.com", "bob-secret", "off")), cloud.customers());
    }

    @ParameterizedTest
    @ValueSource(strings = { "down", "no-tokens", "rate-limit", "blocked", "update", "update-announced",
            "night-vision-off", "setting-missing", "settings-refused", "lights", "sirens", "snooze", "schedules-off" })
    void whatLastsEndsWhenItIsPlayedAgain(String id) {
        assertFalse(find(id).active());
        cloud.play(id);
        assertTrue(find(id).active());
        cloud.play(id);
        assertFalse(find(id).active());
    }

    @Test
    void anOutageAnswersEveryRequestWithAnError() throws IOException, InterruptedException {
        cloud.play("down");
        HttpResponse<String> answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(cloud.address().resolve("/oauth/v2/signin")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(503, answer.statusCode());
        assertEquals(503, cloud.requests().get(0).status());
        assertEquals("/oauth/v2/signin", cloud.requests().get(0).path());
    }

    @Test
    void pinsComeInOneWayAtATime() {
        cloud.play("pin-email");
        assertTrue(find("pin-email").active());
        assertFalse(find("pin-sms").active());
        assertTrue(cloud.customers().stream().allMatch(customer -> customer.pinBy().equals("email")));
        cloud.play("pin-off");
        assertTrue(find("pin-off").active());
        assertFalse(find("pin-email").active());
    }

    @Test
    void everythingEndsAtOnce() {
        cloud.play("down");
        cloud.play("blocked");
        cloud.play("settings-refused");
        cloud.play("lights");
        cloud.play("sirens");
        cloud.play("snooze");
        cloud.play("schedules-off");
        cloud.play("reset");
        assertTrue(cloud.plays().stream().noneMatch(Play::active));
    }

    @ParameterizedTest
    @ValueSource(strings = { "token-lost", "five-hours", "session-ended", "wrong-pin", "cookies-lost",
            "settings-changed" })
    void whatHappensOnceIsNotGoingOnAfterwards(String id) {
        cloud.play(id);
        assertFalse(find(id).active());
        assertFalse(find(id).lasting());
    }

    @Test
    void nothingElseCanBePlayed() {
        assertThrows(IllegalArgumentException.class, () -> cloud.play("earthquake"));
    }

    @Test
    void thePortStaysTheSameBecauseAccountsKnowIt(@TempDir Path folder) throws IOException {
        CloudPort port = new CloudPort(folder.resolve("cloud"));
        assertEquals(8091, port.get(8091));
        port.keep(4711);
        assertEquals(4711, new CloudPort(folder.resolve("cloud")).get(8091));
        Files.writeString(folder.resolve("cloud/port"), "x");
        assertThrows(IOException.class, () -> port.get(8091));
    }

    private Play find(String id) {
        return cloud.plays().stream().filter(play -> play.id().equals(id)).findFirst().orElseThrow();
    }
}
