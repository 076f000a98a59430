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
package org.openhab.binding.blink.internal.web.page;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.fixture.ServletServer;

/**
 * The pages in the web server that openHAB uses. What they leave alone is answered with 418.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class PageServer extends ServletServer<String> {

    static final int NOT_OURS = 418;

    final PageRegistry accounts = new PageRegistry();

    private final Pages pages;
    private volatile String watched = "nothing";
    private volatile Runnable before = () -> {
    };

    PageServer(Duration patience) {
        super(BodyHandlers.ofString());
        pages = new Pages(accounts, clock, patience);
        start();
    }

    @Override
    protected boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (String.valueOf(request.getRequestURI()).endsWith(watched)) {
            before.run();
        }
        if (!pages.serve(request, response)) {
            response.setStatus(NOT_OURS);
        }
        return true;
    }

    /** Something happens right before each answer to a request of that name. */
    void beforeEach(String name, Runnable happens) {
        before = happens;
        watched = name;
    }

    HttpResponse<String> get(String address) {
        return send("GET", address, "");
    }

    HttpResponse<String> send(String method, String address, String body, String... headers) {
        return send(request(method, address, body, headers));
    }

    CompletableFuture<HttpResponse<String>> sendLater(String method, String address, String body, String... headers) {
        return sendLater(request(method, address, body, headers));
    }

    /**
     * Sends exactly that, for what a well-behaved client does not send.
     *
     * @return the whole answer as text
     */
    String raw(String address) throws IOException {
        return raw("GET", address);
    }
}
