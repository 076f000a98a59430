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
package org.openhab.core.config.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Brings the values of a configuration into the few kinds that openHAB keeps.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ConfigUtil {

    /** What OSGi adds to the properties of a component is not configuration. */
    private static final Set<String> NAMES_OF_OSGI = Set.of("objectClass", "component.name", "component.id");

    public static Map<String, @Nullable Object> normalizeTypes(Map<String, @Nullable Object> configuration) {
        Map<String, @Nullable Object> normalized = new HashMap<>();
        configuration.forEach((name, value) -> {
            if (!NAMES_OF_OSGI.contains(name)) {
                normalized.put(name, value == null ? null : normalizeType(value));
            }
        });
        return normalized;
    }

    public static @Nullable Object normalizeType(Object value) {
        if (value instanceof Boolean || value instanceof String) {
            return value;
        } else if (value instanceof Number number) {
            return normalizeNumber(number);
        } else if (value instanceof Collection<?> collection) {
            return normalizeCollection(collection);
        }
        throw new IllegalArgumentException(
                "Invalid type '{" + value.getClass().getCanonicalName() + "}' of configuration value!");
    }

    private static Number normalizeNumber(Number number) {
        if (number instanceof BigDecimal decimal) {
            return normalizeScale(decimal);
        } else if (number instanceof Byte || number instanceof Short || number instanceof Integer
                || number instanceof Long) {
            return BigDecimal.valueOf(number.longValue());
        } else if (number instanceof Float || number instanceof Double) {
            return normalizeFloatingPoint(number);
        }
        return number;
    }

    private static Number normalizeFloatingPoint(Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            return number; // infinite, or not a number at all: openHAB keeps it as it is
        }
    }

    /** 1.50 becomes 1.5 and 1.00 becomes 1.0, so that equal values are equal objects. */
    private static BigDecimal normalizeScale(BigDecimal decimal) {
        if (decimal.scale() <= 1) {
            return decimal;
        }
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() == 0 ? stripped.setScale(1) : stripped;
    }

    private static List<Object> normalizeCollection(Collection<?> collection) {
        List<Object> normalized = new ArrayList<>();
        for (Object element : collection) {
            Object value = element == null ? null : normalizeType(element);
            if (value == null) {
                continue;
            }
            normalized.add(value);
            if (value.getClass() != normalized.get(0).getClass()) {
                throw new IllegalArgumentException("Invalid configuration property. Heterogeneous collection value!");
            }
        }
        return normalized;
    }
}
