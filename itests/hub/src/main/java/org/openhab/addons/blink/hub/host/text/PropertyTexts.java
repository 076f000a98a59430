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
package org.openhab.addons.blink.hub.host.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle.Control;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of one bundle in all its languages: {@code OH-INF/i18n/<any name>[_language[_COUNTRY]].properties}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PropertyTexts {

    private static final Control CANDIDATES = Objects
            .requireNonNull(Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    private final Logger logger = LoggerFactory.getLogger(PropertyTexts.class);
    /** By file name, without the extension. */
    private final Map<String, Properties> files = new LinkedHashMap<>();

    PropertyTexts(Bundle bundle) {
        Enumeration<URL> urls = bundle.findEntries("OH-INF/i18n", "*.properties", true);
        for (URL url : urls == null ? List.<URL> of() : Collections.list(urls)) {
            String name = url.getPath().substring(url.getPath().lastIndexOf('/') + 1).replace(".properties", "");
            try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                Properties texts = new Properties();
                texts.load(reader);
                files.put(name, texts);
            } catch (IOException | IllegalArgumentException e) {
                logger.warn("The texts of {} in {} cannot be read: {}", bundle.getSymbolicName(), name, e.getMessage());
            }
        }
    }

    /**
     * The text in the language, else in the language without a country, else in the file without a language.
     */
    @Nullable
    String find(String key, Locale locale) {
        for (String baseName : files.keySet()) {
            if (baseName.contains("_")) {
                continue;
            }
            for (Locale candidate : CANDIDATES.getCandidateLocales(baseName, locale)) {
                Properties texts = files.get(CANDIDATES.toBundleName(baseName, candidate));
                String text = texts == null ? null : texts.getProperty(key);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }
}
