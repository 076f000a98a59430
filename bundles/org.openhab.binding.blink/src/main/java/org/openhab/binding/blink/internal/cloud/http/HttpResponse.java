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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An answer of Blink, with its body in memory.
 *
 * @param status the HTTP status
 * @param headers all headers in their order
 * @param body the body, decompressed
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record HttpResponse(int status, List<Header> headers, byte[] body) {

    /**
     * A response header.
     *
     * @param name its name as sent
     * @param value its value
     */
    public record Header(String name, String value) {
    }

    public HttpResponse {
        headers = List.copyOf(headers);
    }

    public HttpResponse(int status, List<Header> headers, String text) {
        this(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return the body as UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * @return the first value of a header, its name in any case
     */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /**
     * @return all values of a header, its name in any case
     */
    public List<String> headers(String name) {
        return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).toList();
    }

    /**
     * @return whether the answer says that it is a page
     */
    public boolean isHtml() {
        return header("Content-Type").filter(type -> type.toLowerCase(Locale.ROOT).contains("html")).isPresent();
    }

    /**
     * @return whether the status is that of a redirect
     */
    public boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /**
     * @return status only: headers and body may hold secrets
     */
    @Override
    public String toString() {
        return Integer.toString(status);
    }
}
