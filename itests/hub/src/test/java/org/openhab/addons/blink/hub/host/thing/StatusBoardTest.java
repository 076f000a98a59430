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

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.addons.blink.hub.host.text.StatusTexts;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * {@link StatusBoard} does not forget that a thing is about to be removed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class StatusBoardTest {

    private static final int PATIENCE = 60;

    private final Thing lamp = ThingBuilder
            .create(new ThingTypeUID("sample", "lamp"), new ThingUID("sample", "lamp", "hall")).build();
    private final StatusTexts texts = mock(StatusTexts.class);
    private final StatusBoard statuses = new StatusBoard(texts, new Changes());
    private volatile Consumer<ThingStatus> whileTold = status -> {
    };
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void describe() {
        when(texts.describe(any(), any())).thenAnswer(call -> {
            ThingStatusInfo info = call.getArgument(0);
            whileTold.accept(info.getStatus());
            return new Status(info.getStatus().name(), info.getStatusDetail().name(), "", "");
        });
    }

    private static ThingStatusInfo info(ThingStatus status) {
        return new ThingStatusInfo(status, ThingStatusDetail.NONE, null);
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whileAThingIsRemovedItsHandlerTellsTheEndOnly() {
        statuses.set(lamp, info(ThingStatus.REMOVING));

        assertEquals(ThingStatus.REMOVING, statuses.setUnlessRemoving(lamp, info(ThingStatus.ONLINE)).getStatus());
        assertEquals(ThingStatus.REMOVING, lamp.getStatus());
        statuses.setUnlessRemoving(lamp, info(ThingStatus.REMOVED));
        assertEquals(ThingStatus.REMOVED, lamp.getStatus());
    }

    @Test
    void aThingThatIsRemovedWhileItsHandlerTellsAStatusIsRemovedAllTheSame() throws Exception {
        CountDownLatch telling = new CountDownLatch(1);
        CountDownLatch removing = new CountDownLatch(1);
        whileTold = status -> {
            if (status == ThingStatus.OFFLINE) {
                telling.countDown();
                assertDoesNotThrow(() -> removing.await(PATIENCE, TimeUnit.SECONDS));
            }
        };

        Future<?> news = threads.submit(() -> statuses.setUnlessRemoving(lamp, info(ThingStatus.OFFLINE)));
        telling.await(PATIENCE, TimeUnit.SECONDS);
        Future<?> removal = threads.submit(() -> {
            removing.countDown();
            statuses.set(lamp, info(ThingStatus.REMOVING));
        });
        news.get(PATIENCE, TimeUnit.SECONDS);
        removal.get(PATIENCE, TimeUnit.SECONDS);

        assertEquals(ThingStatus.REMOVING, lamp.getStatus());
        assertEquals(List.of("OFFLINE", "REMOVING"),
                statuses.history(lamp.getUID()).stream().map(Status::status).toList());
    }
}
