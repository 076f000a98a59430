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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Lets nobody use the page but the page itself.
 *
 * The server listens on this machine only, but every web page that its browser shows could send requests here. So the
 * request must name this machine as host (which a foreign name that was rebound to it does not), and whoever wants to
 * change something must come from our own page and show its token.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component
@HttpWhiteboardFilterPattern({ "/hub", "/hub/*" })
@NonNullByDefault
public class PageGuard implements Filter {

    static final String TOKEN_HEADER = "X-Hub-Token";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    private final PageToken token;

    @Activate
    public PageGuard(@Reference PageToken token) {
        this.token = token;
    }

    @Override
    public void init(@Nullable FilterConfig config) {
        // nothing to set up
    }

    @Override
    public void destroy() {
        // nothing to tear down
    }

    @Override
    public void doFilter(@Nullable ServletRequest request, @Nullable ServletResponse response,
            @Nullable FilterChain chain) throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer
                && chain != null) {
            addHeaders(answer);
            if (!isForUs(http)) {
                answer.sendError(HttpServletResponse.SC_FORBIDDEN, "This host is not known here");
            } else if (!HARMLESS.contains(http.getMethod()) && !isFromOurPage(http)) {
                answer.sendError(HttpServletResponse.SC_FORBIDDEN, "Only the page of the hub may do that");
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private static void addHeaders(HttpServletResponse answer) {
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cache-Control", "no-store");
    }

    private static boolean isForUs(HttpServletRequest request) {
        String host = request.getHeader("Host");
        int colon = host == null ? -1 : host.lastIndexOf(':');
        return host != null && colon > 0 && HOSTS.contains(host.substring(0, colon))
                && host.substring(colon + 1).equals(Integer.toString(request.getLocalPort()));
    }

    private boolean isFromOurPage(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String shown = request.getHeader(TOKEN_HEADER);
        return (origin == null || origin.equals("http://" + request.getHeader("Host"))) && shown != null
                && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8),
                        token.value().getBytes(StandardCharsets.UTF_8));
    }
}
