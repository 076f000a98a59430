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
package org.openhab.binding.blink.tests.crash;

import static org.junit.jupiter.api.Assertions.*;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Home;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A house in which the power fails again and again, from the sign-in on. What must hold is looked at after each cut.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class House implements AutoCloseable {

    private static final long GARAGE = 400001;
    /** So long that the tokens are over, and that soon there is something to be removed from the archive. */
    private static final Duration LONG_DARK = Duration.ofHours(13);
    /** So short that a PIN is not over. */
    private static final Duration SHORT_DARK = Duration.ofMinutes(1);
    static final String REFRESH = "request refresh-token";
    /** What chance alone would hardly ever meet, by the number of kills before. */
    private static final Map<Integer, String> NAMED = Map.of(2, REFRESH, 4, CrashSubject.CLEAN_UP);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLIPS = 3;
    private static final int FIRST_STEPS = 36;
    private static final int LATER_STEPS = 70;
    private static final int LONGEST_DELAY_MICROS = 30_000;
    /** A few files are removed in less. */
    private static final int LONGEST_CLEAN_UP_MICROS = 2_000;

    private final BlinkCloud cloud;
    private final Control blink;
    private final Path folder;
    private final Random random;
    private final List<Recording> recordings = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Map<String, Integer> cuts = new TreeMap<>();
    private Duration ahead = Duration.ZERO;
    private boolean signedIn;
    private int acts = 1;
    private String lastCut = "";
    private int kills;
    private int lost;

    House(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        this.cloud = BlinkCloud.builder().account(
                Account.of(CrashSubject.EMAIL, CrashSubject.PASSWORD).home(Home.sample()).twoFactor(TwoFactor.SMS))
                .start();
        this.blink = cloud.control();
    }

    int kills() {
        return kills;
    }

    /** How many sessions were over after a cut that nobody could have survived. */
    int lost() {
        return lost;
    }

    /** At which steps the power has failed, and how often. */
    Map<String, Integer> cuts() {
        return cuts;
    }

    /** What has happened, for whoever looks for the cause of a failure. */
    String story() {
        return String.join("\n", story);
    }

    /**
     * Lives with power cuts until there were enough, and once without.
     */
    void live(int wantedKills) throws IOException, InterruptedException {
        for (int lives = 0; kills < wantedKills && lives < 4 * wantedKills; lives++) {
            String any = Integer.toString(1 + random.nextInt(signedIn ? LATER_STEPS : FIRST_STEPS));
            String step = signedIn ? NAMED.getOrDefault(kills, any) : any;
            int longest = step.equals(CrashSubject.CLEAN_UP) ? LONGEST_CLEAN_UP_MICROS : LONGEST_DELAY_MICROS;
            life(step, random.nextBoolean() ? 0 : random.nextInt(longest));
        }
        assertEquals(wantedKills, kills, this::story);
        life("0", 0);
        assertTrue(signedIn, () -> "online in the end\n" + story());
        assertNothingIsMissing();
    }

    private void life(String step, int laterMicros) throws IOException, InterruptedException {
        Duration dark = signedIn ? LONG_DARK : SHORT_DARK;
        ahead = ahead.plus(dark);
        blink.advance(dark);
        for (int i = 0; i < CLIPS; i++) {
            recordings
                    .add(blink.record(CrashSubject.EMAIL, ClipPlan.of(GARAGE).footage(Footage.generated(30_000 + 7 * i))
                            .at(blink.now().minusSeconds(60 + 20L * i)).uploadDelay(Duration.ZERO)));
        }
        story.add("life until step " + step + " and " + laterMicros + " us more, " + ahead);
        Process subject = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", CrashSubject.class.getName(), cloud.uri().toString(),
                folder.toString(), Long.toString(ahead.toSeconds()), step, Integer.toString(laterMicros))
                .redirectErrorStream(true).start();
        try {
            watch(subject);
            assertTrue(subject.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), this::story);
        } finally {
            subject.destroyForcibly();
        }
        assertTrue(story.stream().noneMatch(line -> line.contains("Exception")), this::story);
        assertTrue(blink.signInPosts() <= acts, () -> blink.signInPosts() + " PINs for " + acts + " acts\n" + story());
        assertNoEventTwice();
        assertWholeFiles();
    }

    private void watch(Process subject) throws IOException {
        String cut = "";
        try (PrintWriter keyboard = new PrintWriter(subject.outputWriter(StandardCharsets.UTF_8), true);
                BufferedReader lines = subject.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                story.add("  " + line);
                if (line.startsWith("KILL ")) {
                    cut = line;
                } else if (line.startsWith("EVENT ")) {
                    told.add(line);
                } else if (line.equals("STATE Online")) {
                    signedIn = true;
                } else if (line.startsWith("PIN ") || line.equals("STATE SignInNeeded")) {
                    actAsUser(line, keyboard);
                }
            }
        }
        if (!cut.isEmpty()) {
            kills++;
            lastCut = cut.replaceFirst("KILL \\d+ ", "");
            cuts.merge(lastCut, 1, Integer::sum);
        }
    }

    private void actAsUser(String line, PrintWriter keyboard) {
        if (signedIn) {
            assertTrue(lastCut.equals(REFRESH), () -> "a session was lost after " + lastCut + "\n" + story());
            lost++;
            signedIn = false;
        }
        if (line.equals("PIN SENT") || line.equals("PIN UNCHECKED")) {
            blink.pin(CrashSubject.EMAIL).ifPresent(pin -> keyboard.println("pin " + pin));
        } else {
            // Only the user knows that no PIN has come.
            acts++;
            keyboard.println("request");
        }
    }

    private void assertNoEventTwice() {
        Set<String> once = new HashSet<>();
        told.forEach(event -> assertTrue(once.add(event), () -> event + " was told twice\n" + story()));
    }

    private Map<String, byte[]> films() throws IOException {
        Map<String, byte[]> films = new HashMap<>();
        for (Recording recording : recordings) {
            try (InputStream in = recording.footage().content().open()) {
                films.put(Long.toString(recording.id()), in.readAllBytes());
            }
        }
        return films;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private Set<String> assertWholeFiles() throws IOException {
        Map<String, byte[]> films = films();
        Set<String> kept = new TreeSet<>();
        for (Path clip : files(folder.resolve(CrashSubject.ARCHIVE), ".mp4")) {
            Path sidecar = clip.resolveSibling(clip.getFileName().toString().replace(".mp4", ".json"));
            assertTrue(Files.exists(sidecar), () -> clip + " belongs to nobody\n" + story());
            JsonObject json = JsonParser.parseString(Files.readString(sidecar)).getAsJsonObject();
            String id = json.get("id").getAsString();
            assertArrayEquals(films.get(id), Files.readAllBytes(clip), () -> clip + " is not whole\n" + story());
            assertTrue(kept.add(id), () -> id + " is there twice\n" + story());
        }
        for (Path sidecar : files(folder.resolve(CrashSubject.ARCHIVE), ".json")) {
            JsonParser.parseString(Files.readString(sidecar)).getAsJsonObject();
        }
        for (Path clip : files(folder.resolve(CrashSubject.SAVED), ".mp4")) {
            byte[] bytes = Files.readAllBytes(clip);
            assertTrue(films.values().stream().anyMatch(film -> Arrays.equals(film, bytes)),
                    () -> clip + " is not whole\n" + story());
        }
        return kept;
    }

    /** After a life without a power cut. */
    private void assertNothingIsMissing() throws IOException {
        Instant oldest = blink.now().minus(Duration.ofDays(CrashSubject.DAYS));
        List<String> expected = recordings.stream().filter(recording -> recording.startedAt().isAfter(oldest))
                .map(recording -> Long.toString(recording.id())).sorted().toList();
        assertEquals(expected, List.copyOf(assertWholeFiles()), () -> "in the archive\n" + story());
        assertEquals(recordings.size(), files(folder.resolve(CrashSubject.SAVED), ".mp4").size(),
                () -> "saved, each once\n" + story());
    }

    @Override
    public void close() {
        cloud.close();
    }
}
