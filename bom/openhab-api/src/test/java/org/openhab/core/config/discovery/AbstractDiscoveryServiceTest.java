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
package org.openhab.core.config.discovery;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * What a discovery service finds reaches the inbox.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AbstractDiscoveryServiceTest {

    private static final int PATIENCE_MS = 10_000;
    private static final ThingTypeUID CAMERA = new ThingTypeUID("blink", "camera");
    private static final ThingUID DOOR = new ThingUID(CAMERA, "door");

    private static class CameraDiscovery extends AbstractDiscoveryService {
        private final List<String> calls = new ArrayList<>();
        private boolean broken;

        CameraDiscovery(int timeout, boolean background, @Nullable String input) {
            super(Set.of(CAMERA), timeout, background, input, input);
        }

        @Override
        protected void startScan() {
            calls.add("scan");
            if (broken) {
                throw new IllegalStateException("broken");
            }
        }

        @Override
        protected void startScan(String input) {
            calls.add("scan for " + input);
        }

        @Override
        protected void startBackgroundDiscovery() {
            calls.add("start");
        }

        @Override
        protected void stopBackgroundDiscovery() {
            calls.add("stop");
        }
    }

    private final CameraDiscovery service = new CameraDiscovery(0, true, null);
    private final DiscoveryListener inbox = mock(DiscoveryListener.class);
    private final ScanListener scanListener = mock(ScanListener.class);
    private final DiscoveryResult result = DiscoveryResultBuilder.create(DOOR).withLabel("Door").build();

    @Test
    void aResultGoesToTheInbox() {
        service.addDiscoveryListener(inbox);

        service.thingDiscovered(result);

        verify(inbox, timeout(PATIENCE_MS)).thingDiscovered(service, result);
    }

    @Test
    void anInboxThatComesLaterGetsWhatWasFoundAndIsStillThere() {
        DiscoveryResult gone = DiscoveryResultBuilder.create(new ThingUID(CAMERA, "garden")).build();
        service.thingDiscovered(result);
        service.thingDiscovered(gone);
        service.thingRemoved(gone.getThingUID());

        service.addDiscoveryListener(inbox);

        verify(inbox).thingDiscovered(service, result);
        verifyNoMoreInteractions(inbox);
    }

    @Test
    void aThingThatIsGoneLeavesTheInbox() {
        service.addDiscoveryListener(inbox);

        service.thingRemoved(DOOR);

        verify(inbox).thingRemoved(service, DOOR);
    }

    @Test
    void anInboxThatHasGoneIsNotTold() {
        service.addDiscoveryListener(inbox);
        service.removeDiscoveryListener(inbox);
        service.addDiscoveryListener(null);

        service.thingRemoved(DOOR);

        verifyNoInteractions(inbox);
    }

    @Test
    void labelsAreTranslatedWithTheirArguments() {
        service.i18nProvider = mock(TranslationProvider.class);
        service.localeProvider = () -> Locale.GERMAN;
        DiscoveryResult keyed = DiscoveryResultBuilder.create(DOOR).withLabel("@text/camera.label [\"Door\", 2]")
                .withProperty("cameraId", "1").build();
        when(service.i18nProvider.getText(isNull(), any(), any(), any(), any(Object[].class)))
                .thenAnswer(call -> call.getArgument(1) + " " + call.getArgument(3) + " " + call.getArgument(4)
                        + call.getArgument(5));

        service.thingDiscovered(keyed);
        service.addDiscoveryListener(inbox);

        verify(inbox).thingDiscovered(any(), argThat(found -> "camera.label de Door2".equals(found.getLabel())
                && "1".equals(found.getProperties().get("cameraId"))));
    }

    @Test
    void aLabelThatNobodyTranslatesStays() {
        service.i18nProvider = mock(TranslationProvider.class);
        service.localeProvider = () -> Locale.GERMAN;
        when(service.i18nProvider.getText(null, "discovery.blink.camera.door.label", "Door", Locale.GERMAN,
                (Object[]) null)).thenReturn("Door");

        service.thingDiscovered(result);
        service.addDiscoveryListener(inbox);

        verify(inbox).thingDiscovered(service, result);
    }

    @Test
    void aNewScanEndsTheOneBefore() {
        service.startScan(scanListener);
        verifyNoInteractions(scanListener);

        service.startScan((ScanListener) null);

        verify(scanListener).onFinished();
        assertEquals(List.of("scan", "scan"), service.calls);
    }

    @Test
    void aScanEndsByItselfWhenItsTimeIsOver() {
        CameraDiscovery timed = new CameraDiscovery(1, true, null);

        timed.startScan(scanListener);

        verify(scanListener, timeout(PATIENCE_MS)).onFinished();
        assertEquals(1, timed.getScanTimeout());
    }

    @Test
    void anAbortedScanIsAnError() {
        service.startScan(scanListener);

        service.abortScan();
        service.abortScan();

        verify(scanListener).onErrorOccurred(any(CancellationException.class));
        verifyNoMoreInteractions(scanListener);
    }

    @Test
    void aScanThatCannotBeginIsForgotten() {
        service.broken = true;

        assertThrows(IllegalStateException.class, () -> service.startScan(scanListener));
        service.stopScan();

        verifyNoInteractions(scanListener);
    }

    @Test
    void aScanMayAskForInput() {
        CameraDiscovery asking = new CameraDiscovery(0, true, "serial number");

        asking.startScan("G8T1", scanListener);
        service.startScan("G8T1", scanListener);

        assertTrue(asking.isScanInputSupported());
        assertEquals(List.of("scan for G8T1"), asking.calls);
        assertFalse(service.isScanInputSupported());
        assertEquals(List.of("scan"), service.calls);
    }

    @Test
    void theBackgroundIsSearchedWhileTheServiceIsActive() {
        service.activate(null);
        service.deactivate();

        assertTrue(service.isBackgroundDiscoveryEnabled());
        assertEquals(List.of("start", "stop"), service.calls);
    }

    @Test
    void theUserSwitchesTheBackgroundOffAndOn() {
        service.activate(Map.of("background", "false"));
        assertEquals(List.of(), service.calls);

        service.modified(Map.of("background", true));
        service.modified(Map.of("background", true));
        service.modified(Map.of("background", false));
        service.deactivate();

        assertEquals(List.of("start", "stop"), service.calls);
    }

    @Test
    void aServiceKnowsWhatItFinds() {
        assertEquals(Set.of(CAMERA), service.getSupportedThingTypes());
        assertThrows(IllegalArgumentException.class, () -> new CameraDiscovery(-1, true, null));
    }
}
