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

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.types.StateDescription;
import org.openhab.core.types.StateDescriptionFragmentBuilder;
import org.openhab.core.types.StateOption;

/**
 * {@link SettingDescriptions} offer for each device what it can be set to.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SettingDescriptionsTest {

    private static final ThingUID THING = new ThingUID("blink", "camera", "home", "one");
    private static final Channel CHANNEL = ChannelBuilder.create(new ChannelUID(THING, "video-quality")).build();
    private static final StateDescription OF_TYPE = description(1, 9,
            List.of(new StateOption("off", "Aus"), new StateOption("on", "Ein")));

    private final SettingDescriptions descriptions = new SettingDescriptions();

    @Test
    void aChannelThatNobodyHasToldOfIsLikeItsType() {
        assertNull(descriptions.getStateDescription(CHANNEL, OF_TYPE, Locale.GERMAN));

        descriptions.describe(CHANNEL.getUID(), SettingLimits.NONE);
        assertNull(descriptions.getStateDescription(CHANNEL, OF_TYPE, Locale.GERMAN));
    }

    @Test
    void theRangeIsThatOfTheDevice() {
        descriptions.describe(CHANNEL.getUID(), new SettingLimits(5, 30, List.of()));
        StateDescription description = described(OF_TYPE);
        assertEquals(BigDecimal.valueOf(5), description.getMinimum());
        assertEquals(BigDecimal.valueOf(30), description.getMaximum());
        assertEquals("%d", description.getPattern());
        assertEquals(BigDecimal.ONE, description.getStep());
        assertFalse(description.isReadOnly());

        descriptions.describe(CHANNEL.getUID(), new SettingLimits(null, 30, List.of()));
        assertNull(described(OF_TYPE).getMinimum(), "the device has shown that there is none");
        assertEquals(BigDecimal.valueOf(30), described(null).getMaximum());
    }

    @Test
    void optionsKeepTheirLabels() {
        descriptions.describe(CHANNEL.getUID(), new SettingLimits(null, null, List.of("dim", "off")));

        assertEquals(List.of(new StateOption("dim", "dim"), new StateOption("off", "Aus")),
                described(OF_TYPE).getOptions());
        assertEquals(List.of(new StateOption("dim", "dim"), new StateOption("off", "off")),
                described(null).getOptions());
    }

    @Test
    void aThingThatIsRemovedIsForgotten() {
        descriptions.describe(CHANNEL.getUID(), new SettingLimits(5, 30, List.of()));
        descriptions.forget(new ThingUID("blink", "camera", "home", "two"));
        assertEquals(BigDecimal.valueOf(30), described(OF_TYPE).getMaximum());

        descriptions.forget(THING);

        assertNull(descriptions.getStateDescription(CHANNEL, OF_TYPE, null));
    }

    private StateDescription described(@Nullable StateDescription ofType) {
        return Objects.requireNonNull(descriptions.getStateDescription(CHANNEL, ofType, null));
    }

    private static StateDescription description(int least, int most, List<StateOption> options) {
        return Objects.requireNonNull(StateDescriptionFragmentBuilder.create().withMinimum(BigDecimal.valueOf(least))
                .withMaximum(BigDecimal.valueOf(most)).withStep(BigDecimal.ONE).withPattern("%d").withReadOnly(false)
                .withOptions(options).build().toStateDescription());
    }
}
