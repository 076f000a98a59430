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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.*;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.account.LiveViews;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.WatchedView;
import org.openhab.binding.blink.internal.live.hls.LiveStream;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkSecrets;
import org.openhab.binding.blink.internal.web.LinkServer;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.binding.blink.internal.web.LiveLinks;
import org.openhab.core.thing.ThingUID;

/**
 * Somebody watches while openHAB ends an account: first the handlers of its cameras, then its own.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveEndTest {

    private static final DeviceFamily CAMERA = DeviceFamily.CAMERA;
    private static final ThingUID ACCOUNT = new ThingUID("blink", "account", "home");
    private static final LinkTarget LIST = LinkTarget.certain(LinkKind.LIVE_LIST, CAMERA, 5, "abc-1");
    private static final int STEPS = 4;
    private static final int MOST_PLAYLISTS = 3;

    private final LinkServer server = new LinkServer(Duration.ofSeconds(60));
    private final LiveStream stream = new LiveStream(server.clock);
    private final LiveView view = WatchedView.of(stream, server.clock);
    private final AccountLinks links = new AccountLinks(ACCOUNT,
            new LinkSecrets(new MemoryStorage(), new SecureRandom()), server.accounts,
            LinkBase.of("/", Optional::empty), this::ofCamera, this::find);
    private final String list = links.links().stable(LIST);
    private final List<Runnable> steps = List.of(() -> cameraIsThere = false, this::sayFarewell, stream::end,
            links::close);
    private volatile CompletableFuture<@Nullable Void> asked = new CompletableFuture<>();
    private volatile boolean cameraIsThere = true;
    private volatile int done;
    private volatile int doneInTheMiddle;

    @AfterEach
    void stop() {
        server.close();
    }

    private Optional<LiveView> find(DeviceFamily family, long camera, String id) {
        return Optional.of(view).filter(one -> family == CAMERA && camera == 5 && one.id().equals(id));
    }

    private void sayFarewell() {
        links.farewell(List.of(new LiveViews.Last(CAMERA, 5, view)), server.clock);
    }

    /** The handler of the camera is asked, and before it has been heard, openHAB goes on. */
    private CompletableFuture<LinkedContent> ofCamera(LinkTarget target) {
        CompletableFuture<LinkedContent> found = cameraIsThere
                ? new LiveLinks(CAMERA, 5, id -> find(CAMERA, 5, id), () -> Optional.of(links.links()),
                        CompletableFuture::new).contentOf(target)
                : CompletableFuture.completedFuture(LinkedContent.Absence.NOTHING);
        goOnUntil(doneInTheMiddle);
        asked.complete(null);
        return found;
    }

    private void goOnUntil(int step) {
        for (; done < step; done++) {
            steps.get(done).run();
        }
    }

    private static Stream<Arguments> momentsAndWhatHappensInTheMiddle() {
        return IntStream.rangeClosed(0, STEPS).boxed()
                .flatMap(before -> IntStream.rangeClosed(before, STEPS).mapToObj(after -> Arguments.of(before, after)));
    }

    @ParameterizedTest
    @MethodSource("momentsAndWhatHappensInTheMiddle")
    void thePlaylistEndsWellWheneverSomebodyAsks(int before, int after) {
        assertFalse(text(server.get(list)).contains("#EXT-X-ENDLIST"), "somebody watches");
        goOnUntil(before);
        doneInTheMiddle = after;
        asked = new CompletableFuture<>();
        CompletableFuture<HttpResponse<byte[]>> next = server.getLater(list);
        if (before < STEPS) {
            asked.orTimeout(60, TimeUnit.SECONDS).join();
        }
        goOnUntil(STEPS);
        String playlist = text(next.orTimeout(60, TimeUnit.SECONDS).join());
        for (int i = 1; i < MOST_PLAYLISTS && !playlist.contains("#EXT-X-ENDLIST"); i++) {
            playlist = text(server.get(list));
        }
        assertTrue(playlist.contains("#EXT-X-ENDLIST"), playlist);
        for (String piece : playlist.lines().filter(line -> line.startsWith("../../")).toList()) {
            assertEquals(200, server.get("/blink/home/" + piece.substring("../../".length())).statusCode(), piece);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode());
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void withoutACameraNothingBeginsAndNothingElseIsShown() {
        goOnUntil(1);
        for (LinkTarget target : List.of(LinkTarget.newest(LinkKind.LIVE, CAMERA, 5),
                LinkTarget.newest(LinkKind.LIVE_TS, CAMERA, 5), LinkTarget.newest(LinkKind.SNAPSHOT, CAMERA, 5),
                LinkTarget.clip(CAMERA, 5, "abc-1"), LinkTarget.certain(LinkKind.LIVE_LIST, CAMERA, 6, "abc-1"),
                LinkTarget.certain(LinkKind.LIVE_LIST, CAMERA, 5, "abd-1"))) {
            assertEquals(404, server.get(links.links().stable(target)).statusCode(), target.toString());
        }
    }
}
