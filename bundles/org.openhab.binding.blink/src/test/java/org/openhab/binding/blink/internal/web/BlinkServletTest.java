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
package org.openhab.binding.blink.internal.web;

import static java.util.concurrent.CompletableFuture.*;
import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.web.LinkServer.*;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.live.hls.RawSubscription;

/**
 * Who gets in, who does not, and what is told when there is nothing to show.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BlinkServletTest {

    private static final LinkTarget PICTURE = LinkTarget.newest(LinkKind.SNAPSHOT, DeviceFamily.CAMERA, 5);
    private static final String ADDRESS = "/blink/home/snapshot/camera-5.jpg";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private volatile LinkSecret secret = LinkSecret.random(new SecureRandom());
    private final String stable = SignedLink.sign("home", PICTURE, Optional.empty(), secret).address();
    private final CompletableFuture<LinkTarget> asked = new CompletableFuture<>();
    private CompletableFuture<LinkedContent> loading = completedFuture(picture());
    @AutoClose
    private LinkServer server = new LinkServer(PATIENCE);

    @TempDir
    Path folder = Path.of("");

    private class Account implements LinkedAccount {

        @Override
        public LinkSecret linkSecret() {
            return secret;
        }

        @Override
        public CompletableFuture<LinkedContent> linkedContent(LinkTarget target) {
            asked.complete(target);
            return loading;
        }
    }

    @BeforeEach
    void addAccount() {
        server.accounts.add("home", new Account());
    }

    private static LinkedContent picture() {
        return new LinkedContent.Picture(Pictures.whole(1), TestClock.START, "Front");
    }

    @Test
    void aLinkShowsWhatItLeadsTo() {
        HttpResponse<byte[]> answer = server.get(stable);
        assertEquals(200, answer.statusCode());
        assertArrayEquals(Pictures.whole(1), answer.body());
        assertEquals("image/jpeg", header(answer, "Content-Type"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertEquals(PICTURE, asked.join());
    }

    @Test
    void whatAPageAppendsToHaveItLoadedAgainChangesNothing() {
        assertEquals(200, server.get(stable + "&_ts=1").statusCode());
    }

    @Test
    void anEndingLinkEnds() {
        String ending = SignedLink.sign("home", PICTURE, Optional.of(TestClock.START.plusSeconds(60)), secret)
                .address();
        assertEquals(200, server.get(ending).statusCode());
        server.clock.advance(Duration.ofSeconds(60));
        assertEquals(everything(server.get(ADDRESS)), everything(server.get(ending)));
    }

    static Stream<String> withoutProof() {
        String proof = "?p=" + "A".repeat(43);
        return Stream.of("/blink/home/snapshot/camera-6.jpg" + proof, "/blink/home/clip/camera-5/MQ.mp4" + proof,
                "/blink/none/snapshot/camera-5.jpg" + proof, "/blink/home/live/camera-5.ts" + proof,
                "/blink/home/snapshot/camera-5.jpg?p=short", "/blink/home/snapshot/camera-5.jpg", "/blink/", "/blink",
                "/blink/home", "/blink/home/..%2f..%2fetc/passwd" + proof, "/blink/home/%252e%252e/x" + proof,
                "/blink/home/snapshot/camera-5.jpg" + proof + "&p=" + "A".repeat(43),
                "/blink/" + "x".repeat(3000) + proof, "/blink/home/snapshot/camera-5.jpg?e=1&p=" + "A".repeat(43));
    }

    @ParameterizedTest
    @MethodSource("withoutProof")
    void withoutAProofAllIsTheSame(String address) {
        Map<String, Object> refused = everything(server.get(ADDRESS + "?p=" + "A".repeat(43)));
        assertEquals(403, refused.get(":status"));
        assertEquals("Forbidden", refused.get(":body"));
        assertEquals(refused, everything(server.get(address)));
        assertEquals(0, server.send("HEAD", address).body().length);
        assertFalse(asked.isDone(), "the account is not asked");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/blink/x/../home/snapshot/camera-5.jpg", "//blink/home/snapshot/camera-5.jpg",
            "/blink/home/./snapshot/camera-5.jpg", "/blink/home/snapshot/camera-5.jpg;x=y",
            "/blink/home/snapshot%2fcamera-5.jpg", "/blink/%68ome/snapshot/camera-5.jpg" })
    void aProofIsForOneWayOfWritingOnly(String address) throws IOException {
        String answer = server.raw("GET", address + stable.substring(stable.indexOf('?')));
        assertTrue(answer.startsWith("HTTP/1.1 403 ") || answer.startsWith("HTTP/1.1 400 "), answer);
        assertFalse(asked.isDone(), "the account is not asked");
    }

    @Test
    void theLinksOfAnAccountThatHasGoneEnd() {
        Account other = new Account();
        server.accounts.add("home", other);
        server.accounts.remove("home", new Account());
        assertEquals(200, server.get(stable).statusCode());
        server.accounts.remove("home", other);
        assertEquals(everything(server.get(ADDRESS)), everything(server.get(stable)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get" })
    void aLinkCanOnlyBeRead(String method) throws IOException {
        String answer = server.raw(method, stable);
        assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
        assertTrue(answer.contains("Allow: GET, HEAD\r\n"), answer);
        assertFalse(asked.isDone(), "the account is not asked");
    }

    @Test
    void withAProofItIsToldThatThereIsNothing() {
        loading = completedFuture(LinkedContent.Absence.NOTHING);
        HttpResponse<byte[]> answer = server.get(stable);
        assertEquals(404, answer.statusCode());
        assertEquals("There is nothing to show", new String(answer.body(), StandardCharsets.UTF_8));
        assertTrue(header(answer, "Content-Type").startsWith("text/plain"));
    }

    @ParameterizedTest
    @CsvSource({ "false, application/vnd.apple.mpegurl", "true, video/mp2t" })
    void whoOnlyAsksWhetherALiveViewIsThereOpensNoCamera(boolean endless, String type) {
        AtomicInteger begun = new AtomicInteger();
        loading = completedFuture(new LinkedContent.Unopened(endless, () -> {
            begun.incrementAndGet();
            return completedFuture(new LinkedContent.Playlist("#EXTM3U"));
        }));
        HttpResponse<byte[]> answer = server.send("HEAD", stable);
        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals(0, begun.get());
        assertEquals("#EXTM3U", new String(server.get(stable).body(), StandardCharsets.UTF_8));
        assertEquals(1, begun.get());
    }

    @Test
    void whatIsWithheldLooksAsWithoutAProof() {
        loading = completedFuture(LinkedContent.Absence.WITHHELD);
        assertEquals(everything(server.get(ADDRESS)), everything(server.get(stable)));
    }

    @Test
    void whatIsWithheldOnceItIsLoadedLooksAsWithoutAProof() {
        loading = failedFuture(new CompletionException(new WithheldException("disarmed meanwhile")));
        assertEquals(everything(server.get(ADDRESS)), everything(server.get(stable)));
    }

    @Test
    void aStreamWhoseLinkWasRevokedWhileTheCameraBeganIsNotShown() {
        loading = new CompletableFuture<>();
        CompletableFuture<HttpResponse<byte[]>> answer = server.getLater(stable);
        server.awaitLaidAside();
        secret = LinkSecret.random(new SecureRandom());
        RawSubscription stream = mock(RawSubscription.class);
        loading.complete(new LinkedContent.Endless(ready -> stream));
        assertEquals(403, answer.orTimeout(60, TimeUnit.SECONDS).join().statusCode());
        verifyNoInteractions(stream);
    }

    @Test
    void aStreamThatBreaksEndsForWhoWatches() throws InterruptedException {
        CompletableFuture<Runnable> told = new CompletableFuture<>();
        CountDownLatch polled = new CountDownLatch(1);
        RawSubscription stream = mock(RawSubscription.class);
        when(stream.poll()).thenAnswer(call -> {
            if (polled.getCount() == 0) {
                throw new IllegalStateException("a bug");
            }
            polled.countDown();
            return Optional.empty();
        });
        loading = completedFuture(new LinkedContent.Endless(ready -> {
            told.complete(ready);
            return stream;
        }));
        CompletableFuture<HttpResponse<byte[]>> answer = server.getLater(stable);
        assertTrue(polled.await(60, TimeUnit.SECONDS));
        told.join().run();
        assertEquals(200, answer.orTimeout(60, TimeUnit.SECONDS).join().statusCode());
        verify(stream, atLeastOnce()).close();
    }

    static Stream<Object[]> failures() {
        return Stream.of(new Object[][] { { new UnreachableException("no route", false, null), 502, "" },
                { new ServerFaultException("clip", 500, Optional.empty()), 502, "" },
                { new IOException("disk full: secret"), 502, "" }, { new IllegalStateException("a bug"), 502, "" },
                { new CompletionException(new BusyException("clip")), 503, "5" },
                { new RateLimitedException("clip", Duration.ofSeconds(90)), 503, "90" },
                { new RateLimitedException("clip", Duration.ofDays(365)), 503, "86400" },
                { new SessionEndedException("signed out"), 503, "" }, { new TimeoutException("too slow"), 504, "" } });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatCannotBeLoadedIsToldInAFewWords(Exception failure, int status, String retryAfter) {
        loading = failedFuture(failure);
        HttpResponse<byte[]> answer = server.get(stable);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(status, answer.statusCode(), text);
        assertEquals(retryAfter, header(answer, "Retry-After"));
        assertTrue(text.matches("It [a-z A-Z,]{10,50}"), text);
    }

    @Test
    void anAccountThatBreaksIsNoPageOfErrors() {
        server.accounts.add("home", new LinkedAccount() {

            @Override
            public LinkSecret linkSecret() {
                return secret;
            }

            @Override
            public CompletableFuture<LinkedContent> linkedContent(LinkTarget target) {
                throw new IllegalStateException("a bug");
            }
        });
        HttpResponse<byte[]> answer = server.get(stable);
        assertEquals(502, answer.statusCode());
        assertEquals("It could not be loaded from Blink", new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Test
    void whatHasToBeLoadedIsWaitedForWithoutAThread() throws InterruptedException, ExecutionException {
        loading = new CompletableFuture<>();
        CompletableFuture<HttpResponse<byte[]>> first = server.getLater(stable);
        server.awaitLaidAside();
        assertEquals(PICTURE, asked.join());
        assertFalse(first.isDone());
        loading.complete(picture());
        assertEquals(200, first.get().statusCode());
        assertArrayEquals(Pictures.whole(1), first.get().body());
    }

    @Test
    void aFailureAfterAWhileIsToldToo() throws InterruptedException, ExecutionException {
        loading = new CompletableFuture<>();
        CompletableFuture<HttpResponse<byte[]>> answer = server.getLater(stable);
        server.awaitLaidAside();
        loading.completeExceptionally(new UnreachableException("no route", false, null));
        assertEquals(502, answer.get().statusCode());
    }

    @Test
    void whoEverLoadsIsNotHeldUpByASlowReader() throws IOException, InterruptedException {
        loading = new CompletableFuture<>();
        Path clip = Clips.sparse(folder, 64L << 20);
        try (Socket reader = server.open("GET", stable)) {
            server.awaitLaidAside();
            // Returns, although nobody reads the 64 MB.
            loading.complete(new LinkedContent.StoredClip(clip, TestClock.START, "Front"));
            assertEquals("HTTP/1.1 200 OK", firstLine(reader));
        }
    }

    @Test
    void whatIsLoadedForAnAddOnThatWasStoppedIsNotShown() throws InterruptedException, ExecutionException {
        loading = new CompletableFuture<>();
        CompletableFuture<HttpResponse<byte[]>> answer = server.getLater(stable);
        server.awaitLaidAside();
        server.withoutServlet();
        loading.complete(new LinkedContent.StoredClip(folder, TestClock.START, "Front"));
        assertEquals(404, answer.get().statusCode());
    }

    @Test
    void whatTakesTooLongIsTold() {
        server.close();
        server = new LinkServer(Duration.ofMillis(50));
        addAccount();
        loading = new CompletableFuture<>();
        HttpResponse<byte[]> answer = server.get(stable);
        assertEquals(504, answer.statusCode());
    }

    @Test
    void whereNothingCanBeLaidAsideOneIsAskedToComeAgain() {
        server.withoutAsync();
        loading = new CompletableFuture<>();
        HttpResponse<byte[]> answer = server.get(stable);
        assertEquals(503, answer.statusCode());
        assertEquals("5", header(answer, "Retry-After"));
        loading = completedFuture(picture());
        assertEquals(200, server.get(stable).statusCode());
    }
}
