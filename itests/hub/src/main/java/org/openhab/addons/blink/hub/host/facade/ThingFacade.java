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
package org.openhab.addons.blink.hub.host.facade;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.ChannelView;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.Picture;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.addons.blink.hub.api.ThingAction;
import org.openhab.addons.blink.hub.api.TriggerEvent;
import org.openhab.addons.blink.hub.host.channel.CommandParser;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.core.validation.ConfigValidationException;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * One thing, for the hub's page and those outside of the framework.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ThingFacade implements HubThing {

    private static final int TOLD_STATUSES = 8;

    private final ThingUID uid;
    private final ThingServices services;

    ThingFacade(ThingUID uid, ThingServices services) {
        this.uid = uid;
        this.services = services;
    }

    private Thing thing() {
        Thing thing = services.registry.get(uid);
        if (thing == null) {
            throw new NoSuchElementException("There is no thing " + uid);
        }
        return thing;
    }

    private Channel channel(String id) {
        Channel channel = thing().getChannel(id);
        if (channel == null) {
            throw new NoSuchElementException("Thing " + uid + " has no channel " + id);
        }
        return channel;
    }

    @Override
    public String uid() {
        return uid.getAsString();
    }

    @Override
    public boolean exists() {
        return services.registry.get(uid) != null;
    }

    @Override
    public String type() {
        return thing().getThingTypeUID().getAsString();
    }

    @Override
    public String label() {
        String label = thing().getLabel();
        return label == null ? uid() : label;
    }

    @Override
    public @Nullable String bridge() {
        ThingUID bridge = thing().getBridgeUID();
        return bridge == null ? null : bridge.getAsString();
    }

    @Override
    public boolean editable() {
        thing();
        return services.registry.isManaged(uid);
    }

    @Override
    public Status status() {
        return services.statuses.get(thing());
    }

    @Override
    public List<Status> statusHistory() {
        return services.statuses.history(uid);
    }

    @Override
    public Status awaitStatus(String what, Predicate<Status> wanted, Duration limit) {
        AtomicReference<@Nullable Status> last = new AtomicReference<>();
        // It may change or go at any time: what is told is what was looked at.
        boolean reached = services.changes.await(() -> {
            Thing thing = services.registry.get(uid);
            Status now = thing == null ? null : services.statuses.get(thing);
            last.set(now);
            return now != null && wanted.test(now);
        }, limit);
        Status now = last.get();
        if (!reached || now == null) {
            List<Status> history = statusHistory();
            throw new IllegalStateException("%s is not %s after %d s but %s; it was %s".formatted(uid, what,
                    limit.toSeconds(), now == null ? "gone" : now,
                    history.subList(Math.max(0, history.size() - TOLD_STATUSES), history.size())));
        }
        return now;
    }

    @Override
    public Map<String, Object> configuration() {
        return thing().getConfiguration().getProperties();
    }

    @Override
    public Map<String, String> properties() {
        return thing().getProperties();
    }

    @Override
    public void configure(Map<String, ? extends @Nullable Object> parameters) {
        Thing thing = editableThing();
        ThingHandler handler = thing.getHandler();
        if (handler == null) {
            throw new IllegalStateException("Cannot update Thing " + uid + " as it is not initialized.");
        }
        ThingTypeDescription type = services.types.thingType(type());
        Configuration all = new Configuration(thing.getConfiguration());
        services.rules.normalize(parameters, type == null ? null : type.configUri()).forEach(all::put);
        try {
            handler.handleConfigurationUpdate(all.getProperties());
        } catch (ConfigValidationException e) {
            throw new IllegalArgumentException(e.getValidationMessages().toString(), e);
        }
    }

    private Thing editableThing() {
        Thing thing = thing();
        if (!editable()) {
            throw new IllegalStateException("Cannot update Thing " + uid + " as it is not editable.");
        }
        return thing;
    }

    @Override
    public void saveAgain() {
        Thing thing = editableThing();
        services.registry.update(copyOf(thing), false);
    }

    private static Thing copyOf(Thing thing) {
        ThingBuilder copy = thing instanceof Bridge bridge ? BridgeBuilder.create(bridge) : ThingBuilder.create(thing);
        return copy.withConfiguration(new Configuration(thing.getConfiguration())).build();
    }

    @Override
    public void enable() {
        services.manager.enable(thing());
    }

    @Override
    public void disable() {
        services.manager.disable(thing());
    }

    @Override
    public void remove() {
        thing();
        services.registry.remove(uid);
    }

    @Override
    public void forceRemove() {
        thing();
        services.registry.forceRemove(uid);
    }

    @Override
    public List<ChannelView> channels() {
        Thing thing = thing();
        ChannelDescriber describer = new ChannelDescriber(services);
        return thing.getChannels().stream().map(channel -> describer.describe(thing, channel)).toList();
    }

    @Override
    public boolean hasChannel(String channel) {
        return thing().getChannel(channel) != null;
    }

    @Override
    public @Nullable String state(String channel) {
        State state = services.states.state(channel(channel).getUID());
        return state == null ? null : state.toString();
    }

    @Override
    public @Nullable Picture picture(String channel) {
        return ChannelDescriber.picture(services.states.state(channel(channel).getUID()));
    }

    @Override
    public String awaitState(String channel, String what, Predicate<String> wanted, Duration limit) {
        AtomicReference<String> last = new AtomicReference<>("not told");
        boolean reached = services.changes.await(() -> {
            Thing thing = services.registry.get(uid);
            Channel there = thing == null ? null : thing.getChannel(channel);
            State state = there == null ? null : services.states.state(there.getUID());
            if (state != null) {
                last.set(state.toString());
            }
            return state != null && wanted.test(state.toString());
        }, limit);
        if (!reached) {
            throw new IllegalStateException("Channel %s of %s is not %s after %d s but %s".formatted(channel, uid, what,
                    limit.toSeconds(), last.get()));
        }
        return last.get();
    }

    @Override
    public List<TriggerEvent> events(String channel) {
        return services.states.events(channel(channel).getUID());
    }

    @Override
    public List<TriggerEvent> awaitEvents(String channel, int count, Duration limit) {
        ChannelUID id = channel(channel).getUID();
        if (!services.changes.await(() -> services.states.events(id).size() >= count, limit)) {
            throw new IllegalStateException("Channel %s has not triggered %d times after %d s but %s".formatted(id,
                    count, limit.toSeconds(), services.states.events(id)));
        }
        return services.states.events(id);
    }

    @Override
    public void command(String id, String text) {
        Channel channel = channel(id);
        String itemType = channel.getAcceptedItemType();
        if (channel.getKind() == ChannelKind.TRIGGER || itemType == null) {
            throw new IllegalArgumentException("Channel " + id + " takes no commands");
        }
        Command command = CommandParser.parse(itemType, text);
        services.manager.tell(thing(), "handling command '" + text + "' for " + channel.getUID(),
                handler -> handler.handleCommand(channel.getUID(), command));
    }

    @Override
    public boolean isLinked(String channel) {
        return services.links.isLinked(channel(channel).getUID());
    }

    @Override
    public void link(String channel) {
        services.links.link(channel(channel).getUID());
        services.manager.linked(thing(), channel(channel));
    }

    @Override
    public void unlink(String channel) {
        services.links.unlink(channel(channel).getUID());
        services.manager.unlinked(thing(), channel(channel));
    }

    @Override
    public List<ThingAction> actions() {
        thing();
        return services.actions.actions(uid);
    }

    @Override
    public CompletableFuture<@Nullable Object> call(String action, @Nullable Object... arguments) {
        thing();
        return services.actions.call(uid, action, arguments);
    }

    @Override
    public String toString() {
        return exists() ? uid + " is " + status() : uid + " is gone";
    }
}
