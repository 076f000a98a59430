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
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The few questions that we ask an XML element.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Xml {

    private final Element element;

    private Xml(Element element) {
        this.element = element;
    }

    /**
     * Reads a document without resolving anything from outside.
     */
    static Xml parse(InputStream content) throws InvalidDescriptionException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the JDK's own one writes to the console
            return new Xml(builder.parse(content).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new InvalidDescriptionException(String.valueOf(e.getMessage()), e);
        }
    }

    String name() {
        return element.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    String requiredAttribute(String name) throws InvalidDescriptionException {
        String value = attribute(name);
        if (value == null) {
            throw new InvalidDescriptionException("<" + name() + "> has no " + name, null);
        }
        return value;
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(element.getAttribute(name));
    }

    String text() {
        return element.getTextContent().strip();
    }

    List<Xml> children() {
        List<Xml> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new Xml(child));
            }
        }
        return children;
    }

    List<Xml> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    @Nullable
    Xml child(String name) {
        return children(name).stream().findFirst().orElse(null);
    }

    /**
     * The elements inside a wrapping element, none if that is missing.
     */
    List<Xml> inside(String wrapper, String name) {
        Xml child = child(wrapper);
        return child == null ? List.of() : child.children(name);
    }

    @Nullable
    String textOf(String name) {
        Xml child = child(name);
        return child == null ? null : child.text();
    }

    boolean flagOf(String name) {
        return Boolean.parseBoolean(textOf(name));
    }
}
