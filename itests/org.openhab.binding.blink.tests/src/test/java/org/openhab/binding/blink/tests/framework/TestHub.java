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

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openhab.addons.blink.hub.api.HubHost;
import org.openhab.addons.blink.hub.api.LogLine;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * The OSGi framework with the add-on's jar of this build, for all test classes that run at the same time. When the last
 * one is through it looks into the log: the add-on has complained about nothing and told no secret.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class TestHub implements BeforeAllCallback, AfterAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADD_ON = "org.openhab.";
    /** Where the hub has trouble with the disk, which is not the add-on's. */
    private static final String STORAGE = "org.openhab.addons.blink.hub.host.storage.";
    private static final String SIMULATOR = "org.openhab.binding.blink.cloud.simulator.";
    private static final Pattern TOKEN = Pattern.compile("(?:accessToken|refreshToken)\\W+([^\"\\\\]+)");

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final Set<String> expectedWarnings = ConcurrentHashMap.newKeySet();
    private int users;
    private volatile @Nullable HubFramework running;

    @Override
    public synchronized void beforeAll(@Nullable ExtensionContext context) throws IOException, HubStartException {
        if (users++ == 0) {
            String addOn = Objects.requireNonNull(System.getProperty("addon.jar"), "no property addon.jar");
            secrets.clear();
            expectedWarnings.clear();
            running = HubFramework.start(HubOptions.in(Files.createTempDirectory("hub")).addOn(Path.of(addOn)));
        }
    }

    @Override
    public synchronized void afterAll(@Nullable ExtensionContext context) throws IOException {
        if (--users > 0) {
            return;
        }
        HubFramework hub = framework();
        // A framework that ends takes classes away from whoever is still at work, such as the end of a live view.
        await("the end of all work").atMost(PATIENCE)
                .until(() -> hub.host().footprint().tasks().values().stream().allMatch(tasks -> tasks == 0));
        hub.close();
        running = null;
        try {
            checkLog(hub);
        } finally {
            delete(hub.folder());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * What a restart of the machine does. Nobody else may use the hub meanwhile.
     */
    void restart() throws IOException, HubStartException {
        HubFramework before = framework();
        HubFramework after = before.restart();
        running = after;
        checkLog(before);
    }

    /**
     * The same, with another language.
     */
    void restart(Locale language) throws IOException, HubStartException {
        HubFramework before = framework();
        before.close();
        String addOn = Objects.requireNonNull(System.getProperty("addon.jar"), "no property addon.jar");
        running = HubFramework.start(HubOptions.in(before.folder()).addOn(Path.of(addOn)).language(language));
    }

    HubFramework framework() {
        return Objects.requireNonNull(running, "the hub is stopped");
    }

    HubHost host() {
        return framework().host();
    }

    /**
     * What must not be found in the log.
     */
    void addSecret(String secret) {
        secrets.add(secret);
        secrets.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    /**
     * All tokens that are in openHAB's storage at this moment are secrets.
     *
     * @return how many there are
     */
    int addStoredSecrets() {
        Matcher tokens = TOKEN.matcher(sessions());
        int found = 0;
        while (tokens.find()) {
            addSecret(tokens.group(1));
            found++;
        }
        return found;
    }

    /**
     * A warning that a test provokes, and that users want to see.
     *
     * @param part a part of it
     */
    void expectWarning(String part) {
        expectedWarnings.add(part);
    }

    /**
     * What openHAB's storage holds for an account, empty when that is nothing. Changes get there after half a second.
     */
    String session(String accountUid) {
        String all = sessions();
        JsonElement entry = all.isEmpty() ? null : JsonParser.parseString(all).getAsJsonObject().get(accountUid);
        return entry == null ? "" : entry.getAsJsonObject().get("value").getAsString();
    }

    private String sessions() {
        try {
            return Files.readString(
                    framework().folder().resolve("userdata/jsondb/org.openhab.binding.blink.sessions.json"));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new AssertionError("The storage cannot be read", e);
        }
    }

    /**
     * The add-on's own lines and those in which the hub complains about it.
     */
    List<String> complaints() {
        return complaints(framework());
    }

    private List<String> complaints(HubFramework hub) {
        Predicate<LogLine> bad = line -> line.level().equals("WARN") || line.level().equals("ERROR");
        return hub.log().stream().filter(bad)
                .filter(line -> line.logger().startsWith(ADD_ON) && !line.logger().startsWith(SIMULATOR)
                        && !line.logger().startsWith(STORAGE))
                .map(LogLine::toString).filter(line -> expectedWarnings.stream().noneMatch(line::contains)).toList();
    }

    private void checkLog(HubFramework hub) throws IOException {
        assertEquals(List.of(), complaints(hub));
        List<String> lines = Files.readAllLines(hub.folder().resolve("userdata/logs/hub.log"));
        assertEquals(List.of(),
                lines.stream().filter(line -> secrets.stream().anyMatch(secret -> tells(line, secret))).toList(),
                "lines with secrets");
    }

    /**
     * @return whether a text that somebody reads holds a secret
     */
    boolean isTelling(String text) {
        return text.lines().anyMatch(line -> secrets.stream().anyMatch(secret -> tells(line, secret)));
    }

    /** The digits of a PIN may be part of a longer number by chance. */
    private static boolean tells(String line, String secret) {
        return secret.matches("\\d+") ? line.matches(".*(?<!\\d)" + secret + "(?!\\d).*") : line.contains(secret);
    }
}
