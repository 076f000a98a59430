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
package org.openhab.binding.blink.internal.cloud.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A request to Blink.
 *
 * @param endpoint the name of the call as logs, counts and errors show it; holds neither ids nor secrets
 * @param method the HTTP method
 * @param uri the absolute address; may hold secrets in its query and is therefore never logged
 * @param headers headers by name
 * @param body the body, if any
 * @param idempotent whether sending it twice does no harm, so that it may be repeated after a doubtful failure
 * @param critical whether its answer must be waited for even when the session is being closed, because it carries
 *            something that cannot be had a second time (a rotated token, the result of a sign-in), or tells the end
 *            of something that would go on without it
 * @param receiver takes the body of a successful answer as it comes; null to have it in memory
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record HttpRequest(String endpoint, String method, URI uri, Map<String, String> headers, @Nullable Body body,
        boolean idempotent, boolean critical, @Nullable BodyReceiver receiver) {

    /**
     * A request body.
     *
     * @param contentType its media type
     * @param text its content
     */
    public record Body(String contentType, String text) {

        @Override
        public String toString() {
            return contentType;
        }
    }

    public HttpRequest {
        headers = Map.copyOf(headers);
    }

    /**
     * A call that only reads.
     */
    public static HttpRequest get(String endpoint, URI uri) {
        return new HttpRequest(endpoint, "GET", uri, Map.of(), null, true, false, null);
    }

    /**
     * A call that changes something, with an empty body.
     */
    public static HttpRequest post(String endpoint, URI uri) {
        return new HttpRequest(endpoint, "POST", uri, Map.of(), null, false, false, null);
    }

    /**
     * The same request with a form as body.
     */
    public HttpRequest withForm(Map<String, String> fields) {
        String form = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return new HttpRequest(endpoint, method, uri, headers, new Body("application/x-www-form-urlencoded", form),
                idempotent, critical, receiver);
    }

    /**
     * The same request with JSON as body.
     */
    public HttpRequest withJson(String json) {
        return new HttpRequest(endpoint, method, uri, headers, new Body("application/json", json), idempotent, critical,
                receiver);
    }

    /**
     * The same request with one more header; replaces a header of the same name.
     */
    public HttpRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpRequest(endpoint, method, uri, more, body, idempotent, critical, receiver);
    }

    /**
     * The same request with some more headers.
     */
    public HttpRequest withHeaders(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(others);
        return new HttpRequest(endpoint, method, uri, more, body, idempotent, critical, receiver);
    }

    /**
     * The same request, marked as one that only reads although it is a POST.
     */
    public HttpRequest asReading() {
        return new HttpRequest(endpoint, method, uri, headers, body, true, critical, receiver);
    }

    /**
     * The same request, whose answer is waited for even when the session closes.
     */
    public HttpRequest asCritical() {
        return new HttpRequest(endpoint, method, uri, headers, body, idempotent, true, receiver);
    }

    /**
     * The same request, whose body is taken as it comes if the answer is a success.
     */
    public HttpRequest into(BodyReceiver target) {
        return new HttpRequest(endpoint, method, uri, headers, body, idempotent, critical, target);
    }

    /**
     * A form-encoded query string.
     */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * @return the name of the call only: address, headers and body may hold secrets
     */
    @Override
    public String toString() {
        return method + " " + endpoint;
    }
}
