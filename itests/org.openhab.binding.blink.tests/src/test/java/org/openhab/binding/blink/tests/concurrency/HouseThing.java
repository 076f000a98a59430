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
package org.openhab.binding.blink.tests.concurrency;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * A thing, and openHAB around it: begins and ends its handler step by step as openHAB does, one step at a time, and
 * keeps what that tells. All of its channels have items.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HouseThing implements ThingHandlerCallback {

    private static final Duration POLL = Duration.ofMillis(1);

    /** What a channel was told. */
    record Told(String channel, State state) {

        boolean isKnown() {
            return !(state instanceof UnDefType);
        }
    }

    final List<ThingStatus> statuses = new CopyOnWriteArrayList<>();

    /** What was told against the rules of openHAB. */
    final List<String> offences = new CopyOnWriteArrayList<>();

    private final House house;
    private final Function<Thing, BaseThingHandler> maker;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Map<String, State> states = new ConcurrentHashMap<>();
    private final Set<Future<?>> timers = ConcurrentHashMap.newKeySet();
    private final List<String> news = new CopyOnWriteArrayList<>();
    private volatile Thing thing;
    private volatile Map<String, Object> configuration;
    private volatile @Nullable BaseThingHandler handler;

    HouseThing(House house, Thing thing, Function<Thing, BaseThingHandler> maker) {
        this.house = house;
        this.thing = thing;
        this.maker = maker;
        this.configuration = thing.getConfiguration().getProperties();
    }

    Thing thing() {
        return thing;
    }

    BaseThingHandler handler() {
        BaseThingHandler current = handler;
        if (current == null) {
            throw new IllegalStateException(thing.getUID() + " has no handler");
        }
        return current;
    }

    /** The thing is enabled, or was added. */
    synchronized void begin() {
        forget();
        BaseThingHandler made = maker.apply(thing);
        house.schedule(made, this::timer);
        made.setCallback(this);
        handler = made;
        thing.setHandler(made);
        become(ThingStatus.INITIALIZING);
        made.initialize();
    }

    /** The thing is disabled. */
    synchronized void end() {
        BaseThingHandler last = handler();
        become(ThingStatus.UNINITIALIZED);
        last.dispose();
        last.setCallback(null);
        handler = null;
        thing.setHandler(null);
    }

    /** The handler ends and begins once more, unless it ends for good. */
    synchronized void again() {
        BaseThingHandler current = handler;
        if (current == null || isRemoved()) {
            return;
        }
        become(ThingStatus.UNINITIALIZED);
        current.dispose();
        forget();
        become(ThingStatus.INITIALIZING);
        current.initialize();
    }

    /** The user saves another configuration. */
    synchronized void configure(Map<String, Object> changes) {
        handler().handleConfigurationUpdate(changes);
    }

    /** The user removes the thing; openHAB ends it when its handler says that it may. */
    void remove(Runnable end) {
        synchronized (this) {
            become(ThingStatus.REMOVING);
            handler().handleRemoval();
        }
        await("removal").pollInterval(POLL).until(() -> statuses.contains(ThingStatus.REMOVED));
        end.run();
    }

    /** A command that comes too late is for nobody. */
    void command(String channelId, Command command) {
        BaseThingHandler current = handler;
        if (current != null) {
            current.handleCommand(new ChannelUID(thing.getUID(), channelId), command);
        }
    }

    private boolean isRemoved() {
        return thing.getStatus() == ThingStatus.REMOVING || thing.getStatus() == ThingStatus.REMOVED;
    }

    private void become(ThingStatus status) {
        synchronized (statuses) {
            thing.setStatusInfo(new ThingStatusInfo(status, ThingStatusDetail.NONE, null));
        }
    }

    private void forget() {
        states.clear();
        told.clear();
        statuses.clear();
    }

    private void timer(ScheduledFuture<?> timer) {
        timers.add(timer);
    }

    /** How many of the timers of its handlers wait for their time. */
    long waitingTimers() {
        timers.removeIf(Future::isDone);
        return timers.size();
    }

    /** How much it has told openHAB so far. */
    int news() {
        return news.size();
    }

    /** What it has told after that. */
    List<String> newsAfter(int count) {
        List<String> all = List.copyOf(news);
        return all.subList(Math.min(count, all.size()), all.size());
    }

    /** What its channels were told since it has begun with this configuration. */
    List<Told> told() {
        return List.copyOf(told);
    }

    /** The channels of which something is known. */
    Set<String> known() {
        Set<String> known = new TreeSet<>();
        states.forEach((channel, state) -> {
            if (!(state instanceof UnDefType)) {
                known.add(channel);
            }
        });
        return known;
    }

    /** Whether it has no handler. */
    boolean isEnded() {
        return handler == null;
    }

    boolean isOnline() {
        return thing.getStatus() == ThingStatus.ONLINE;
    }

    @Override
    public void stateUpdated(ChannelUID channel, State state) {
        if (thing.getChannel(channel) == null) {
            offences.add("a state of " + channel + ", which it does not have");
        }
        news.add(channel.getId() + " is " + state);
        told.add(new Told(channel.getId(), state));
        states.put(channel.getId(), state);
    }

    @Override
    public void postCommand(ChannelUID channel, Command command) {
        offences.add("a command to " + channel);
    }

    @Override
    public void channelTriggered(Thing which, ChannelUID channel, String event) {
        news.add(channel.getId() + " triggers " + event);
    }

    @Override
    public void statusUpdated(Thing which, ThingStatusInfo status) {
        synchronized (statuses) {
            ThingStatus before = thing.getStatus();
            boolean removed = status.getStatus() == ThingStatus.REMOVED;
            if (before == ThingStatus.REMOVING && !removed) {
                // Was on its way; openHAB does not listen to it either.
                return;
            }
            if (before == ThingStatus.REMOVED || removed && before != ThingStatus.REMOVING) {
                offences.add(status + " while it was " + before);
            }
            news.add("status " + status);
            statuses.add(status.getStatus());
            thing.setStatusInfo(status);
        }
        if (thing instanceof Bridge bridge) {
            house.tellThings(bridge, status);
        }
    }

    @Override
    public void thingUpdated(Thing now) {
        if (!now.getConfiguration().getProperties().equals(configuration)) {
            configuration = now.getConfiguration().getProperties();
            forget();
        }
        if (now != thing) {
            now.setHandler(handler);
            now.setStatusInfo(thing.getStatusInfo());
            thing = now;
            house.replace(now);
        }
        news.add("another version of the thing");
    }

    @Override
    public void configurationUpdated(Thing now) {
        offences.add("a configuration that nobody has asked for");
    }

    @Override
    public void validateConfigurationParameters(Thing which, Map<String, Object> parameters) {
        // All that is configured here is right.
    }

    @Override
    public void validateConfigurationParameters(Channel channel, Map<String, Object> parameters) {
        // Channels have no parameters.
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channel, ChannelTypeUID type) {
        return ChannelBuilder.create(channel, "Switch").withType(type);
    }

    @Override
    public ChannelBuilder editChannel(Thing which, ChannelUID channel) {
        throw new UnsupportedOperationException("no handler edits its channels");
    }

    @Override
    public boolean isChannelLinked(ChannelUID channel) {
        return true;
    }

    @Override
    public @Nullable Bridge getBridge(ThingUID bridge) {
        return house.bridge();
    }

    @Override
    public String toString() {
        return thing.getUID().getId();
    }
}
