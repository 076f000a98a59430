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
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.account.AccountClips;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.ArchiveMode;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.Videos;
import org.openhab.binding.blink.internal.media.ArchiveLimits;
import org.openhab.binding.blink.internal.media.Journal;
import org.openhab.binding.blink.internal.web.page.ActResult;
import org.openhab.binding.blink.internal.web.page.ActResult.Reason;
import org.openhab.binding.blink.internal.web.page.PageAct;

/**
 * {@link PageSaves} save what the page plays, from wherever it is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PageSavesTest {

    private static final Clip CLIP = cloud("1", TestClock.START);
    private static final String FILE = "saved/20261122_120000_Garage.mp4";

    @TempDir
    private @Nullable Path temporary;

    private final TestClock clock = new TestClock();
    private final AccountHandler account = mock(AccountHandler.class);
    private final AccountSession session = mock(AccountSession.class);
    private final AccountClips clips = mock(AccountClips.class);
    private final List<ClipListener> listeners = new ArrayList<>();
    private final List<String> loaded = new ArrayList<>();
    private ClipBook book = book(clock);

    @BeforeEach
    void blink() {
        when(account.getSession()).thenReturn(session);
        when(session.clips()).thenReturn(clips);
        when(clips.find(any())).thenAnswer(call -> book.find(call.getArgument(0)));
        doAnswer(call -> listeners.add(call.getArgument(0))).when(clips).addListener(any());
        when(clips.download(any(), any(), any())).thenAnswer(call -> {
            loaded.add(call.getArgument(0, Clip.class).id());
            return Videos.send(call.getArgument(2), Videos.of("clip"));
        });
        AccountMedia media = new AccountMedia("home",
                new AccountFolders(folder(), List.of(), ArchiveMode.ALL, ArchiveLimits.of(30, 10)), clips,
                new Journal(new MemoryStorage(), "blink:account:home"), () -> ZoneOffset.UTC, clock, clock,
                Runnable::run);
        when(account.media()).thenReturn(Optional.of(media));
    }

    private Path folder() {
        return Objects.requireNonNull(temporary);
    }

    private ActResult save(long camera) {
        AccountCameras cameras = mock(AccountCameras.class);
        when(cameras.find(any(), anyLong())).thenReturn(Optional.empty());
        return Futures.result(
                new PageSaves(account, cameras).save(new PageAct.SaveClip(DeviceFamily.CAMERA, camera, CLIP.id())));
    }

    @Test
    void whatOnlyTheArchiveHasIsSavedFromThere() {
        listeners.get(0).onClips(book(clock, CLIP));
        when(account.getSession()).thenReturn(null);

        assertEquals(ActResult.DONE, save(Homes.CAMERA));
        assertEquals(List.of("1"), loaded, "for the archive only");
        assertTrue(Videos.files(folder()).contains(FILE), Videos.files(folder()).toString());
    }

    @Test
    void whatTheArchiveDoesNotKeepIsSavedFromBlink() {
        book = book(clock, CLIP);

        assertEquals(ActResult.DONE, save(Homes.CAMERA));
        assertEquals(List.of("1"), loaded);
        assertEquals(List.of(FILE), Videos.files(folder()));
    }

    @Test
    void whatNobodyHasOrIsOfAnotherCameraIsGone() {
        assertEquals(Reason.GONE, save(Homes.CAMERA).reason());
        book = book(clock, CLIP);
        listeners.get(0).onClips(book);

        assertEquals(Reason.GONE, save(Homes.CAMERA + 1).reason());
    }
}
