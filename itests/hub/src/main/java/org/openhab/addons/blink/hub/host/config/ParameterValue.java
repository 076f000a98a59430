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

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.Option;
import org.openhab.addons.blink.hub.host.description.ParameterDescription;
import org.openhab.core.config.core.validation.ConfigValidationMessage;

/**
 * One value of a configuration and what its parameter says about it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ParameterValue {

    private ParameterValue() {
    }

    static Object normalize(ParameterDescription parameter, Object value) {
        if (parameter.multiple()) {
            return toList(value).stream().map(element -> normalizeOne(parameter, String.valueOf(element))).toList();
        }
        return normalizeOne(parameter, value);
    }

    private static List<?> toList(Object value) {
        return value instanceof Collection<?> collection ? List.copyOf(collection)
                : Arrays.stream(value.toString().split(",")).map(String::trim).toList();
    }

    private static Object normalizeOne(ParameterDescription parameter, Object value) {
        String text = value.toString().trim();
        return switch (parameter.type()) {
            case "TEXT" -> value.toString();
            case "BOOLEAN" -> toBoolean(text, value);
            default -> toNumber(text, value);
        };
    }

    private static Object toBoolean(String text, Object value) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> value;
        };
    }

    private static Object toNumber(String text, Object value) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return value; // whoever validates it will complain
        }
    }

    /**
     * What is wrong with a value, or null if nothing is.
     */
    static @Nullable ConfigValidationMessage complain(ParameterDescription parameter, @Nullable Object value) {
        if (value == null) {
            return parameter.required()
                    ? new ConfigValidationMessage(parameter.name(), "The parameter is required.", "parameter_required")
                    : null;
        }
        List<?> elements = parameter.multiple() ? toList(value) : List.of(value);
        for (Object element : elements) {
            ConfigValidationMessage message = complainAboutOne(parameter, String.valueOf(element),
                    element instanceof Boolean);
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    private static @Nullable ConfigValidationMessage complainAboutOne(ParameterDescription parameter, String text,
            boolean isBoolean) {
        boolean isOption = parameter.options().stream().map(Option::value).anyMatch(text::equals);
        if (isOption) {
            return null;
        }
        if (!parameter.options().isEmpty() && parameter.limitToOptions()) {
            return new ConfigValidationMessage(parameter.name(), "The value {0} is none of the options.",
                    "options_violated", parameter.secret() ? "" : text);
        }
        return switch (parameter.type()) {
            case "TEXT" -> complainAboutText(parameter, text);
            case "BOOLEAN" -> isBoolean ? null : wrongType(parameter);
            default -> complainAboutNumber(parameter, text);
        };
    }

    private static @Nullable ConfigValidationMessage complainAboutText(ParameterDescription parameter, String text) {
        String pattern = parameter.pattern();
        if (pattern != null && !text.matches(pattern)) {
            return new ConfigValidationMessage(parameter.name(), "The value does not match the pattern {0}.",
                    "pattern_violated", pattern);
        }
        String minimum = parameter.minimum();
        if (minimum != null && text.length() < Integer.parseInt(minimum)) {
            return new ConfigValidationMessage(parameter.name(),
                    "The value must not consist of less than {0} characters.", "min_value_txt_violated", minimum);
        }
        String maximum = parameter.maximum();
        if (maximum != null && text.length() > Integer.parseInt(maximum)) {
            return new ConfigValidationMessage(parameter.name(),
                    "The value must not consist of more than {0} characters.", "max_value_txt_violated", maximum);
        }
        return null;
    }

    private static @Nullable ConfigValidationMessage complainAboutNumber(ParameterDescription parameter, String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            return wrongType(parameter);
        }
        String minimum = parameter.minimum();
        if (minimum != null && number.compareTo(new BigDecimal(minimum)) < 0) {
            return new ConfigValidationMessage(parameter.name(), "The value must not be less than {0}.",
                    "min_value_numeric_violated", minimum);
        }
        String maximum = parameter.maximum();
        if (maximum != null && number.compareTo(new BigDecimal(maximum)) > 0) {
            return new ConfigValidationMessage(parameter.name(), "The value must not be greater than {0}.",
                    "max_value_numeric_violated", maximum);
        }
        return null;
    }

    private static ConfigValidationMessage wrongType(ParameterDescription parameter) {
        return new ConfigValidationMessage(parameter.name(), "The value is no {0}.", "data_type_violated",
                parameter.type());
    }
}
