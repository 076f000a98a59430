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
package org.openhab.addons.blink.hub.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.ChannelView;
import org.openhab.addons.blink.hub.api.CloudControl;
import org.openhab.addons.blink.hub.api.HubConsole;
import org.openhab.addons.blink.hub.api.HubHost;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.Parameter;
import org.openhab.addons.blink.hub.api.Proposal;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.addons.blink.hub.api.ThingAction;
import org.openhab.addons.blink.hub.api.ThingType;
import org.openhab.addons.blink.hub.api.TriggerEvent;

/**
 * All that the page shows, in the form in which it gets it. What is secret is not in it.
 *
 * @param types the kinds of things
 * @param things all things
 * @param events what the things have triggered last, newest first
 * @param inbox what was found
 * @param console what the last console command has printed
 * @param cloud the simulated cloud, or null if there is none
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record HomeView(List<ThingType> types, List<ThingView> things, List<EventView> events, List<ProposalView> inbox,
        HubConsole.Output console, @Nullable CloudView cloud) {

    /** A PIN is as good as a password for some minutes. */
    private static final String PIN = "pin";
    private static final int SHOWN_EVENTS = 60;

    /** A thing and all about it. */
    record ThingView(String uid, String type, String label, @Nullable String bridge, boolean editable, Status status,
            Map<String, String> configuration, List<String> hidden, Map<String, String> properties,
            List<ChannelView> channels, List<ThingAction> actions) {
    }

    /** Something that a thing has triggered. */
    record EventView(String time, String thing, String channel, String payload) {
    }

    /** Something found, without its properties. */
    record ProposalView(String thing, String type, String label) {
    }

    /** The simulated cloud and what can be played there. */
    record CloudView(URI address, List<CloudControl.Customer> customers, List<MessageView> messages,
            List<CloudControl.Play> plays, List<CloudControl.Device> devices, List<RequestView> requests) {
    }

    /** A message on somebody's telephone. */
    record MessageView(String to, String by, String pin, String time, boolean used) {
    }

    /** A request to the cloud. */
    record RequestView(String time, String method, String path, int status) {
    }

    static HomeView of(HubHost host, @Nullable CloudControl cloud) {
        List<ThingType> types = host.thingTypes();
        List<ThingView> things = new ArrayList<>();
        for (HubThing thing : host.things()) {
            things.add(describe(thing, types));
        }
        return new HomeView(types, things, events(host), host.inbox().stream().map(HomeView::describe).toList(),
                host.console().last(), cloud == null ? null : describe(cloud));
    }

    private static List<EventView> events(HubHost host) {
        List<EventView> events = new ArrayList<>();
        for (TriggerEvent event : host.lastEvents(SHOWN_EVENTS)) {
            events.add(0, new EventView(event.time().toString(), event.thing(), event.channel(), event.payload()));
        }
        return events;
    }

    private static ThingView describe(HubThing thing, List<ThingType> types) {
        String type = thing.type();
        List<String> secrets = types.stream().filter(known -> known.uid().equals(type))
                .flatMap(known -> known.parameters().stream())
                .filter(parameter -> parameter.secret() || parameter.name().equals(PIN)).map(Parameter::name).toList();
        Map<String, String> shown = new HashMap<>();
        List<String> hidden = new ArrayList<>();
        thing.configuration().forEach((name, value) -> {
            if (!secrets.contains(name)) {
                shown.put(name, String.valueOf(value));
            } else if (!String.valueOf(value).isEmpty()) {
                hidden.add(name);
            }
        });
        return new ThingView(thing.uid(), type, thing.label(), thing.bridge(), thing.editable(), thing.status(), shown,
                hidden, thing.properties(), thing.channels(), thing.actions());
    }

    private static ProposalView describe(Proposal proposal) {
        return new ProposalView(proposal.thing(), proposal.type(), proposal.label());
    }

    private static CloudView describe(CloudControl cloud) {
        return new CloudView(cloud.address(), cloud.customers(),
                cloud.messages().stream()
                        .map(message -> new MessageView(message.to(), message.by(), message.pin(),
                                message.time().toString(), message.used()))
                        .toList(),
                cloud.plays(), cloud.devices(),
                cloud.requests().stream().map(request -> new RequestView(request.time().toString(), request.method(),
                        request.path(), request.status())).toList());
    }
}
