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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.browser.Browser;
import org.openhab.addons.blink.hub.browser.BrowserPage;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.addons.blink.hub.launcher.Hub;

/**
 * A newcomer opens the page and gets his account online.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String PIN_ON_PHONE = "document.querySelector('.messages li:not(.old) .digits')";

    private @NonNullByDefault({}) Hub hub;
    private @NonNullByDefault({}) Browser browser;
    private @NonNullByDefault({}) BrowserPage page;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, HubStartException {
        Optional<Path> program = Browser.find();
        assumeTrue(program.isPresent(), Browser.HOW_TO_GET_ONE);
        hub = Hub.start(HubOptions.in(folder.resolve("hub")), false);
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
        page = browser.open(hub.page());
        page.awaitText("The simulated Blink knows these invented people");
    }

    @AfterEach
    void beginAgain() {
        page.close();
        List<HubThing> things = hub.framework().host().things();
        things.forEach(HubThing::remove);
        // Blink has five seconds to sign the account out, and a busy machine needs some more.
        await("all things are removed").atMost(LONG)
                .untilAsserted(() -> assertEquals(List.of(), things.stream().filter(HubThing::exists).toList()));
        Objects.requireNonNull(hub.cloud()).control().reset();
    }

    private void addAccount() {
        page.type("Email", "alice@example.com");
        page.type("Password", "alice-secret");
        page.click("Add");
        page.awaitText("CONFIGURATION_PENDING");
    }

    private String pinOnPhone() {
        page.awaitTrue(PIN_ON_PHONE);
        return page.evaluate(PIN_ON_PHONE + ".textContent");
    }

    @Test
    void aNewcomerGetsTheAccountOnline() throws IOException {
        assertTrue(page.text().contains("This is no openHAB."), page.text());
        addAccount();
        page.type("PIN", pinOnPhone());
        page.press("Enter");
        page.awaitText("ONLINE");
        page.awaitText("used");
        assertTrue(hub.framework().thing("blink:account:home").status().isOnline());
        picture("online");
        assertEquals(List.of(), page.complaints());
    }

    @Test
    void aWrongPinIsExplainedAndCanBeTypedAgain() throws IOException {
        addAccount();
        String pin = pinOnPhone();
        page.type("PIN", pin.equals("000000") ? "000001" : "000000");
        page.click("Enter");
        page.awaitText("The PIN is wrong");
        picture("wrong-pin");
        page.type("PIN", pin);
        page.click("Enter");
        page.awaitText("ONLINE");
    }

    @Test
    void anOutageIsPlayedAndEnded() {
        page.click("Blink is down");
        page.awaitTrue("document.getElementById('play-down').getAttribute('aria-pressed') === 'true'");
        page.type("Email", "bob@example.com");
        page.type("Password", "bob-secret");
        page.click("Add");
        page.awaitText("COMMUNICATION_ERROR");
        page.click("Blink is down");
        page.awaitTrue("document.getElementById('play-down').getAttribute('aria-pressed') === 'false'");
    }

    @Test
    void whatFailsIsExplained() {
        addAccount();
        hub.framework().thing("blink:account:home").disable();
        page.awaitText("DISABLED");
        page.click("Configuration");
        page.type("Refresh Interval", "120");
        page.click("Save");
        page.awaitText("as it is not initialized");
        hub.framework().thing("blink:account:home").enable(); // a disabled thing has nobody to let go of it
    }

    @Test
    void thePageIsUsableByKeyboardAlone() {
        page.evaluate("document.querySelector('[name=email]').focus()");
        page.type("Email", "bob@example.com");
        page.press("Tab");
        assertEquals("password", page.evaluate("document.activeElement.name"));
        page.type("Password", "bob-secret");
        page.press("Enter");
        page.awaitText("ONLINE");
    }

    @Test
    void whatOthersHaveWrittenIsTextAndNothingElse() {
        hub.framework().addThing(NewThing.of("blink:account", "x").called("<img src=x onerror=alert(1)>")
                .with("email", "<script>alert(2)</script>").with("refreshInterval", 0));
        page.awaitText("<img src=x onerror=alert(1)>");
        page.click("Configuration");
        assertEquals("0", page.evaluate("document.querySelectorAll('main [onerror], main script').length"));
        assertEquals(List.of(), page.complaints());
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        addAccount();
        String here = hub.framework().address().toString();
        List<String> elsewhere = page.requests().stream()
                .filter(url -> !url.startsWith(here) && !url.equals("about:blank")).toList();
        assertEquals(List.of(), elsewhere);
    }

    @Test
    void theSecretIsNotInThePage() {
        addAccount();
        page.click("Configuration");
        page.awaitTrue("document.querySelector('.thing [name=password]')");
        assertEquals("", page.evaluate("document.querySelector('.thing [name=password]').value"));
        assertEquals("unchanged", page.evaluate("document.querySelector('.thing [name=password]').placeholder"));
        assertFalse(page.evaluate("document.querySelector('.thing').outerHTML").contains("alice-secret"));
    }

    @Test
    void nothingSticksOutOnAPhone() throws IOException {
        addAccount();
        page.show(360, 740, false);
        assertTrue(Integer.parseInt(page.evaluate("document.documentElement.scrollWidth")) <= 360);
        picture("pin");
    }

    /**
     * For people to look at, in both widths and both lights.
     */
    private void picture(String name) throws IOException {
        for (int width : new int[] { 1280, 390 }) {
            for (boolean dark : new boolean[] { false, true }) {
                page.show(width, 900, dark);
                page.screenshot(PICTURES.resolve(
                        "%s-%s-%s.png".formatted(name, width > 600 ? "desktop" : "phone", dark ? "dark" : "light")));
            }
        }
        assertTrue(Files.size(Objects.requireNonNull(PICTURES.resolve(name + "-desktop-light.png"))) > 10_000);
    }
}
