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
package org.openhab.binding.blink.tests.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the jar of the add-on says of itself in its XML files.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class AddOnXml {

    static final String TRIGGER = "Trigger";

    /** The channel types of openHAB itself that the add-on uses. */
    private static final Map<String, String> SYSTEM = Map.of("system.motion", "Switch", "system.low-battery", "Switch",
            "system.signal-strength", "Number", "system.rawbutton", TRIGGER);

    private final Map<String, Map<String, String>> channels = new HashMap<>();
    private final Map<String, Set<String>> parameters = new HashMap<>();
    private final Map<String, String> channelTypes = new HashMap<>(SYSTEM);

    private AddOnXml() {
    }

    static AddOnXml read() throws IOException {
        AddOnXml xml = new AddOnXml();
        List<Document> things = new ArrayList<>();
        Map<String, Set<String>> configurations = new HashMap<>();
        try (JarFile jar = new JarFile(Objects.requireNonNull(System.getProperty("addon.jar"), "addon.jar"))) {
            for (JarEntry entry : jar.stream().filter(file -> file.getName().matches("OH-INF/(thing|config)/.*\\.xml"))
                    .toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    things.add(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in));
                } catch (ParserConfigurationException | SAXException e) {
                    throw new IOException(entry.getName() + " cannot be read", e);
                }
            }
        }
        things.forEach(document -> elements(document.getDocumentElement(), "channel-type")
                .forEach(type -> xml.channelTypes.put(type.getAttribute("id"), itemType(type))));
        things.forEach(document -> elements(document.getDocumentElement(), "config-description")
                .forEach(config -> configurations.put(config.getAttribute("uri"), names(config))));
        for (String kind : List.of("thing-type", "bridge-type")) {
            things.forEach(document -> elements(document.getDocumentElement(), kind)
                    .forEach(thing -> xml.add(thing, configurations)));
        }
        return xml;
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) Objects.requireNonNull(found.item(i)));
        }
        return elements;
    }

    private static String itemType(Element channelType) {
        List<Element> item = elements(channelType, "item-type");
        return item.isEmpty() ? TRIGGER : String.valueOf(item.get(0).getTextContent()).strip();
    }

    private static Set<String> names(Element config) {
        Set<String> names = new TreeSet<>();
        elements(config, "parameter").forEach(parameter -> names.add(parameter.getAttribute("name")));
        return names;
    }

    private void add(Element thing, Map<String, Set<String>> configurations) {
        Map<String, String> own = new TreeMap<>();
        elements(thing, "channel")
                .forEach(channel -> own.put(channel.getAttribute("id"), itemTypeOf(channel.getAttribute("typeId"))));
        channels.put(thing.getAttribute("id"), own);
        String uri = elements(thing, "config-description-ref").get(0).getAttribute("uri");
        parameters.put(thing.getAttribute("id"), Objects.requireNonNull(configurations.get(uri), uri));
    }

    /** What an item of a channel of this type must be. */
    String itemTypeOf(String channelType) {
        return Objects.requireNonNull(channelTypes.get(channelType), () -> "no channel type " + channelType);
    }

    /** The types of things that there are. */
    Set<String> thingTypes() {
        return channels.keySet();
    }

    /** The channels that each thing of a type has, with the types of their items. */
    Map<String, String> channelsOf(String thingType) {
        return Objects.requireNonNull(channels.get(thingType), () -> "no thing type " + thingType);
    }

    /** The parameters of the things of a type. */
    Set<String> parametersOf(String thingType) {
        return Objects.requireNonNull(parameters.get(thingType), () -> "no thing type " + thingType);
    }
}
