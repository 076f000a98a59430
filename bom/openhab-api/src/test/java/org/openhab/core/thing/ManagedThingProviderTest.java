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
package org.openhab.core.thing;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.ThingStorageEntity;

/**
 * Things of the user interface are kept, things from files are not known.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ManagedThingProviderTest {

    private static final ThingUID HOME = new ThingUID("blink:account:home");
    private static final ThingUID DOOR = new ThingUID("blink:camera:home:door");

    private final Map<String, ThingStorageEntity> stored = new HashMap<>();
    private final StorageService storageService = mock(StorageService.class);
    private final Thing door = ThingBuilder.create(new ThingTypeUID("blink", "camera"), DOOR).withBridge(HOME)
            .withLabel("Door").withConfiguration(new Configuration(Map.of("cameraId", "1"))).build();

    @BeforeEach
    @SuppressWarnings("unchecked")
    void keepInMemory() {
        Storage<ThingStorageEntity> storage = mock(Storage.class);
        when(storage.put(anyString(), any())).thenAnswer(call -> stored.put(call.getArgument(0), call.getArgument(1)));
        when(storage.get(anyString())).thenAnswer(call -> stored.get(call.getArgument(0)));
        when(storage.remove(anyString())).thenAnswer(call -> stored.remove(call.getArgument(0)));
        when(storage.containsKey(anyString())).thenAnswer(call -> stored.containsKey(call.getArgument(0)));
        doReturn(storage).when(storageService).getStorage(eq("org.openhab.core.thing.Thing"), any());
    }

    @Test
    void aThingIsFoundAgain() {
        new ManagedThingProvider(storageService).add(door);

        Thing found = Objects.requireNonNull(new ManagedThingProvider(storageService).get(DOOR));

        assertEquals(DOOR, found.getUID());
        assertEquals(door.getThingTypeUID(), found.getThingTypeUID());
        assertEquals(HOME, found.getBridgeUID());
        assertEquals("Door", found.getLabel());
        assertEquals(door.getConfiguration(), found.getConfiguration());
    }

    @Test
    void aBridgeIsABridgeAgain() {
        ManagedThingProvider provider = new ManagedThingProvider(storageService);

        provider.add(BridgeBuilder.create(new ThingTypeUID("blink", "account"), HOME).build());

        assertTrue(provider.get(HOME) instanceof Bridge);
    }

    @Test
    void aThingIsAddedOnce() {
        ManagedThingProvider provider = new ManagedThingProvider(storageService);
        provider.add(door);

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> provider.add(door));

        assertEquals("Cannot add element, because an element with same UID (blink:camera:home:door) already exists.",
                e.getMessage());
    }

    @Test
    void aRemovedThingIsGone() {
        ManagedThingProvider provider = new ManagedThingProvider(storageService);
        provider.add(door);

        assertEquals(door, provider.remove(DOOR));

        assertNull(provider.get(DOOR));
        assertNull(provider.remove(DOOR));
    }
}
