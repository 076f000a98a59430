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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.ManagedThingProvider;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells an add-on which things the hub keeps itself; those from a file are not among them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = ManagedThingProvider.class)
@NonNullByDefault
public class ManagedThings extends ManagedThingProvider {

    private final ThingRegistry registry;

    @Activate
    public ManagedThings(@Reference StorageService storageService, @Reference ThingRegistry registry) {
        super(storageService);
        this.registry = registry;
    }

    @Override
    public @Nullable Thing get(ThingUID uid) {
        return registry.isManaged(uid) ? registry.get(uid) : null;
    }
}
