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
package org.openhab.binding.blink.internal.console;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.AccountClips;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.handler.CameraPictures;
import org.openhab.binding.blink.internal.web.LinkKind;

/**
 * What the console does with pictures and clips.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConsoleClipTest extends ConsoleFixture {

    @Test
    void aPictureIsTakenAndShownByTheThing() {
        CameraPictures pictures = mock(CameraPictures.class);
        when(garage.pictures()).thenReturn(pictures);
        when(pictures.take()).thenReturn(completedFuture(true), completedFuture(false));

        assertEquals("There is a new picture in the channel snapshot.", typed("snapshot", "Garage"));
        assertEquals("There is no new picture.", typed("snapshot", "blink:camera:home:front"));
    }

    @Test
    void aCameraWithoutAThingTakesAPictureToo() {
        when(cameras.takePicture(DeviceFamily.OWL, 500001, false)).thenReturn(completedFuture(CommandResult.CONFIRMED));

        assertEquals("There is a new picture.", typed("snapshot", "Living", "Room"));
        assertEquals("There is more than one camera 'Twin'. Use the UID of its thing, or its number.",
                typed("snapshot", "Twin"));
    }

    @Test
    void clipsAreListed() {
        AccountClips clips = mock(AccountClips.class);
        when(session.clips()).thenReturn(clips);
        when(clips.book()).thenReturn(new ClipBook());

        assertEquals("There are no clips.", typed("clips"));
        assertEquals("There is no camera 'Cellar'. See the command devices.", typed("clips", "Cellar"));
    }

    @Test
    void aDownloadShowsItsProgress() {
        SaveJob job = mock(SaveJob.class);
        CompletableFuture<Integer> result = new CompletableFuture<>();
        when(job.result()).thenReturn(result);
        when(job.total()).thenReturn(0, 0, 30);
        when(job.problem()).thenReturn(Optional.of(new IOException("the disk is full")));
        when(job.done()).thenReturn(11).thenAnswer(call -> {
            result.complete(12);
            return 12;
        });
        when(account.saveAllClips(eq("2026"), eq(Instant.parse("2026-11-01T17:30:00Z")), any()))
                .thenReturn(Optional.of(job));

        String shown = typed("download", "2026", "2026/11/01", "18:30");

        assertTrue(shown.contains("Looking for clips, "), shown);
        assertTrue(shown.contains("11 of 30 clips, "), shown);
        assertTrue(shown.endsWith("12 of 30 clips were saved.\nNot all were: the disk is full"), shown);
    }

    @Test
    void anInterruptStopsADownload() {
        SaveJob job = mock(SaveJob.class);
        when(job.result()).thenReturn(new CompletableFuture<>());
        when(job.problem()).thenReturn(Optional.empty());
        when(account.saveAllClips(any(), any(), any())).thenReturn(Optional.of(job));
        Thread.currentThread().interrupt();

        typed("download", "2026", "2026/11/01");

        assertTrue(Thread.interrupted());
        verify(job).stop();
    }

    @Test
    void aDateThatIsNoneDownloadsNothing() {
        assertTrue(typed("download", "2026", "some", "day").startsWith("'some day' is no date."));
        assertTrue(typed("download", "2026").startsWith("Usage: blink [<account>] download <folder> <since>"));
        verify(account, never()).saveAllClips(any(), any(), any());
    }

    @Test
    void linksArePrinted() {
        when(account.pageLink(Duration.ofHours(1))).thenReturn(Optional.of("http://openhab:8080/blink/page"));
        when(garage.linkTo(any(), any())).thenReturn(Optional.empty());
        when(garage.linkTo(LinkKind.SNAPSHOT, Duration.ofHours(1)))
                .thenReturn(Optional.of("http://openhab:8080/blink/x.jpg"));

        assertEquals("http://openhab:8080/blink/page", typed("links"));
        assertEquals("snapshot: http://openhab:8080/blink/x.jpg", typed("links", "Garage"));
        assertEquals("Links need the thing of the camera.", typed("links", "500001"));
    }
}
