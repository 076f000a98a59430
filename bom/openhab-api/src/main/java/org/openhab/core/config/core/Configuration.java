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

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The configuration of a thing or a channel: values of few kinds (text, yes or no, decimal number, lists of these) by
 * name. Whatever is put in is made one of these kinds.
 *
 * Like the real one it is not null-annotated as a whole, since a value may be null in practice.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
public class Configuration {

    private final Map<String, Object> properties;

    public Configuration() {
        this.properties = Collections.synchronizedMap(new HashMap<>());
    }

    public Configuration(@Nullable Configuration configuration) {
        this(configuration == null ? null : configuration.getProperties());
    }

    public Configuration(@Nullable Map<String, Object> properties) {
        this();
        if (properties != null) {
            this.properties.putAll(ConfigUtil.normalizeTypes(properties));
        }
    }

    /**
     * The configuration as an object whose fields have the names of the parameters.
     *
     * @return the object; null (and a warning in the log) when the class has no public constructor without parameters
     */
    public <T> T as(Class<T> configurationClass) {
        synchronized (properties) {
            return ConfigParser.configurationAs(properties, configurationClass);
        }
    }

    public boolean containsKey(String key) {
        return properties.containsKey(key);
    }

    public @Nullable Object get(String key) {
        return properties.get(key);
    }

    public @Nullable Object put(String key, @Nullable Object value) {
        return properties.put(key, value == null ? null : ConfigUtil.normalizeType(value));
    }

    public @Nullable Object remove(String key) {
        return properties.remove(key);
    }

    public Set<String> keySet() {
        return getProperties().keySet();
    }

    public Collection<Object> values() {
        return getProperties().values();
    }

    /**
     * A copy that cannot be changed.
     */
    public Map<String, Object> getProperties() {
        synchronized (properties) {
            return Collections.unmodifiableMap(new HashMap<>(properties));
        }
    }

    public void setProperties(Map<String, Object> newProperties) {
        synchronized (properties) {
            properties.clear();
            newProperties.forEach(this::put);
        }
    }

    @Override
    public int hashCode() {
        return properties.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Configuration other && properties.equals(other.properties);
    }

    @Override
    public String toString() {
        return getProperties().entrySet().stream().map(Configuration::describe)
                .collect(Collectors.joining(", ", "Configuration[", "]"));
    }

    private static String describe(Entry<String, Object> property) {
        Object value = property.getValue();
        String type = value == null ? "?" : value.getClass().getSimpleName();
        return String.format("{key=%s; type=%s; value=%s}", property.getKey(), type, value);
    }
}
