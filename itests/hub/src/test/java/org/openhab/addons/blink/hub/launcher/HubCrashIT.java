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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.FilesBelow;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Home;

import com.google.gson.JsonParser;

/**
 * The process of the hub is killed while the add-on in it talks to Blink: the session and the archive survive.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class HubCrashIT {

    private static final String EMAIL = "alice@example.com";
    private static final String PASSWORD = "alice-secret";
    private static final long GARAGE = 400001;
    /** So many requests the add-on sends after a start, until all clips are in the archive. */
    private static final int REQUESTS = 8;
    private static final long LONGEST_WAIT_NANOS = 300_000_000;

    @TempDir
    Path folder = Path.of("");

    private final Random random = new Random(20261122);
    private final Map<String, byte[]> films = new HashMap<>();
    private final BlinkCloud cloud = start();
    private final Control blink = cloud.control();

    private static BlinkCloud start() {
        try {
            return BlinkCloud.builder()
                    .account(Account.of(EMAIL, PASSWORD).home(Home.sample()).twoFactor(TwoFactor.SMS)).start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aKilledHubLosesNeitherItsSessionNorAClip() throws IOException, HubStartException, InterruptedException {
        try (Hub hub = Hub.start(HubOptions.in(folder), true)) {
            HubThing account = hub.framework()
                    .addThing(NewThing.of("blink:account", "home").with("email", EMAIL).with("password", PASSWORD)
                            .with("cloudUrl", cloud.uri().toString()).with("archive", "CLOUD")
                            .with("clipFolder", clips().toString()));
            account.awaitStatus("OFFLINE", "CONFIGURATION_PENDING");
            account.configure("pin", blink.pin(EMAIL).orElseThrow());
            account.awaitStatus("ONLINE");
        }
        int kills = Objects.requireNonNullElse(Integer.getInteger("crash.hub.kills"), 2);
        for (int i = 0; i < kills; i++) {
            record();
            killAfter(1 + random.nextInt(REQUESTS), random.nextInt(3) == 0 ? 0 : random.nextLong(LONGEST_WAIT_NANOS));
            assertEquals(1, blink.signInPosts(), "PINs");
            keptClips();
        }
        try (Hub hub = Hub.start(HubOptions.in(folder), true)) {
            hub.framework().thing("blink:account:home").awaitStatus("ONLINE");
            await("all clips").atMost(Duration.ofSeconds(90))
                    .until(() -> keptClips().equals(new TreeSet<>(films.keySet())));
        }
        assertEquals(1, blink.signInPosts(), "PINs");
        Objects.requireNonNull(System.out)
                .println("The hub was killed " + kills + " times: 1 PIN, " + films.size() + " clips, each once");
    }

    private Path clips() {
        return folder.resolve("kept");
    }

    private void record() throws IOException {
        for (int i = 0; i < 3; i++) {
            Recording recording = blink.record(EMAIL,
                    ClipPlan.of(GARAGE).footage(Footage.generated(200_000 + films.size()))
                            .at(blink.now().minusSeconds(60 + 20L * i)).uploadDelay(Duration.ZERO));
            try (InputStream film = recording.footage().content().open()) {
                films.put(Long.toString(recording.id()), film.readAllBytes());
            }
        }
    }

    private void killAfter(int requests, long laterNanos) throws IOException, InterruptedException {
        int before = blink.requests().size();
        Process hub = new ProcessBuilder(HubProcessIT.command("--port", "0", "--data", folder.toString(), "--blink"))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            await("requests").atMost(Duration.ofSeconds(90)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                    .until(() -> blink.requests().size() >= before + requests);
            LockSupport.parkNanos(laterNanos);
        } finally {
            assertTrue(hub.destroyForcibly().waitFor(60, TimeUnit.SECONDS));
        }
        assertEquals(137, hub.exitValue(), "killed");
    }

    private Set<String> keptClips() throws IOException {
        Set<String> kept = new TreeSet<>();
        for (Path clip : files(".mp4")) {
            Path sidecar = clip.resolveSibling(clip.getFileName().toString().replace(".mp4", ".json"));
            String id = JsonParser.parseString(Files.readString(sidecar)).getAsJsonObject().get("id").getAsString();
            assertArrayEquals(films.get(id), Files.readAllBytes(clip), clip + " is whole");
            assertTrue(kept.add(id), clip + " is there once");
        }
        return kept;
    }

    private List<Path> files(String ending) throws IOException {
        return FilesBelow.of(clips()).stream().filter(file -> file.toString().endsWith(ending)).toList();
    }
}
