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
package org.openhab.addons.blink.hub.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A headless Chromium, driven over its DevTools protocol, for tests of pages.
 *
 * <pre>
 * try (Browser browser = Browser.start(Browser.find().orElseThrow(), folder)) {
 *     BrowserPage page = browser.open(address);
 *     page.type("Email", "me@example.org");
 *     page.click("Add");
 *     page.awaitText("ONLINE");
 * }
 * </pre>
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Browser implements AutoCloseable {

    /** What to say where a test is skipped. */
    public static final String HOW_TO_GET_ONE = "There is no Chromium on this machine, so the page is not tried in a "
            + "browser. On Debian: apt-get install chromium";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final DevTools devTools;

    private Browser(Process process, DevTools devTools) {
        this.process = process;
        this.devTools = devTools;
    }

    /**
     * The browser of this machine, if it has one.
     */
    public static Optional<Path> find() {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(":")) {
            for (String name : NAMES) {
                Path candidate = Path.of(folder.isEmpty() ? "." : folder, name);
                if (Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Starts a browser that knows nothing and talks to this machine only.
     *
     * @param program the browser
     * @param folder an empty folder for its profile
     */
    public static Browser start(Path program, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-default-apps", "--disable-extensions", "--metrics-recording-only", "--mute-audio",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--remote-debugging-port=0", "--user-data-dir=" + folder.toAbsolutePath(), "about:blank"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile()).start();
        boolean started = false;
        try {
            URI address = DevTools.addressIn(folder.resolve("DevToolsActivePort"), process, PATIENCE);
            Browser browser = new Browser(process, DevTools.connect(address, PATIENCE));
            started = true;
            return browser;
        } finally {
            if (!started) {
                process.destroyForcibly();
            }
        }
    }

    /**
     * Opens an address in a tab of its own, and returns when it is loaded.
     */
    public BrowserPage open(URI address) {
        String target = devTools.call("Target.createTarget", Map.of("url", "about:blank")).get("targetId")
                .getAsString();
        String session = devTools.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId").getAsString();
        BrowserPage page = new BrowserPage(devTools.session(session), PATIENCE);
        page.go(address);
        return page;
    }

    @Override
    public void close() {
        devTools.close();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                // Only when it is gone nobody writes into its folder any more.
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
