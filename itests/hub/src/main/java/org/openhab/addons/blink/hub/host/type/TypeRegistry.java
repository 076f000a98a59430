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
package org.openhab.addons.blink.hub.host.type;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.host.description.ChannelTypeDescription;
import org.openhab.addons.blink.hub.host.description.Descriptions;
import org.openhab.addons.blink.hub.host.description.ParameterDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription;
import org.openhab.addons.blink.hub.host.xml.DescriptionReader;
import org.openhab.addons.blink.hub.host.xml.InvalidDescriptionException;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thing types, channel types and parameters of all bundles that are active.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = TypeRegistry.class)
@NonNullByDefault
public class TypeRegistry implements BundleTrackerCustomizer<@Nullable Descriptions> {

    private static final List<String> FOLDERS = List.of("OH-INF/config", "OH-INF/thing");

    private final Logger logger = LoggerFactory.getLogger(TypeRegistry.class);
    private final Map<Bundle, Descriptions> descriptions = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final BundleTracker<@Nullable Descriptions> tracker;

    @Activate
    public TypeRegistry(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.ACTIVE | Bundle.STARTING, this);
        tracker.open();
    }

    @Deactivate
    public void deactivate() {
        tracker.close();
    }

    /**
     * Tells somebody whenever there are other types than before.
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public @Nullable Descriptions addingBundle(@Nullable Bundle bundle, @Nullable BundleEvent event) {
        if (bundle == null || bundle.findEntries("OH-INF/thing", "*.xml", true) == null) {
            return null;
        }
        Descriptions read = read(bundle);
        descriptions.put(bundle, read);
        listeners.forEach(Runnable::run);
        return read;
    }

    @Override
    public void modifiedBundle(@Nullable Bundle bundle, @Nullable BundleEvent event, @Nullable Descriptions object) {
        // its files are the same while it starts and after
    }

    @Override
    public void removedBundle(@Nullable Bundle bundle, @Nullable BundleEvent event, @Nullable Descriptions object) {
        if (bundle != null) {
            descriptions.remove(bundle);
            listeners.forEach(Runnable::run);
        }
    }

    private Descriptions read(Bundle bundle) {
        DescriptionReader reader = new DescriptionReader();
        for (String folder : FOLDERS) {
            Enumeration<URL> files = bundle.findEntries(folder, "*.xml", true);
            for (URL file : files == null ? List.<URL> of() : Collections.list(files)) {
                try (InputStream content = file.openStream()) {
                    reader.read(content);
                } catch (InvalidDescriptionException | IOException e) {
                    logger.error("{} of {} cannot be used: {}", file.getPath(), bundle.getSymbolicName(),
                            e.getMessage());
                }
            }
        }
        return reader.descriptions();
    }

    public List<ThingTypeDescription> thingTypes() {
        return descriptions
                .values().stream().flatMap(read -> read.thingTypes().values().stream()).sorted(Comparator
                        .comparing(ThingTypeDescription::bridge).reversed().thenComparing(ThingTypeDescription::uid))
                .toList();
    }

    public @Nullable ThingTypeDescription thingType(String uid) {
        return find(Descriptions::thingTypes, uid);
    }

    public @Nullable ChannelTypeDescription channelType(String uid) {
        ChannelTypeDescription ofOpenHab = SystemChannelTypes.BY_UID.get(uid);
        return ofOpenHab != null ? ofOpenHab : find(Descriptions::channelTypes, uid);
    }

    /**
     * The parameters under a URI, none if there is no URI.
     */
    public List<ParameterDescription> parameters(@Nullable String configUri) {
        List<ParameterDescription> found = configUri == null ? null : find(Descriptions::parameters, configUri);
        return found == null ? List.of() : found;
    }

    /**
     * Where the parameters of channels of this type are described, or null.
     */
    public @Nullable String configUri(@Nullable ChannelTypeUID channelTypeUid) {
        ChannelTypeDescription type = channelTypeUid == null ? null : channelType(channelTypeUid.getAsString());
        return type == null ? null : type.configUri();
    }

    /**
     * Whose thing type it is, and thus who has the texts for it.
     */
    public @Nullable Bundle owner(String thingTypeUid) {
        return descriptions.entrySet().stream().filter(read -> read.getValue().thingTypes().containsKey(thingTypeUid))
                .map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /**
     * All bundles that have described something.
     */
    public List<Bundle> owners() {
        return descriptions.keySet().stream().sorted(Comparator.comparing(Bundle::getBundleId)).toList();
    }

    private <T> @Nullable T find(Function<Descriptions, Map<String, T>> kind, String key) {
        return descriptions.values().stream().map(kind).filter(known -> known.containsKey(key))
                .map(known -> known.get(key)).findFirst().orElse(null);
    }
}
