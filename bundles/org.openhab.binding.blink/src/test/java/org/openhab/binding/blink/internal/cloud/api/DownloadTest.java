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
package org.openhab.binding.blink.internal.cloud.api;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.cloud.http.LoopbackServer.begin;
import static org.openhab.binding.blink.internal.cloud.http.LoopbackServer.reply;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.auth.TokenClient;
import org.openhab.binding.blink.internal.cloud.auth.TokenKeeper;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.NotStoredException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.http.IdempotentRetry;
import org.openhab.binding.blink.internal.cloud.http.InFlight;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.LoopbackServer;
import org.openhab.binding.blink.internal.cloud.http.RecordingReceiver;
import org.openhab.binding.blink.internal.cloud.http.TransportLimits;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Manifest;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.MemorySessionStore;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * A clip that comes through the whole chain is complete, or none: whatever had to be repeated on the way begins anew.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class DownloadTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final LoopbackServer.Reply CLIP = reply("200 OK\nContent-Length: 4", "clip");
    private static final LoopbackServer.Reply HALF_A_CLIP = reply("200 OK\nContent-Length: 4", "cl");
    private static final LoopbackServer.Reply UNAUTHORIZED = reply(
            "401 Unauthorized\nContent-Type: application/json\nContent-Length: 12", "{\"code\":101}");
    private static final LoopbackServer.Reply OVERLOADED = reply("503 Service Unavailable\nContent-Length: 4", "down");

    private final LoopbackServer blink = new LoopbackServer();
    private final JettyTransport transport = new JettyTransport(new HttpClient(), TransportLimits.DEFAULT);
    private final InFlight book = new InFlight(transport);
    private final TestClock clock = new TestClock();
    private final ScriptedSender signInHost = new ScriptedSender();
    private final MemorySessionStore store = new MemorySessionStore();
    private final BlinkHosts hosts = BlinkHosts.of(blink.uri().toString());
    private final RestClient rest = new RestClient(new Authorization(
            new IdempotentRetry(book, time -> CompletableFuture.completedFuture(null), () -> 0, Duration.ofSeconds(1)),
            new TokenKeeper(new TokenClient(signInHost, hosts.oauth(), clock), store, clock, () -> 0),
            () -> List.of(blink.uri())), hosts, new ClientProfile(Optional.empty()), clock);
    private final MediaApi api = new MediaApi(rest, note -> {
    });
    private final RecordingReceiver receiver = new RecordingReceiver();

    @BeforeEach
    void signedIn() {
        store.update(session -> session.withHardwareId("h-1")
                .signedIn(new Tokens("access-1", "refresh-1", clock.seconds(), 3600)));
    }

    @AfterEach
    void close() throws IOException {
        transport.close();
        blink.close();
    }

    @Test
    void aClipComesAtOnce() throws BlinkException {
        blink.answer(CLIP);

        result(download(receiver));

        assertClip(4L);
        assertEquals(List.of("Bearer access-1"), tokens());
        assertTrue(blink.requests().get(0).startsWith("GET /media/clip.mp4?a=%2B HTTP/1.1\n"));
    }

    @Test
    void aClipBeginsWhenTheTokenIsRefreshed() throws BlinkException {
        blink.answer(UNAUTHORIZED, CLIP);
        refreshed();

        result(download(receiver));

        assertClip(4L);
        assertEquals(List.of("Bearer access-1", "Bearer access-2"), tokens());
    }

    @Test
    void aTokenThatIsRefusedTwiceBringsNothing() {
        blink.answer(UNAUTHORIZED, UNAUTHORIZED);
        refreshed();

        assertEquals(401, failure(UnexpectedAnswerException.class, download(receiver)).status());
        assertEquals(List.of(), receiver.lengths());
    }

    @Test
    void withoutANewTokenNothingComes() {
        blink.answer(UNAUTHORIZED);
        signInHost.answer(Answer.status(401));

        failure(SessionEndedException.class, download(receiver));
        assertEquals(List.of(), receiver.lengths());
    }

    @Test
    void aClipComesAfterAFaultOfTheMoment() throws BlinkException {
        blink.answer(OVERLOADED, CLIP);

        result(download(receiver));

        assertClip(4L);
    }

    @Test
    void aClipThatIsCutBeginsAnew() throws BlinkException {
        blink.answer(HALF_A_CLIP, CLIP);

        result(download(receiver));

        assertClip(4L, 4L);
    }

    @Test
    void aClipThatIsCutTwiceIsNone() {
        blink.answer(HALF_A_CLIP, HALF_A_CLIP);

        failure(UnreachableException.class, download(receiver));
        assertEquals(2, blink.requests().size());
    }

    @Test
    void aClipMayBeCutBeforeTheTokenIsRefusedAndComeAtLast() throws BlinkException {
        blink.answer(HALF_A_CLIP, UNAUTHORIZED, OVERLOADED, CLIP);
        refreshed();

        result(download(receiver));

        assertClip(4L, 4L);
        assertEquals(List.of("Bearer access-1", "Bearer access-1", "Bearer access-2", "Bearer access-2"), tokens());
    }

    @Test
    void aClipIsNotAskedForAgainWhenTheDiskIsFull() {
        blink.answer(CLIP, CLIP);

        failure(NotStoredException.class, download(new RecordingReceiver() {
            @Override
            public synchronized void receive(ByteBuffer bytes) throws IOException {
                throw new IOException("disk full");
            }
        }));

        assertEquals(1, blink.requests().size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "302 Found\nLocation: http://127.0.0.2:9/clip.mp4", "404 Not Found",
            "429 Too Many Requests", "500 Internal Server Error", "206 Partial Content" })
    void whatIsNoClipIsNotTakenForOne(String head) {
        blink.answer(reply(head + "\nContent-Length: 4", "oops"));

        failure(BlinkException.class, download(receiver));

        assertEquals(List.of(), receiver.lengths());
        assertEquals(1, blink.requests().size());
    }

    @Test
    void closingTheSessionEndsADownloadForGood() throws InterruptedException {
        blink.answer(out -> {
            begin(out, "200 OK");
            while (true) {
                out.write(new byte[1000]);
            }
        });
        CompletableFuture<@Nullable Void> download = download(receiver);
        assertTrue(receiver.hasBegun());

        book.close();

        failure(UnreachableException.class, download);
        assertTrue(blink.isCut());
        assertEquals(1, blink.requests().size());
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 404, 406, 409 })
    void aClipOfUsbStorageComesWhenItIsThere(int notYet) throws BlinkException {
        LocalStorageApi storage = new LocalStorageApi(rest, note -> {
        });
        Manifest.Entry entry = new Manifest.Entry("2", "Garage", Instant.EPOCH);
        Manifest manifest = new Manifest("1", List.of(entry));
        blink.answer(reply(notYet + " Not Yet\nContent-Length: 2", "{}"), CLIP);

        assertEquals(false,
                result(storage.download(ACCOUNT, Homes.module(null, null, null), manifest, entry, receiver)));
        assertEquals(List.of(), receiver.lengths());
        assertEquals(true,
                result(storage.download(ACCOUNT, Homes.module(null, null, null), manifest, entry, receiver)));
        assertClip(4L);
    }

    @Test
    void theNewerListIsAskedForOnTheWireAsBlinkUnderstandsIt() throws BlinkException {
        blink.answer(reply("200 OK\nContent-Length: 12", "{\"media\":[]}"));

        result(api.recordedBetween(ACCOUNT, Instant.EPOCH, TestClock.START, Optional.of("5")));

        String request = blink.requests().get(0);
        assertTrue(request.startsWith("POST /api/v4/accounts/123456/media?start_time=1970-01-01T00%3A00%3A00Z"
                + "&end_time=2026-11-22T12%3A00%3A00Z&pagination_key=5 HTTP/1.1\n"), request);
        assertTrue(request.contains("\nContent-Type: application/json\n"), request);
        assertTrue(request.contains("\nAccept: application/json\n"), request);
        assertTrue(request.endsWith("\n\n{}"), request);
    }

    @Test
    void theClassicListIsAskedForOnTheWireAsBlinkUnderstandsIt() throws BlinkException {
        blink.answer(reply("200 OK\nContent-Length: 12", "{\"media\":[]}"));

        result(api.changedSince(ACCOUNT, TestClock.START, Optional.empty()));

        String request = blink.requests().get(0);
        assertTrue(request.startsWith(
                "GET /api/v1/accounts/123456/media/changed?since=2026-11-22T12%3A00%3A00%2B0000&page=1 HTTP/1.1\n"),
                request);
    }

    private void refreshed() {
        signInHost.answer(Answer.json(200, "{\"access_token\":\"access-2\",\"refresh_token\":\"refresh-2\"}"));
    }

    private CompletableFuture<@Nullable Void> download(BodyReceiver target) {
        return api.download(ACCOUNT, "/media/clip.mp4?a=%2B", target);
    }

    private void assertClip(Long... lengths) {
        assertEquals("clip", new String(receiver.content(), StandardCharsets.UTF_8));
        assertEquals(List.of(lengths), receiver.lengths());
    }

    /** The access token of each request. */
    private List<String> tokens() {
        return blink.requests().stream().flatMap(String::lines).filter(line -> line.startsWith("Authorization: "))
                .map(line -> line.substring("Authorization: ".length())).toList();
    }

    private static <T> T result(CompletableFuture<T> answer) throws BlinkException {
        try {
            return answer.get(40, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw assertInstanceOf(BlinkException.class, e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static <E extends BlinkException> E failure(Class<E> type, CompletableFuture<@Nullable Void> answer) {
        return assertThrows(type, () -> result(answer));
    }
}
