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
package org.openhab.addons.blink.hub.host.action;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.ThingAction;
import org.openhab.addons.blink.hub.host.text.DescriptionTexts;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * One method of an add-on that rules may call.
 *
 * @param actions whose method it is
 * @param scope the word under which rules find it
 * @param method the method
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record ActionMethod(ThingActions actions, String scope, Method method) {

    String name() {
        return method.getName();
    }

    boolean takes(int arguments) {
        return method.getParameterCount() == arguments;
    }

    ThingAction describe(DescriptionTexts texts) {
        Bundle bundle = FrameworkUtil.getBundle(actions.getClass());
        RuleAction description = Objects.requireNonNull(method.getAnnotation(RuleAction.class));
        List<ThingAction.Input> inputs = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            inputs.add(describe(parameter, inputs.size(), texts, bundle));
        }
        return new ThingAction(name(), scope, texts.constant(bundle, description.label()),
                texts.constant(bundle, description.description()), inputs,
                method.getReturnType() == void.class ? null : method.getReturnType().getName());
    }

    private static ThingAction.Input describe(Parameter parameter, int index, DescriptionTexts texts,
            @Nullable Bundle bundle) {
        @Nullable
        ActionInput input = parameter.isAnnotationPresent(ActionInput.class)
                ? parameter.getAnnotation(ActionInput.class)
                : null;
        String type = parameter.getType().getName();
        return input == null ? new ThingAction.Input("p" + index, type, "p" + index, "", false, "")
                : new ThingAction.Input(input.name(), type,
                        input.label().isEmpty() ? input.name() : texts.constant(bundle, input.label()),
                        texts.constant(bundle, input.description()), input.required(), input.defaultValue());
    }

    /**
     * @throws IllegalArgumentException if one of the arguments is not of the kind that is wanted
     */
    @Nullable
    Object[] convert(@Nullable Object[] arguments) {
        @Nullable
        Object[] converted = new @Nullable Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            converted[i] = convert(arguments[i], method.getParameterTypes()[i]);
        }
        return converted;
    }

    private static @Nullable Object convert(@Nullable Object argument, Class<?> type) {
        if (argument == null || type.isInstance(argument)) {
            return argument;
        }
        String text = argument.toString();
        try {
            return parse(text, type);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no %s".formatted(text, type.getSimpleName()), e);
        }
    }

    private static Object parse(String text, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text;
            case "Boolean", "boolean" -> Boolean.valueOf(text);
            case "Integer", "int" -> Integer.valueOf(text);
            case "Long", "long" -> Long.valueOf(text);
            case "Double", "double" -> Double.valueOf(text);
            case "BigDecimal" -> new BigDecimal(text);
            default ->
                throw new IllegalArgumentException("%s cannot be made of '%s'".formatted(type.getSimpleName(), text));
        };
    }

    @Nullable
    Object invoke(@Nullable Object[] arguments) throws IllegalAccessException, InvocationTargetException {
        return method.invoke(actions, arguments);
    }
}
