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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * A discovered thing is described.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DiscoveryResultBuilderTest {

    private static final ThingUID HOME = new ThingUID("blink:account:home");
    private static final ThingUID DOOR = new ThingUID("blink:camera:home:door");

    private final DiscoveryResultBuilder builder = DiscoveryResultBuilder.create(DOOR);

    @Test
    void aResultHasWhatItWasBuiltWith() {
        DiscoveryResult result = builder.withBridge(HOME).withLabel("Door").withProperty("cameraId", "1")
                .withProperties(Map.of("networkId", "2")).withRepresentationProperty("cameraId").withTTL(60).build();

        assertEquals(DOOR, result.getThingUID());
        assertEquals(new ThingTypeUID("blink", "camera"), result.getThingTypeUID());
        assertEquals("blink", result.getBindingId());
        assertEquals(HOME, result.getBridgeUID());
        assertEquals("Door", result.getLabel());
        assertEquals(Map.of("cameraId", "1", "networkId", "2"), result.getProperties());
        assertEquals("cameraId", result.getRepresentationProperty());
        assertEquals(60, result.getTimeToLive());
        assertEquals(DiscoveryResultFlag.NEW, result.getFlag());
        assertTrue(result.toString().contains("Door"));
    }

    @Test
    void aResultLivesForeverUnlessToldOtherwise() {
        assertEquals(DiscoveryResult.TTL_UNLIMITED, builder.build().getTimeToLive());
        assertThrows(IllegalArgumentException.class, () -> builder.withTTL(0).build());
    }

    @Test
    void withoutLabelItIsEmpty() {
        assertEquals("", builder.withLabel(null).withProperties(null).withBridge(null).build().getLabel());
    }

    @Test
    void aThingMustNameTheBridgeThatItIsBelow() {
        ThingUID other = new ThingUID("blink:account:office");

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> builder.withBridge(other));

        assertEquals("Thing UID 'blink:camera:home:door' does not match bridge UID 'blink:account:office'",
                e.getMessage());
    }

    @Test
    void theTypeMayBeNamedApart() {
        ThingTypeUID mini = new ThingTypeUID("blink", "mini");

        assertEquals(mini, builder.withThingType(mini).build().getThingTypeUID());
        assertThrows(IllegalArgumentException.class,
                () -> DiscoveryResultBuilder.create(new ThingUID("blink", "door")).build());
    }

    @Test
    void aThingIsProposedOnce() {
        assertEquals(builder.build(), DiscoveryResultBuilder.create(DOOR).withLabel("Other").build());
        assertEquals(builder.build().hashCode(), DiscoveryResultBuilder.create(DOOR).build().hashCode());
    }

    @Test
    void aResultIsNotChangedByItsBuilderOrAnybody() {
        DiscoveryResult result = builder.withProperty("cameraId", "1").build();

        builder.withProperty("cameraId", "2");

        assertEquals("1", result.getProperties().get("cameraId"));
        assertThrows(UnsupportedOperationException.class, () -> result.getProperties().clear());
    }
}
