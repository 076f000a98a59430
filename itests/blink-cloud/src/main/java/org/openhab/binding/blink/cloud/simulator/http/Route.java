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
package org.openhab.binding.blink.cloud.simulator.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A method, a path with <code>{variables}</code>, the host on which it is at home, and who answers. A variable stands
 * for digits; <code>{name*}</code> stands for any one segment.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Route {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\*?)}");

    private final HostRole role;
    private final String method;
    private final String template;
    private final Endpoint endpoint;
    private final Pattern pattern;
    private final List<String> variables = new ArrayList<>();

    public Route(HostRole role, String method, String template, Endpoint endpoint) {
        this.role = role;
        this.method = method;
        this.template = template;
        this.endpoint = endpoint;
        StringBuilder regex = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(template);
        int literal = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(template.substring(literal, matcher.start())));
            regex.append(matcher.group(2).isEmpty() ? "(\\d{1,18})" : "([^/]+)");
            variables.add(matcher.group(1));
            literal = matcher.end();
        }
        pattern = Pattern.compile(regex.append(Pattern.quote(template.substring(literal))).toString());
    }

    /** The name under which requests are counted, such as <code>POST /oauth/token</code>. */
    public String name() {
        return method + " " + template;
    }

    public HostRole role() {
        return role;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /**
     * @return the variables of the path, or empty when this route is not meant
     */
    Optional<Map<String, String>> match(String method, String path) {
        Matcher matcher = pattern.matcher(path);
        if (!this.method.equals(method) || !matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            values.put(variables.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }

    /** Whether the path is one of this route, whatever the method. */
    boolean hasPath(String path) {
        return pattern.matcher(path).matches();
    }
}
