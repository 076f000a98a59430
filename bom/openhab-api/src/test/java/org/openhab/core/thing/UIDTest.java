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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.common.AbstractUID;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * Identifiers are put together, taken apart and refused as by openHAB.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UIDTest {

    private static final ThingTypeUID ACCOUNT = new ThingTypeUID("blink", "account");
    private static final ThingTypeUID CAMERA = new ThingTypeUID("blink", "camera");
    private static final ThingUID HOME = new ThingUID(ACCOUNT, "home");

    @Test
    void aThingTypeTellsBindingAndId() {
        ThingTypeUID uid = new ThingTypeUID("blink:camera");

        assertEquals(CAMERA, uid);
        assertEquals("blink", uid.getBindingId());
        assertEquals("camera", uid.getId());
        assertEquals("blink:camera", uid.toString());
    }

    @Test
    void aThingBelowABridgeNamesTheBridge() {
        ThingUID uid = new ThingUID(CAMERA, HOME, "1234");

        assertEquals("blink:camera:home:1234", uid.getAsString());
        assertEquals("1234", uid.getId());
        assertEquals(List.of("home"), uid.getBridgeIds());
        assertEquals(uid, new ThingUID("blink:camera:home:1234"));
        assertEquals(uid, new ThingUID(CAMERA, "1234", "home"));
        assertEquals(uid.hashCode(), new ThingUID("blink", "camera", "home", "1234").hashCode());
    }

    @Test
    void aThingBelowABridgeBelowABridgeNamesBoth() {
        ThingUID network = new ThingUID(new ThingTypeUID("blink", "network"), HOME, "garden");

        assertEquals(List.of("home", "garden"), new ThingUID(CAMERA, network, "1234").getBridgeIds());
    }

    @Test
    void aThingWithoutBridgeNamesNone() {
        assertEquals(List.of(), HOME.getBridgeIds());
    }

    @Test
    void aThingNeedsThreeSegments() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new ThingUID("blink:home"));

        assertEquals("UID must have at least 3 segments: [blink, home]", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "my home", "home@example.com", "häuschen", "a.b", "a/b" })
    void anIdentifierOfOtherThanLettersDigitsHyphensAndUnderscoresIsRefused(String id) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new ThingUID(ACCOUNT, id));

        assertEquals("ID segment '" + id + "' contains invalid characters. "
                + "Each segment of the ID must match the pattern [\\w-]*.", e.getMessage());
        assertFalse(AbstractUID.isValid(id));
    }

    @Test
    void anIdentifierMustNotEndBlank() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new ThingUID(ACCOUNT, ""));

        assertEquals("Last segment must not be blank: [blink, account, ]", e.getMessage());
    }

    @Test
    void validSegmentsAreKnownBeforehand() {
        assertTrue(AbstractUID.isValid("Front_Door-2"));
        assertFalse(AbstractUID.isValid(null));
    }

    @Test
    void identifiersOfDifferentKindsAreNeverEqual() {
        assertNotEquals(new ThingTypeUID("system", "motion"), new ChannelTypeUID("system", "motion"));
    }

    @Test
    void aChannelTellsItsThing() {
        ChannelUID uid = new ChannelUID(HOME, "armed");

        assertEquals("blink:account:home:armed", uid.getAsString());
        assertEquals(HOME, uid.getThingUID());
        assertEquals("armed", uid.getId());
        assertEquals("armed", uid.getIdWithoutGroup());
        assertFalse(uid.isInGroup());
        assertNull(uid.getGroupId());
        assertEquals(uid, new ChannelUID("blink:account:home:armed"));
    }

    @Test
    void aChannelInAGroupTellsTheGroup() {
        ChannelUID uid = new ChannelUID(HOME, "status", "armed");

        assertEquals("status#armed", uid.getId());
        assertEquals("status", uid.getGroupId());
        assertEquals("armed", uid.getIdWithoutGroup());
        assertTrue(uid.isInGroup());
        assertEquals(uid, new ChannelUID(new ChannelGroupUID(HOME, "status"), "armed"));
    }

    @Test
    void aChannelWithAnImpossibleIdIsRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> new ChannelUID(HOME, "last event"));

        assertEquals(
                "UID segment 'last event' contains invalid characters. "
                        + "The last segment of the channel UID must match the pattern '[\\w-]*(?:#[\\w-]*)?'.",
                e.getMessage());
    }

    @Test
    void aChannelNeedsAPossibleThing() {
        assertThrows(IllegalArgumentException.class, () -> new ChannelUID("blink:account:armed"));
        assertThrows(IllegalArgumentException.class, () -> new ChannelUID("blink:account::armed"));
    }

    @Test
    void aGroupOfChannelsTellsItsThing() {
        ChannelGroupUID uid = new ChannelGroupUID("blink:account:home:status");

        assertEquals(HOME, uid.getThingUID());
        assertEquals("status", uid.getId());
        assertThrows(IllegalArgumentException.class, () -> new ChannelGroupUID("blink:account::status"));
    }

    @Test
    void aThingMayHaveNoType() {
        assertEquals("blink::door", new ThingUID("blink", "door").getAsString());
        assertEquals("blink::home:door", new ThingUID("blink", HOME, "door").getAsString());
        assertEquals("motion", new ChannelTypeUID("system:motion").getId());
    }
}
