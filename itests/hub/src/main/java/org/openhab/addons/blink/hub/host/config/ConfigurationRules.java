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
package org.openhab.addons.blink.hub.host.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.host.description.ParameterDescription;
import org.openhab.addons.blink.hub.host.type.TypeRegistry;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.core.validation.ConfigValidationException;
import org.openhab.core.config.core.validation.ConfigValidationMessage;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What openHAB does with a configuration before a handler sees it: types, defaults, and what is not allowed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = ConfigurationRules.class)
@NonNullByDefault
public class ConfigurationRules {

    private final BundleContext context;
    private final TypeRegistry types;
    private final TranslationProvider translations;

    @Activate
    public ConfigurationRules(BundleContext context, @Reference TypeRegistry types,
            @Reference TranslationProvider translations) {
        this.context = context;
        this.types = types;
        this.translations = translations;
    }

    /**
     * Gives each value the type of its parameter: numbers become {@link java.math.BigDecimal}, and a number where a
     * text is wanted becomes a text. What nobody has described stays as it is.
     */
    public Map<String, @Nullable Object> normalize(Map<String, ? extends @Nullable Object> values,
            @Nullable String configUri) {
        Map<String, @Nullable Object> normalized = new LinkedHashMap<>(values);
        for (ParameterDescription parameter : types.parameters(configUri)) {
            Object value = normalized.get(parameter.name());
            if (value != null) {
                normalized.put(parameter.name(), ParameterValue.normalize(parameter, value));
            }
        }
        return normalized;
    }

    /**
     * What is left when those parameters are taken out that someone has emptied.
     */
    public static Map<String, Object> withoutEmpty(Map<String, ? extends @Nullable Object> values) {
        Map<String, Object> filled = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    /**
     * Brings the types in order and fills in what is missing and has a default.
     */
    public void complete(Configuration configuration, @Nullable String configUri) {
        normalize(configuration.getProperties(), configUri).forEach(configuration::put);
        for (ParameterDescription parameter : types.parameters(configUri)) {
            String defaultValue = parameter.defaultValue();
            if (defaultValue != null && configuration.get(parameter.name()) == null) {
                configuration.put(parameter.name(), ParameterValue.normalize(parameter, defaultValue));
            }
        }
    }

    /**
     * @throws ConfigValidationException if something is missing or not allowed
     */
    public void validate(Map<String, ? extends @Nullable Object> values, @Nullable String configUri) {
        List<ConfigValidationMessage> messages = new ArrayList<>();
        for (ParameterDescription parameter : types.parameters(configUri)) {
            ConfigValidationMessage message = ParameterValue.complain(parameter, values.get(parameter.name()));
            if (message != null) {
                messages.add(message);
            }
        }
        if (!messages.isEmpty()) {
            throw new ConfigValidationException(context.getBundle(), translations, messages);
        }
    }

    /**
     * @throws ConfigValidationException always
     */
    public void complainAboutMissingBridge() {
        throw new ConfigValidationException(context.getBundle(), translations, List.of(
                new ConfigValidationMessage("bridge", "Configuring a bridge is mandatory.", "bridge_not_configured")));
    }
}
