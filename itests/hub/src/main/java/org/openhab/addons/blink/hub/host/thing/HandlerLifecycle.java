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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.host.config.ConfigurationRules;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription;
import org.openhab.addons.blink.hub.host.type.TypeRegistry;
import org.openhab.core.config.core.validation.ConfigValidationException;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one handler to life and to its end, step by step as openHAB does, one thing at a time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HandlerLifecycle {

    private final Logger logger = LoggerFactory.getLogger(HandlerLifecycle.class);
    private final OneByOne steps = new OneByOne();
    private final Map<ThingUID, ThingHandlerFactory> factories = new ConcurrentHashMap<>();
    private final ThingRegistry registry;
    private final TypeRegistry types;
    private final ConfigurationRules rules;
    private final StatusBoard statuses;
    private final HandlerNotifier notifier;
    private final SafeCaller safeCaller;

    HandlerLifecycle(ThingRegistry registry, TypeRegistry types, ConfigurationRules rules, StatusBoard statuses,
            HandlerNotifier notifier, SafeCaller safeCaller) {
        this.registry = registry;
        this.types = types;
        this.rules = rules;
        this.statuses = statuses;
        this.notifier = notifier;
        this.safeCaller = safeCaller;
    }

    /**
     * Runs a step of the life of a thing while nobody else does.
     */
    void exclusively(Thing thing, Runnable step) {
        steps.run(thing.getUID(), step);
    }

    /**
     * The factory that made the handler of a thing, or null if it has none.
     */
    @Nullable
    ThingHandlerFactory factoryOf(Thing thing) {
        return factories.get(thing.getUID());
    }

    /**
     * Creates the handler and initializes it. A thing whose bridge is not yet there has to wait for it.
     */
    void begin(Thing thing, ThingHandlerFactory factory, ThingHandlerCallback callback) {
        exclusively(thing, () -> {
            if (thing.getHandler() == null) {
                register(thing, factory, callback);
            }
            initialize(thing);
        });
    }

    private void register(Thing thing, ThingHandlerFactory factory, ThingHandlerCallback callback) {
        ThingUID hangsOn = thing.getBridgeUID();
        if (hangsOn != null) {
            Thing bridge = registry.get(hangsOn);
            if (bridge == null || !StatusBoard.isInitialized(bridge.getStatus())) {
                statuses.set(thing, ThingStatus.UNINITIALIZED, ThingStatusDetail.BRIDGE_UNINITIALIZED);
                return;
            }
        }
        try {
            ThingHandler handler = factory.registerHandler(thing);
            handler.setCallback(callback);
            thing.setHandler(handler);
            factories.put(thing.getUID(), factory);
        } catch (IllegalStateException | IllegalArgumentException e) {
            statuses.set(thing, ThingStatus.UNINITIALIZED, ThingStatusDetail.HANDLER_REGISTERING_ERROR, e.getMessage());
            logger.error("Exception occurred while calling thing handler factory '{}': {}", factory, e.getMessage(), e);
        }
    }

    /**
     * Initializes the handler of a thing if that has one that is not yet initialized.
     */
    void initialize(Thing thing) {
        exclusively(thing, () -> {
            ThingHandler handler = thing.getHandler();
            if (handler == null || StatusBoard.isInitialized(thing.getStatus())
                    || thing.getStatus() == ThingStatus.INITIALIZING) {
                return;
            }
            try {
                rules.complete(thing.getConfiguration(), configUri(thing));
                validate(thing);
            } catch (ConfigValidationException e) {
                pending(thing, e);
                return;
            }
            statuses.setUnlessRemoving(thing,
                    new ThingStatusInfo(ThingStatus.INITIALIZING, ThingStatusDetail.NONE, null));
            safeCaller.call("initializing handler for thing '" + thing.getUID() + "'", handler::initialize,
                    failure -> statuses.set(thing, ThingStatus.UNINITIALIZED,
                            ThingStatusDetail.HANDLER_INITIALIZING_ERROR, failure.getMessage()));
        });
    }

    /**
     * @throws ConfigValidationException if the handler must not see this configuration
     */
    private void validate(Thing thing) {
        ThingTypeDescription type = types.thingType(thing.getThingTypeUID().getAsString());
        rules.validate(thing.getConfiguration().getProperties(), configUri(thing));
        if (type != null && thing.getBridgeUID() == null && !type.bridges().isEmpty()) {
            rules.complainAboutMissingBridge();
        }
        for (Channel channel : thing.getChannels()) {
            rules.validate(channel.getConfiguration().getProperties(), types.configUri(channel.getChannelTypeUID()));
        }
    }

    private @Nullable String configUri(Thing thing) {
        ThingTypeDescription type = types.thingType(thing.getThingTypeUID().getAsString());
        return type == null ? null : type.configUri();
    }

    private void pending(Thing thing, ConfigValidationException problem) {
        statuses.set(thing, ThingStatus.UNINITIALIZED, ThingStatusDetail.HANDLER_CONFIGURATION_PENDING,
                problem.getValidationMessages().toString());
    }

    /**
     * Hands a changed thing to the handler that works for it, or lets it rest if the configuration is not valid.
     */
    void handOver(Thing thing, ThingHandler handler) {
        try {
            validate(thing);
            safeCaller.call("updating thing '" + thing.getUID() + "'", () -> handler.thingUpdated(thing));
        } catch (ConfigValidationException e) {
            endChildren(thing, ThingStatusDetail.HANDLER_MISSING_ERROR);
            dispose(thing, handler);
            pending(thing, e);
        }
    }

    /**
     * Disposes and forgets the handler of a thing, and those of all that hang on it before.
     *
     * @param why the detail of the status that the thing has afterwards
     */
    void end(Thing thing, ThingStatusDetail why) {
        exclusively(thing, () -> {
            endChildren(thing, why == ThingStatusDetail.DISABLED ? ThingStatusDetail.BRIDGE_UNINITIALIZED
                    : ThingStatusDetail.HANDLER_MISSING_ERROR);
            ThingHandler handler = thing.getHandler();
            ThingHandlerFactory factory = factories.remove(thing.getUID());
            if (handler == null || factory == null) {
                return;
            }
            dispose(thing, handler);
            safeCaller.call("unregistering handler of thing '" + thing.getUID() + "'", () -> {
                factory.unregisterHandler(thing);
                handler.setCallback(null);
            });
            statuses.set(registry.release(thing), ThingStatus.UNINITIALIZED, why);
        });
    }

    private void endChildren(Thing thing, ThingStatusDetail why) {
        if (thing instanceof Bridge bridge) {
            bridge.getThings().forEach(child -> {
                if (child.getHandler() != null) {
                    end(child, why);
                }
            });
        }
    }

    private void dispose(Thing thing, ThingHandler handler) {
        statuses.set(thing, ThingStatus.UNINITIALIZED, ThingStatusDetail.NONE);
        safeCaller.call("disposing handler for thing '" + thing.getUID() + "'", handler::dispose);
        if (thing.getBridgeUID() != null) {
            notifier.childDisposed(thing, handler);
        }
    }
}
