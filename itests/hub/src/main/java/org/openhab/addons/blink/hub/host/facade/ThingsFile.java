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
package org.openhab.addons.blink.hub.host.facade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.host.HubSettings;
import org.openhab.addons.blink.hub.host.thing.ThingMaker;
import org.openhab.addons.blink.hub.host.thing.ThingRegistry;
import org.openhab.addons.blink.hub.host.type.TypeRegistry;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;

/**
 * Things written in a JSON file, which the hub reads and never writes, as openHAB does with {@code .things} files:
 *
 * <pre>
 * [{"type": "blink:account", "uid": "blink:account:home", "configuration": {"email": "me@example.org"}}]
 * </pre>
 *
 * Things come up as soon as their types are known.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = ThingsFile.class)
@NonNullByDefault
public class ThingsFile {

    private static final TypeToken<@Nullable List<@Nullable Entry>> FILE_TYPE = new TypeToken<>() {
    };

    /** A thing as it is written in the file. */
    private record Entry(@Nullable String type, @Nullable String uid, @Nullable String label, @Nullable String bridge,
            @Nullable Map<String, Object> configuration) {
    }

    private final Logger logger = LoggerFactory.getLogger(ThingsFile.class);
    private final Runnable typesChanged = this::addThings;
    private final ThingRegistry registry;
    private final ThingMaker maker;
    private final TypeRegistry types;
    private final List<NewThing> things;

    @Activate
    public ThingsFile(@Reference HubSettings settings, @Reference ThingRegistry registry, @Reference ThingMaker maker,
            @Reference TypeRegistry types) {
        this.registry = registry;
        this.maker = maker;
        this.types = types;
        Path file = settings.thingsFile();
        things = file == null ? List.of() : read(file);
        types.onChange(typesChanged);
        addThings();
    }

    @Deactivate
    public void deactivate() {
        types.forget(typesChanged);
    }

    private List<NewThing> read(Path file) {
        try {
            List<@Nullable Entry> entries = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8),
                    FILE_TYPE);
            return entries == null ? List.of() : entries.stream().map(ThingsFile::toThing).toList();
        } catch (IOException | JsonParseException | IllegalArgumentException e) {
            logger.error("The things in {} cannot be used: {}", file, e.getMessage());
            return List.of();
        }
    }

    private static NewThing toThing(@Nullable Entry entry) {
        String type = entry == null ? null : entry.type();
        String uid = entry == null ? null : entry.uid();
        if (entry == null || type == null || uid == null) {
            throw new IllegalArgumentException("each thing needs a type and a uid");
        }
        Map<String, Object> configuration = entry.configuration();
        return new NewThing(type, uid, entry.label(), entry.bridge(), configuration == null ? Map.of() : configuration);
    }

    private void addThings() {
        for (NewThing thing : things) {
            try {
                if (types.thingType(thing.type()) != null && registry.get(new ThingUID(thing.uid())) == null) {
                    registry.putFromFile(maker.make(thing));
                }
            } catch (IllegalArgumentException e) {
                logger.error("The thing {} in the file cannot be used: {}", thing.uid(), e.getMessage());
            }
        }
    }
}
