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

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * Channels are built.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ChannelBuilderTest {

    private static final ChannelUID ARMED = new ChannelUID("blink:network:home:garden:armed");

    @Test
    void aChannelHasWhatItWasBuiltWith() {
        ChannelTypeUID type = new ChannelTypeUID("blink", "armed");
        Configuration configuration = new Configuration(Map.of("a", "b"));

        Channel channel = ChannelBuilder.create(ARMED).withAcceptedItemType("Switch").withType(type).withLabel("Armed")
                .withDescription("Whether it is armed.").withConfiguration(configuration)
                .withProperties(Map.of("c", "d")).withDefaultTags(Set.of("Switch"))
                .withAutoUpdatePolicy(AutoUpdatePolicy.VETO).build();

        assertEquals(ARMED, channel.getUID());
        assertEquals("Switch", channel.getAcceptedItemType());
        assertEquals(ChannelKind.STATE, channel.getKind());
        assertEquals(type, channel.getChannelTypeUID());
        assertEquals("Armed", channel.getLabel());
        assertEquals("Whether it is armed.", channel.getDescription());
        assertEquals(configuration, channel.getConfiguration());
        assertEquals(Map.of("c", "d"), channel.getProperties());
        assertEquals(Set.of("Switch"), channel.getDefaultTags());
        assertEquals(AutoUpdatePolicy.VETO, channel.getAutoUpdatePolicy());
    }

    @Test
    void aCopyIsEqualUntilItIsChanged() {
        Channel channel = ChannelBuilder.create(ARMED, "Switch").withKind(ChannelKind.TRIGGER).build();

        assertEquals(channel, ChannelBuilder.create(channel).build());
        assertEquals(channel.hashCode(), ChannelBuilder.create(channel).build().hashCode());
        assertNotEquals(channel, ChannelBuilder.create(channel).withLabel("Armed").build());
    }

    @Test
    @SuppressWarnings("unchecked") // callers without null analysis do it
    void aPropertyWithoutValueIsRefused() {
        Map<String, @Nullable String> withNull = new HashMap<>();
        withNull.put("a", null);
        Map<String, String> properties = (Map<String, String>) (Map<?, ?>) withNull;

        assertThrows(IllegalArgumentException.class, () -> ChannelBuilder.create(ARMED).withProperties(properties));
    }

    @Test
    void kindsAndPoliciesAreReadInAnyCase() {
        assertEquals(ChannelKind.TRIGGER, ChannelKind.parse("trigger"));
        assertEquals(ChannelKind.STATE, ChannelKind.parse(null));
        assertThrows(IllegalArgumentException.class, () -> ChannelKind.parse("other"));
        assertEquals(AutoUpdatePolicy.VETO, AutoUpdatePolicy.parse("veto"));
        assertNull(AutoUpdatePolicy.parse(null));
        assertThrows(IllegalArgumentException.class, () -> AutoUpdatePolicy.parse("other"));
    }
}
