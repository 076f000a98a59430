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

import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BaseThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * Makes the handlers of a small binding that does what real ones do, for the tests of the hub.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SampleHandlerFactory extends BaseThingHandlerFactory {

    static final ThingTypeUID GATE = new ThingTypeUID("sample", "gate");
    static final ThingTypeUID LAMP = new ThingTypeUID("sample", "lamp");

    private @Nullable Storage<String> storage;
    private @Nullable HttpClientFactory httpClientFactory;

    public void setStorageService(StorageService service) {
        storage = service.getStorage("sample");
    }

    public void setHttpClientFactory(HttpClientFactory factory) {
        httpClientFactory = factory;
    }

    @Override
    public boolean supportsThingType(ThingTypeUID thingTypeUID) {
        return Set.of(GATE, LAMP).contains(thingTypeUID);
    }

    @Override
    protected @Nullable ThingHandler createHandler(Thing thing) {
        return thing instanceof Bridge bridge
                ? new GateHandler(bridge, Objects.requireNonNull(storage), Objects.requireNonNull(httpClientFactory))
                : new LampHandler(thing);
    }

    @Override
    public void removeThing(ThingUID thingUID) {
        Objects.requireNonNull(storage).remove(thingUID.getAsString());
    }
}
