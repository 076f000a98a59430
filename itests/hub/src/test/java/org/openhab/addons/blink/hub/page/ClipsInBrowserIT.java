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
package org.openhab.addons.blink.hub.page;

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.browser.Browser;
import org.openhab.addons.blink.hub.browser.BrowserPage;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.addons.blink.hub.launcher.Hub;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.control.Control;

/**
 * Somebody lets something happen before a camera, sees what the add-on makes of it, and plays the clip.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClipsInBrowserIT {

    private static final String ALICE = "alice@example.com";
    private static final String ACCOUNT = "blink:account:home";
    /** A clip plays up to ten seconds, and the add-on looks for new ones every fifteen. */
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PLAYERS = "[...document.querySelectorAll('video')]";

    private @NonNullByDefault({}) Hub hub;
    private @NonNullByDefault({}) Browser browser;
    private @NonNullByDefault({}) HubThing frontDoor;
    private @NonNullByDefault({}) HubThing doorbell;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, HubStartException {
        Optional<Path> program = Browser.find();
        assumeTrue(program.isPresent(), Browser.HOW_TO_GET_ONE);
        hub = Hub.start(HubOptions.in(folder.resolve("hub")), false);
        browser = Browser.start(program.orElseThrow(), Files.createDirectories(folder.resolve("browser")));
        var cloud = Objects.requireNonNull(hub.cloud());
        Control control = cloud.control();
        control.account(ALICE).twoFactor(TwoFactor.OFF);
        control.scenario().clips().uploadDelay(Duration.ZERO);
        hub.framework().addThing(NewThing.of("blink:account", "home").with("email", ALICE)
                .with("password", "alice-secret").with("cloudUrl", cloud.uri().toString()).with("eventInterval", 15))
                .awaitStatus("ONLINE");
        frontDoor = add("camera", 400001, "Front Door");
        doorbell = add("doorbell", 600001, "Doorbell");
    }

    private HubThing add(String type, int id, String name) {
        HubThing thing = hub.framework().addThing(NewThing.of("blink:" + type, ACCOUNT, String.valueOf(id)).called(name)
                .with("networkId", 200001).with("cameraId", id));
        thing.awaitStatus("ONLINE");
        return thing;
    }

    @AfterAll
    void end() {
        if (browser != null) {
            browser.close();
        }
        if (hub != null) {
            hub.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "localhost" })
    void aClipIsPlayedByWhateverNameThisMachineIsCalled(String name) {
        int before = frontDoor.events("event").size();
        String clipBefore = String.valueOf(frontDoor.state("clip-url"));
        try (BrowserPage page = browser.open(URI.create(hub.page().toString().replace("127.0.0.1", name)))) {
            page.choose("Camera", "Front Door");
            page.click("Person");
            page.awaitText("Front Door records");
            frontDoor.awaitEvents("event", before + 1, SOON);
            page.awaitText("PERSON");
            page.click("Front Door"); // in the list of events
            String clip = frontDoor.awaitState("clip-url", "the next clip", url -> !url.equals(clipBefore), SOON);
            page.awaitText(URI.create(clip).getPath());
            page.click("Play");
            page.awaitTrue(PLAYERS + ".some((player) => player.currentTime > 0.5 && player.videoWidth > 0)");
            assertEquals(List.of(), page.complaints());
        }
    }

    @Test
    void aPressOfTheButtonIsHeard() {
        try (BrowserPage page = browser.open(hub.page())) {
            page.choose("Camera", "Doorbell");
            page.click("Press");
            page.awaitText("Doorbell records");
            doorbell.awaitEvents("doorbell", 1, SOON);
            page.awaitText("PRESSED");
            page.awaitText("DOORBELL");
        }
    }

    @Test
    void whoseCameraDoesNotLookIsToldSo() {
        try (BrowserPage page = browser.open(hub.page())) {
            page.choose("Camera", "Bench");
            page.click("Animal");
            page.awaitText("Nothing is recorded: Workshop is not armed.");
            page.choose("Camera", "Living Room");
            // What is said is about the camera that is shown.
            page.awaitTrue("!document.body.innerText.includes('Nothing is recorded')");
        }
    }
}
