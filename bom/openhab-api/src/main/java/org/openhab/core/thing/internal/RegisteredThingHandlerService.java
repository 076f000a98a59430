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
package org.openhab.core.thing.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * A service of a handler, from its making until it is given back.
 *
 * @param <T> the class of the service
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RegisteredThingHandlerService<T extends ThingHandlerService> {

    private final T service;
    private final @Nullable ServiceObjects<T> origin;
    private @Nullable ServiceRegistration<?> registration;

    private RegisteredThingHandlerService(T service, @Nullable ServiceObjects<T> origin) {
        this.service = service;
        this.origin = origin;
    }

    /**
     * Takes the service from OSGi if the class is a component there, else makes it.
     *
     * @throws ReflectiveOperationException if there is no usable constructor
     */
    public static <T extends ThingHandlerService> RegisteredThingHandlerService<T> obtain(Class<T> type,
            BundleContext context)
            throws NoSuchMethodException, InstantiationException, IllegalAccessException, InvocationTargetException {
        ServiceReference<T> reference = context.getServiceReference(type);
        if (reference == null) {
            return new RegisteredThingHandlerService<>(type.getConstructor().newInstance(), null);
        }
        ServiceObjects<T> objects = context.getServiceObjects(reference);
        return new RegisteredThingHandlerService<>(Objects.requireNonNull(objects.getService()), objects);
    }

    public void initialize(ThingHandler handler, BundleContext context) {
        service.setThingHandler(handler);
        String[] names = serviceNames(service.getClass());
        if (names.length > 0) {
            registration = context.registerService(names, service, null);
        }
        service.initialize();
    }

    /**
     * Every interface that the class or one above it names itself, but not the one that all these services have.
     */
    private static String[] serviceNames(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            Arrays.stream(c.getInterfaces()).filter(i -> i != ThingHandlerService.class).map(Class::getCanonicalName)
                    .filter(Objects::nonNull).forEach(names::add);
        }
        return names.toArray(String[]::new);
    }

    public void dispose() {
        service.dispose();
        ServiceRegistration<?> registration = this.registration;
        if (registration != null) {
            registration.unregister();
        }
        ServiceObjects<T> origin = this.origin;
        if (origin != null) {
            origin.ungetService(service);
        }
    }
}
