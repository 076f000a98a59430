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
package org.openhab.binding.blink.internal;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * XML, texts and code belong together, and openHAB tells nobody when they do not.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ResourcesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/OH-INF");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern OF_XML = Pattern.compile("(addon|thing-type|channel-type|channel-group-type)\\..*");
    /** The name of a configuration is no text, although it looks like one. */
    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "(?<!configurationPid = )\"(?:@text/)?((?:offline|online|action|channel|discovery|error)\\.[a-z0-9.-]*)\"");
    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "and", "as", "at", "by", "for", "from", "in", "of",
            "on", "or", "per", "the", "to", "with");

    private static final Map<String, String> TEXTS = Texts.all();
    private static final Map<String, String> XML_TEXTS = new TreeMap<>();
    private static final List<String> LOWER_KEBAB_IDS = new ArrayList<>();
    private static final List<String> CAMEL_CASE_IDS = new ArrayList<>();

    @BeforeAll
    static void readXml() throws Exception {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                read(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
            }
        }
    }

    @Test
    void thereIsATextForEverythingInXmlAndForNothingElse() {
        Set<String> texts = new TreeSet<>(TEXTS.keySet());
        texts.removeIf(key -> !OF_XML.matcher(key).matches());

        assertEquals(XML_TEXTS.keySet(), texts);
    }

    @Test
    void theEnglishTextsAreThoseOfXml() {
        XML_TEXTS.forEach((key, text) -> assertEquals(text, TEXTS.get(key), key));
    }

    @Test
    void thereIsATextForEverythingInCodeAndForNothingElse() throws IOException {
        Set<String> exact = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher key = KEY_IN_CODE.matcher(Files.readString(file));
                while (key.find()) {
                    (key.group(1).endsWith(".") ? beginnings : exact).add(key.group(1));
                }
            }
        }
        Set<String> texts = new TreeSet<>(TEXTS.keySet());
        texts.removeIf(key -> OF_XML.matcher(key).matches());

        for (String key : exact) {
            assertTrue(texts.contains(key), "no text for " + key);
        }
        for (String beginning : beginnings) {
            assertTrue(texts.stream().anyMatch(key -> key.startsWith(beginning)), "no text for " + beginning);
        }
        texts.removeIf(key -> exact.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), texts, "texts that nobody uses");
    }

    @Test
    void noTextHasAnApostropheWhichOpenHabWouldSwallow() {
        TEXTS.forEach((key, text) -> assertFalse(text.contains("'"), key));
    }

    @Test
    void labelsAreInTitleCase() {
        TEXTS.forEach((key, text) -> {
            if (key.endsWith(".label") && OF_XML.matcher(key).matches()) {
                for (String word : text.split("[ -]")) {
                    assertTrue(SMALL_WORDS.contains(word) || !Character.isLowerCase(word.charAt(0)),
                            key + " = " + text);
                }
                assertTrue(Character.isUpperCase(text.charAt(0)) && !text.endsWith("."), key + " = " + text);
            }
        });
    }

    @Test
    void descriptionsAndStatusTextsAreSentences() {
        TEXTS.forEach((key, text) -> {
            if (key.endsWith(".description") || key.startsWith("offline.") || key.startsWith("online.")) {
                assertTrue(Character.isUpperCase(text.charAt(0)) || text.startsWith("openHAB"), key + " = " + text);
                assertTrue(text.endsWith(".") || text.endsWith("?"), key + " = " + text);
            }
        });
    }

    @Test
    void idsAreLowerKebabAndParametersCamelCase() {
        assertFalse(LOWER_KEBAB_IDS.isEmpty() || CAMEL_CASE_IDS.isEmpty());
        LOWER_KEBAB_IDS.forEach(id -> assertTrue(id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), id));
        CAMEL_CASE_IDS.forEach(id -> assertTrue(id.matches("[a-z][a-zA-Z0-9]*"), id));
    }

    private static void read(Document document) {
        Element root = document.getDocumentElement();
        if (root.getTagName().startsWith("addon:")) {
            String key = "addon." + root.getAttribute("id");
            children(root, "name").forEach(name -> XML_TEXTS.put(key + ".name", text(name)));
            children(root, "description").forEach(name -> XML_TEXTS.put(key + ".description", text(name)));
        }
        for (String tag : List.of("thing-type", "bridge-type")) {
            for (Element type : children(root, tag)) {
                LOWER_KEBAB_IDS.add(type.getAttribute("id"));
                String key = "thing-type.blink." + type.getAttribute("id");
                labelAndDescription(type, key);
                for (Element channels : children(type, "channels")) {
                    for (Element channel : children(channels, "channel")) {
                        LOWER_KEBAB_IDS.add(channel.getAttribute("id"));
                        labelAndDescription(channel, key + ".channel." + channel.getAttribute("id"));
                    }
                }
                for (Element config : children(type, "config-description")) {
                    parameters(config, "thing-type.config.blink." + type.getAttribute("id"));
                }
            }
        }
        for (Element type : children(root, "channel-type")) {
            LOWER_KEBAB_IDS.add(type.getAttribute("id"));
            String key = "channel-type.blink." + type.getAttribute("id");
            labelAndDescription(type, key);
            for (String part : List.of("state", "command", "event")) {
                for (Element described : children(type, part)) {
                    options(described, key + "." + part + ".option.");
                }
            }
            for (Element config : children(type, "config-description")) {
                parameters(config, "channel-type.config.blink." + type.getAttribute("id"));
            }
        }
        for (Element config : children(root, "config-description")) {
            String[] uri = config.getAttribute("uri").split(":", 2);
            parameters(config, uri[0] + ".config." + uri[1].replace(':', '.'));
        }
    }

    private static void parameters(Element config, String key) {
        for (Element group : children(config, "parameter-group")) {
            labelAndDescription(group, key + ".group." + group.getAttribute("name"));
        }
        for (Element parameter : children(config, "parameter")) {
            CAMEL_CASE_IDS.add(parameter.getAttribute("name"));
            labelAndDescription(parameter, key + "." + parameter.getAttribute("name"));
            options(parameter, key + "." + parameter.getAttribute("name") + ".option.");
        }
    }

    private static void options(Element parent, String key) {
        for (Element options : children(parent, "options")) {
            for (Element option : children(options, "option")) {
                XML_TEXTS.put(key + option.getAttribute("value"), text(option));
            }
        }
    }

    private static void labelAndDescription(Element element, String key) {
        for (String tag : List.of("label", "description")) {
            children(element, tag)
                    .forEach(child -> XML_TEXTS.put(key + "." + tag.toLowerCase(Locale.ROOT), text(child)));
        }
    }

    private static List<Element> children(Element parent, String tag) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            String name = node.getNodeName();
            if (node instanceof Element element && (name.equals(tag) || name.endsWith(":" + tag))) {
                children.add(element);
            }
        }
        return children;
    }

    private static String text(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }
}
