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

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.Arguments;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisit;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.account.LiveViews;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.ClipSessionTest;

/**
 * Somebody who looks at cameras.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class LiveViewFixture extends ClipSessionTest {

    static final String NETWORKS = "/accounts/{account}/networks/{network}";
    static final String OF_CAMERA = "POST /api/v6" + NETWORKS + "/cameras/{device}/liveview";
    static final String OF_OWL = "POST /api/v2" + NETWORKS + "/owls/{device}/liveview";
    static final String OF_DOORBELL = "POST /api/v2" + NETWORKS + "/doorbells/{device}/liveview";
    static final String DONE = "POST /network/{network}/command/{command}/done/";
    static final Duration LIMIT = Duration.ofSeconds(40);
    static final Duration POLL = Duration.ofMillis(2);

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

    static Stream<Arguments> cameras() {
        return Stream.of(Arguments.of(DeviceFamily.CAMERA, GARAGE, OF_CAMERA),
                Arguments.of(DeviceFamily.OWL, MINI, OF_OWL),
                Arguments.of(DeviceFamily.DOORBELL, DOORBELL, OF_DOORBELL));
    }

    LiveViews live() {
        return account.session().live();
    }

    LiveView open() {
        return account.lived(live().open(DeviceFamily.CAMERA, GARAGE, LIMIT));
    }

    /** Waits until there is something to be seen; the relay takes its own time for that. */
    static LiveView playable(LiveView view) {
        return view.playable().orTimeout(60, TimeUnit.SECONDS).join();
    }

    RelayVisit visit() {
        List<RelayVisit> visits = blink.live().visits();
        return visits.get(visits.size() - 1);
    }

    static void awaitOver(LiveView view) {
        await("over").pollInterval(POLL).until(view::isOver);
        assertOver(view);
    }

    static void assertOver(LiveView view) {
        assertTrue(view.isOver());
        await("end of the playlist").pollInterval(POLL).until(() -> view.stream().window().ended());
    }

    void awaitNobodyLooks() {
        await("nobody is at the relay").pollInterval(POLL)
                .until(() -> blink.live().visits().stream().allMatch(visit -> visit.end().isPresent()));
        await("Blink has ended all").pollInterval(POLL).until(() -> blink.live().running().isEmpty());
    }

    static void assertFailure(Class<? extends Exception> kind, String words, CompletableFuture<?> failing) {
        Throwable failure = assertThrows(ExecutionException.class, () -> failing.get(60, TimeUnit.SECONDS));
        while (failure instanceof ExecutionException || failure instanceof CompletionException) {
            failure = Objects.requireNonNull(failure.getCause());
        }
        assertInstanceOf(kind, failure);
        assertTrue(String.valueOf(failure.getMessage()).contains(words), failure.getMessage());
    }
}
