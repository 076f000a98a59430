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

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.type.DynamicStateDescriptionProvider;
import org.openhab.core.types.StateDescription;
import org.openhab.core.types.StateDescriptionFragmentBuilder;
import org.openhab.core.types.StateOption;
import org.osgi.service.component.annotations.Component;

/**
 * Tells openHAB what each single device can be set to, where that is less or more than its channel types say.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = { SettingDescriptions.class, DynamicStateDescriptionProvider.class })
public class SettingDescriptions implements DynamicStateDescriptionProvider {

    private final Map<ChannelUID, SettingLimits> limits = new ConcurrentHashMap<>();

    /**
     * @param channel the channel of a setting
     * @param now what it can be set to
     */
    void describe(ChannelUID channel, SettingLimits now) {
        limits.put(channel, now);
    }

    /**
     * The thing is not there any more.
     */
    public void forget(ThingUID thing) {
        limits.keySet().removeIf(channel -> channel.getThingUID().equals(thing));
    }

    @Override
    public @Nullable StateDescription getStateDescription(Channel channel, @Nullable StateDescription original,
            @Nullable Locale locale) {
        SettingLimits own = limits.get(channel.getUID());
        if (own == null || own.equals(SettingLimits.NONE)) {
            return null;
        }
        // From the beginning, because a limit of the type that the device does not have must go.
        StateDescriptionFragmentBuilder builder = StateDescriptionFragmentBuilder.create();
        List<StateOption> options = List.of();
        if (original != null) {
            ifPresent(original.getStep(), builder::withStep);
            ifPresent(original.getPattern(), builder::withPattern);
            builder.withReadOnly(original.isReadOnly());
            options = original.getOptions();
        }
        ifPresent(own.least(), least -> builder.withMinimum(BigDecimal.valueOf(least)));
        ifPresent(own.most(), most -> builder.withMaximum(BigDecimal.valueOf(most)));
        List<StateOption> known = options;
        return builder.withOptions(own.words().stream().map(word -> option(known, word)).toList()).build()
                .toStateDescription();
    }

    private static <T> void ifPresent(@Nullable T value, Consumer<T> use) {
        if (value != null) {
            use.accept(value);
        }
    }

    /** A word that the channel type knows has a label in the language of the user. */
    private static StateOption option(List<StateOption> known, String word) {
        return known.stream().filter(option -> option.getValue().equals(word)).findFirst()
                .orElseGet(() -> new StateOption(word, word));
    }
}
