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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A service that lives and dies with a handler. Its class has a public constructor without parameters, or is an OSGi
 * component of prototype scope.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface ThingHandlerService {

    void setThingHandler(ThingHandler handler);

    @Nullable
    ThingHandler getThingHandler();

    /**
     * Called by OSGi if the class is a component.
     */
    default void activate() {
    }

    /**
     * Called by OSGi if the class is a component.
     */
    default void deactivate() {
    }

    /**
     * Called once the service knows its handler and is registered.
     */
    default void initialize() {
    }

    /**
     * Called before the service is unregistered.
     */
    default void dispose() {
    }
}
