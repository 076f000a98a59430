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
package org.openhab.binding.blink.internal.action;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.cloud;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.openhab.binding.blink.internal.account.AccountClips;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Recordings;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.CameraClips;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;

/**
 * What rules do with clips: record, save, delete, link to and expect them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipActionsTest {

    private static final Clip CLIP = cloud("1", TestClock.START);
    private static final UnreachableException CUT = new UnreachableException("cut", true, null);

    private final CameraHandler camera = mock(CameraHandler.class);
    private final CameraClips cameraClips = mock(CameraClips.class);
    private final AccountHandler account = mock(AccountHandler.class);
    private final AccountSession session = mock(AccountSession.class);
    private final AccountClips clips = mock(AccountClips.class);
    private final SaveJob job = mock(SaveJob.class);
    private final CompletableFuture<Integer> saved = new CompletableFuture<>();
    private final CameraActions cameraActions = new CameraActions();
    private final AccountActions accountActions = new AccountActions();

    @BeforeEach
    void handlers() {
        Thing thing = mock(Thing.class);
        when(thing.getUID()).thenReturn(new ThingUID("blink", "camera", "home", "one"));
        when(camera.getThing()).thenReturn(thing);
        when(camera.clips()).thenReturn(cameraClips);
        when(account.getSession()).thenReturn(session);
        when(account.zone()).thenReturn(ZoneId.of("Europe/Berlin"));
        when(session.clips()).thenReturn(clips);
        when(job.result()).thenReturn(saved);
        when(job.problem()).thenReturn(Optional.empty());
        cameraActions.setThingHandler(camera);
        accountActions.setThingHandler(account);
    }

    @AfterEach
    void noTestLeavesAnInterrupt() {
        assertFalse(Thread.interrupted());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void recordingTellsWhetherItIsDone(boolean done) {
        when(cameraClips.record()).thenReturn(CompletableFuture.completedFuture(done));

        assertEquals(done, cameraActions.record());
        assertEquals(done, CameraActions.record(cameraActions));
    }

    @Test
    void theNewestClipIsSaved() {
        when(cameraClips.saveNewest(eq("a.mp4"), any())).thenReturn(CompletableFuture.completedFuture(CLIP));

        assertTrue(cameraActions.saveVideo("a.mp4"));
        assertTrue(CameraActions.saveVideo(cameraActions, "a.mp4"));
    }

    @Test
    void aClipThatIsNotSavedIsFalseAndNoException() {
        when(cameraClips.saveNewest(eq("direct.mp4"), any())).thenReturn(CompletableFuture.failedFuture(CUT));
        when(cameraClips.saveNewest(eq("wrapped.mp4"), any()))
                .thenReturn(CompletableFuture.failedFuture(new CompletionException(CUT)));
        when(cameraClips.saveNewest(eq("empty.mp4"), any()))
                .thenReturn(CompletableFuture.failedFuture(new IOException()));

        assertFalse(cameraActions.saveVideo("direct.mp4"));
        assertFalse(cameraActions.saveVideo("wrapped.mp4"));
        assertFalse(cameraActions.saveVideo("empty.mp4"));
    }

    @Test
    void recentClipsAreCounted() {
        when(cameraClips.saveRecent("clips")).thenReturn(Optional.of(job));
        saved.complete(3);

        assertEquals(3, cameraActions.saveClips("clips"));
        assertEquals(3, CameraActions.saveClips(cameraActions, "clips"));
    }

    @Test
    void clipsThatAreNotSavedAreNotCounted() {
        when(cameraClips.saveRecent("clips")).thenReturn(Optional.of(job));
        when(job.problem()).thenReturn(Optional.of(CUT));
        saved.completeExceptionally(CUT);
        assertEquals(0, cameraActions.saveClips("clips"));

        when(cameraClips.saveRecent("clips")).thenReturn(Optional.empty());
        assertEquals(0, cameraActions.saveClips("clips"));
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void deletingTellsWhetherItIsDone(boolean done) {
        when(cameraClips.delete("300001-1764000000-deadbeef")).thenReturn(CompletableFuture.completedFuture(done));

        assertEquals(done, cameraActions.deleteClip(" 300001-1764000000-deadbeef "));
        assertEquals(done, CameraActions.deleteClip(cameraActions, "300001-1764000000-deadbeef"));
    }

    @ParameterizedTest
    @CsvSource({ "snapshot, SNAPSHOT", "motion-image, MOTION_IMAGE", "ring-image, RING_IMAGE", "' clip ', CLIP" })
    void aLinkIsMadeForEachKind(String word, LinkKind kind) {
        when(camera.linkTo(kind, Duration.ofMinutes(5))).thenReturn(Optional.of("/blink/x"));

        assertEquals("/blink/x", cameraActions.getMediaLink(word, 5));
        assertEquals("/blink/x", CameraActions.getMediaLink(cameraActions, word, 5));
    }

    @ParameterizedTest
    @CsvSource({ ", 5", "'', 5", "Clip, 5", "garden, 5", "clip, ", "clip, 0", "clip, -1", "clip, 10081",
            "clip, 2147483647", "clip, -2147483648" })
    void whatIsNoLinkIsNull(@Nullable String kind, @Nullable Integer minutes) {
        assertNull(cameraActions.getMediaLink(kind, minutes));
        assertNull(CameraActions.getMediaLink(cameraActions, kind, minutes));
        verify(camera, never()).linkTo(any(), any());
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 10080 })
    void aLinkLastsAMinuteToAWeek(int minutes) {
        when(camera.linkTo(LinkKind.CLIP, Duration.ofMinutes(minutes))).thenReturn(Optional.of("/blink/x"));

        assertEquals("/blink/x", cameraActions.getMediaLink("clip", minutes));
        when(camera.linkTo(LinkKind.CLIP, Duration.ofMinutes(minutes))).thenReturn(Optional.empty());
        assertNull(cameraActions.getMediaLink("clip", minutes), "while the account is not initialized");
    }

    @Test
    void nothingIsNoArgument() {
        assertFalse(cameraActions.saveVideo(null));
        assertFalse(CameraActions.saveVideo(cameraActions, null));
        assertEquals(0, cameraActions.saveClips(null));
        assertEquals(0, CameraActions.saveClips(cameraActions, null));
        assertFalse(cameraActions.deleteClip(null));
        assertFalse(CameraActions.deleteClip(cameraActions, null));
        assertEquals(0, accountActions.saveAllClips(null, "2018/07/04"));
        assertEquals(0, accountActions.saveAllClips("all", null));
        assertEquals(0, accountActions.saveAllClips((String) null, null, null));
        assertEquals(0, AccountActions.saveAllClips(accountActions, null, null));
        assertEquals(0, AccountActions.saveAllClips(accountActions, null, null, null));
        assertFalse(accountActions.expectMotion(null));
        verifyNoInteractions(cameraClips, clips);
        verify(account, never()).saveAllClips(any(), any(), any());
    }

    @Test
    void withoutAHandlerNothingIsPossible() {
        CameraActions looseCamera = new CameraActions();
        AccountActions looseAccount = new AccountActions();

        assertFalse(looseCamera.record());
        assertFalse(looseCamera.saveVideo("a.mp4"));
        assertEquals(0, looseCamera.saveClips("clips"));
        assertFalse(looseCamera.deleteClip("1"));
        assertNull(looseCamera.getMediaLink("clip", 5));
        assertEquals(0, looseAccount.saveAllClips("all", "2018/07/04"));
        assertEquals(0, looseAccount.saveAllClips("all", "2018/07/04", "Garage"));
        assertFalse(looseAccount.expectMotion(60));
        assertFalse(looseAccount.revokeLinks());
    }

    @Test
    void withoutASessionNothingIsPossible() {
        when(account.getSession()).thenReturn(null);
        when(account.saveAllClips(any(), any(), any())).thenReturn(Optional.empty());

        assertEquals(0, accountActions.saveAllClips("all", "2018/07/04"));
        assertFalse(accountActions.expectMotion(60));
        assertFalse(accountActions.revokeLinks());
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 300, Integer.MAX_VALUE })
    void motionIsExpectedForSomeSeconds(int seconds) {
        when(clips.expectMotion(Duration.ofSeconds(seconds))).thenReturn(CompletableFuture.completedFuture(true));

        assertTrue(accountActions.expectMotion(seconds));
        assertTrue(AccountActions.expectMotion(accountActions, seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, -1, Integer.MIN_VALUE })
    void motionIsNotExpectedInThePast(int seconds) {
        assertFalse(accountActions.expectMotion(seconds));
        verifyNoInteractions(clips);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "all" })
    void allClipsSinceADateInTheZoneOfTheUserAreSaved(@Nullable String cameras) {
        when(account.saveAllClips(eq("all"), eq(Instant.parse("2018-07-04T07:34:00Z")), any()))
                .thenReturn(Optional.of(job));
        saved.complete(42);

        assertEquals(42, accountActions.saveAllClips("all", "2018/07/04 09:34"));
        assertEquals(42, AccountActions.saveAllClips(accountActions, "all", "2018/07/04 09:34"));
        assertEquals(42, accountActions.saveAllClips("all", "2018/07/04 09:34", cameras));
        assertEquals(42, AccountActions.saveAllClips(accountActions, "all", "2018/07/04 09:34", cameras));
    }

    @Test
    @SuppressWarnings("unchecked")
    void onlyTheCamerasThatAreNamedAreSaved() {
        when(account.saveAllClips(any(), any(), any())).thenReturn(Optional.of(job));
        saved.complete(1);
        ArgumentCaptor<Predicate<Clip>> wanted = ArgumentCaptor.forClass(Predicate.class);

        accountActions.saveAllClips("all", "2018-07-04", "garage, Front Door");

        verify(account).saveAllClips(eq("all"), any(), wanted.capture());
        assertTrue(wanted.getValue().test(CLIP));
        assertTrue(wanted.getValue().test(Recordings.of(CLIP, DeviceFamily.OWL, 5, "FRONT DOOR")));
        assertFalse(wanted.getValue().test(Recordings.of(CLIP, DeviceFamily.OWL, 5, "Attic")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "yesterday", "2018/02/30", "1764000000" })
    void whatIsNoDateSavesNothing(String since) {
        assertEquals(0, accountActions.saveAllClips("all", since));
        verify(account, never()).saveAllClips(any(), any(), any());
    }

    @Test
    void anInterruptStopsTheJobAndTellsWhatIsSaved() {
        when(account.saveAllClips(any(), any(), any())).thenReturn(Optional.of(job));
        when(job.saved()).thenReturn(7);
        Thread.currentThread().interrupt();

        assertEquals(7, accountActions.saveAllClips("all", "2018/07/04"));
        verify(job).stop();
        assertTrue(Thread.interrupted(), "the rule must see it");
    }

    @Test
    void anInterruptLeavesCommandsRunning() {
        CompletableFuture<Boolean> open = new CompletableFuture<>();
        CompletableFuture<Clip> openClip = new CompletableFuture<>();
        when(cameraClips.record()).thenReturn(open);
        when(cameraClips.delete("1")).thenReturn(open);
        when(cameraClips.saveNewest(eq("a.mp4"), any())).thenReturn(openClip);
        when(clips.expectMotion(any())).thenReturn(open);

        Thread.currentThread().interrupt();
        assertFalse(cameraActions.record());
        assertTrue(Thread.interrupted());
        Thread.currentThread().interrupt();
        assertFalse(cameraActions.deleteClip("1"));
        assertTrue(Thread.interrupted());
        Thread.currentThread().interrupt();
        assertFalse(cameraActions.saveVideo("a.mp4"));
        assertTrue(Thread.interrupted());
        Thread.currentThread().interrupt();
        assertFalse(accountActions.expectMotion(5));
        assertTrue(Thread.interrupted());
        assertFalse(open.isDone());
        assertFalse(openClip.isDone());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void revokingTellsWhetherItIsDone(boolean done) {
        when(account.revokeLinks()).thenReturn(done);

        assertEquals(done, accountActions.revokeLinks());
        assertEquals(done, AccountActions.revokeLinks(accountActions));
    }

    @Test
    void aClipThatComesWhenNobodyWaitsAnyMoreIsNotWritten() {
        CompletableFuture<Clip> loading = new CompletableFuture<>();
        when(cameraClips.saveNewest(eq("a.mp4"), any())).thenReturn(loading);
        Thread.currentThread().interrupt();
        assertFalse(cameraActions.saveVideo("a.mp4"));
        assertTrue(Thread.interrupted());

        ArgumentCaptor<ClipFiles.Permit> wanted = ArgumentCaptor.forClass(ClipFiles.Permit.class);
        verify(cameraClips).saveNewest(eq("a.mp4"), wanted.capture());
        assertThrows(IOException.class, () -> wanted.getValue().check());
    }

    @Test
    void aClipThatIsBeingWrittenWhenTheWaitEndsIsWaitedFor() {
        CompletableFuture<Clip> loading = new CompletableFuture<>();
        when(cameraClips.saveNewest(eq("a.mp4"), any())).thenAnswer(call -> {
            call.getArgument(1, ClipFiles.Permit.class).check();
            CompletableFuture.runAsync(() -> loading.complete(CLIP));
            return loading;
        });
        Thread.currentThread().interrupt();

        assertTrue(cameraActions.saveVideo("a.mp4"));
        assertTrue(Thread.interrupted());
    }
}
