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
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.json.Json;

/**
 * An answer: status, headers in their order, body. Immutable; {@link #header} answers a copy.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class CloudResponse {

    private final int status;
    private final List<Map.Entry<String, String>> headers;
    private final Content content;

    private CloudResponse(int status, List<Map.Entry<String, String>> headers, Content content) {
        this.status = status;
        this.headers = headers;
        this.content = content;
    }

    /** An answer without a body. */
    public static CloudResponse empty(int status) {
        return new CloudResponse(status, List.of(), Content.EMPTY);
    }

    /** An answer with any text. */
    public static CloudResponse of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with anything. */
    public static CloudResponse of(int status, String contentType, byte[] body) {
        return of(status, contentType, Content.of(body));
    }

    /** An answer with anything, however large. */
    public static CloudResponse of(int status, String contentType, Content content) {
        return new CloudResponse(status, List.of(Map.entry("Content-Type", contentType)), content);
    }

    /** An answer with a JSON document; null members are written. */
    public static CloudResponse json(int status, Object document) {
        return of(status, "application/json; charset=utf-8", Json.write(document));
    }

    /** Sends the client elsewhere. */
    public static CloudResponse redirect(String location) {
        return empty(302).header("Location", location);
    }

    public CloudResponse header(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new CloudResponse(status, List.copyOf(more), content);
    }

    /** The same answer with this header instead of all of its name. */
    public CloudResponse replaceHeader(String name, String value) {
        List<Map.Entry<String, String>> others = headers.stream()
                .filter(header -> !header.getKey().equalsIgnoreCase(name)).toList();
        return new CloudResponse(status, others, content).header(name, value);
    }

    /** The same answer with no more than the first half of its body. */
    public CloudResponse halved() {
        return new CloudResponse(status, headers, content.part(0, content.length() / 2));
    }

    /** A part of the body, with the status that says so. */
    public CloudResponse part(long from, long length) {
        return new CloudResponse(206, headers, content.part(from, length));
    }

    /** The same answer with another body. */
    public CloudResponse body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer with another body. */
    public CloudResponse body(byte[] bytes) {
        return new CloudResponse(status, headers, Content.of(bytes));
    }

    public int status() {
        return status;
    }

    public List<Map.Entry<String, String>> headers() {
        return headers;
    }

    public Content content() {
        return content;
    }

    /**
     * What the answer says about its length: the truth, unless it has a header with something else.
     *
     * @param truth the length that it has
     */
    public long announcedLength(long truth) {
        return headers.stream().filter(header -> "Content-Length".equalsIgnoreCase(header.getKey()))
                .mapToLong(header -> Long.parseLong(header.getValue())).findFirst().orElse(truth);
    }
}
