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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.handler.CameraPictures;
import org.openhab.binding.blink.internal.handler.CameraSwitches;
import org.openhab.binding.blink.internal.handler.NetworkHandler;
import org.openhab.binding.blink.internal.handler.SirenHandler;
import org.openhab.binding.blink.internal.media.PictureBook.Picture;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;

/**
 * {@link NetworkActions}, {@link SirenActions} and {@link CameraActions} tell a rule whether Blink has done it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DeviceActionsTest {

    private static final Picture PICTURE = new Picture(new Thumbnail("/t.jpg"), Pictures.whole(1));

    @TempDir
    private @Nullable Path temporary;

    private final NetworkHandler network = mock(NetworkHandler.class);
    private final CameraHandler camera = mock(CameraHandler.class);
    private final CameraPictures pictures = mock(CameraPictures.class);
    private final CameraSwitches switches = mock(CameraSwitches.class);
    private final SirenHandler siren = mock(SirenHandler.class);
    private final SirenActions sirenActions = new SirenActions();
    private final NetworkActions networkActions = new NetworkActions();
    private final CameraActions cameraActions = new CameraActions();

    @BeforeEach
    void handlers() {
        Thing thing = mock(Thing.class);
        when(thing.getUID()).thenReturn(new ThingUID("blink", "camera", "home", "one"));
        when(camera.getThing()).thenReturn(thing);
        when(camera.pictures()).thenReturn(pictures);
        when(camera.switches()).thenReturn(switches);
        networkActions.setThingHandler(network);
        sirenActions.setThingHandler(siren);
        cameraActions.setThingHandler(camera);
    }

    @Test
    void withoutAHandlerNothingIsPossible() {
        assertFalse(new NetworkActions().armNetwork());
        assertFalse(new NetworkActions().disarmNetwork());
        assertFalse(new NetworkActions().snoozeNetwork(30));
        assertFalse(new NetworkActions().unsnoozeNetwork());
        assertFalse(new NetworkActions().setSchedule(true));
        assertFalse(new SirenActions().activateSiren(30));
        assertFalse(new SirenActions().deactivateSiren());
        assertNull(new SirenActions().getThingHandler());
        assertFalse(new CameraActions().snoozeCamera(30));
        assertFalse(new CameraActions().unsnoozeCamera());
        assertFalse(new CameraActions().trigger());
        assertFalse(new CameraActions().setMotionDetection(true));
        assertFalse(new CameraActions().saveImage("front.jpg"));
        assertNull(new CameraActions().getThingHandler());
        assertNull(new NetworkActions().getThingHandler());
    }

    @Test
    void theHandlerIsTheOneThatWasSet() {
        assertSame(network, networkActions.getThingHandler());
        assertSame(camera, cameraActions.getThingHandler());
        assertSame(siren, sirenActions.getThingHandler());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void armingTellsWhetherItIsDone(boolean done) {
        when(network.arm(anyBoolean())).thenReturn(CompletableFuture.completedFuture(done));

        assertEquals(done, networkActions.armNetwork());
        assertEquals(done, NetworkActions.armNetwork(networkActions));
        verify(network, times(2)).arm(true);
        assertEquals(done, networkActions.disarmNetwork());
        assertEquals(done, NetworkActions.disarmNetwork(networkActions));
        verify(network, times(2)).arm(false);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void snoozingANetworkTellsWhetherItIsDone(boolean done) {
        when(network.snooze(anyInt())).thenReturn(CompletableFuture.completedFuture(done));

        assertEquals(done, networkActions.snoozeNetwork(240));
        assertEquals(done, NetworkActions.snoozeNetwork(networkActions, 240));
        verify(network, times(2)).snooze(240);
        assertEquals(done, networkActions.unsnoozeNetwork());
        assertEquals(done, NetworkActions.unsnoozeNetwork(networkActions));
        verify(network, times(2)).snooze(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void snoozingACameraTellsWhetherItIsDone(boolean done) {
        when(switches.snooze(anyInt())).thenReturn(CompletableFuture.completedFuture(done));

        assertEquals(done, cameraActions.snoozeCamera(30));
        assertEquals(done, CameraActions.snoozeCamera(cameraActions, 30));
        verify(switches, times(2)).snooze(30);
        assertEquals(done, cameraActions.unsnoozeCamera());
        assertEquals(done, CameraActions.unsnoozeCamera(cameraActions));
        verify(switches, times(2)).snooze(0);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = { 0, -1 })
    void aSnoozeOfNoTimeIsNone(@Nullable Integer minutes) {
        assertFalse(networkActions.snoozeNetwork(minutes));
        assertFalse(cameraActions.snoozeCamera(minutes));

        verifyNoInteractions(network, switches);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void switchingTheScheduleTellsWhetherItIsDone(boolean done) {
        when(network.schedule(anyBoolean())).thenReturn(CompletableFuture.completedFuture(done));

        assertEquals(done, networkActions.setSchedule(true));
        assertEquals(done, NetworkActions.setSchedule(networkActions, false));
        assertFalse(networkActions.setSchedule(null));
        verify(network).schedule(true);
        verify(network).schedule(false);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aSirenTellsWhetherBlinkHasTakenIt(boolean done) {
        when(siren.activate(any())).thenReturn(CompletableFuture.completedFuture(done));
        when(siren.deactivate()).thenReturn(CompletableFuture.completedFuture(done));

        assertEquals(done, sirenActions.activateSiren(45));
        assertEquals(done, SirenActions.activateSiren(sirenActions, null));
        assertEquals(done, sirenActions.deactivateSiren());
        assertEquals(done, SirenActions.deactivateSiren(sirenActions));
        verify(siren).activate(45);
        verify(siren).activate(null);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void takingAPictureTellsWhetherItIsDone(boolean done) {
        when(pictures.take()).thenReturn(CompletableFuture.completedFuture(done));

        assertEquals(done, cameraActions.trigger());
        assertEquals(done, CameraActions.trigger(cameraActions));
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void motionDetectionIsSwitchedAsWanted(boolean on) {
        when(switches.detectMotion(anyBoolean())).thenReturn(CompletableFuture.completedFuture(true));

        assertTrue(cameraActions.setMotionDetection(on));
        assertTrue(CameraActions.setMotionDetection(cameraActions, on));
        verify(switches, times(2)).detectMotion(on);
    }

    @Test
    void nothingIsNoCommand() {
        assertFalse(cameraActions.setMotionDetection(null));
        assertFalse(CameraActions.setMotionDetection(cameraActions, null));
        assertFalse(cameraActions.saveImage(null));
        assertFalse(CameraActions.saveImage(cameraActions, null));
        verify(switches, never()).detectMotion(anyBoolean());
        verify(pictures, never()).newest();
    }

    @Test
    void aFailureIsFalseAndNoException() {
        when(pictures.take()).thenReturn(CompletableFuture.failedFuture(new IllegalStateException("ours")));

        assertFalse(cameraActions.trigger());
    }

    @Test
    void anInterruptEndsTheWaitAndStays() {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        when(pictures.take()).thenReturn(taken);
        Thread.currentThread().interrupt();

        assertFalse(cameraActions.trigger());
        assertTrue(Thread.interrupted(), "the rule must see it");
        assertFalse(taken.isDone(), "the command goes on");
    }

    @Test
    void aPictureIsSaved() throws Exception {
        foldersAre();
        when(pictures.newest()).thenReturn(CompletableFuture.completedFuture(PICTURE));

        assertTrue(cameraActions.saveImage("garden/front.jpg"));
        assertArrayEquals(PICTURE.jpeg(), Files.readAllBytes(folder().resolve("garden/front.jpg")));
        assertTrue(CameraActions.saveImage(cameraActions, "twin.jpg"));
        assertTrue(Files.exists(folder().resolve("twin.jpg")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "../front.jpg", "/etc/front.jpg", "", "\u0000" })
    void aPlaceThatIsNotAllowedIsRefused(String file) throws Exception {
        foldersAre();
        when(pictures.newest()).thenReturn(CompletableFuture.completedFuture(PICTURE));

        assertFalse(cameraActions.saveImage(file));
    }

    @Test
    void withoutAPictureNothingIsSaved() throws Exception {
        foldersAre();
        when(pictures.newest()).thenReturn(
                CompletableFuture.failedFuture(new UnexpectedAnswerException("picture", 200, "not a whole JPEG")));

        assertFalse(cameraActions.saveImage("front.jpg"));
        assertFalse(Files.exists(folder().resolve("front.jpg")));
    }

    @Test
    void withoutAnAccountNothingIsSaved() {
        when(camera.saveFolders()).thenReturn(Optional.empty());
        when(pictures.newest()).thenReturn(CompletableFuture.completedFuture(PICTURE));

        assertFalse(cameraActions.saveImage("front.jpg"));
    }

    private Path folder() {
        return Objects.requireNonNull(temporary);
    }

    private void foldersAre() {
        when(camera.saveFolders()).thenReturn(Optional.of(new SaveFolders(folder(), List.of())));
    }
}
