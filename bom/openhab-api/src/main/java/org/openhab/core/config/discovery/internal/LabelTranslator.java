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
package org.openhab.core.config.discovery.internal;

import java.util.Arrays;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;

/**
 * Puts the label of a discovery result into a language. A label is a text, or <code>@text/key [arg1, arg2]</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LabelTranslator {

    private static final String KEY_PREFIX = "@text/";

    private final TranslationProvider translationProvider;
    private final Locale locale;

    public LabelTranslator(TranslationProvider translationProvider, Locale locale) {
        this.translationProvider = translationProvider;
        this.locale = locale;
    }

    public DiscoveryResult translate(DiscoveryResult result, @Nullable Bundle bundle) {
        String label = result.getLabel();
        String[] keyAndArguments = keyFor(result).split("\\s+", 2);
        Object[] arguments = keyAndArguments.length == 1 ? null : parseArguments(keyAndArguments[1]);
        String translated = translationProvider.getText(bundle, keyAndArguments[0], label, locale, arguments);
        return label.equals(translated) ? result : withLabel(result, translated);
    }

    private static String keyFor(DiscoveryResult result) {
        String label = result.getLabel();
        return label.startsWith(KEY_PREFIX) ? label.substring(KEY_PREFIX.length())
                : "discovery." + result.getThingUID().getAsString().replace(':', '.') + ".label";
    }

    private static Object[] parseArguments(String text) {
        return Arrays.stream(text.replaceAll("[\\[\\]\"]", "").split(",")).filter(argument -> !argument.isBlank())
                .map(String::trim).toArray();
    }

    private static DiscoveryResult withLabel(DiscoveryResult result, @Nullable String label) {
        return DiscoveryResultBuilder.create(result.getThingUID()).withThingType(result.getThingTypeUID())
                .withBridge(result.getBridgeUID()).withProperties(result.getProperties())
                .withRepresentationProperty(result.getRepresentationProperty()).withLabel(label)
                .withTTL(result.getTimeToLive()).build();
    }
}
