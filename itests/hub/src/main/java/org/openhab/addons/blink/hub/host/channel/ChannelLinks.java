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
package org.openhab.addons.blink.hub.host.channel;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.ChannelUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which channels have an item. The hub has no items, so every channel counts as linked unless someone said otherwise.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = ChannelLinks.class)
@NonNullByDefault
public class ChannelLinks {

    private final Storage<String> unlinked;
    private final Changes changes;

    @Activate
    public ChannelLinks(@Reference StorageService storageService, @Reference Changes changes) {
        this.unlinked = storageService.getStorage("hub.unlinked");
        this.changes = changes;
    }

    public boolean isLinked(ChannelUID channel) {
        return !unlinked.containsKey(channel.getAsString());
    }

    public void link(ChannelUID channel) {
        unlinked.remove(channel.getAsString());
        changes.announce();
    }

    public void unlink(ChannelUID channel) {
        unlinked.put(channel.getAsString(), "");
        changes.announce();
    }
}
