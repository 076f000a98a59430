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
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.api.Picture;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;
import org.openhab.binding.blink.cloud.simulator.picture.Snapshot;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * A customer whose home is armed, and an openHAB that keeps files in a folder of the test. Blink has a clip as soon as
 * it is recorded.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class ClipTest extends HomeTest {

    protected static final long MODULE = 300001;
    protected static final String LIST = "POST /api/v4/accounts/{account}/media";
    protected static final String DOWNLOAD = "GET /api/v4/accounts/{account}/media/{clip}/video/contents";
    protected static final String DELETE = "POST /api/v4/accounts/{account}/media/delete";

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final DateTimeFormatter STATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx",
            Locale.ROOT);
    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT);

    @TempDir
    protected Path folder = Path.of("");

    @BeforeEach
    void armAndHurry() {
        blink().scenario().clips().uploadDelay(Duration.ZERO);
        blink().scenario().commands().duration(Duration.ofSeconds(1));
        blink().home(EMAIL).network(HOUSE).armed(true);
    }

    /** The account as a user enters it who wants clips soon and in this folder. */
    @Override
    protected NewThing account() {
        return super.account().with("eventInterval", 15).with("clipFolder", clipFolder().toString());
    }

    protected final Path clipFolder() {
        return folder.resolve("clips");
    }

    /** The user adds the account, which has looked for clips then. */
    protected final HubThing watching() {
        return watching(account());
    }

    protected final HubThing watching(NewThing thing) {
        HubThing account = add(thing);
        account.awaitStatus("ONLINE");
        awaitLook(account);
        return account;
    }

    /** The account has looked for clips since it was started. */
    protected static void awaitLook(HubThing account) {
        account.awaitState("new-clips", "some number", state -> !state.isEmpty(), LONG);
    }

    /**
     * The user adds the thing of a device, which shows motion for a short time only, but not so short as to be missed.
     */
    protected final HubThing watched(long deviceId) {
        HubThing device = add(device(accountUid, blink().home(EMAIL).device(deviceId)).with("motionTimeout", 10));
        device.awaitStatus("ONLINE");
        return device;
    }

    /** A time not long ago, in whole seconds, as Blink tells times. */
    protected final Instant ago(long seconds) {
        return blink().now().minusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The camera has recorded something a moment ago. */
    protected final Recording recorded(ClipPlan plan) {
        return blink().record(EMAIL, (plan.at().isPresent() ? plan : plan.at(ago(1))).length(Duration.ZERO));
    }

    /**
     * The third clip that the add-on loads takes its time, and each one after it: who acts when two are there is in
     * time.
     *
     * @return the number of the fault
     */
    protected final long slowAfterTwo() {
        blink().fault(Fault.on(DOWNLOAD).delay(Duration.ZERO).times(2));
        return blink().fault(Fault.on(DOWNLOAD).delay(Duration.ofSeconds(8)));
    }

    /** The add-on looks now. */
    protected final void look() {
        assertEquals(true, call(thing(), "refreshAccount"));
    }

    /** What the channel says of a time. */
    protected static Instant time(HubThing thing, String channel) {
        return OffsetDateTime.parse(String.valueOf(thing.state(channel)), STATE_TIME).toInstant();
    }

    protected static void awaitTime(HubThing thing, String channel, Instant time) {
        thing.awaitState(channel, time.toString(),
                state -> !"UNDEF".equals(state) && OffsetDateTime.parse(state, STATE_TIME).toInstant().equals(time),
                LONG);
    }

    /** Waits for a state for as long as slow machines need. */
    protected static void awaitLong(HubThing thing, String channel, String state) {
        thing.awaitState(channel, state, state::equals, LONG);
    }

    /** What the triggers tell of a recording. */
    protected static String payload(String type, HubThing camera, Recording recording, String... objects) {
        return payload(type, recording.device().name(), recording.device().id(), camera, recording.startedAt(),
                Long.toString(recording.id()), "CLOUD", recording.source(), objects);
    }

    protected static String payload(String type, String name, long id, HubThing camera, Instant time, String clip,
            String source, String cause, String... objects) {
        return """
                {"type":"%s","camera":"%s","cameraId":%d,"thing":"%s","time":"%s","clip":"%s","source":"%s",\
                "cause":%s,"objects":[%s]}""".formatted(type, name, id, camera.uid(), time, clip, source,
                cause.isEmpty() ? "null" : '"' + cause + '"',
                Stream.of(objects).map(object -> '"' + object + '"').collect(Collectors.joining(",")));
    }

    /** The picture that Blink has of a recording. */
    protected static Picture pictureOf(Recording recording) {
        return new Picture("image/jpeg",
                Snapshot.of(recording.device().id(), recording.device().name(), recording.picture()).toJpeg());
    }

    protected static void awaitPicture(HubThing device, String channel, Picture picture) {
        await(channel).atMost(LONG).until(() -> picture.equals(device.picture(channel)));
    }

    /** How the file of a recording is called. */
    protected static String fileName(Recording recording) {
        return fileName(recording.startedAt(), recording.device().name());
    }

    protected static String fileName(Instant time, String camera) {
        return FILE_TIME.format(time.atZone(ZoneId.systemDefault())) + "_" + camera.replaceAll("[^\\p{L}\\p{N}]", "")
                + ".mp4";
    }

    /** The file is the clip, whole, and as old as it. */
    protected static void assertIsClip(Recording recording, Path file) throws IOException {
        assertArrayEquals(recording.footage().content().bytes(), Files.readAllBytes(file), file.toString());
        assertEquals(recording.startedAt(), Files.getLastModifiedTime(file).toInstant(), file.toString());
    }

    /** All files below a folder, by their paths in it. The add-on may give them their names just now. */
    protected static Set<String> files(Path root) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    files(file).forEach(name -> names.add(root.relativize(file) + "/" + name));
                } else if (!Files.isDirectory(file)) {
                    names.add(root.relativize(file).toString());
                }
            }
        } catch (NoSuchFileException e) {
            return Set.of();
        }
        return names;
    }

    /** All files below a folder but those that the add-on keeps for itself. */
    protected static Set<String> visibleFiles(Path root) throws IOException {
        return files(root).stream().filter(file -> !file.startsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What Blink was asked for, the oldest first. */
    protected final List<LoggedRequest> requests(String pathEnd) {
        return blink().requests().stream().filter(request -> request.path().endsWith(pathEnd)).toList();
    }

    /** The state of a channel, which must have one. */
    protected static String state(HubThing thing, String channel) {
        return Objects.requireNonNull(thing.state(channel), channel);
    }

    protected final Device deviceOf(long id) {
        return blink().home(EMAIL).device(id);
    }
}
