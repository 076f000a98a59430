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
package org.openhab.binding.blink.internal.web;

import static javax.servlet.http.HttpServletResponse.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is told to those who get nothing to see: short, and always the same. Pages of errors of the server would tell
 * more than they should.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum PlainAnswer {
    FORBIDDEN(SC_FORBIDDEN, "Forbidden"),
    NOTHING(SC_NOT_FOUND, "There is nothing to show"),
    NOT_ALLOWED(SC_METHOD_NOT_ALLOWED, "This can only be read"),
    NOT_UNDERSTOOD(SC_BAD_REQUEST, "This is not understood"),
    TOO_LARGE(SC_REQUEST_ENTITY_TOO_LARGE, "This is too large"),
    WRONG_TYPE(SC_UNSUPPORTED_MEDIA_TYPE, "This is not JSON"),
    NO_SUCH_PART(SC_REQUESTED_RANGE_NOT_SATISFIABLE, "It is not that long"),
    UNREADABLE(SC_INTERNAL_SERVER_ERROR, "It cannot be read from the disk"),
    NOT_LOADED(SC_BAD_GATEWAY, "It could not be loaded from Blink"),
    NOT_NOW(SC_SERVICE_UNAVAILABLE, "It cannot be loaded now, try again later"),
    NOT_SUPPORTED(SC_NOT_IMPLEMENTED, "This camera sends live pictures in a way that is not supported"),
    TOO_SLOW(SC_GATEWAY_TIMEOUT, "It took too long to load");

    private final int status;
    private final byte[] text;

    PlainAnswer(int status, String text) {
        this.status = status;
        this.text = text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Sends it; what the answer has as header already stays there.
     *
     * @param head whether only the header is wanted
     */
    public void send(HttpServletResponse response, boolean head) throws IOException {
        response.setStatus(status);
        Http.protect(response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=us-ascii");
        response.setContentLength(text.length);
        if (!head) {
            Objects.requireNonNull(response.getOutputStream()).write(text);
        }
    }
}
