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

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.fixture.ServletServer;

/**
 * The servlet in the web server that openHAB uses, and a browser in front of it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class LinkServer extends ServletServer<byte[]> {

    public final LinkRegistry accounts = new LinkRegistry();

    private final BlinkServlet servlet;
    private volatile boolean servletIsThere = true;

    /**
     * @param patience how long a request waits
     */
    public LinkServer(Duration patience) {
        super(BodyHandlers.ofByteArray());
        servlet = new BlinkServlet(accounts, (request, response) -> false, () -> ZoneOffset.UTC, clock, patience);
        start();
    }

    @Override
    protected boolean serve(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean isThere = servletIsThere;
        if (isThere) {
            servlet.service(request, response);
        }
        return isThere;
    }

    /** The add-on is stopped. */
    void withoutServlet() {
        servletIsThere = false;
    }

    /**
     * @return the answer to a browser
     */
    public HttpResponse<byte[]> get(String address, String... headers) {
        return send("GET", address, headers);
    }

    HttpResponse<byte[]> send(String method, String address, String... headers) {
        return send(request(method, address, "", headers));
    }

    /**
     * @return the answer to a browser, when it comes
     */
    public CompletableFuture<HttpResponse<byte[]>> getLater(String address) {
        return sendLater(request("GET", address, ""));
    }

    /**
     * @return the first line of an answer, of which nothing else is read
     */
    static String firstLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\r' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
