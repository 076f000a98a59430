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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A request as it came in, whole. Whoever looks at it may leave a note about what is wrong or unusual; notes end up in
 * the log of requests and never hold a secret.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CloudRequest {

    private final String method;
    private final String path;
    private final String authority;
    private final boolean secure;
    private final Parameters query;
    private final Map<String, List<String>> headers;
    private final Map<String, String> cookies;
    private final byte[] body;
    private final List<String> notes = new ArrayList<>();
    private Map<String, String> pathVariables = Map.of();

    /**
     * @param method the method
     * @param path the raw path, without query
     * @param authority the <code>Host</code> header
     * @param secure whether it came through TLS
     * @param query the raw query, null when there is none
     * @param headers all values of each header
     * @param body the whole body
     */
    public CloudRequest(String method, String path, String authority, boolean secure, @Nullable String query,
            Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.authority = authority;
        this.secure = secure;
        this.query = Parameters.parse(query);
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.cookies = Cookies.parse(this.headers.getOrDefault("Cookie", List.of()));
        this.body = body;
        noteRepeated(this.query);
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** The host that was asked, with its port if one was named. */
    public String authority() {
        return authority;
    }

    /** The host that was asked, in lower case and without port. */
    public String host() {
        int port = authority.lastIndexOf(':');
        String name = port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
        return name.toLowerCase(Locale.ROOT);
    }

    public boolean secure() {
        return secure;
    }

    public Parameters query() {
        return query;
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    public String headerOrEmpty(String name) {
        Optional<String> value = header(name);
        return value.isPresent() ? value.get() : "";
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public byte[] body() {
        return body;
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body is declared to be of this media type; parameters such as the charset do not matter. */
    public boolean hasContentType(String mediaType) {
        return headerOrEmpty("Content-Type").split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
    }

    /**
     * The fields of a form.
     *
     * @return the fields, or empty when the body is not declared to be a form
     */
    public Optional<Parameters> form() {
        if (!hasContentType("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        Parameters form = Parameters.parse(bodyText());
        noteRepeated(form);
        return Optional.of(form);
    }

    public void pathVariables(Map<String, String> variables) {
        this.pathVariables = variables;
    }

    /** The part of the path that stands where the route has <code>{name}</code>. */
    public String pathVariable(String name) {
        String value = pathVariables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no {" + name + "}");
        }
        return value;
    }

    public boolean hasPathVariable(String name) {
        return pathVariables.containsKey(name);
    }

    private void noteRepeated(Parameters parameters) {
        parameters.repeated().forEach(name -> note("repeated: " + name));
    }

    public void note(String text) {
        notes.add(text);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
