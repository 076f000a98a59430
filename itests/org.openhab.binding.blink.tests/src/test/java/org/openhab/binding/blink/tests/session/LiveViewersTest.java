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
package org.openhab.binding.blink.tests.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.relay.RelayStop;
import org.openhab.binding.blink.cloud.simulator.relay.RelayStop.Step;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisit;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.live.hls.StreamCounters;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.HlsViewer;
import org.openhab.binding.blink.tests.support.LiveServer;

/**
 * What many viewers and long live views cost.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveViewersTest extends ClipSessionTest {

    private static final String OF_CAMERA = "POST /api/v6/accounts/{account}/networks/{network}/cameras/{device}/liveview";
    private static final int VIEWERS = 20;
    private static final int PACKET = 188;
    private static final int PICTURES_PER_SECOND = 15;
    /** There is more than one piece in them, and less than leaves the playlist. */
    private static final int FIRST_PACKETS = 100;
    private static final Duration SLOW_MACHINE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(2);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void nothingIsLeft() {
        threads.shutdownNow();
        account.dispose();
        await("nobody is at the relay").pollInterval(POLL)
                .until(() -> blink.live().visits().stream().allMatch(visit -> visit.end().isPresent()));
        await("no timer is left").until(() -> time.waitingTasks() == 0);
    }

    private LiveServer serve(Duration limit) {
        return new LiveServer(DeviceFamily.CAMERA, GARAGE, account.session().live(), limit);
    }

    private CompletableFuture<HlsViewer> viewer(HlsViewer viewer, LiveServer server) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return viewer.play(server.address(LinkKind.LIVE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }, threads);
    }

    private LiveView view() {
        await("the live view").pollInterval(POLL).atMost(SLOW_MACHINE)
                .until(() -> account.session().live().current(DeviceFamily.CAMERA, GARAGE).isPresent());
        return account.session().live().current(DeviceFamily.CAMERA, GARAGE).orElseThrow();
    }

    @Test
    void twentyViewersNeedOneConnectionOnePassAndOneCopy() {
        blink.scenario().relay().speed(2);
        // The pictures go on when all have begun, so that nobody misses the first piece.
        RelayStop stop = blink.live().stopAt(Step.PICTURES, FIRST_PACKETS);
        online();
        try (LiveServer server = serve(MINUTE)) {
            List<HlsViewer> begun = Stream.generate(HlsViewer::new).limit(VIEWERS).toList();
            List<CompletableFuture<HlsViewer>> viewers = begun.stream().map(one -> viewer(one, server)).toList();
            LiveView view = view();
            await("all have begun").pollInterval(POLL).atMost(SLOW_MACHINE)
                    .until(() -> begun.stream().noneMatch(one -> one.pieces().isEmpty()));
            stop.goOn();
            await("a dozen pieces").pollInterval(POLL).atMost(SLOW_MACHINE)
                    .until(() -> view.stream().counters().segments() >= 12);
            blink.live().end(blink.live().running().get(0));
            List<HlsViewer> played = viewers.stream().map(one -> one.orTimeout(60, TimeUnit.SECONDS).join()).toList();

            assertEquals(1, blink.count(OF_CAMERA), "asked for once");
            assertEquals(1, blink.live().connections(GARAGE), "one connection to Blink");
            StreamCounters counters = view.stream().counters();
            RelayVisit visit = blink.live().visits().get(0);
            assertTrue(counters.packets() > 0 && counters.packets() * PACKET <= visit.sentBytes(),
                    counters.packets() + " packets of " + visit.sentBytes() + " bytes are read once");
            assertEquals(0, counters.skippedBytes() + counters.syncLosses() + counters.continuityBreaks());
            assertEquals(counters.segments(), server.copies().size(), "every piece was fetched");
            server.copies().forEach((piece, copies) -> assertEquals(1, copies.size(), "copies in memory of " + piece));
            long largest = 0;
            for (HlsViewer one : played) {
                assertTrue(one.isComplete());
                assertEquals(counters.segments(), one.pieces().size());
                assertTrue(one.playlists() <= counters.segments() + 2, "nobody asks in vain");
                for (int i = 0; i < one.pieces().size(); i++) {
                    assertArrayEquals(played.get(0).pieces().get(i), one.pieces().get(i), "piece " + i);
                    largest = Math.max(largest, one.pieces().get(i).length);
                }
            }
            assertEquals(counters.segmentBytes(), played.get(0).pieces().stream().mapToLong(one -> one.length).sum(),
                    "made once");
            assertTrue(view.stream().window().retainedBytes() <= 9 * largest, "six in the playlist and three before");
        }
    }

    @Test
    void anHourNeedsNoMoreMemoryThanAMinute() {
        blink.scenario().relay().speed(500);
        blink.scenario().live().duration(Duration.ofHours(3)).polling(Duration.ofSeconds(30));
        online();
        LiveView view = account.lived(account.session().live().open(DeviceFamily.CAMERA, GARAGE, Duration.ofHours(2)));
        view.stream().subscribe(() -> {
            // is asleep
        });
        watchUntil(view, 60);
        long bytes = view.stream().counters().retainedBytes();
        int timers = time.waitingTasks();
        watchUntil(view, 3600);
        StreamCounters counters = view.stream().counters();
        assertFalse(view.isOver());
        assertTrue(counters.segmentBytes() > 50_000_000, "sent " + counters.segmentBytes());
        assertTrue(counters.retainedBytes() <= bytes + 200_000,
                () -> "keeps " + counters.retainedBytes() + " after " + bytes);
        assertEquals(timers, time.waitingTasks(), "timers");
        assertEquals(1, blink.count(OF_CAMERA));
        assertTrue(account.lived(account.session().live().stop(DeviceFamily.CAMERA, GARAGE)));
    }

    /**
     * Pictures come many times faster than in a house, and everything else in the house keeps the pace: also the relay,
     * which cuts whoever gives no sign of life.
     */
    private void watchUntil(LiveView view, int seconds) {
        long wanted = (long) seconds * PICTURES_PER_SECOND;
        // From the first picture on, it gives signs of life.
        await("the first picture").pollInterval(POLL).atMost(SLOW_MACHINE)
                .until(() -> view.stream().counters().pictures() > 0);
        RelayVisit visit = blink.live().visits().get(0);
        while (view.stream().counters().pictures() < wanted) {
            long pictures = view.stream().counters().pictures();
            long signs = visit.statistics();
            view.watched();
            account.live(Duration.ofSeconds(5));
            await("pictures, and signs of life").pollInterval(POLL).atMost(SLOW_MACHINE)
                    .until(() -> view.isOver() || visit.statistics() > signs
                            && view.stream().counters().pictures() >= pictures + 5 * PICTURES_PER_SECOND);
            assertFalse(view.isOver(), () -> String.valueOf(visit.end()));
        }
    }

    @Test
    void aPlayerLikeVlcReadsOneStreamUntilItsEnd() {
        blink.scenario().relay().speed(4);
        online();
        try (LiveServer server = serve(MINUTE)) {
            CompletableFuture<HttpResponse<byte[]>> player = HttpClient.newHttpClient().sendAsync(
                    HttpRequest.newBuilder(server.address(LinkKind.LIVE_TS)).build(), BodyHandlers.ofByteArray());
            LiveView view = view();
            await("many pictures").pollInterval(POLL).atMost(SLOW_MACHINE)
                    .until(() -> view.stream().counters().rawBytes() > 300_000);
            assertEquals(1, view.stream().subscribers());
            blink.live().end(blink.live().running().get(0));
            HttpResponse<byte[]> all = player.orTimeout(60, TimeUnit.SECONDS).join();
            assertEquals(200, all.statusCode());
            assertEquals("video/mp2t", all.headers().firstValue("Content-Type").orElse(""));
            // It begins with the next key frame.
            assertTrue(all.body().length > 200_000 && all.body().length <= view.stream().counters().rawBytes());
            for (int at = 0; at < all.body().length; at += PACKET) {
                assertEquals(0x47, all.body()[at]);
            }
            assertEquals(0, view.stream().subscribers());
        }
    }
}
