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
package org.openhab.core.thing.binding;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.binding.builder.ThingStatusInfoBuilder;
import org.openhab.core.thing.internal.ConfigurationGuard;
import org.openhab.core.thing.internal.ThingProperties;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The base of all handlers. Whatever it is told after its callback has been taken away goes nowhere but into a warning.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class BaseThingHandler implements ThingHandler {

    private static final String THREAD_POOL = "thingHandler";

    private final Logger logger = LoggerFactory.getLogger(BaseThingHandler.class);

    /** Shared by the handlers of all add-ons. */
    protected final ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool(THREAD_POOL);

    protected Thing thing;

    private volatile @Nullable Configuration resolvedConfiguration;
    private volatile @Nullable ThingHandlerCallback callback;

    public BaseThingHandler(Thing thing) {
        this.thing = thing;
    }

    @Override
    public Thing getThing() {
        return thing;
    }

    @Override
    public void dispose() {
        // for subclasses that have something to end
    }

    @Override
    public void handleRemoval() {
        updateStatus(ThingStatus.REMOVED);
    }

    @Override
    public void setCallback(@Nullable ThingHandlerCallback thingHandlerCallback) {
        synchronized (this) {
            callback = thingHandlerCallback;
        }
    }

    protected @Nullable ThingHandlerCallback getCallback() {
        return callback;
    }

    /** In one go with respect to {@link #setCallback}, so that nothing arrives after the callback is taken away. */
    private void tell(String what, Consumer<ThingHandlerCallback> message) {
        synchronized (this) {
            ThingHandlerCallback callback = callbackFor(what);
            if (callback != null) {
                message.accept(callback);
            }
        }
    }

    private @Nullable ThingHandlerCallback callbackFor(String what) {
        ThingHandlerCallback callback = this.callback;
        if (callback == null) {
            logger.warn("Handler {} of thing {} tried {} although the handler was already disposed.",
                    getClass().getSimpleName(), thing.getUID(), what);
        }
        return callback;
    }

    private ChannelUID channelUID(String channelId) {
        return new ChannelUID(getThing().getUID(), channelId);
    }

    /** A newly linked item gets its state from the answer to REFRESH. */
    @Override
    public void channelLinked(ChannelUID channelUID) {
        handleCommand(channelUID, RefreshType.REFRESH);
    }

    @Override
    public void channelUnlinked(ChannelUID channelUID) {
        // for subclasses that want to know
    }

    protected boolean isLinked(String channelId) {
        return isLinked(channelUID(channelId));
    }

    protected boolean isLinked(ChannelUID channelUID) {
        ThingHandlerCallback callback = callbackFor("checking if channel " + channelUID.getId() + " is linked");
        return callback != null && callback.isChannelLinked(channelUID);
    }

    protected void updateState(String channelID, State state) {
        updateState(channelUID(channelID), state);
    }

    protected void updateState(ChannelUID channelUID, State state) {
        tell("updating channel " + channelUID.getId(), callback -> callback.stateUpdated(channelUID, state));
    }

    protected void postCommand(String channelID, Command command) {
        postCommand(channelUID(channelID), command);
    }

    protected void postCommand(ChannelUID channelUID, Command command) {
        tell("posting a command to channel " + channelUID.getId(),
                callback -> callback.postCommand(channelUID, command));
    }

    protected void triggerChannel(String channelID) {
        triggerChannel(channelUID(channelID));
    }

    protected void triggerChannel(String channelID, String event) {
        triggerChannel(channelUID(channelID), event);
    }

    protected void triggerChannel(ChannelUID channelUID) {
        triggerChannel(channelUID, "");
    }

    protected void triggerChannel(ChannelUID channelUID, String event) {
        tell("triggering channel " + channelUID.getId(),
                callback -> callback.channelTriggered(getThing(), channelUID, event));
    }

    protected void updateStatus(ThingStatus status) {
        updateStatus(status, ThingStatusDetail.NONE);
    }

    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail) {
        updateStatus(status, statusDetail, null);
    }

    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail, @Nullable String description) {
        ThingStatusInfo statusInfo = ThingStatusInfoBuilder.create(status, statusDetail).withDescription(description)
                .build();
        tell("updating the thing status", callback -> callback.statusUpdated(thing, statusInfo));
    }

    protected boolean isInitialized() {
        ThingStatus status = getThing().getStatus();
        return status == ThingStatus.OFFLINE || status == ThingStatus.ONLINE || status == ThingStatus.UNKNOWN;
    }

    protected @Nullable Bridge getBridge() {
        ThingUID bridgeUID = thing.getBridgeUID();
        synchronized (this) {
            ThingHandlerCallback callback = callbackFor("accessing its bridge");
            return callback == null || bridgeUID == null ? null : callback.getBridge(bridgeUID);
        }
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        ThingStatus bridgeStatus = bridgeStatusInfo.getStatus();
        if (bridgeStatus == ThingStatus.OFFLINE) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE);
        } else if (bridgeStatus == ThingStatus.ONLINE
                && getThing().getStatusInfo().getStatusDetail() == ThingStatusDetail.BRIDGE_OFFLINE) {
            updateStatus(ThingStatus.ONLINE);
        }
    }

    /** A copy of the configuration, with variables of the environment put in. */
    protected Configuration getConfig() {
        Configuration resolved = resolvedConfiguration;
        if (resolved == null) {
            resolved = ConfigurationGuard.resolve(getThing());
            resolvedConfiguration = resolved;
        }
        return new Configuration(resolved);
    }

    protected <T> T getConfigAs(Class<T> configurationClass) {
        return getConfig().as(configurationClass);
    }

    /** A copy of the configuration as the user wrote it. */
    protected Configuration editConfiguration() {
        return new Configuration(getThing().getConfiguration());
    }

    protected boolean isModifyingCurrentConfig(Map<String, Object> configurationParameters) {
        Configuration current = getThing().getConfiguration();
        return configurationParameters.entrySet().stream()
                .anyMatch(parameter -> !Objects.equals(current.get(parameter.getKey()), parameter.getValue()));
    }

    protected void validateConfigurationParameters(Map<String, Object> configurationParameters) {
        ThingHandlerCallback callback = callbackFor("validating its configuration");
        if (callback != null) {
            callback.validateConfigurationParameters(getThing(), configurationParameters);
        }
    }

    /** Begins anew with the changed configuration. What is not changed does not disturb the handler. */
    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        if (!isModifyingCurrentConfig(configurationParameters)) {
            return;
        }
        validateConfigurationParameters(configurationParameters);
        Configuration configuration = editConfiguration();
        configurationParameters.forEach(configuration::put);
        if (isInitialized()) {
            dispose();
            updateConfiguration(configuration);
            initialize();
        } else {
            updateConfiguration(configuration);
            ThingHandlerCallback callback = callbackFor("updating its configuration");
            if (callback != null) {
                callback.configurationUpdated(getThing());
            }
        }
    }

    /** Makes this the configuration of the thing and has it kept, unless it does not fit its description. */
    protected void updateConfiguration(Configuration configuration) {
        ThingHandlerCallback callback = callbackFor("updating its configuration");
        Configuration resolved = callback == null ? null
                : ConfigurationGuard.resolveIfValid(thing, configuration, callback);
        if (callback == null || resolved == null) {
            return;
        }
        Map<String, Object> previous = thing.getConfiguration().getProperties();
        Configuration previousResolved = resolvedConfiguration;
        synchronized (this) {
            boolean kept = false;
            try {
                resolvedConfiguration = resolved;
                thing.getConfiguration().setProperties(configuration.getProperties());
                callback.thingUpdated(thing);
                kept = true;
            } finally {
                if (!kept) {
                    thing.getConfiguration().setProperties(previous);
                    resolvedConfiguration = previousResolved;
                }
            }
        }
    }

    @Override
    public void thingUpdated(Thing thing) {
        dispose();
        synchronized (this) {
            this.thing = thing;
            resolvedConfiguration = null;
        }
        initialize();
    }

    /** A builder that begins with a copy of the thing. */
    protected ThingBuilder editThing() {
        return ThingBuilder.create(thing);
    }

    /** Puts a changed copy in the place of the thing and has it kept. */
    protected void updateThing(Thing thing) {
        if (thing == this.thing) {
            throw new IllegalArgumentException(
                    "Changes must not be done on the current thing - create a copy, e.g. via editThing()");
        }
        ThingHandlerCallback callback = callbackFor("updating the thing");
        if (callback == null) {
            return;
        }
        Configuration resolved = ConfigurationGuard.resolveIfValid(thing, thing.getConfiguration(), callback);
        if (resolved == null || !ConfigurationGuard.channelsAreValid(thing, callback)) {
            return;
        }
        synchronized (this) {
            resolvedConfiguration = resolved;
            this.thing = thing;
            callback.thingUpdated(thing);
        }
    }

    protected Map<String, String> editProperties() {
        return new HashMap<>(thing.getProperties());
    }

    protected void updateProperty(String name, @Nullable String value) {
        if (ThingProperties.update(thing, Collections.singletonMap(name, value))) {
            tellThingUpdated();
        }
    }

    /** Adds or changes these properties and leaves the others; null removes all. */
    protected void updateProperties(@Nullable Map<String, String> properties) {
        if (properties == null ? ThingProperties.clear(thing)
                : ThingProperties.update(thing, new HashMap<>(properties))) {
            tellThingUpdated();
        }
    }

    private void tellThingUpdated() {
        tell("updating its thing's properties", callback -> callback.thingUpdated(thing));
    }
}
