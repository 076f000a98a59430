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
package org.openhab.binding.blink.cloud.simulator.scenario;

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Selects requests: <code>POST /oauth/token</code>, <code>GET /api/*</code>, <code>* /oauth/v2/signin</code>, or
 * <code>*</code> for all. A star stands for anything. The path is compared with that of the request and with that of
 * the route, so that <code>/api/v3/accounts/{account}/homescreen</code> works as well.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class RoutePattern {

    private final String text;
    private final Pattern pattern;

    /**
     * @throws IllegalArgumentException when the text is neither <code>*</code> nor a method and a path
     */
    public RoutePattern(String text) {
        if (!text.equals("*") && !text.matches("(\\*|[A-Z]+) (\\*|/).*")) {
            throw new IllegalArgumentException("A route is * or METHOD /path, not: " + text);
        }
        this.text = text;
        StringBuilder regex = new StringBuilder();
        for (String literal : text.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        this.pattern = Pattern.compile(regex.toString());
    }

    /**
     * @param method the method of the request
     * @param path the path of the request
     * @param routeName method and template of the route, or what stands for it when there is none
     */
    public boolean matches(String method, String path, String routeName) {
        return pattern.matcher(method + " " + path).matches() || pattern.matcher(routeName).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
