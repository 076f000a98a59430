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

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the fields of an object from configuration values, and converts such values. What cannot be converted is logged
 * and left out, so that a field keeps its default.
 *
 * Records are not filled, since only 5.x can do that.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ConfigParser {

    private static final Logger LOGGER = LoggerFactory.getLogger(ConfigParser.class);

    private static final Map<Class<?>, Class<?>> WRAPPERS = Map.of(float.class, Float.class, double.class, Double.class,
            long.class, Long.class, int.class, Integer.class, short.class, Short.class, byte.class, Byte.class,
            boolean.class, Boolean.class);

    private static final Map<Class<?>, Function<Number, Object>> FROM_NUMBER = Map.of(Float.class, Number::floatValue,
            Double.class, Number::doubleValue, Long.class, Number::longValue, Integer.class, Number::intValue,
            Short.class, Number::shortValue, Byte.class, Number::byteValue, BigDecimal.class,
            number -> new BigDecimal(number.toString()));

    private static final Map<Class<?>, Function<String, Object>> FROM_TEXT = Map.of(Float.class, Float::valueOf,
            Double.class, Double::valueOf, Long.class, Long::valueOf, Integer.class, Integer::valueOf, Short.class,
            Short::valueOf, Byte.class, Byte::valueOf, BigDecimal.class, BigDecimal::new, Boolean.class,
            Boolean::valueOf);

    private ConfigParser() {
    }

    public static <T> @Nullable T configurationAs(Map<String, @Nullable Object> properties,
            Class<T> configurationClass) {
        T configuration;
        try {
            configuration = configurationClass.getConstructor().newInstance();
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException
                | InvocationTargetException e) {
            LOGGER.warn("Could not create configuration instance of '{}': {}", configurationClass.getName(),
                    e.getMessage(), e);
            return null;
        }
        for (Class<?> type = configurationClass; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = properties.get(field.getName());
                if (value != null && !Modifier.isFinal(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())) {
                    set(configuration, field, value);
                }
            }
        }
        return configuration;
    }

    private static void set(Object configuration, Field field, Object raw) {
        Object value = raw instanceof Collection<?> collection ? elementsAs(collection, field)
                : valueAs(raw, field.getType());
        if (value == null) {
            LOGGER.warn("Could not set value for field '{}' because conversion failed. Check your configuration value.",
                    field.getName());
            return;
        }
        try {
            field.setAccessible(true);
            field.set(configuration, value);
        } catch (IllegalAccessException e) {
            LOGGER.warn("Could not set field value for field '{}': {}", field.getName(), e.getMessage(), e);
        }
    }

    private static @Nullable Collection<Object> elementsAs(Collection<?> elements, Field field) {
        Collection<Object> converted;
        if (List.class.isAssignableFrom(field.getType())) {
            converted = new ArrayList<>();
        } else if (Set.class.isAssignableFrom(field.getType())) {
            converted = new HashSet<>();
        } else {
            return null;
        }
        if (field.getGenericType() instanceof ParameterizedType parameterized
                && parameterized.getActualTypeArguments()[0] instanceof Class<?> elementType) {
            elements.stream().map(element -> valueAs(element, elementType)).filter(Objects::nonNull)
                    .forEach(converted::add);
            return converted;
        }
        return null;
    }

    public static <T> T valueAsOrElse(@Nullable Object value, Class<T> type, T defaultValue) {
        T converted = valueAs(value, type);
        return converted == null ? defaultValue : converted;
    }

    @SuppressWarnings("unchecked") // the wrapper of a primitive type is what reflection takes for it
    public static <T> @Nullable T valueAs(@Nullable Object value, Class<T> type) {
        if (value == null || type.isInstance(value)) {
            return (T) value;
        }
        Class<?> target = WRAPPERS.getOrDefault(type, type);
        String reason = "no such conversion";
        try {
            Object converted = convert(value, target);
            if (target.isInstance(converted)) {
                return (T) converted;
            }
        } catch (IllegalArgumentException e) {
            reason = e.getMessage();
        }
        LOGGER.warn("Conversion of value '{}' with type '{}' to '{}' failed: {}. Returning null", value,
                value.getClass(), type, reason);
        return null;
    }

    @SuppressWarnings({ "unchecked", "rawtypes" }) // the type of the enum is known at run time only
    private static Object convert(Object value, Class<?> target) {
        if (value instanceof Number number) {
            Function<Number, Object> conversion = FROM_NUMBER.get(target);
            return conversion == null ? value : conversion.apply(number);
        } else if (value instanceof String text) {
            Function<String, Object> conversion = FROM_TEXT.get(target);
            if (conversion != null) {
                return conversion.apply(text);
            } else if (target.isEnum()) {
                return Enum.valueOf((Class<? extends Enum>) target, text);
            } else if (Set.class.isAssignableFrom(target)) {
                return Set.of(text);
            } else if (Collection.class.isAssignableFrom(target)) {
                return List.of(text);
            }
        }
        return value;
    }
}
