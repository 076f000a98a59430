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
package org.openhab.core.thing;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.registry.AbstractManagedProvider;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.ThingStorageEntity;

/**
 * Keeps the things that users make in the user interface. A service; things from files are not known here.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ManagedThingProvider extends AbstractManagedProvider<Thing, ThingUID, ThingStorageEntity> {

    public ManagedThingProvider(StorageService storageService) {
        super(storageService);
    }

    @Override
    protected String getStorageName() {
        return Thing.class.getName();
    }

    @Override
    protected String keyToString(ThingUID key) {
        return key.toString();
    }

    @Override
    protected @Nullable Thing toElement(String key, ThingStorageEntity entity) {
        ThingUID uid = new ThingUID(entity.uid);
        ThingTypeUID type = new ThingTypeUID(uid.getBindingId(), uid.getAsString().split(":")[1]);
        ThingBuilder builder = entity.isBridge ? BridgeBuilder.create(type, uid) : ThingBuilder.create(type, uid);
        String bridge = entity.bridgeUID;
        return builder.withLabel(entity.label).withBridge(bridge == null ? null : new ThingUID(bridge))
                .withConfiguration(new Configuration(entity.configuration)).build();
    }

    @Override
    protected ThingStorageEntity toPersistableElement(Thing thing) {
        ThingStorageEntity entity = new ThingStorageEntity();
        ThingUID bridge = thing.getBridgeUID();
        entity.isBridge = thing instanceof Bridge;
        entity.uid = thing.getUID().getAsString();
        entity.bridgeUID = bridge == null ? null : bridge.getAsString();
        entity.label = thing.getLabel();
        entity.configuration = thing.getConfiguration().getProperties();
        return entity;
    }
}
