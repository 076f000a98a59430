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
package org.openhab.binding.blink.internal.clip;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Homes;

/**
 * What is known of the clips of the last days.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(5));

    private final ClipHistory history = new ClipHistory();

    private List<String> newestFirst() {
        return history.of(DeviceFamily.CAMERA, Homes.CAMERA).stream().map(one -> one.clip().id()).toList();
    }

    @Test
    void clipsOfDaysAgoAreFoundByTheirCameraAndTheirIds() {
        history.take(List.of(seen(cloud("1", LONG_AGO)), seen(local("300-1", LONG_AGO.plusSeconds(3))),
                seen(cloud("2", NOON.minus(Duration.ofDays(29))))), NOON);

        assertEquals(List.of("1", "2"), newestFirst());
        assertEquals(history.find("1"), history.find("300-1"), "it is the same recording");
        assertEquals(Optional.empty(), history.find("3"));
        assertEquals(List.of(), history.of(DeviceFamily.OWL, Homes.CAMERA));
    }

    @Test
    void whatANewLookDoesNotShowIsGone() {
        history.take(List.of(seen(cloud("1", LONG_AGO)), seen(cloud("2", NOON))), NOON);
        history.take(List.of(seen(cloud("2", NOON))), NOON);

        assertEquals(List.of("2"), newestFirst());
    }

    @Test
    void whatUsbStorageShowsIsAddedOnce() {
        history.take(List.of(seen(cloud("1", LONG_AGO))), NOON);
        Sighting twin = seen(local("300-1", LONG_AGO.plusSeconds(3)));
        Sighting alone = seen(local("300-2", LONG_AGO.plusSeconds(60)));
        history.add(List.of(twin, alone), NOON);
        history.add(List.of(twin, alone), NOON);

        assertEquals(List.of("300-2", "1"), newestFirst());
    }

    @Test
    void whatIsDeletedIsPresentNowhere() {
        history.take(List.of(seen(cloud("1", LONG_AGO))), NOON);
        history.deleted(cloud("1", LONG_AGO), NOON);

        assertEquals(0, history.find("1").orElseThrow().present().count());
    }

    @Test
    void ofVeryManyTheNewestAreKept() {
        List<Sighting> all = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            all.add(seen(cloud(Integer.toString(i), NOON.minus(Duration.ofMinutes(6 * i)))));
        }
        history.take(all, NOON);

        assertEquals(5000, newestFirst().size());
        assertEquals("0", newestFirst().get(0));
        assertEquals(Optional.empty(), history.find("5000"));
    }

    @Test
    void whatIsForgottenIsNotThere() {
        history.take(List.of(seen(cloud("1", LONG_AGO))), NOON);
        history.clear();

        assertEquals(List.of(), newestFirst());
        assertEquals(Optional.empty(), history.find("1"));
    }
}
