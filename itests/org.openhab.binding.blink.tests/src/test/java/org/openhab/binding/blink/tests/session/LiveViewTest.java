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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.cloud.simulator.relay.RelayFault;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisit;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.scenario.Refusal;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.account.LiveViews;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.NotSupportedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.LogFile;

/**
 * The user wants to see what a camera sees now, for as long as somebody looks and not longer.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveViewTest extends ClipSessionTest {

    private static final String NETWORKS = "/accounts/{account}/networks/{network}";
    private static final String OF_CAMERA = "POST /api/v6" + NETWORKS + "/cameras/{device}/liveview";
    private static final String OF_OWL = "POST /api/v2" + NETWORKS + "/owls/{device}/liveview";
    private static final String OF_DOORBELL = "POST /api/v2" + NETWORKS + "/doorbells/{device}/liveview";
    private static final String PROGRESS = "GET /network/{network}/command/{command}";
    private static final String DONE = "POST /network/{network}/command/{command}/done/";
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final Path LOG = LogFile.PATH;

    @BeforeEach
    void pictureAfterPicture() {
        blink.scenario().relay().speed(20);
    }

    @AfterEach
    void nothingIsLeft() {
        account.dispose();
        awaitNobodyLooks();
        await("no timer is left").until(() -> time.waitingTasks() == 0);
    }

    private static Stream<Arguments> cameras() {
        return Stream.of(Arguments.of(DeviceFamily.CAMERA, GARAGE, OF_CAMERA),
                Arguments.of(DeviceFamily.OWL, MINI, OF_OWL),
                Arguments.of(DeviceFamily.DOORBELL, DOORBELL, OF_DOORBELL));
    }

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

    private static Stream<RelayFault> endsOfAConnection() {
        return Stream.of(RelayFault.close(), RelayFault.reset());
    }

    @ParameterizedTest
    @MethodSource("endsOfAConnection")
    void itEndsWhenTheRelayCloses(RelayFault fault) {
        online();
        LiveView view = playable(open());
        blink.live().fault(fault.on(GARAGE));
        awaitOver(view);
        account.settle();
        assertEquals(1, blink.count(DONE));
    }

    @Test
    void itEndsWhenNoPicturesComeAnyMore() {
        online();
        LiveView view = playable(open());
        blink.live().fault(RelayFault.stall().on(GARAGE));
        await("stalled").pollInterval(POLL).until(() -> blink.live().faults().isEmpty());
        account.live(Duration.ofSeconds(20));
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
    void itEndsWhenTheUserSignsOut() {
        online();
        LiveView view = playable(open());
        assertTrue(account.signOut());
        assertOver(view);
        awaitNobodyLooks();
        assertFailure(UnexpectedAnswerException.class, "offline", live().open(DeviceFamily.CAMERA, 1, LIMIT));
    }

    @Test
    void signingOutWhileOneIsOpenedLeavesNone() {
        online();
        blink.fault(Fault.on(OF_CAMERA).delay(Duration.ofMillis(300)).once());
        CompletableFuture<LiveView> opened = live().open(DeviceFamily.CAMERA, GARAGE, LIMIT);
        await("asked for").until(() -> blink.count(OF_CAMERA) == 1);
        account.signOut();
        account.settle();
        assertFailure(UnexpectedAnswerException.class, "ended all live views", opened);
        assertTrue(live().current(DeviceFamily.CAMERA, GARAGE).isEmpty());
        account.live(MINUTE);
        assertEquals(List.of(), blink.live().visits());
    }

    @Test
    void aBusyNetworkIsTriedAgain() {
        online();
        blink.holdNetwork(EMAIL, NETWORK, Duration.ofSeconds(8));
        playable(open());
        assertEquals(3, blink.count(OF_CAMERA));
    }

    @Test
    void aNetworkThatStaysBusyIsGivenUp() {
        online();
        blink.holdNetwork(EMAIL, NETWORK, Duration.ofMinutes(10));
        CompletableFuture<LiveView> opened = live().open(DeviceFamily.CAMERA, GARAGE, LIMIT);
        account.live(MINUTE);
        assertFailure(BusyException.class, "", opened);
        assertEquals(3, blink.count(OF_CAMERA));
        blink.releaseNetwork(EMAIL, NETWORK);
        playable(open());
    }

    @Test
    void aCameraOfTheFirstGenerationIsRefusedWithAReason() {
        blink.home(EMAIL).device(GARAGE).type("xt2");
        online();
        assertFailure(NotSupportedException.class, "by RTSP are not supported",
                live().open(DeviceFamily.CAMERA, GARAGE, LIMIT));
        account.settle();
        assertEquals(1, blink.count(DONE), "the camera need not send for nobody");
        assertTrue(live().current(DeviceFamily.CAMERA, GARAGE).isEmpty());
    }

    @Test
    void aCameraThatIsNotThereIsRefusedWithAReason() {
        online();
        assertFailure(UnexpectedAnswerException.class, "does not have the camera",
                live().open(DeviceFamily.CAMERA, 1, LIMIT));
        assertEquals(0, blink.count(OF_CAMERA));
    }

    @Test
    void aCameraThatIsOutOfReachIsGivenUp() {
        blink.home(EMAIL).device(GARAGE).offline(true);
        blink.scenario().relay().firstPicture(MINUTE);
        online();
        LiveView view = open();
        CompletableFuture<LiveView> playable = view.playable();
        awaitConnected();
        account.live(MINUTE);
        assertFailure(UnexpectedAnswerException.class, "", playable);
        awaitOver(view);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aRelayThatTurnsUsAwayIsNotWaitedFor(Refusal refusal) {
        blink.scenario().relay().refusal(refusal);
        online();
        LiveView view = open();
        assertFailure(UnexpectedAnswerException.class, "relay", view.playable());
        awaitOver(view);
        account.settle();
        assertEquals(1, blink.count(DONE));
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

    private LiveViews live() {
        return account.session().live();
    }

    private LiveView open() {
        return account.lived(live().open(DeviceFamily.CAMERA, GARAGE, LIMIT));
    }

    /** Waits until there is something to be seen; the relay takes its own time for that. */
    private static LiveView playable(LiveView view) {
        return view.playable().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private RelayVisit visit() {
        List<RelayVisit> visits = blink.live().visits();
        return visits.get(visits.size() - 1);
    }

    private void awaitConnected() {
        await("connected").pollInterval(POLL).until(() -> blink.live().connections(GARAGE) == 1);
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

    private static void awaitOver(LiveView view) {
        await("over").pollInterval(POLL).until(view::isOver);
        assertOver(view);
    }

    private static void assertOver(LiveView view) {
        assertTrue(view.isOver());
        await("end of the playlist").pollInterval(POLL).until(() -> view.stream().window().ended());
    }

    private void awaitNobodyLooks() {
        await("nobody is at the relay").pollInterval(POLL)
                .until(() -> blink.live().visits().stream().allMatch(visit -> visit.end().isPresent()));
        await("Blink has ended all").pollInterval(POLL).until(() -> blink.live().running().isEmpty());
    }

    private static void assertFailure(Class<? extends Exception> kind, String words, CompletableFuture<?> failing) {
        Throwable failure = assertThrows(ExecutionException.class, () -> failing.get(10, TimeUnit.SECONDS));
        while (failure instanceof ExecutionException || failure instanceof CompletionException) {
            failure = Objects.requireNonNull(failure.getCause());
        }
        assertInstanceOf(kind, failure);
        assertTrue(String.valueOf(failure.getMessage()).contains(words), failure.getMessage());
    }
}
