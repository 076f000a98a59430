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
package org.openhab.addons.blink.hub.host.channel;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.TriggerEvent;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.types.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The last state of each channel, and what the trigger channels have triggered.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = ChannelStates.class)
@NonNullByDefault
public class ChannelStates {

    private static final int KEPT_EVENTS = 5_000;

    private final Map<ChannelUID, State> states = new ConcurrentHashMap<>();
    /** Oldest first, of all channels. */
    private final Deque<TriggerEvent> events = new ArrayDeque<>();
    private final Changes changes;

    @Activate
    public ChannelStates(@Reference Changes changes) {
        this.changes = changes;
    }

    public void stateUpdated(ChannelUID channel, State state) {
        states.put(channel, state);
        changes.announce();
    }

    public void triggered(ChannelUID channel, String payload) {
        synchronized (events) {
            if (events.size() == KEPT_EVENTS) {
                events.removeFirst();
            }
            events.addLast(
                    new TriggerEvent(Instant.now(), channel.getThingUID().getAsString(), channel.getId(), payload));
        }
        changes.announce();
    }

    public @Nullable State state(ChannelUID channel) {
        return states.get(channel);
    }

    /**
     * What one channel has triggered, oldest first.
     */
    public List<TriggerEvent> events(ChannelUID channel) {
        String thing = channel.getThingUID().getAsString();
        synchronized (events) {
            return events.stream()
                    .filter(event -> event.thing().equals(thing) && event.channel().equals(channel.getId())).toList();
        }
    }

    /**
     * What all channels have triggered, oldest first.
     *
     * @param most how many of them, the last ones
     */
    public List<TriggerEvent> lastEvents(int most) {
        List<TriggerEvent> last = new ArrayList<>();
        synchronized (events) {
            Iterator<TriggerEvent> backwards = events.descendingIterator();
            while (backwards.hasNext() && last.size() < most) {
                last.add(backwards.next());
            }
        }
        Collections.reverse(last);
        return last;
    }

    /**
     * Forgets a thing that is gone.
     */
    public void forget(ThingUID thing) {
        states.keySet().removeIf(channel -> channel.getThingUID().equals(thing));
        synchronized (events) {
            events.removeIf(event -> event.thing().equals(thing.getAsString()));
        }
    }
}
