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
package org.openhab.binding.blink.tests.concurrency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ChannelBuilder;

/**
 * The channels that a thing has by its type, as the add-on describes it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ThingChannels {

    private static final Map<String, String> FILES = Map.of("mini", "camera", "doorbell", "camera");
    private static final Pattern CHANNEL = Pattern.compile("<channel id=\"([^\"]+)\"");

    private ThingChannels() {
    }

    static List<Channel> of(ThingTypeUID type, ThingUID thing) {
        Pattern description = Pattern.compile("-type id=\"" + type.getId() + "\">(.*?)</(?:thing|bridge)-type>",
                Pattern.DOTALL);
        String own = description.matcher(file(FILES.getOrDefault(type.getId(), type.getId()))).results()
                .map(MatchResult::group).findFirst().orElseThrow();
        return CHANNEL.matcher(own).results().map(found -> new ChannelUID(thing, found.group(1)))
                .map(channel -> ChannelBuilder.create(channel, "Switch").build()).toList();
    }

    private static String file(String name) {
        try (InputStream in = BlinkBindingConstants.class.getResourceAsStream("/OH-INF/thing/" + name + ".xml")) {
            if (in == null) {
                throw new AssertionError("no description of " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
