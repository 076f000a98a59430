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

import static org.junit.jupiter.api.Assertions.*;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.account.LiveViews;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.WatchedView;
import org.openhab.binding.blink.internal.live.hls.LiveStream;

/**
 * What becomes of a playlist when its account goes in the middle.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveFarewellTest {

    private static final DeviceFamily CAMERA = DeviceFamily.CAMERA;

    @AutoClose
    private final LinkServer server = new LinkServer(Duration.ofSeconds(60));
    private final LinkSecret secret = LinkSecret.random(new SecureRandom());
    private final MediaLinks links = new MediaLinks("home", () -> secret, LinkBase.of("/", Optional::empty));
    private final LiveStream stream = new LiveStream(server.clock);
    private final LiveView view = WatchedView.of(stream, server.clock);
    private final String list = list(5, "abc-1");

    @BeforeEach
    void goAway() {
        server.accounts.leave("home",
                new LiveFarewell("home", secret, List.of(new LiveViews.Last(CAMERA, 5, view)), server.clock));
    }

    private String list(long camera, String id) {
        return links.stable(LinkTarget.certain(LinkKind.LIVE_LIST, CAMERA, camera, id));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String everything(HttpResponse<byte[]> answer) {
        return answer.statusCode() + text(answer)
                + answer.headers().map().entrySet().stream().filter(header -> !"date".equals(header.getKey()))
                        .sorted((a, b) -> a.getKey().compareTo(b.getKey())).toList();
    }

    @Test
    void whoWatchesGetsTheEndOfThePlaylistAndItsPieces() {
        stream.end();
        HttpResponse<byte[]> answer = server.get(list);
        assertEquals(200, answer.statusCode());
        assertTrue(text(answer).contains("#EXT-X-ENDLIST"), text(answer));
        List<String> pieces = text(answer).lines().filter(line -> line.startsWith("../../")).toList();
        assertFalse(pieces.isEmpty());
        for (String piece : pieces) {
            assertEquals(200, server.get("/blink/home/" + piece.substring("../../".length())).statusCode(), piece);
        }
    }

    @Test
    void whoWaitsForTheNextPicturesGetsTheLastOnesAndThenTheEnd() {
        assertFalse(text(server.get(list)).contains("#EXT-X-ENDLIST"), "the live view is about to end");
        CompletableFuture<HttpResponse<byte[]>> next = server.getLater(list);
        server.awaitLaidAside();
        stream.end();
        assertEquals(200, next.join().statusCode());
        assertTrue(text(server.get(list)).contains("#EXT-X-ENDLIST"));
    }

    @Test
    void whoWaitsWhileTheAccountGoesIsGivenLinksThatWork() {
        AtomicReference<Optional<MediaLinks>> made = new AtomicReference<>(Optional.of(links));
        LiveLinks live = new LiveLinks(CAMERA, 5, id -> Optional.of(view), made::get, CompletableFuture::new);
        LinkTarget target = LinkTarget.certain(LinkKind.LIVE_LIST, CAMERA, 5, "abc-1");
        live.contentOf(target).join();
        CompletableFuture<LinkedContent> next = live.contentOf(target);
        assertFalse(next.isDone());
        made.set(Optional.empty());
        stream.end();
        String playlist = ((LinkedContent.Playlist) next.join()).text();
        assertTrue(playlist.contains("/live-part/"), playlist);
        assertFalse(playlist.lines().anyMatch("../../"::equals), playlist);
        assertEquals(LinkedContent.Absence.NOTHING, live.contentOf(target).join(), "the account has gone");
    }

    @Test
    void nobodyElseIsToldAnything() {
        stream.end();
        String nobody = everything(server.get(list.replace("/home/", "/nobody/")));
        assertTrue(nobody.startsWith("403"), nobody);
        for (String address : List.of(list(6, "abc-1"), list(5, "abd-1"), list(5, "abc"),
                list.replaceAll("p=.....", "p=AAAAA"), list.replaceAll("\\?.*", ""),
                links.stable(LinkTarget.newest(LinkKind.LIVE, CAMERA, 5)),
                links.stable(LinkTarget.newest(LinkKind.LIVE_TS, CAMERA, 5)),
                links.stable(LinkTarget.newest(LinkKind.SNAPSHOT, CAMERA, 5)),
                links.stable(LinkTarget.clip(CAMERA, 5, "abc-1")))) {
            assertEquals(nobody, everything(server.get(address)), address);
        }
    }

    @Test
    void afterHalfAMinuteNothingIsLeft() {
        stream.end();
        server.clock.advance(LiveFarewell.TIME.minusMillis(1));
        assertEquals(200, server.get(list).statusCode());
        server.clock.advance(Duration.ofMillis(1));
        assertEquals(403, server.get(list).statusCode());
    }

    @Test
    void anAccountThatIsBackAtOnceShowsItsOwnAndTheEndOfWhatWasBefore() {
        stream.end();
        byte[] jpeg = { (byte) 0xFF, (byte) 0xD8, 1, 2, (byte) 0xFF, (byte) 0xD9 };
        server.accounts.add("home", new LinkedAccount() {

            @Override
            public LinkSecret linkSecret() {
                return secret;
            }

            @Override
            public CompletableFuture<LinkedContent> linkedContent(LinkTarget target) {
                return CompletableFuture.completedFuture(target.kind() == LinkKind.SNAPSHOT
                        ? new LinkedContent.Picture(jpeg, server.clock.instant(), "Garage")
                        : LinkedContent.Absence.NOTHING);
            }
        });
        assertTrue(text(server.get(list)).contains("#EXT-X-ENDLIST"));
        assertTrue(
                Arrays.equals(jpeg, server.get(links.stable(LinkTarget.newest(LinkKind.SNAPSHOT, CAMERA, 5))).body()));
        assertEquals(404, server.get(list(6, "abc-1")).statusCode(), "as if nothing had been before");
    }

    @Test
    void whatIsForgottenIsNotThere() {
        LiveFarewell other = new LiveFarewell("home", secret, List.of(), server.clock);
        server.accounts.forget("home", other);
        stream.end();
        assertEquals(200, server.get(list).statusCode(), "another one was meant");
        server.accounts.leave("home", other);
        server.accounts.forget("home", other);
        assertEquals(403, server.get(list).statusCode());
    }
}
