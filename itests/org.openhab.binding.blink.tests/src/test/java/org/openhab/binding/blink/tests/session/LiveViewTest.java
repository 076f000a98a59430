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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisit;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.LogFile;

/**
 * Live views, from the call to the end.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveViewTest extends LiveViewFixture {

    private static final String PROGRESS = "GET /network/{network}/command/{command}";
    private static final Path LOG = LogFile.PATH;

    @ParameterizedTest
    @MethodSource("cameras")
    void camerasOfAllFamiliesSendLivePictures(DeviceFamily family, long id, String route) {
        online();
        LiveView view = account.lived(live().open(family, id, LIMIT));
        assertSame(view, playable(view));
        assertEquals(1, blink.count(route));
        assertEquals(1, blink.live().connections(id));
        assertEquals(List.of(), visit().complaints());
        assertSame(view, live().current(family, id).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("cameras")
    void soundIsNeverAskedForBecauseThatStallsCamerasThatHaveItSwitchedOff(DeviceFamily family, long id, String route) {
        online();
        LiveView view = playable(account.lived(live().open(family, id, LIMIT)));
        look(view, Duration.ofSeconds(20));
        assertEquals(Set.of(0x0A, 0x12), visit().received().keySet(), "signs of life and statistics are all");
    }

    @Test
    void allWhoLookAtTheSameTimeShareOne() {
        online();
        CompletableFuture<LiveView> first = live().open(DeviceFamily.CAMERA, GARAGE, LIMIT);
        CompletableFuture<LiveView> second = live().open(DeviceFamily.CAMERA, GARAGE, LIMIT);
        LiveView view = account.lived(first);
        assertSame(view, account.lived(second));
        playable(view);
        assertSame(view, open());
        assertEquals(1, blink.count(OF_CAMERA));
        assertEquals(1, blink.live().visits().size());
    }

    @Test
    void itEndsAtItsLimit() {
        blink.scenario().live().polling(Duration.ofSeconds(5));
        online();
        LiveView view = playable(open());
        look(view, LIMIT.minusSeconds(1));
        assertFalse(view.isOver());
        assertEquals(7, blink.count(PROGRESS), "Blink ends what nobody asks for");
        assertEquals(0, blink.count(DONE));
        account.live(SECOND);
        assertOver(view);
        assertEquals(1, blink.count(DONE));
        account.live(MINUTE);
        assertEquals(7, blink.count(PROGRESS));
        assertEquals(1, blink.count(DONE));
        assertEquals(1, blink.count(OF_CAMERA), "it is not prolonged");
    }

    @Test
    void itEndsWhenTheUserStopsIt() {
        online();
        account.live(MINUTE);
        int timers = time.waitingTasks();
        LiveView view = playable(open());
        assertTrue(account.lived(live().stop(DeviceFamily.CAMERA, GARAGE)));
        assertOver(view);
        account.settle();
        assertEquals(1, blink.count(DONE));
        assertTrue(account.lived(live().stop(DeviceFamily.CAMERA, GARAGE)), "there is none any more");
        account.live(MINUTE);
        assertEquals(1, blink.count(DONE));
        awaitNobodyLooks();
        assertEquals(timers, time.waitingTasks(), "timers");
    }

    @Test
    void itEndsWhenTheLastViewerHasGone() {
        online();
        LiveView view = playable(open());
        look(view, Duration.ofSeconds(10));
        view.watched();
        look(view, Duration.ofSeconds(19));
        assertFalse(view.isOver());
        look(view, Duration.ofSeconds(7));
        assertOver(view);
        assertEquals(1, blink.count(DONE));
    }

    @Test
    void itGoesOnAsLongAsSomebodyLooks() {
        online();
        LiveView view = playable(open());
        for (int i = 0; i < 3; i++) {
            view.watched();
            look(view, Duration.ofSeconds(12));
        }
        assertFalse(view.isOver());
    }

    @Test
    void itEndsWhenBlinkEndsIt() {
        online();
        LiveView view = playable(open());
        blink.live().end(blink.live().running().get(0));
        awaitOver(view);
    }

    @Test
    void itEndsWithTheTimeThatBlinkGives() {
        blink.scenario().live().duration(Duration.ofSeconds(20));
        online();
        LiveView view = playable(open());
        look(view, Duration.ofSeconds(19));
        assertFalse(view.isOver());
        account.live(SECOND);
        awaitOver(view);
    }

    @Test
    void itEndsWithTheSession() {
        online();
        LiveView view = playable(open());
        account.dispose();
        assertOver(view);
    }

    @Test
    void blinkIsToldOfTheEndAlsoWhenTheSessionEnds() {
        online();
        account.distance = SECOND;
        account.save().live(Duration.ofSeconds(10));
        LiveView view = playable(open());
        account.live(Duration.ofSeconds(5));
        account.session().refresh();
        account.settle();
        // No time passes from here on, so that what has to keep a distance is never sent.
        account.dispose();
        assertOver(view);
        await("Blink knows").until(() -> blink.count(DONE) == 1);
    }

    @Test
    void itEndsWhenTheUserSignsOut() {
        online();
        LiveView view = playable(open());
        assertTrue(account.signOut());
        assertOver(view);
        awaitNobodyLooks();
        assertFailure(UnexpectedAnswerException.class, "offline", live().open(DeviceFamily.CAMERA, 1, LIMIT));
    }

    @Test
    void afterTheEndPlayersAreToldSoUntilThereIsAnotherOne() {
        online();
        LiveView view = playable(open());
        account.lived(live().stop(DeviceFamily.CAMERA, GARAGE));
        // Who brings pictures just then ends the stream with the last of them.
        await().until(view.stream().window()::ended);
        String playlist = live().find(DeviceFamily.CAMERA, GARAGE, view.id()).orElseThrow().stream().window()
                .playlist(number -> number + ".ts");
        assertTrue(playlist.contains("\n0.ts\n"), playlist);
        assertTrue(playlist.contains("#EXT-X-ENDLIST"), playlist);
        awaitNobodyLooks();
        account.settle();
        LiveView next = playable(open());
        assertNotEquals(view.id(), next.id());
        assertFalse(next.stream().window().playlist(number -> number + ".ts").contains("#EXT-X-ENDLIST"));
        assertTrue(live().find(DeviceFamily.CAMERA, GARAGE, view.id()).isEmpty());
        assertEquals(2, blink.live().connections(GARAGE));
    }

    @Test
    void theLogHoldsNoSecretOfIt() throws IOException {
        online();
        LiveView view = playable(open());
        look(view, Duration.ofSeconds(16));
        var atBlink = blink.live().all().get(0);
        account.lived(live().stop(DeviceFamily.CAMERA, GARAGE));
        awaitNobodyLooks();
        List<String> lines = Files.readAllLines(LOG);
        assertTrue(lines.stream().anyMatch(line -> line.contains("Connected to the relay")), "the log is written");
        for (String secret : List.of(atBlink.token(), atBlink.connectionId(), view.id(), accessToken())) {
            assertEquals(List.of(), lines.stream().filter(line -> line.contains(secret)).toList());
        }
    }

    /** Time passes second by second, and in each there are pictures and signs of life, as in a house. */
    private void look(LiveView view, Duration duration) {
        RelayVisit visit = visit();
        for (long i = 0; i < duration.toSeconds() && !view.isOver(); i++) {
            long pictures = view.stream().counters().pictures();
            long signs = visit.statistics();
            account.live(SECOND);
            await("a second of pictures").pollInterval(POLL).until(() -> view.isOver()
                    || view.stream().counters().pictures() > pictures && visit.statistics() > signs);
        }
    }

    @Test
    void oneThatIsStoppedWhileTheNetworkIsBusyIsNotAskedForAgain() {
        online();
        blink.holdNetwork(EMAIL, NETWORK, Duration.ofSeconds(20));
        CompletableFuture<LiveView> opened = live().open(DeviceFamily.CAMERA, GARAGE, LIMIT);
        account.live(SECOND);
        assertEquals(1, blink.count(OF_CAMERA));
        assertTrue(account.lived(live().stop(DeviceFamily.CAMERA, GARAGE)));
        account.live(MINUTE);
        assertFailure(UnexpectedAnswerException.class, "ended before it began", opened);
        assertEquals(1, blink.count(OF_CAMERA), "nobody has waited for it");
        assertEquals(List.of(), blink.live().visits());
    }

    @Test
    void oneThatIsOverIsKeptForPlayersForAMinute() {
        online();
        LiveView view = playable(open());
        assertTrue(account.lived(live().stop(DeviceFamily.CAMERA, GARAGE)));
        account.live(Duration.ofSeconds(59));
        assertTrue(live().find(DeviceFamily.CAMERA, GARAGE, view.id()).isPresent());
        account.live(SECOND);
        assertEquals(List.of(), live().all());
    }
}
