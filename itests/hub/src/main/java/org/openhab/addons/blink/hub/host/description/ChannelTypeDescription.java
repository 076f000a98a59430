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
package org.openhab.addons.blink.hub.host.description;

import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.Option;

/**
 * A channel type as the add-on's XML describes it, in the XML's language.
 *
 * @param uid for example {@code blink:armed}
 * @param itemType the type of item that can be linked, or null for triggers
 * @param label as written, may be a constant
 * @param description as written, or null
 * @param advanced whether only experts need it
 * @param readOnly whether it takes no commands
 * @param tags for items that are linked
 * @param options the states to choose from
 * @param autoUpdatePolicy what openHAB does with a command before the add-on answers, or null
 * @param configUri where the parameters of such channels are described, or null
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ChannelTypeDescription(String uid, @Nullable String itemType, @Nullable String label,
        @Nullable String description, boolean advanced, boolean readOnly, Set<String> tags, List<Option> options,
        @Nullable String autoUpdatePolicy, @Nullable String configUri) {

    public boolean trigger() {
        return itemType == null;
    }
}
