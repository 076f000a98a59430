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
package org.openhab.core.config.core.internal;

import java.io.Serial;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;

/**
 * Replaces <code>${ENV:NAME}</code> in the texts of a configuration by the environment variable of that name, as 5.2
 * does before a handler sees its configuration.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class VariableResolver {

    /**
     * The environment has no variable of that name.
     */
    public static class UnknownVariableException extends IllegalArgumentException {

        @Serial
        private static final long serialVersionUID = 1L;

        private UnknownVariableException(String name) {
            super("Could not resolve environment variable '%s'!".formatted(name));
        }
    }

    public static final VariableResolver SYSTEM = new VariableResolver(System::getenv);

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{ENV:([^}]+)}");

    private final Function<String, @Nullable String> environment;

    public VariableResolver(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * @throws UnknownVariableException if there is no such variable
     */
    public Configuration resolve(Configuration configuration) {
        Map<String, Object> resolved = new HashMap<>(configuration.getProperties());
        resolved.replaceAll((name, value) -> resolveValue(value));
        return new Configuration(resolved);
    }

    private Object resolveValue(Object value) {
        if (value instanceof String text) {
            return VARIABLE.matcher(text).replaceAll(this::valueOf);
        } else if (value instanceof Collection<?> elements) {
            return elements.stream().map(this::resolveValue).toList();
        }
        return value;
    }

    private String valueOf(MatchResult variable) {
        String name = variable.group(1);
        String value = environment.apply(name);
        if (value == null) {
            throw new UnknownVariableException(name);
        }
        return Matcher.quoteReplacement(value);
    }
}
