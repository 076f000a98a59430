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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.addons.blink.hub.host.action.ActionCatalog;
import org.openhab.addons.blink.hub.host.channel.ChannelLinks;
import org.openhab.addons.blink.hub.host.channel.ChannelStates;
import org.openhab.addons.blink.hub.host.config.ConfigurationRules;
import org.openhab.addons.blink.hub.host.text.DescriptionTexts;
import org.openhab.addons.blink.hub.host.thing.StatusBoard;
import org.openhab.addons.blink.hub.host.thing.ThingManager;
import org.openhab.addons.blink.hub.host.thing.ThingRegistry;
import org.openhab.addons.blink.hub.host.type.TypeRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * All that knows something about a thing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = ThingServices.class)
@NonNullByDefault
public class ThingServices {

    final ThingRegistry registry;
    final ThingManager manager;
    final StatusBoard statuses;
    final TypeRegistry types;
    final ConfigurationRules rules;
    final ChannelStates states;
    final ChannelLinks links;
    final ActionCatalog actions;
    final DescriptionTexts texts;
    final Changes changes;

    @Activate
    public ThingServices(@Reference ThingRegistry registry, @Reference ThingManager manager,
            @Reference StatusBoard statuses, @Reference TypeRegistry types, @Reference ConfigurationRules rules,
            @Reference ChannelStates states, @Reference ChannelLinks links, @Reference ActionCatalog actions,
            @Reference DescriptionTexts texts, @Reference Changes changes) {
        this.registry = registry;
        this.manager = manager;
        this.statuses = statuses;
        this.types = types;
        this.rules = rules;
        this.states = states;
        this.links = links;
        this.actions = actions;
        this.texts = texts;
        this.changes = changes;
    }
}
