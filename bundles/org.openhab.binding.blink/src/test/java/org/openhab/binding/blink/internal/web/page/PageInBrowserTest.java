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
package org.openhab.binding.blink.internal.web.page;

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkSecret;

/**
 * What a browser makes of the page. Skipped where there is no Chromium.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PageInBrowserTest {

    private static final Instant END = TestClock.START.plus(Duration.ofHours(1));
    private static final List<String> NAMES = List.of("Front Door", "<img src=x onerror=alert(1)>", "\"'>");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LinkSecret secret = LinkSecret.random(new SecureRandom());
    private final String page = PageLink.sign("home", END, secret).address(LinkBase.of("/", Optional::empty));
    @AutoClose
    private final PageServer server = new PageServer(PATIENCE);

    @TempDir
    Path folder = Path.of("");

    private class Account extends UnusedAccount {

        Account() {
            super(secret);
        }

        @Override
        public CompletableFuture<PageHome> home(Instant end) {
            return CompletableFuture.completedFuture(home);
        }
    }

    private final PageHome home = new PageHome("Home", true, null, TestClock.START.minus(Duration.ofDays(3)),
            List.of(new PageHome.Network(7, "Workshop", true, true)),
            NAMES.stream().map(PageInBrowserTest::camera).toList());

    private static PageHome.Camera camera(String name) {
        List<PageHome.Clip> clips = Stream
                .of(1, 5, 9).map(hours -> new PageHome.Clip("c" + hours, TestClock.START.minus(Duration.ofHours(hours)),
                        "PERSON", List.of(), List.of(PageHome.Source.LOCAL), null, "clip/camera-5/YzE.mp4", true))
                .toList();
        return new PageHome.Camera(DeviceFamily.CAMERA, 1 + NAMES.indexOf(name), 7, name, true, true, true, null, false,
                null, null, clips);
    }

    @BeforeEach
    void addAccount() {
        server.accounts.add("home", new Account());
    }

    private static Optional<Path> browser() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator)).map(Path::of)
                .flatMap(bin -> Stream.of("chromium", "chromium-browser", "google-chrome").map(bin::resolve))
                .filter(Files::isExecutable).findFirst();
    }

    /**
     * @return the page as it is after some seconds, as HTML
     */
    private String look(String language) throws IOException, InterruptedException {
        Optional<Path> program = browser();
        assumeTrue(program.isPresent(), "There is no Chromium on this machine. On Debian: apt-get install chromium");
        Path seen = folder.resolve("seen.html");
        List<String> command = new ArrayList<>(List.of(program.get().toString(), "--headless", "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--enable-logging=stderr",
                "--accept-lang=" + language, "--user-data-dir=" + folder.resolve("profile"), "--window-size=1200,900",
                "--virtual-time-budget=5000", "--dump-dom", server.origin() + page));
        Process process = new ProcessBuilder(command).redirectOutput(seen.toFile()).redirectError(log().toFile())
                .start();
        try {
            assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "the browser is done");
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(seen);
    }

    private Path log() {
        return folder.resolve("browser.log");
    }

    private static int count(String words, String text) {
        return text.split(words, -1).length - 1;
    }

    @Test
    void allCamerasAndAllClipsAreSeen() throws IOException, InterruptedException {
        String seen = look("en-US");
        assertEquals(NAMES.size(), count("class=\"card\"", seen), seen);
        assertEquals(3 * NAMES.size(), count("class=\"mark\"", seen));
        assertTrue(seen.contains("Battery low") && seen.contains(">Disarm<"), seen);
    }

    @Test
    void itSpeaksTheLanguageOfTheBrowser() throws IOException, InterruptedException {
        String seen = look("de-DE");
        assertTrue(seen.contains("lang=\"de") && seen.contains("Batterie schwach"), seen);
    }

    @Test
    void aNameIsNeverMoreThanAName() throws IOException, InterruptedException {
        String seen = look("en-US");
        assertTrue(seen.contains("&lt;img src=x onerror=alert(1)&gt;"), seen);
        assertFalse(seen.contains("<img src=\"x\"") || seen.contains("<img src=x"), seen);
    }

    @Test
    void theBrowserHasNothingToComplainAbout() throws IOException, InterruptedException {
        assertEquals(NAMES.size(), count("class=\"card\"", look("en-US")), "it has got to see everything");
        List<String> complaints = Files.readString(log()).lines().filter(line -> line.contains("CONSOLE")).toList();
        assertEquals(List.of(), complaints);
    }

    @Test
    void whoseLinkEndsWhileThePageIsOpenIsToldSo() throws IOException, InterruptedException {
        // Ends between the page and the first look at the home.
        server.beforeEach("home.json", () -> server.clock.advance(Duration.ofHours(1)));
        String seen = look("en-US");
        assertTrue(seen.contains("This link has ended"), seen);
        assertEquals(0, count("class=\"card\"", seen));
    }
}
