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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_EVENT;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.channel.ClipChannels;
import org.openhab.binding.blink.internal.channel.EventPayload;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.core.types.State;

/**
 * What happens to the clips of an account, as its channels tell it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountEvents implements ClipListener {

    private final Clock clock;
    private final Function<Clip, Optional<String>> thingOf;
    private final BiConsumer<String, String> trigger;
    private final Consumer<Map<String, State>> show;

    /**
     * @param clock tells the time
     * @param thingOf finds the UID of a camera's thing
     * @param trigger triggers a channel
     * @param show shows states, those that have changed
     */
    AccountEvents(Clock clock, Function<Clip, Optional<String>> thingOf, BiConsumer<String, String> trigger,
            Consumer<Map<String, State>> show) {
        this.clock = clock;
        this.thingOf = thingOf;
        this.trigger = trigger;
        this.show = show;
    }

    @Override
    public void onEvent(ClipEvent event) {
        if (!event.late()) {
            // States first: a rule that hears a trigger looks at them.
            show.accept(ClipChannels.ofAccount(event.clip()));
            trigger.accept(CHANNEL_EVENT, EventPayload.of(event.clip(), thingOf.apply(event.clip())));
        }
    }

    @Override
    public void onClips(ClipBook book) {
        show.accept(ClipChannels.ofAccount(book, clock.instant()));
    }
}
