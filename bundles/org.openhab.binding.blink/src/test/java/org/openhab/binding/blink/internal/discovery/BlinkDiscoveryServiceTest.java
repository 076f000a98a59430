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
package org.openhab.binding.blink.internal.discovery;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingUID;

/**
 * The {@link BlinkDiscoveryService} proposes each network and device as the thing that its family asks for.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BlinkDiscoveryServiceTest {

    private static final ThingUID ACCOUNT = new ThingUID("blink", "account", "home");
    private static final Home HOME = Homes.home(TestClock.START,
            List.of(new Network(Homes.NETWORK, "Home", true, null)), List.of(),
            List.of(Homes.camera(DeviceFamily.CAMERA, 400001, "done", true, null),
                    Homes.camera(DeviceFamily.OWL, 500001, "online", true, null),
                    Homes.camera(DeviceFamily.DOORBELL, 5_000_000_000L, "offline", null, null)),
            List.of(Homes.siren(900001, "online")));

    private final AccountHandler account = mock(AccountHandler.class);
    private final AccountSession session = mock(AccountSession.class);
    private final BlinkDiscoveryService service = new BlinkDiscoveryService();

    @BeforeEach
    void initialize() {
        Bridge bridge = mock(Bridge.class);
        when(bridge.getUID()).thenReturn(ACCOUNT);
        when(account.getThing()).thenReturn(bridge);
        when(account.getSession()).thenReturn(session);
        when(session.refresh()).thenReturn(new CompletableFuture<>());
        service.setThingHandler(account);
        service.initialize();
    }

    @Test
    void itListensFromBeginningToEnd() {
        verify(account).addHomeListener(service);
        verify(account, never()).removeHomeListener(any());

        service.dispose();

        verify(account).removeHomeListener(service);
    }

    @Test
    void eachFamilyHasItsThing() {
        service.onHome(HOME);

        assertEquals(Set.of("blink:network:home:200001", "blink:camera:home:400001", "blink:mini:home:500001",
                "blink:doorbell:home:5000000000", "blink:siren:home:900001"), proposed().keySet());
        proposed().values().forEach(result -> assertEquals(ACCOUNT, result.getBridgeUID()));
    }

    @Test
    void eachHasTheNameThatItHasInTheApp() {
        service.onHome(HOME);

        assertEquals("Home", one("blink:network:home:200001").getLabel());
        assertEquals("Garage", one("blink:mini:home:500001").getLabel());
        assertEquals("Siren", one("blink:siren:home:900001").getLabel());
    }

    @Test
    void eachHasTheNumbersThatItsConfigurationAsksFor() {
        service.onHome(HOME);

        assertEquals(Map.of("networkId", 200001L), one("blink:network:home:200001").getProperties());
        assertEquals(Map.of("networkId", 200001L, "cameraId", 400001L),
                one("blink:camera:home:400001").getProperties());
        assertEquals(Map.of("networkId", 200001L, "cameraId", 500001L), one("blink:mini:home:500001").getProperties());
        assertEquals(Map.of("networkId", 200001L, "cameraId", 5_000_000_000L),
                one("blink:doorbell:home:5000000000").getProperties());
        assertEquals(Map.of("networkId", 200001L, "sirenId", 900001L), one("blink:siren:home:900001").getProperties());
    }

    @Test
    void eachIsKnownByItsOwnNumber() {
        service.onHome(HOME);

        assertEquals("networkId", one("blink:network:home:200001").getRepresentationProperty());
        assertEquals("cameraId", one("blink:camera:home:400001").getRepresentationProperty());
        assertEquals("cameraId", one("blink:mini:home:500001").getRepresentationProperty());
        assertEquals("cameraId", one("blink:doorbell:home:5000000000").getRepresentationProperty());
        assertEquals("sirenId", one("blink:siren:home:900001").getRepresentationProperty());
    }

    @Test
    void anEmptyHomeProposesNothing() {
        service.onHome(Homes.home(TestClock.START, List.of(), List.of(), List.of()));

        assertEquals(Map.of(), proposed());
    }

    @Test
    void whoSwitchesTheSearchInTheBackgroundOffIsProposedNothing() {
        service.modified(Map.of("background", false));

        service.onHome(HOME);

        assertEquals(Map.of(), proposed());
    }

    @Test
    void whoSwitchesItOnAgainIsProposedWhatThereIs() {
        service.modified(Map.of("background", false));
        service.modified(Map.of("background", true));

        verify(session, times(2)).tellAgain(service);
        service.onHome(HOME);
        assertFalse(proposed().isEmpty());
    }

    @Test
    void aSearchFindsThingsAlsoWithoutOneInTheBackground() {
        service.modified(Map.of("background", false));
        service.startScan();

        service.onHome(HOME);

        assertFalse(proposed().isEmpty());
    }

    @Test
    void aSearchThatIsOverFindsNothing() {
        service.modified(Map.of("background", false));
        service.startScan();
        service.stopScan();

        service.onHome(HOME);

        assertEquals(Map.of(), proposed());
    }

    @Test
    void aSearchReadsTheHome() {
        service.startScan();

        verify(session).refresh();
    }

    @Test
    void withoutASessionASearchFindsNothing() {
        when(account.getSession()).thenReturn(null);

        service.startScan();

        verify(session, never()).refresh();
        assertEquals(Map.of(), proposed());
    }

    @Test
    void afterTheEndNothingIsProposed() {
        service.dispose();

        service.onHome(HOME);

        assertEquals(Map.of(), proposed());
    }

    /** A new inbox gets at once what has been found so far. */
    private Map<String, DiscoveryResult> proposed() {
        Map<String, DiscoveryResult> results = new TreeMap<>();
        DiscoveryListener inbox = mock(DiscoveryListener.class);
        doAnswer(call -> {
            DiscoveryResult result = call.getArgument(1);
            return results.put(result.getThingUID().getAsString(), result);
        }).when(inbox).thingDiscovered(any(), any());
        service.addDiscoveryListener(inbox);
        service.removeDiscoveryListener(inbox);
        return results;
    }

    private DiscoveryResult one(String thing) {
        return Objects.requireNonNull(proposed().get(thing));
    }
}
