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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.Footprint;
import org.openhab.addons.blink.hub.api.HubConsole;
import org.openhab.addons.blink.hub.api.HubHost;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.api.Proposal;
import org.openhab.addons.blink.hub.api.ThingType;
import org.openhab.addons.blink.hub.api.TriggerEvent;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.addons.blink.hub.host.discovery.Inbox;
import org.openhab.addons.blink.hub.host.text.DescriptionTexts;
import org.openhab.addons.blink.hub.host.thing.ThingMaker;
import org.openhab.addons.blink.hub.host.thing.ThingRegistry;
import org.openhab.addons.blink.hub.host.type.TypeRegistry;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.thing.ThingUID;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Answers the hub's page and those outside of the framework.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component
@NonNullByDefault
public class HostFacade implements HubHost {

    private final ThingRegistry registry;
    private final ThingMaker maker;
    private final TypeRegistry types;
    private final DescriptionTexts texts;
    private final Inbox inbox;
    private final Changes changes;
    private final ThingServices services;
    private final FootprintReader footprints;
    private final HubConsole console;

    @Activate
    public HostFacade(@Reference ThingRegistry registry, @Reference ThingMaker maker, @Reference TypeRegistry types,
            @Reference DescriptionTexts texts, @Reference Inbox inbox, @Reference Changes changes,
            @Reference ThingServices services, @Reference FootprintReader footprints, @Reference HubConsole console,
            @Reference ThingsFile file) {
        this.registry = registry;
        this.maker = maker;
        this.types = types;
        this.texts = texts;
        this.inbox = inbox;
        this.changes = changes;
        this.services = services;
        this.footprints = footprints;
        this.console = console;
    }

    @Override
    public HubThing addThing(NewThing thing) {
        registry.addManaged(maker.make(thing));
        return thing(thing.uid());
    }

    @Override
    public HubThing addThingFromFile(NewThing thing) {
        registry.putFromFile(maker.make(thing));
        return thing(thing.uid());
    }

    @Override
    public HubThing thing(String uid) {
        return new ThingFacade(new ThingUID(uid), services);
    }

    @Override
    public List<HubThing> things() {
        return registry.all().stream().<HubThing> map(thing -> new ThingFacade(thing.getUID(), services)).toList();
    }

    @Override
    public List<ThingType> thingTypes() {
        return types.thingTypes().stream()
                .map(type -> texts.thingType(types.owner(type.uid()), type, types.parameters(type.configUri())))
                .toList();
    }

    @Override
    public List<TriggerEvent> lastEvents(int most) {
        return services.states.lastEvents(most);
    }

    @Override
    public List<Proposal> inbox() {
        return inbox.proposals().stream().map(HostFacade::describe).toList();
    }

    private static Proposal describe(DiscoveryResult result) {
        ThingUID bridge = result.getBridgeUID();
        return new Proposal(result.getThingUID().getAsString(), result.getThingTypeUID().getAsString(),
                result.getLabel(), bridge == null ? null : bridge.getAsString(), result.getRepresentationProperty(),
                result.getProperties());
    }

    @Override
    public int scan(String binding) {
        return inbox.scan(binding);
    }

    @Override
    public HubThing accept(String thingUid, @Nullable String label) {
        inbox.accept(new ThingUID(thingUid), label);
        return thing(thingUid);
    }

    @Override
    public void ignore(String thingUid) {
        inbox.ignore(new ThingUID(thingUid));
    }

    @Override
    public HubConsole console() {
        return console;
    }

    @Override
    public String text(String key) {
        String constant = "@text/" + key;
        for (Bundle bundle : types.owners()) {
            String text = texts.constant(bundle, constant);
            if (!text.equals(constant)) {
                return text;
            }
        }
        return key;
    }

    @Override
    public Footprint footprint() {
        return footprints.read();
    }

    @Override
    public long revision() {
        return changes.revision();
    }
}
