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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads <code>Cookie</code> headers and writes <code>Set-Cookie</code> headers.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Cookies {

    private Cookies() {
    }

    /**
     * The cookies of all <code>Cookie</code> headers; the first of two equal names counts, as it has the longer path.
     */
    static Map<String, String> parse(List<String> headers) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String header : headers) {
            for (String pair : header.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    cookies.putIfAbsent(pair.substring(0, equals).strip(), unquote(pair.substring(equals + 1).strip()));
                }
            }
        }
        return cookies;
    }

    /**
     * A cookie for this browser session only that scripts cannot read. It is <code>Secure</code> only where there is
     * TLS, or no client would send it back over plain HTTP.
     *
     * @param name the name
     * @param value the value
     * @param path below which path it is sent back
     * @param secure whether the request came through TLS
     * @return the value for a <code>Set-Cookie</code> header
     */
    public static String sessionCookie(String name, String value, String path, boolean secure) {
        return name + "=" + value + "; Path=" + path + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** As {@link #sessionCookie}, but it outlives the browser session for so many seconds. */
    public static String lastingCookie(String name, String value, String path, boolean secure, long seconds) {
        return sessionCookie(name, value, path, secure) + "; Max-Age=" + seconds;
    }

    private static String unquote(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
