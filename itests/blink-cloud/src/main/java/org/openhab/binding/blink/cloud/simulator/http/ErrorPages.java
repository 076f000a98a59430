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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the edge in front of the cloud says when it is not the cloud that answers: HTML pages and plain text instead of
 * JSON.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ErrorPages {

    private ErrorPages() {
    }

    /** For an unknown route and for the wrong method on a known one. */
    public static CloudResponse notFound() {
        return html(404, "Not Found");
    }

    public static CloudResponse badRequest() {
        return html(400, "Bad Request");
    }

    /** The page of a network that refuses the address from which the client comes. */
    public static CloudResponse forbidden() {
        return html(403, "Forbidden");
    }

    public static CloudResponse serviceUnavailable() {
        return html(503, "Service Unavailable");
    }

    /** Plain text, without a line end. */
    public static CloudResponse notAcceptable() {
        return CloudResponse.of(406, "text/plain; charset=utf-8", "406 Not Acceptable");
    }

    private static CloudResponse html(int status, String reason) {
        return CloudResponse.of(status, "text/html; charset=utf-8", "<!DOCTYPE html><html><head><title>" + reason
                + "</title></head><body><h1>" + reason + "</h1></body></html>");
    }
}
