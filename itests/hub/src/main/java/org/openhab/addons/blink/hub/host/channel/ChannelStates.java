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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
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

    private static final int KEPT_TRIGGERS = 1_000;

    private final Map<ChannelUID, State> states = new ConcurrentHashMap<>();
    private final Map<ChannelUID, List<String>> triggers = new ConcurrentHashMap<>();
    private final Changes changes;

    @Activate
    public ChannelStates(@Reference Changes changes) {
        this.changes = changes;
    }

    public void stateUpdated(ChannelUID channel, State state) {
        states.put(channel, state);
        changes.announce();
    }

    public void triggered(ChannelUID channel, String event) {
        triggers.compute(channel, (uid, before) -> {
            List<String> events = before == null ? new ArrayList<>() : new ArrayList<>(before);
            if (events.size() == KEPT_TRIGGERS) {
                events.remove(0);
            }
            events.add(event);
            return List.copyOf(events);
        });
        changes.announce();
    }

    public @Nullable State state(ChannelUID channel) {
        return states.get(channel);
    }

    /**
     * Oldest first.
     */
    public List<String> triggers(ChannelUID channel) {
        List<String> events = triggers.get(channel);
        return events == null ? List.of() : events;
    }

    /**
     * Forgets a thing that is gone.
     */
    public void forget(ThingUID thing) {
        states.keySet().removeIf(channel -> channel.getThingUID().equals(thing));
        triggers.keySet().removeIf(channel -> channel.getThingUID().equals(thing));
    }
}
