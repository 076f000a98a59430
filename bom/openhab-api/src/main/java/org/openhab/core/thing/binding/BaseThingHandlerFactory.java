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

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.internal.RegisteredThingHandlerService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The base of all factories: keeps the services that handlers name.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class BaseThingHandlerFactory implements ThingHandlerFactory {

    protected @NonNullByDefault({}) BundleContext bundleContext;

    private final Logger logger = LoggerFactory.getLogger(BaseThingHandlerFactory.class);
    private final Map<ThingUID, Set<RegisteredThingHandlerService<?>>> services = new ConcurrentHashMap<>();

    protected void activate(ComponentContext componentContext) {
        bundleContext = componentContext.getBundleContext();
    }

    protected void deactivate(ComponentContext componentContext) {
        services.clear();
        bundleContext = null;
    }

    protected BundleContext getBundleContext() {
        BundleContext context = bundleContext;
        if (context == null) {
            throw new IllegalStateException(
                    "The bundle context is missing (it seems your thing handler factory is used but not active).");
        }
        return context;
    }

    /**
     * @return the handler; null if the factory has none for the thing
     */
    protected abstract @Nullable ThingHandler createHandler(Thing thing);

    @Override
    public ThingHandler registerHandler(Thing thing) {
        ThingHandler handler = createHandler(thing);
        if (handler == null) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + " could not create a handler for the thing '" + thing.getUID() + "'.");
        }
        if (thing instanceof Bridge && !(handler instanceof BridgeHandler)) {
            throw new IllegalStateException(
                    "Created handler of bridge '" + thing.getUID() + "' must implement the BridgeHandler interface.");
        }
        handler.getServices().forEach(type -> registerService(thing.getUID(), handler, type));
        return handler;
    }

    private <T extends ThingHandlerService> void registerService(ThingUID thingUID, ThingHandler handler,
            Class<T> type) {
        try {
            RegisteredThingHandlerService<T> service = RegisteredThingHandlerService.obtain(type, getBundleContext());
            service.initialize(handler, getBundleContext());
            Objects.requireNonNull(services.computeIfAbsent(thingUID, uid -> ConcurrentHashMap.newKeySet()))
                    .add(service);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException
                | InvocationTargetException e) {
            logger.warn("Could not register service for class={}", type.getCanonicalName(), e);
        }
    }

    @Override
    public void unregisterHandler(Thing thing) {
        ThingHandler handler = thing.getHandler();
        if (handler != null) {
            removeHandler(handler);
        }
        Set<RegisteredThingHandlerService<?>> ofThing = services.remove(thing.getUID());
        if (ofThing != null) {
            ofThing.forEach(RegisteredThingHandlerService::dispose);
        }
    }

    /**
     * The handler is about to go. For subclasses that keep something about it.
     */
    protected void removeHandler(ThingHandler thingHandler) {
    }

    /**
     * The thing is gone for good. For subclasses that keep something about it.
     */
    @Override
    public void removeThing(ThingUID thingUID) {
    }
}
