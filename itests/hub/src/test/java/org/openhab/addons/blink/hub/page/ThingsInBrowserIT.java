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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.SampleHub;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.browser.Browser;
import org.openhab.addons.blink.hub.browser.BrowserPage;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubStartException;

/**
 * Whatever things tell and can do is on the page.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThingsInBrowserIT {

    private @NonNullByDefault({}) HubFramework hub;
    private @NonNullByDefault({}) Browser browser;
    private @NonNullByDefault({}) BrowserPage page;
    private @NonNullByDefault({}) HubThing gate;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, HubStartException {
        Optional<Path> program = Browser.find();
        assumeTrue(program.isPresent(), Browser.HOW_TO_GET_ONE);
        hub = SampleHub.startIn(folder);
        browser = Browser.start(program.orElseThrow(), Files.createDirectories(folder.resolve("browser")));
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

    @BeforeEach
    void open() {
        gate = SampleHub.openGate(hub);
        page = browser.open(hub.address().resolve("/hub/"));
        page.awaitText("Nothing yet.");
    }

    @AfterEach
    void beginAgain() {
        page.close();
        SampleHub.removeThings(hub);
    }

    @Test
    void anEventIsListedWithAllItSays() {
        gate.call("greet", "<b>Ann</b>", 1);
        page.awaitText("GUEST");
        page.awaitText("visit");
        String events = page.evaluate("document.querySelector('.events').innerText");
        assertTrue(events.contains("<b>Ann</b>"), events);
        assertTrue(events.contains("dog, cat"), events);
        assertTrue(events.contains("visit"), events);
        assertEquals(List.of(), page.complaints());
    }

    @Test
    void theNewestEventIsOnTop() {
        gate.call("greet", "Ann", 1);
        page.awaitText("Ann");
        gate.command("open", "ON");
        page.awaitText("PRESSED");
        page.awaitTrue("document.querySelector('.events .pill').textContent === 'PRESSED'");
        page.awaitTrue("document.querySelectorAll('.events li').length === 2");
    }

    @Test
    void anEventLeadsToItsThing() {
        gate.command("open", "ON");
        page.awaitText("PRESSED");
        page.evaluate("document.querySelector('.thing').open = false");
        page.evaluate("document.querySelector('.events button').click()");
        page.awaitTrue("document.querySelector('.thing').open");
        page.awaitTrue("document.activeElement.tagName === 'SUMMARY'");
    }

    @Test
    void aNumberIsTypedForAnAction() {
        page.click("Actions");
        page.type("Name", "Ann");
        page.type("Times", "3");
        page.evaluate("document.querySelector('[name=times]').form.requestSubmit()");
        page.awaitText("Hello Ann!!!");
        page.type("Times", "three");
        page.evaluate("document.querySelector('[name=times]').form.requestSubmit()");
        page.awaitText("'three' is no Integer");
    }

    @Test
    void theAddressOfAClipIsALinkAndKeepsItsProofToItself() {
        page.awaitText("/blink/main/film.mp4");
        assertFalse(page.text().contains("proof"), page.text());
        assertEquals(hub.address().resolve("/blink/main/film.mp4?p=proof").toString(),
                page.evaluate("document.querySelector('.channels .media a').href"));
    }

    @Test
    void aClipIsLoadedOnlyWhenSomebodyWantsToSeeItAndIfThatFailsItIsSaid() {
        page.awaitText("/blink/main/film.mp4");
        assertTrue(page.requests().stream().noneMatch(url -> url.contains("film.mp4")), "nothing is loaded yet");
        page.click("Play");
        page.awaitText("This clip cannot be played now.");
        assertTrue(page.requests().stream().anyMatch(url -> url.contains("film.mp4")), "it was asked for");
    }

    @Test
    void whatIsTypedAtTheConsoleIsAnswered() {
        page.type("Console command", "openhab:sample greet Ann");
        page.click("Run");
        page.awaitText("How are you?");
        page.awaitTrue("document.querySelector('#console input').value === ''");
        page.type("Console command", "sample wait");
        page.click("Run");
        page.awaitText("waiting");
        page.click("Stop");
        page.awaitText("interrupted");
        page.awaitTrue("document.querySelector('#console button:not([type=submit])').hidden");
        assertEquals(List.of(), page.complaints());
    }

    @Test
    void theConsoleOffersWhatCanBeTyped() {
        page.type("Console command", "openhab:sample gru");
        page.awaitTrue("document.querySelector('#console datalist option')?.value === 'openhab:sample grumble '");
    }
}
