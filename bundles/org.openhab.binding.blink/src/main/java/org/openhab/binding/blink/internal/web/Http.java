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

import java.util.Objects;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What all answers have in common.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Http {

    private Http() {
    }

    /**
     * @return whether only the header of the answer is wanted
     */
    public static boolean isHead(HttpServletRequest request) {
        return "HEAD".equals(request.getMethod());
    }

    /**
     * @return the path that was asked for, nothing of it decoded: no address of ours needs it
     */
    public static String path(HttpServletRequest request) {
        String path = Objects.requireNonNullElse(request.getRequestURI(), "");
        String context = Objects.requireNonNullElse(request.getContextPath(), "");
        return path.startsWith(context) ? path.substring(context.length()) : path;
    }

    /**
     * Nothing is taken for something else, and the proof in an address goes nowhere.
     */
    public static void protect(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
