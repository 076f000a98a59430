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
package org.openhab.addons.blink.hub.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The page itself: HTML, scripts, styles and an icon, all from here.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({ "/hub", "/hub/*" })
@NonNullByDefault
public class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "js",
            "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8", "svg", "image/svg+xml");

    private final transient PageToken token;

    @Activate
    public PageServlet(@Reference PageToken token) {
        this.token = token;
    }

    @Override
    protected void doGet(@Nullable HttpServletRequest request, @Nullable HttpServletResponse response)
            throws IOException {
        if (request == null || response == null) {
            return;
        }
        String path = request.getPathInfo();
        if (path == null) {
            response.sendRedirect("/hub/");
            return;
        }
        String name = path.equals("/") ? INDEX : path.substring(1);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        try (InputStream file = name.matches("[a-z]+\\.[a-z]+") ? PageServlet.class.getResourceAsStream(name) : null) {
            if (file == null || type == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] content = file.readAllBytes();
            if (name.equals(INDEX)) {
                content = new String(content, StandardCharsets.UTF_8).replace("{{token}}", token.value())
                        .getBytes(StandardCharsets.UTF_8);
            }
            response.setContentType(type);
            Objects.requireNonNull(response.getOutputStream()).write(content);
        }
    }
}
