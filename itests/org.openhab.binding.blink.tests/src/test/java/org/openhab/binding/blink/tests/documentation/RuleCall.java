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
package org.openhab.binding.blink.tests.documentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A call of an action in a rule, in Rules DSL or in JavaScript.
 *
 * @param thing the UID of the thing
 * @param action the name of the action
 * @param arguments what is written between the parentheses
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record RuleCall(String thing, String action, List<String> arguments) {

    private static final String ACTIONS = "(?:getActions|actions\\.get)\\(\\s*['\"](\\w+)['\"]\\s*,\\s*['\"]([\\w:-]+)['\"]\\s*\\)";
    private static final Pattern ANY = Pattern.compile("(?:va[lr]|const|let)\\s+(\\w+)\\s*=\\s*" + ACTIONS + "|"
            + ACTIONS + "\\s*\\.(\\w+)\\(|(\\w+)\\.(\\w+)\\(");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|`([^`]*)`");

    /**
     * The types that actions have.
     */
    enum Type {
        TEXT(String.class),
        NUMBER(Integer.class),
        BOOLEAN(Boolean.class),
        UNKNOWN(Object.class);

        private final Class<?> of;

        Type(Class<?> of) {
            this.of = of;
        }

        boolean fits(Class<?> parameter) {
            return of == Object.class || of == parameter;
        }
    }

    /**
     * Reads a rule.
     *
     * @return its calls, in their order
     * @throws AssertionError if actions of another scope are called
     */
    public static List<RuleCall> of(String rule) {
        List<RuleCall> calls = new ArrayList<>();
        Map<String, String> variables = new HashMap<>();
        Matcher found = ANY.matcher(rule);
        while (found.find()) {
            if (found.group(1) != null) {
                variables.put(group(found, 1), thing(found, 2));
            } else if (found.group(4) != null) {
                calls.add(new RuleCall(thing(found, 4), group(found, 6), arguments(rule, found.end())));
            } else if (variables.containsKey(found.group(7))) {
                calls.add(new RuleCall(Objects.requireNonNull(variables.get(found.group(7))), group(found, 8),
                        arguments(rule, found.end())));
            }
        }
        return List.copyOf(calls);
    }

    private static String group(Matcher found, int group) {
        return Objects.requireNonNull(found.group(group));
    }

    private static String thing(Matcher found, int scope) {
        if (!"blink".equals(found.group(scope))) {
            throw new AssertionError("not the scope of Blink: " + found.group());
        }
        return group(found, scope + 1);
    }

    /** What stands up to the closing parenthesis, divided at commas. */
    private static List<String> arguments(String rule, int from) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = from; i < rule.length(); i++) {
            char now = rule.charAt(i);
            if (quote != 0) {
                quote = now == quote ? 0 : quote;
            } else if ("\"'`".indexOf(now) >= 0) {
                quote = now;
            } else if (now == '(') {
                depth++;
            } else if (now == ')' && depth-- == 0) {
                if (!argument.toString().isBlank()) {
                    arguments.add(argument.toString().strip());
                }
                return arguments;
            } else if (now == ',' && depth == 0) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
                continue;
            }
            argument.append(now);
        }
        throw new AssertionError("A parenthesis is not closed: " + rule.substring(from));
    }

    /**
     * The type of the thing.
     */
    String thingType() {
        return thing.split(":")[1];
    }

    static Type typeOf(String argument) {
        if (argument.matches("[\"'`].*|.*\\.toString(\\(\\))?")) {
            return Type.TEXT;
        }
        return argument.matches("\\d+") ? Type.NUMBER : argument.matches("true|false") ? Type.BOOLEAN : Type.UNKNOWN;
    }

    /**
     * The arguments as values.
     *
     * @param variable stands for each part of a text that the rule computes
     */
    public Object[] values(String variable) {
        return arguments.stream().map(argument -> switch (typeOf(argument)) {
            case NUMBER -> (Object) Integer.valueOf(argument);
            case BOOLEAN -> (Object) Boolean.valueOf(argument);
            default -> text(argument, variable);
        }).toArray();
    }

    private static String text(String argument, String variable) {
        StringBuilder text = new StringBuilder();
        Matcher literal = TEXT.matcher(argument);
        int end = 0;
        while (literal.find()) {
            text.append(argument.substring(end, literal.start()).isBlank() ? "" : variable);
            for (int group = 1; group <= 3; group++) {
                text.append(Objects.requireNonNullElse(literal.group(group), "").replaceAll("\\$\\{[^}]*}", variable));
            }
            end = literal.end();
        }
        return text.append(argument.substring(end).isBlank() ? "" : variable).toString();
    }
}
