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
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.UnDefType;

/**
 * The {@link NetworkHandler} shows what is known of the USB storage.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkStorageTest extends NetworkHandlerFixture {

    @Test
    void theUsbStorageIsAskedForAtStartAndThenEverySixHours() {
        tell(true, withStorage("active"));
        storage.remove().complete(new LocalStorage("active", 12.0, false));
        verify(openhab.session).tellAgain(handler);
        tell(true, withStorage("active"));
        assertEquals(new StringType("active"), openhab.state(CHANNEL_LOCAL_STORAGE_STATUS));
        assertEquals(new QuantityType<>(12.0, Units.PERCENT), openhab.state(CHANNEL_LOCAL_STORAGE_USED));
        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_LOCAL_STORAGE_FULL));

        clock.advance(Duration.ofHours(6).minusSeconds(1));
        tell(true, withStorage("active"));
        assertEquals(0, storage.size());
        clock.advance(Duration.ofSeconds(1));
        tell(true, withStorage("active"));
        assertEquals(1, storage.size());
        tell(true, withStorage("active"));
        assertEquals(1, storage.size(), "not while the answer is on its way");
    }

    @Test
    void aChangeOfTheUsbStorageIsLookedAtAtOnce() {
        tell(true, withStorage("active"));
        storage.remove().complete(new LocalStorage("active", 12.0, false));
        tell(true, withStorage("memory_full"));
        storage.remove().complete(new LocalStorage(null, 100.0, true));
        tell(true, withStorage("memory_full"));

        assertEquals(new StringType("memory_full"), openhab.state(CHANNEL_LOCAL_STORAGE_STATUS), "the home says so");
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_LOCAL_STORAGE_FULL));
        verify(openhab.devices, times(2)).localStorage(any());
    }

    @Test
    void aUsbStorageThatDoesNotAnswerIsAskedAgainAfterTenMinutes() {
        tell(true, withStorage("active"));
        storage.remove().completeExceptionally(new UnreachableException("cut", true, null));
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        tell(true, withStorage("active"));
        assertEquals(0, storage.size());
        assertNull(handler.getThing().getChannel(CHANNEL_LOCAL_STORAGE_STATUS), "nothing is guessed");

        clock.advance(Duration.ofSeconds(1));
        tell(true, withStorage("active"));
        assertEquals(1, storage.size());
        assertEquals("ONLINE", openhab.status());
    }

    @Test
    void aUsbStorageThatIsPulledOutIsUnknown() {
        tell(true, withStorage("active"));
        storage.remove().complete(new LocalStorage("active", 12.0, false));
        tell(true, withStorage("active"));
        tell(true, withStorage(null));
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_LOCAL_STORAGE_STATUS));

        tell(true, withStorage("active"));
        assertEquals(1, storage.size(), "it is back");
    }

    @Test
    void anAnswerForTheNetworkBeforeIsNotForTheNextOne() {
        tell(true, withStorage("active"));
        CompletableFuture<LocalStorage> late = storage.remove();
        handler.thingUpdated(ThingBuilder.create(handler.getThing())
                .withConfiguration(new Configuration(Map.of("networkId", Homes.NETWORK + 1))).build());
        late.complete(new LocalStorage("active", 12.0, false));
        handler.onHome(Homes.home(TestClock.START, List.of(new Network(Homes.NETWORK + 1, "Other", true, null)),
                List.of(), List.of()));

        assertNull(openhab.state(CHANNEL_LOCAL_STORAGE_STATUS));
        verify(openhab.session, never()).tellAgain(any());
    }

    @Test
    void withoutAUsbPortNobodyAsks() {
        tell(true, Homes.module("online", 3, null));

        verify(openhab.devices, never()).localStorage(any());
    }

    private static SyncModule withStorage(@Nullable String word) {
        return new SyncModule(300001, Homes.NETWORK, "Module", "SM-SERIAL", "16.0.14", "sm2", "online", 3, null, word);
    }

    @Test
    void whoRefreshesGetsProgramsAndUsbStorageAnew() {
        tell(true, withStorage("active"));
        storage.remove().complete(new LocalStorage("active", 12.0, false));
        programs.remove().complete(List.of());
        clock.advance(Duration.ofMinutes(1));

        handler.onRefresh();
        tell(true, withStorage("active"));

        verify(openhab.devices, times(2)).localStorage(any());
        verify(openhab.devices, times(2)).programs(Homes.NETWORK);
    }
}
