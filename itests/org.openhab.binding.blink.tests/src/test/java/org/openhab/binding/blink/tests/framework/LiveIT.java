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
import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.tests.support.HlsViewer;

/**
 * Live views as users begin, watch and end them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveIT extends HomeTest {

    private static final HttpClient PLAYER = HttpClient.newHttpClient();
    /** Each has a thread for himself: the common ones are as few as the processors, and tests run side by side. */
    private static final Executor VIEWERS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "viewer");
        thread.setDaemon(true);
        return thread;
    });
    /** Twenty seconds without viewers, five until somebody looks for them, and a slow machine. */
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Of the stream that the relay sends. */
    private static final int VIDEO_PID = 0x100;
    private static final int SOUND_PID = 0x101;
    private static final int PACKET = 188;

    private HubThing camera(int limit) {
        online();
        HubThing camera = add(
                device(accountUid, blink().home(EMAIL).device(GARDEN_CAMERA)).with("liveViewLimit", limit));
        camera.awaitStatus("ONLINE");
        return camera;
    }

    private static @Nullable Object called(HubThing thing, String action, Object... arguments)
            throws InterruptedException, ExecutionException, TimeoutException {
        return thing.call(action, arguments).get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private static CompletableFuture<HlsViewer> viewer(URI address) {
        return viewer(new HlsViewer(), address);
    }

    private static CompletableFuture<HlsViewer> viewer(HlsViewer viewer, URI address) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return viewer.play(address);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }, VIEWERS).orTimeout(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private URI link(HubThing camera) {
        return URI.create(
                String.valueOf(camera.awaitState("live-view-url", "a link", url -> url.startsWith("http"), LONG)));
    }

    private void assertOver(HubThing camera) {
        awaitNobody();
        await("Blink has ended it").atMost(LONG).until(() -> blink().live().running().isEmpty());
        camera.awaitState("live-view", "OFF", "OFF"::equals, LONG);
        assertEquals(1, blink().live().visits().size());
        assertEquals(List.of(), blink().live().visits().get(0).complaints());
    }

    @Test
    void anActionGivesALinkThatPlaysUntilAnotherActionEndsIt()
            throws InterruptedException, ExecutionException, TimeoutException {
        HubThing camera = camera(60);
        URI address = URI.create(String.valueOf(called(camera, "startLiveView", 60)));
        assertEquals(link(camera), address);
        camera.awaitState("live-view", "ON");
        HlsViewer seen = new HlsViewer();
        CompletableFuture<HlsViewer> viewer = viewer(seen, address);
        awaitPieces(seen, viewer, 1);
        assertEquals(address.toString(), called(camera, "startLiveView", 60), "it is the same");
        assertEquals(true, called(camera, "stopLiveView"));
        viewer.join();
        assertEquals(0x47, seen.pieces().get(0)[0]);
        assertOver(camera);
        assertEquals(true, called(camera, "stopLiveView"), "there is none any more");
    }

    @Test
    void theSwitchTurnsItOnAndOff() {
        HubThing camera = camera(60);
        camera.awaitState("live-view", "OFF");
        camera.command("live-view", "ON");
        camera.awaitState("live-view", "ON", "ON"::equals, LONG);
        HlsViewer seen = new HlsViewer();
        CompletableFuture<HlsViewer> viewer = viewer(seen, link(camera));
        awaitPieces(seen, viewer, 1);
        camera.command("live-view", "OFF");
        viewer.join();
        assertOver(camera);
    }

    @Test
    void itEndsAtTheLimitOfTheThing() {
        HubThing camera = camera(10);
        assertFalse(viewer(link(camera)).join().pieces().isEmpty());
        assertOver(camera);
    }

    @Test
    void itEndsWhenTheLastViewerHasGone() throws IOException, InterruptedException {
        HubThing camera = camera(300);
        HttpResponse<String> first = PLAYER.send(HttpRequest.newBuilder(link(camera)).build(), BodyHandlers.ofString());
        assertEquals(200, first.statusCode());
        assertOver(camera);
    }

    @Test
    void itEndsWhenBlinkEndsIt() {
        HubThing camera = camera(60);
        HlsViewer seen = new HlsViewer();
        CompletableFuture<HlsViewer> viewer = viewer(seen, link(camera));
        awaitPieces(seen, viewer, 1);
        camera.awaitState("live-view", "ON", "ON"::equals, LONG);
        blink().live().end(blink().live().running().get(0));
        viewer.join();
        assertOver(camera);
    }

    @Test
    void viewersAreLetGoWhenTheAccountEnds() {
        HubThing camera = camera(60);
        HlsViewer seen = new HlsViewer();
        CompletableFuture<HlsViewer> viewer = viewer(seen, link(camera));
        awaitPieces(seen, viewer, 1);
        thing().disable();
        viewer.join();
        awaitNobody();
        thing().enable();
    }

    @Test
    void viewersAreLetGoWhenTheCameraIsDisabled() {
        HubThing camera = camera(60);
        HlsViewer seen = new HlsViewer();
        CompletableFuture<HlsViewer> viewer = viewer(seen, link(camera));
        awaitPieces(seen, viewer, 1);
        camera.disable();
        viewer.join();
        awaitNobody();
    }

    @Test
    void aCameraWhoseSoundIsSwitchedOffIsSeen() throws InterruptedException, ExecutionException, TimeoutException {
        blink().scenario().relay().sound(false);
        HubThing camera = camera(60);
        HlsViewer seen = new HlsViewer();
        CompletableFuture<HlsViewer> viewer = viewer(seen,
                URI.create(String.valueOf(called(camera, "startLiveView", 60))));
        awaitPieces(seen, viewer, 3);
        assertEquals(true, called(camera, "stopLiveView"));
        assertTrue(viewer.join().isComplete());
        for (byte[] piece : seen.pieces()) {
            assertTrue(packets(piece, VIDEO_PID) > 0);
            assertEquals(0, packets(piece, SOUND_PID));
        }
        assertOver(camera);
    }

    private static long packets(byte[] piece, int pid) {
        return IntStream.range(0, piece.length / PACKET).map(i -> i * PACKET)
                .filter(at -> ((piece[at + 1] & 0x1F) << 8 | piece[at + 2] & 0xFF) == pid).count();
    }

    private void awaitNobody() {
        await("nobody is at the relay").atMost(LONG)
                .until(() -> blink().live().visits().stream().allMatch(visit -> visit.end().isPresent()));
    }

    private static void awaitPieces(HlsViewer seen, CompletableFuture<HlsViewer> viewer, int pieces) {
        await("pictures are seen").atMost(LONG).until(() -> {
            if (viewer.isDone()) {
                viewer.join(); // tells why it has ended so soon
            }
            return seen.pieces().size() >= pieces;
        });
    }

    @Test
    void aCameraThatIsOutOfReachShowsNothing() throws InterruptedException, ExecutionException, TimeoutException {
        HubThing camera = camera(60);
        blink().home(EMAIL).device(GARDEN_CAMERA).offline(true);
        blink().scenario().live().offline(Duration.ofSeconds(3)).polling(Duration.ofSeconds(2));
        blink().scenario().relay().firstPicture(Duration.ofMinutes(2));
        assertNull(called(camera, "startLiveView", 60));
        camera.awaitState("live-view", "OFF", "OFF"::equals, LONG);
    }

    @Test
    void aModelThatIsNotSupportedIsCalledSo()
            throws InterruptedException, ExecutionException, TimeoutException, IOException {
        HubThing camera = camera(60);
        blink().home(EMAIL).device(GARDEN_CAMERA).type("xt2");
        assertNull(called(camera, "startLiveView", 60));
        HttpResponse<String> answer = PLAYER.send(HttpRequest.newBuilder(link(camera)).build(),
                BodyHandlers.ofString());
        assertEquals(501, answer.statusCode());
        assertTrue(answer.body().contains("not supported"), answer.body());
        assertTrue(HUB.framework().log().stream().map(Object::toString).anyMatch(
                line -> line.contains(camera.uid()) && line.contains("live pictures by RTSP are not supported")));
    }

    @Test
    void ffprobeReadsTheStreamOfPlayersAndThePlaylist()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        assumeTrue(Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffprobe"))), "There is no ffprobe");
        HubThing camera = camera(120);
        for (String kind : List.of("live.ts", "live")) {
            String address = String.valueOf(called(camera, "getMediaLink", kind, 10));
            Process probe = new ProcessBuilder("ffprobe", "-v", "error", "-show_entries", "stream=codec_name", "-of",
                    "csv=p=0", "-i", address).redirectErrorStream(true).start();
            assertTrue(probe.waitFor(LONG.toSeconds(), TimeUnit.SECONDS), "ffprobe has seen enough");
            Set<String> codecs = new HashSet<>(new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isEmpty()).toList());
            assertEquals(Set.of("h264", "aac"), codecs, kind);
        }
        assertEquals(1, blink().live().visits().size(), "both players share one connection");
        assertEquals(true, called(camera, "stopLiveView"));
        assertOver(camera);
    }

    @Test
    void withoutAValidLinkNothingTellsWhetherThereIsSuchACamera() throws IOException, InterruptedException {
        HubThing camera = camera(60);
        String live = link(camera).toString();
        String existing = live.substring(0, live.length() - 5) + "AAAAA";
        Map<String, Object> first = everything(existing);
        assertEquals(403, first.get(":status"));
        String base = HUB.framework().address() + "/blink/";
        for (String address : List.of(existing.replace("-" + GARDEN_CAMERA, "-499999"),
                existing.replace("camera-", "mini-"), existing.replace("/live/", "/live.ts/").replace(".m3u8", ".ts"),
                existing.replace("/live/", "/live-list/"), live.replaceAll("\\?.*", ""), base + "nobody/live.m3u8",
                base + "home/live-part/camera-" + GARDEN_CAMERA + "/AAAA.ts", base + "home/page/", base)) {
            assertEquals(first, everything(address), address);
        }
        assertEquals(0, blink().live().visits().size());
    }

    private static Map<String, Object> everything(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = PLAYER.send(HttpRequest.newBuilder(URI.create(address)).build(),
                BodyHandlers.ofString());
        Map<String, Object> all = new TreeMap<>(answer.headers().map());
        all.remove("date");
        all.put(":status", answer.statusCode());
        all.put(":body", answer.body());
        return all;
    }
}
