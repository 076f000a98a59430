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
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.LogLine;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.browser.Browser;
import org.openhab.addons.blink.hub.browser.BrowserPage;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.addons.blink.hub.launcher.Hub;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.control.Control;

/**
 * The add-on's own page of an account that is online, in a browser.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AccountPageTest {

    static final String ALICE = "alice@example.com";
    static final int FRONT_DOOR = 400001;
    static final int HOUSE = 200001;
    private static final String ACCOUNT = "blink:account:home";
    private static final Path PICTURES = Path.of("target", "pictures");

    @NonNullByDefault({})
    Hub hub;
    @NonNullByDefault({})
    Control blink;
    @NonNullByDefault({})
    HubThing account;
    @NonNullByDefault({})
    Path folder;
    private @NonNullByDefault({}) Browser browser;
    private final List<BrowserPage> pages = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, HubStartException {
        Optional<Path> program = Browser.find();
        assumeTrue(program.isPresent(), Browser.HOW_TO_GET_ONE);
        folder = temporary;
        hub = Hub.start(HubOptions.in(folder.resolve("hub")), false);
        browser = Browser.start(program.orElseThrow(), Files.createDirectories(folder.resolve("browser")));
        var cloud = Objects.requireNonNull(hub.cloud());
        blink = cloud.control();
        blink.account(ALICE).twoFactor(TwoFactor.OFF);
        prepare();
        account = hub.framework().addThing(accountThing(NewThing.of("blink:account", "home").called("Our Home")
                .with("email", ALICE).with("password", "alice-secret").with("cloudUrl", cloud.uri().toString())));
        account.awaitStatus("ONLINE");
    }

    /** What Blink has got to know before the account comes. */
    void prepare() {
        // as it is
    }

    NewThing accountThing(NewThing thing) {
        return thing;
    }

    HubThing add(String type, int id, String name) {
        HubThing thing = hub.framework().addThing(NewThing.of("blink:" + type, ACCOUNT, String.valueOf(id)).called(name)
                .with("networkId", HOUSE).with("cameraId", id));
        thing.awaitStatus("ONLINE");
        return thing;
    }

    @AfterAll
    void end() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (hub != null) {
            hub.close();
            keepLog();
        }
    }

    /** What the add-on has to say about a test that failed would go with the folder. */
    private void keepLog() throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "logs")).resolve(getClass().getSimpleName() + ".log");
        Files.copy(folder.resolve("hub/userdata/logs/hub.log"), kept, StandardCopyOption.REPLACE_EXISTING);
    }

    @AfterEach
    void theBrowserAndTheLogHaveNothingToComplainAbout() {
        String here = hub.framework().address().toString();
        List<BrowserPage> seen = List.copyOf(pages);
        pages.clear();
        for (BrowserPage page : seen) {
            assertEquals(List.of(), page.requests().stream().filter(url -> isElsewhere(url, here)).toList());
            assertEquals(List.of(), complaints(page));
            page.close();
        }
        pagesAreClosed();
        assertEquals(List.of(),
                hub.framework().log().stream().filter(line -> line.logger().startsWith("org.openhab.binding.blink.int"))
                        .filter(line -> line.level().equals("WARN") || line.level().equals("ERROR"))
                        .map(LogLine::toString).toList());
    }

    /** What ends when nobody looks any more. */
    void pagesAreClosed() {
        // nothing
    }

    private static boolean isElsewhere(String url, String here) {
        return url.matches("(http|ws)s?:.*") && !url.startsWith(here + "/");
    }

    /** What the browser has to complain about. */
    List<String> complaints(BrowserPage seen) {
        return seen.complaints();
    }

    String link() {
        try {
            return Objects.requireNonNull(account.call("getPageLink", 60).get(patience().toSeconds(), TimeUnit.SECONDS))
                    .toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no link", e);
        }
    }

    /** A tab that has nothing in it yet. */
    BrowserPage tab() {
        BrowserPage page = browser.open(URI.create("about:blank"));
        pages.add(page);
        page.show(1280, 900, false);
        return page;
    }

    BrowserPage open() {
        return open(tab());
    }

    BrowserPage open(BrowserPage tab) {
        tab.go(URI.create(link()));
        tab.awaitTrue("document.querySelectorAll('.card').length > 0");
        return tab;
    }

    /**
     * For people to look at, in both widths and both lights.
     */
    static void picture(BrowserPage seen, String name) throws IOException {
        for (int width : new int[] { 1280, 390 }) {
            for (boolean dark : new boolean[] { false, true }) {
                seen.show(width, 900, dark);
                String file = "%s-%s-%s.png".formatted(name, width > 600 ? "desktop" : "phone",
                        dark ? "dark" : "light");
                seen.awaitTrue("document.getAnimations().length === 0");
                seen.screenshot(PICTURES.resolve(file));
                assertTrue(Integer.parseInt(seen.evaluate("document.documentElement.scrollWidth")) <= width,
                        "nothing sticks out in " + file);
            }
        }
        seen.show(1280, 900, false);
    }

    static Duration patience() {
        return Duration.ofSeconds(60);
    }
}
