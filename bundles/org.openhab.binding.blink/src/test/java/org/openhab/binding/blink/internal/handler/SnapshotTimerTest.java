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
import static org.mockito.Mockito.*;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The {@link SnapshotTimer} has pictures taken now and then, and not of all cameras at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnapshotTimerTest {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final RecordedOutput output = new RecordedOutput();
    private final CameraPictures pictures = mock(CameraPictures.class);
    private double random = 0.5;

    @Test
    void withoutAnIntervalNoPictureIsTaken() {
        new SnapshotTimer(Duration.ZERO, () -> random, output, pictures).begin();

        output.scheduler.advance(Duration.ofDays(1));

        verify(pictures, never()).takeByItself();
    }

    @Test
    void theFirstPictureComesWithinTheIntervalAndTheOthersAfterIt() {
        new SnapshotTimer(INTERVAL, () -> random, output, pictures).begin();

        output.scheduler.advance(Duration.ofSeconds(299));
        verify(pictures, never()).takeByItself();
        output.scheduler.advance(Duration.ofSeconds(1));
        verify(pictures, times(1)).takeByItself();

        output.scheduler.advance(INTERVAL.plusSeconds(29));
        verify(pictures, times(1)).takeByItself();
        output.scheduler.advance(Duration.ofSeconds(1));
        verify(pictures, times(2)).takeByItself();
    }

    @Test
    void tenCamerasAreNotAskedAtOnce() {
        for (int camera = 0; camera < 10; camera++) {
            random = camera / 10.0;
            new SnapshotTimer(INTERVAL, () -> random, output, pictures).begin();
        }

        for (int camera = 1; camera <= 10; camera++) {
            output.scheduler.advance(Duration.ofSeconds(camera == 1 ? 1 : 60));
            verify(pictures, times(camera)).takeByItself();
        }
    }

    @Test
    void aCameraThatIsOfflineIsNotAskedAndLaterIsAgain() {
        random = 0;
        new SnapshotTimer(INTERVAL, () -> random, output, pictures).begin();
        output.online = false;
        output.scheduler.advance(INTERVAL.multipliedBy(2).plusSeconds(1));
        verify(pictures, never()).takeByItself();

        output.online = true;
        output.scheduler.advance(INTERVAL);

        verify(pictures, times(1)).takeByItself();
    }
}
