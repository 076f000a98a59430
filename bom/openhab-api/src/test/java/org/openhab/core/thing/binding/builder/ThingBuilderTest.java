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
package org.openhab.core.thing.binding.builder;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * Things are built, and changed by building another one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ThingBuilderTest {

    private static final ThingUID HOME = new ThingUID("blink:account:home");
    private static final ThingTypeUID CAMERA = new ThingTypeUID("blink", "camera");
    private static final ThingUID DOOR = new ThingUID(CAMERA, HOME, "door");

    private final Channel temperature = channel(DOOR, "temperature");
    private final Channel motion = channel(DOOR, "motion");
    private final ThingBuilder builder = ThingBuilder.create(CAMERA, DOOR);

    private static Channel channel(ThingUID thing, String id) {
        return ChannelBuilder.create(new ChannelUID(thing, id), "Switch").build();
    }

    @Test
    void aThingHasWhatItWasBuiltWith() {
        Configuration configuration = new Configuration(Map.of("cameraId", "1234"));

        Thing thing = builder.withBridge(HOME).withLabel("Front Door").withLocation("Outside")
                .withConfiguration(configuration).withProperty("vendor", "Blink").withProperty("modelId", "sedona")
                .withChannels(temperature, motion).build();

        assertEquals(DOOR, thing.getUID());
        assertEquals(CAMERA, thing.getThingTypeUID());
        assertEquals(HOME, thing.getBridgeUID());
        assertEquals("Front Door", thing.getLabel());
        assertEquals("Outside", thing.getLocation());
        assertSame(configuration, thing.getConfiguration());
        assertEquals(Map.of("vendor", "Blink", "modelId", "sedona"), thing.getProperties());
        assertEquals(List.of(temperature, motion), thing.getChannels());
        assertSame(motion, thing.getChannel("motion"));
        assertSame(motion, thing.getChannel(motion.getUID()));
        assertNull(thing.getChannel("armed"));
    }

    @Test
    void aNewThingIsUninitializedAndEnabled() {
        Thing thing = builder.build();

        assertEquals(new ThingStatusInfo(ThingStatus.UNINITIALIZED, ThingStatusDetail.NONE, null),
                thing.getStatusInfo());
        assertTrue(thing.isEnabled());
        assertNull(thing.getHandler());
    }

    @Test
    void aDisabledThingIsKnownByItsStatus() {
        Thing thing = builder.build();

        thing.setStatusInfo(new ThingStatusInfo(ThingStatus.UNINITIALIZED, ThingStatusDetail.DISABLED, null));

        assertFalse(thing.isEnabled());
    }

    @Test
    void aCopyCanLoseAndGainChannels() {
        Thing thing = builder.withLabel("Front Door").withChannel(temperature).withChannel(motion).build();
        Channel light = channel(DOOR, "light");

        Thing changed = ThingBuilder.create(thing).withoutChannels(motion).withChannel(light).build();

        assertEquals(List.of(temperature, light), changed.getChannels());
        assertEquals(List.of(temperature, motion), thing.getChannels());
        assertEquals("Front Door", changed.getLabel());
        assertEquals(thing, changed);
    }

    @Test
    void aChannelOfAnotherThingIsRefused() {
        Channel foreign = channel(HOME, "armed");

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> builder.withChannel(foreign));

        assertEquals("Channel UID 'blink:account:home:armed' does not match thing UID 'blink:camera:home:door'",
                e.getMessage());
    }

    @Test
    void aChannelCannotBeThereTwice() {
        builder.withChannel(motion);

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> builder.withChannel(channel(DOOR, "motion")));

        assertEquals("Duplicate channels blink:camera:home:door:motion", e.getMessage());
    }

    @Test
    void channelsOfAGroupAreFoundTogether() {
        Channel grouped = channel(DOOR, "status#armed");

        Thing thing = builder.withChannels(motion, grouped).build();

        assertEquals(List.of(grouped), thing.getChannelsOfGroup("status"));
    }

    @Test
    void propertiesAreChangedThroughTheThingOnly() {
        Thing thing = builder.withProperty("vendor", "Blink").build();

        assertThrows(UnsupportedOperationException.class, () -> thing.getProperties().put("vendor", "Amazon"));
        assertEquals("Blink", thing.setProperty("vendor", null));
        assertEquals(Map.of(), thing.getProperties());
        assertThrows(IllegalArgumentException.class, () -> thing.setProperty("", "value"));
    }

    @Test
    void theTextOfAThingHidesItsConfiguration() {
        Thing thing = builder.withConfiguration(new Configuration(Map.of("password", "secret"))).build();

        assertFalse(thing.toString().contains("secret"));
        assertTrue(thing.toString().startsWith(DOOR.getAsString()));
    }

    @Test
    void aBridgeBuilderMakesBridges() {
        Bridge bridge = BridgeBuilder.create(new ThingTypeUID("blink", "account"), "home").withLabel("Home")
                .withLocation("Town").withBridge(null).withProperties(Map.of("tier", "u001"))
                .withConfiguration(new Configuration()).withChannel(channel(HOME, "armed"))
                .withoutChannel(new ChannelUID(HOME, "armed")).build();

        assertEquals(HOME, bridge.getUID());
        assertEquals(List.of(), bridge.getThings());
        assertNull(bridge.getThing(DOOR));
        assertEquals("Home", BridgeBuilder.create(bridge).build().getLabel());
    }
}
