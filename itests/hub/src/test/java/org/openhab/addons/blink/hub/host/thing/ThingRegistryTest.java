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
package org.openhab.addons.blink.hub.host.thing;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.*;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * {@link ThingRegistry} lets things of one name come and go one after the other.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ThingRegistryTest {

    private static final ThingTypeUID LAMP = new ThingTypeUID("sample", "lamp");
    private static final ThingUID HALL = new ThingUID(LAMP, "hall");
    private static final int PATIENCE = 60;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch going = new CountDownLatch(1);
    private final CountDownLatch mayGo = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private @NonNullByDefault({}) ThingRegistry things;

    @BeforeEach
    void listen() {
        StorageService storages = mock(StorageService.class);
        Storage<Object> storage = mock();
        when(storage.getValues()).thenReturn(List.of());
        when(storages.getStorage(any(), any())).thenReturn(storage);
        things = new ThingRegistry(storages, new Changes());
        things.addListener(new Witness());
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void aThingDoesNotComeBeforeAllKnowThatTheOneOfItsNameIsGone() throws Exception {
        things.addManaged(lamp(HALL));
        CompletableFuture<Void> removal = CompletableFuture.runAsync(() -> things.forceRemove(HALL), threads);
        assertTrue(going.await(PATIENCE, TimeUnit.SECONDS));

        CompletableFuture<Void> next = CompletableFuture.runAsync(() -> things.addManaged(lamp(HALL)), threads);
        things.addManaged(lamp(new ThingUID(LAMP, "porch")));
        assertThrows(TimeoutException.class, () -> next.get(50, TimeUnit.MILLISECONDS));
        mayGo.countDown();
        next.get(PATIENCE, TimeUnit.SECONDS);

        assertTrue(removal.isDone());
        assertEquals(List.of("hall comes", "porch comes", "hall is gone", "hall comes"), told);
    }

    private static Thing lamp(ThingUID uid) {
        return ThingBuilder.create(LAMP, uid).build();
    }

    /**
     * Takes its time when a thing goes.
     */
    private class Witness implements ThingListener {

        @Override
        public void thingAdded(Thing thing) {
            told.add(thing.getUID().getId() + " comes");
        }

        @Override
        public void thingUpdated(Thing before, Thing now, boolean byHandler) {
            told.add(now.getUID().getId() + " changes");
        }

        @Override
        public void thingRemoving(Thing thing) {
            told.add(thing.getUID().getId() + " is going");
        }

        @Override
        public void thingRemoved(Thing thing, boolean forGood) {
            going.countDown();
            assertDoesNotThrow(() -> mayGo.await(PATIENCE, TimeUnit.SECONDS));
            told.add(thing.getUID().getId() + " is gone");
        }
    }
}
