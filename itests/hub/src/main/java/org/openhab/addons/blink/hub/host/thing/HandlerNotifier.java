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
package org.openhab.addons.blink.hub.host.thing;

import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.host.channel.ChannelLinks;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BridgeHandler;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.type.ChannelKind;

/**
 * Tells handlers what happens around them, each time in a thread of the host's pool as openHAB does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HandlerNotifier {

    private final ScheduledExecutorService threads = ThreadPoolManager.getScheduledPool("thingManager");
    private final ThingRegistry registry;
    private final ChannelLinks links;

    HandlerNotifier(ThingRegistry registry, ChannelLinks links) {
        this.registry = registry;
        this.links = links;
    }

    void later(Runnable task) {
        threads.execute(task);
    }

    void bridgeStatusChanged(Bridge bridge, ThingStatusInfo status) {
        for (Thing child : bridge.getThings()) {
            later(() -> {
                ThingHandler handler = child.getHandler();
                if (handler != null && StatusBoard.isInitialized(child.getStatus())) {
                    handler.bridgeStatusChanged(status);
                }
            });
        }
    }

    void childInitialized(Thing child) {
        later(() -> {
            BridgeHandler bridgeHandler = bridgeHandlerOf(child);
            ThingHandler handler = child.getHandler();
            if (bridgeHandler != null && handler != null) {
                bridgeHandler.childHandlerInitialized(handler, child);
            }
        });
    }

    void childDisposed(Thing child, ThingHandler handler) {
        later(() -> {
            BridgeHandler bridgeHandler = bridgeHandlerOf(child);
            if (bridgeHandler != null) {
                bridgeHandler.childHandlerDisposed(handler, child);
            }
        });
    }

    private @Nullable BridgeHandler bridgeHandlerOf(Thing child) {
        ThingUID hangsOn = child.getBridgeUID();
        return hangsOn != null && registry.get(hangsOn) instanceof Bridge bridge ? bridge.getHandler() : null;
    }

    /**
     * A thing that has just begun to work learns which of its channels are linked, and is asked for their states.
     */
    void channelsLinked(Thing thing) {
        for (Channel channel : thing.getChannels()) {
            if (channel.getKind() == ChannelKind.STATE && links.isLinked(channel.getUID())) {
                channelLinked(thing, channel);
            }
        }
    }

    void channelLinked(Thing thing, Channel channel) {
        later(() -> {
            ThingHandler handler = thing.getHandler();
            if (handler != null && StatusBoard.isInitialized(thing.getStatus())) {
                handler.channelLinked(channel.getUID());
            }
        });
    }

    void channelUnlinked(Thing thing, Channel channel) {
        later(() -> {
            ThingHandler handler = thing.getHandler();
            if (handler != null && StatusBoard.isInitialized(thing.getStatus())) {
                handler.channelUnlinked(channel.getUID());
            }
        });
    }

    void removal(Thing thing) {
        later(() -> {
            ThingHandler handler = thing.getHandler();
            if (handler != null) {
                handler.handleRemoval();
            }
        });
    }
}
