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
package org.openhab.binding.sample;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.component.LifeCycle;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.storage.Storage;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.CommonTriggerEvents;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;

/**
 * A gate that opens for whoever types the PIN that was sent.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class GateHandler extends BaseBridgeHandler {

    private final Storage<String> storage;
    private final HttpClient httpClient;

    private @Nullable Future<?> task;
    private OnOffType open = OnOffType.OFF;

    GateHandler(Bridge bridge, Storage<String> storage, HttpClientFactory httpClientFactory) {
        super(bridge);
        this.storage = storage;
        this.httpClient = httpClientFactory.createHttpClient("sample-" + bridge.getUID().getId());
    }

    @Override
    public void initialize() {
        Configuration configuration = getConfig();
        LifeCycle.start(httpClient);
        updateStatus(ThingStatus.UNKNOWN);
        task = scheduler.schedule(() -> begin(configuration), 0, TimeUnit.SECONDS);
    }

    private void begin(Configuration configuration) {
        ThingUID uid = getThing().getUID();
        Object pin = configuration.get("pin");
        if ("1234".equals(pin)) {
            storage.put(uid.getAsString(), "token");
            Configuration cleared = editConfiguration();
            cleared.put("pin", "");
            updateConfiguration(cleared);
        }
        if (configuration.get("key") == null) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, "@text/offline.no-key");
        } else if (storage.get(uid.getAsString()) == null) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_PENDING,
                    "@text/offline.pin-sent [\"…12\", \"@text/channel.sms\"]");
        } else {
            updateProperty("serialNumber", "4711");
            addLevel();
            updateState("mode", new StringType("DAY"));
            updateState("film", new StringType("/blink/main/film.mp4?p=proof"));
            updateStatus(ThingStatus.ONLINE);
        }
    }

    private void addLevel() {
        ChannelUID level = new ChannelUID(getThing().getUID(), "level");
        var callback = getCallback();
        if (callback != null && getThing().getChannel("level") == null) {
            BridgeBuilder edited = editThing();
            edited.withChannel(callback.createChannelBuilder(level, new ChannelTypeUID("sample", "level")).build());
            updateThing(edited.build());
        }
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if ("open".equals(channelUID.getId())) {
            if (command instanceof OnOffType wanted) {
                open = wanted;
                triggerChannel("bell", CommonTriggerEvents.PRESSED);
            }
            updateState(channelUID, open);
        } else if (command != RefreshType.REFRESH) {
            throw new IllegalStateException("nobody should send " + command);
        }
    }

    @Override
    public void dispose() {
        Future<?> running = task;
        if (running != null) {
            running.cancel(true);
        }
        LifeCycle.stop(httpClient);
    }

    @Override
    public void handleRemoval() {
        storage.remove(getThing().getUID().getAsString());
        super.handleRemoval();
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(GateActions.class, LampDiscovery.class);
    }

    /** What the gate says to someone. */
    String greet(String name) {
        triggerChannel("visit", "{\"type\":\"GUEST\",\"name\":\"" + name + "\",\"with\":[\"dog\",\"cat\"]}");
        return "Hello " + name;
    }

    /** What the gate would propose. */
    Map<String, Object> lamp(int number) {
        return Map.of("number", number, "serialNumber", "L" + number);
    }
}
