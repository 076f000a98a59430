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
package org.openhab.addons.blink.hub.host.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.Option;
import org.openhab.addons.blink.hub.host.description.ChannelTypeDescription;
import org.openhab.addons.blink.hub.host.description.Descriptions;
import org.openhab.addons.blink.hub.host.description.ParameterDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription.ChannelDefinition;

/**
 * Reads the XML files in which an add-on describes its things, channels and parameters ({@code OH-INF/thing} and
 * {@code OH-INF/config}), one after the other.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class DescriptionReader {

    private final Map<String, ThingTypeDescription> thingTypes = new LinkedHashMap<>();
    private final Map<String, ChannelTypeDescription> channelTypes = new LinkedHashMap<>();
    private final Map<String, List<ParameterDescription>> parameters = new LinkedHashMap<>();

    /**
     * Reads one file.
     *
     * @throws InvalidDescriptionException if it is no XML, or lacks what every description has
     */
    public void read(InputStream content) throws InvalidDescriptionException, IOException {
        Xml root = Xml.parse(content);
        switch (root.name()) {
            case "thing-descriptions" -> readThings(root);
            case "config-descriptions" -> {
                for (Xml description : root.children("config-description")) {
                    parameters.put(description.requiredAttribute("uri"), readParameters(description));
                }
            }
            default -> throw new InvalidDescriptionException("<" + root.name() + "> is not known here", null);
        }
    }

    /**
     * All that was read up to now.
     */
    public Descriptions descriptions() {
        return new Descriptions(Map.copyOf(thingTypes), Map.copyOf(channelTypes), Map.copyOf(parameters));
    }

    private void readThings(Xml root) throws InvalidDescriptionException {
        String binding = root.requiredAttribute("bindingId");
        for (Xml element : root.children()) {
            String uid = binding + ":" + element.requiredAttribute("id");
            switch (element.name()) {
                case "bridge-type", "thing-type" -> thingTypes.put(uid, readThingType(element, binding, uid));
                case "channel-type" -> channelTypes.put(uid, readChannelType(element, uid));
                default -> throw new InvalidDescriptionException(
                        "<" + element.name() + "> is something that the hub does not know", null);
            }
        }
    }

    private ThingTypeDescription readThingType(Xml type, String binding, String uid)
            throws InvalidDescriptionException {
        if (type.child("channel-groups") != null) {
            throw new InvalidDescriptionException(uid + " has channel groups, which the hub does not know", null);
        }
        Set<String> bridges = new LinkedHashSet<>();
        for (Xml reference : type.inside("supported-bridge-type-refs", "bridge-type-ref")) {
            String of = reference.attribute("bindingId");
            bridges.add((of == null ? binding : of) + ":" + reference.requiredAttribute("id"));
        }
        List<ChannelDefinition> channels = new ArrayList<>();
        for (Xml channel : type.inside("channels", "channel")) {
            channels.add(new ChannelDefinition(channel.requiredAttribute("id"),
                    channelTypeUid(binding, channel.requiredAttribute("typeId")), channel.textOf("label"),
                    channel.textOf("description"), channel.textOf("autoUpdatePolicy"), readProperties(channel)));
        }
        return new ThingTypeDescription(uid, type.name().equals("bridge-type"), type.textOf("label"),
                type.textOf("description"), bridges, channels, readProperties(type),
                type.textOf("representation-property"), readConfigUri(type, "thing-type:" + uid));
    }

    /**
     * {@code system.motion} is one of openHAB's own, everything else belongs to the binding.
     */
    private static String channelTypeUid(String binding, String typeId) {
        return typeId.startsWith("system.") ? typeId.replace('.', ':') : binding + ":" + typeId;
    }

    private ChannelTypeDescription readChannelType(Xml type, String uid) throws InvalidDescriptionException {
        boolean trigger = "trigger".equalsIgnoreCase(type.textOf("kind"));
        String itemType = type.textOf("item-type");
        if (!trigger && itemType == null) {
            throw new InvalidDescriptionException(uid + " has no item type", null);
        }
        Xml state = type.child("state");
        Set<String> tags = new LinkedHashSet<>();
        for (Xml tag : type.inside("tags", "tag")) {
            tags.add(tag.text());
        }
        return new ChannelTypeDescription(uid, trigger ? null : itemType, type.textOf("label"),
                type.textOf("description"), type.flag("advanced"), state != null && state.flag("readOnly"), tags,
                state == null ? List.of() : readOptions(state), type.textOf("autoUpdatePolicy"),
                readConfigUri(type, "channel-type:" + uid));
    }

    private static Map<String, String> readProperties(Xml owner) throws InvalidDescriptionException {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Xml property : owner.inside("properties", "property")) {
            properties.put(property.requiredAttribute("name"), property.text());
        }
        return properties;
    }

    private @Nullable String readConfigUri(Xml owner, String ownUri) throws InvalidDescriptionException {
        Xml inline = owner.child("config-description");
        if (inline != null) {
            parameters.put(ownUri, readParameters(inline));
            return ownUri;
        }
        Xml reference = owner.child("config-description-ref");
        return reference == null ? null : reference.requiredAttribute("uri");
    }

    private static List<ParameterDescription> readParameters(Xml description) throws InvalidDescriptionException {
        List<ParameterDescription> parameters = new ArrayList<>();
        for (Xml parameter : description.children("parameter")) {
            String limit = parameter.textOf("limitToOptions");
            parameters.add(new ParameterDescription(parameter.requiredAttribute("name"),
                    parameter.requiredAttribute("type").toUpperCase(Locale.ROOT), parameter.textOf("label"),
                    parameter.textOf("description"), parameter.textOf("context"), isRequired(parameter),
                    parameter.flagOf("advanced"), isMultiple(parameter), parameter.textOf("default"),
                    parameter.attribute("min"), parameter.attribute("max"), parameter.attribute("pattern"),
                    parameter.attribute("unit"), readOptions(parameter), limit == null || Boolean.parseBoolean(limit)));
        }
        return List.copyOf(parameters);
    }

    private static boolean isRequired(Xml parameter) {
        return parameter.flag("required") || parameter.flagOf("required");
    }

    private static boolean isMultiple(Xml parameter) {
        return parameter.flag("multiple") || parameter.flagOf("multiple");
    }

    private static List<Option> readOptions(Xml owner) throws InvalidDescriptionException {
        List<Option> options = new ArrayList<>();
        for (Xml option : owner.inside("options", "option")) {
            options.add(new Option(Objects.requireNonNull(option.requiredAttribute("value")), option.text()));
        }
        return options;
    }
}
