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
package org.openhab.addons.blink.hub.host.discovery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.addons.blink.hub.host.description.ParameterDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription;
import org.openhab.addons.blink.hub.host.thing.ThingListener;
import org.openhab.addons.blink.hub.host.thing.ThingMaker;
import org.openhab.addons.blink.hub.host.thing.ThingRegistry;
import org.openhab.addons.blink.hub.host.type.TypeRegistry;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Collects what discovery services find, until someone accepts or hides it or the thing is there anyway.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = Inbox.class)
@NonNullByDefault
public class Inbox implements DiscoveryListener, ThingListener {

    private final Map<ThingUID, DiscoveryResult> results = new ConcurrentHashMap<>();
    private final Set<DiscoveryService> services = ConcurrentHashMap.newKeySet();
    private final Storage<String> ignored;
    private final ThingRegistry things;
    private final ThingMaker maker;
    private final TypeRegistry types;
    private final Changes changes;

    @Activate
    public Inbox(@Reference ThingRegistry things, @Reference ThingMaker maker, @Reference TypeRegistry types,
            @Reference Changes changes, @Reference StorageService storageService) {
        this.things = things;
        this.maker = maker;
        this.types = types;
        this.changes = changes;
        ignored = storageService.getStorage("hub.ignored");
        things.addListener(this);
    }

    @Deactivate
    public void deactivate() {
        things.removeListener(this);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addService(DiscoveryService service) {
        services.add(service);
        service.addDiscoveryListener(this);
    }

    public void removeService(DiscoveryService service) {
        services.remove(service);
        service.removeDiscoveryListener(this);
    }

    @Override
    public void thingDiscovered(DiscoveryService source, DiscoveryResult result) {
        results.put(result.getThingUID(), result);
        changes.announce();
    }

    @Override
    public void thingRemoved(DiscoveryService source, ThingUID thingUID) {
        results.remove(thingUID);
        changes.announce();
    }

    @Override
    public void thingAdded(Thing thing) {
        // it is asked for whenever someone looks into the inbox
    }

    @Override
    public void thingRemoving(Thing thing) {
        // it may take a while until it is gone
    }

    @Override
    public void thingUpdated(Thing before, Thing now, boolean byHandler) {
        // neither UID nor bridge can change
    }

    /**
     * What was found through a bridge goes with it.
     */
    @Override
    public void thingRemoved(Thing thing, boolean forGood) {
        results.values().removeIf(result -> thing.getUID().equals(result.getBridgeUID()));
    }

    public int services() {
        return services.size();
    }

    /**
     * What is neither ignored nor there already.
     */
    public List<DiscoveryResult> proposals() {
        return results.values().stream()
                .filter(result -> !ignored.containsKey(result.getThingUID().getAsString()) && !isThere(result))
                .sorted(Comparator.comparing(result -> result.getThingUID().getAsString())).toList();
    }

    /**
     * A thing is there if it has the same UID, or is of the same type and known by the same property.
     */
    private boolean isThere(DiscoveryResult result) {
        String representation = result.getRepresentationProperty();
        Object value = representation == null ? null : result.getProperties().get(representation);
        return things.all().stream()
                .anyMatch(thing -> thing.getUID().equals(result.getThingUID()) || value != null
                        && thing.getThingTypeUID().equals(result.getThingTypeUID())
                        && Objects.equals(thing.getBridgeUID(), result.getBridgeUID())
                        && value.toString().equals(String.valueOf(known(thing, String.valueOf(representation)))));
    }

    private static @Nullable Object known(Thing thing, String name) {
        Object configured = thing.getConfiguration().get(name);
        return configured == null ? thing.getProperties().get(name) : configured;
    }

    /**
     * @return how many services were asked
     */
    public int scan(String binding) {
        List<DiscoveryService> asked = services.stream().filter(service -> service.getSupportedThingTypes().stream()
                .anyMatch(type -> type.getBindingId().equals(binding))).toList();
        asked.forEach(service -> service.startScan(null));
        return asked.size();
    }

    /**
     * Makes a thing of a proposal: what its type has parameters for becomes configuration, the rest properties.
     *
     * @throws IllegalArgumentException if there is no such proposal
     */
    public void accept(ThingUID uid, @Nullable String label) {
        DiscoveryResult result = find(uid);
        ThingTypeDescription type = types.thingType(result.getThingTypeUID().getAsString());
        Set<String> parameters = types.parameters(type == null ? null : type.configUri()).stream()
                .map(ParameterDescription::name).collect(Collectors.toSet());
        Map<String, Object> configuration = new HashMap<>(result.getProperties());
        configuration.keySet().retainAll(parameters);
        ThingUID bridge = result.getBridgeUID();
        Thing thing = maker.make(new NewThing(result.getThingTypeUID().getAsString(), uid.getAsString(),
                label == null ? result.getLabel() : label, bridge == null ? null : bridge.getAsString(),
                configuration));
        result.getProperties().forEach((name, value) -> {
            if (!parameters.contains(name)) {
                thing.setProperty(name, value.toString());
            }
        });
        things.addManaged(thing);
    }

    /**
     * @throws IllegalArgumentException if there is no such proposal
     */
    public void ignore(ThingUID uid) {
        ignored.put(find(uid).getThingUID().getAsString(), "");
        changes.announce();
    }

    private DiscoveryResult find(ThingUID uid) {
        return proposals().stream().filter(result -> result.getThingUID().equals(uid)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody has proposed " + uid));
    }
}
