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
package org.openhab.binding.blink.internal.cloud.auth;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;

/**
 * The cookies of one attempt to sign in. Blink answers a missing one with 400, and one of another attempt breaks the
 * sign-in as well, so each attempt has a jar of its own. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CookieJar {

    /** A server that sets more than this is none that we know. */
    private static final int MAX_COOKIES = 100;

    private final Clock clock;
    private final List<Cookie> cookies = new ArrayList<>();

    /**
     * @param clock tells the time
     * @param cookies what is in it already
     */
    public CookieJar(Clock clock, List<Cookie> cookies) {
        this.clock = clock;
        this.cookies.addAll(cookies);
    }

    /**
     * Takes what an answer sets.
     *
     * @param origin the address that was asked
     * @param response its answer
     */
    public synchronized void take(URI origin, HttpResponse response) {
        for (String header : response.headers("Set-Cookie")) {
            Cookie.parse(header, origin, clock).ifPresent(this::keep);
        }
    }

    private void keep(Cookie fresh) {
        // A new value takes the place of the old one, because cookies are sent in the order of their creation.
        cookies.replaceAll(old -> fresh.replaces(old) ? fresh : old);
        if (!cookies.contains(fresh)) {
            cookies.add(fresh);
        }
        cookies.removeIf(cookie -> cookie.isExpired(clock));
        if (cookies.size() > MAX_COOKIES) {
            cookies.remove(fresh);
        }
    }

    /**
     * @return the same request with the cookies that belong to its address
     */
    public synchronized HttpRequest addTo(HttpRequest request) {
        String header = cookies.stream().filter(cookie -> cookie.matches(request.uri(), clock))
                .sorted(Comparator.comparingInt((Cookie cookie) -> cookie.path().length()).reversed())
                .map(cookie -> cookie.name() + "=" + cookie.value()).collect(Collectors.joining("; "));
        return header.isEmpty() ? request : request.withHeader("Cookie", header);
    }

    /**
     * @return what is in it
     */
    public synchronized List<Cookie> cookies() {
        return List.copyOf(cookies);
    }
}
