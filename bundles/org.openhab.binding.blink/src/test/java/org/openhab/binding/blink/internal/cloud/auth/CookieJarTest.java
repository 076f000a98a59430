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

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse.Header;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * A {@link CookieJar} keeps what Blink sets and gives back what belongs to an address.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CookieJarTest {

    private static final URI SIGN_IN = URI.create("https://api.oauth.blink.com/oauth/v2/signin");

    private final TestClock clock = new TestClock();
    private final CookieJar jar = new CookieJar(clock, List.of());

    @Test
    void anEmptyJarSendsNoHeader() {
        assertNull(cookieHeader(SIGN_IN));
    }

    @Test
    void theLongestPathComesFirstAndThenTheOldest() {
        set("a=1; Path=/", "b=2; Path=/oauth/v2", "c=3; Path=/oauth", "d=4; Path=/oauth/v2");

        assertEquals("b=2; d=4; c=3; a=1", cookieHeader(SIGN_IN));
    }

    @Test
    void aNewValueTakesTheOldPlace() {
        set("a=1; Path=/", "b=2; Path=/");
        set("a=3; Path=/");

        assertEquals("a=3; b=2", cookieHeader(SIGN_IN));
    }

    @Test
    void theSameNameWithAnotherPathOrDomainIsAnotherCookie() {
        set("a=1; Path=/", "a=2; Path=/oauth", "a=3; Path=/oauth; Domain=blink.com");

        assertEquals("a=2; a=3; a=1", cookieHeader(SIGN_IN));
    }

    @Test
    void anExpiredCookieDeletesTheOneOfThatName() {
        set("a=1; Path=/", "b=2; Path=/");
        set("a=; Path=/; Max-Age=0");

        assertEquals("b=2", cookieHeader(SIGN_IN));
        assertEquals(1, jar.cookies().size());
    }

    @Test
    void aDeletionForAnotherPathDeletesNothing() {
        set("a=1; Path=/");
        set("a=; Path=/oauth; Max-Age=0");

        assertEquals("a=1", cookieHeader(SIGN_IN));
    }

    @Test
    void anEndedCookieIsNotSentAnyMore() {
        set("a=1; Path=/; Max-Age=60");

        clock.advance(Duration.ofSeconds(60));

        assertNull(cookieHeader(SIGN_IN));
    }

    @Test
    void noOtherHostGetsAnything() {
        set("a=1; Path=/", "b=2; Path=/; Domain=blink.com");

        assertNull(cookieHeader(URI.create("https://rest-prod.immedia-semi.com/oauth/v2/signin")));
        assertNull(cookieHeader(URI.create("https://evilblink.com/oauth/v2/signin")));
    }

    @Test
    void aFloodDoesNotFillTheMemory() {
        for (int i = 0; i < 1000; i++) {
            set("c" + i + "=x; Path=/");
        }

        assertEquals(100, jar.cookies().size());
    }

    @Test
    void aFloodOfEndedCookiesLeavesRoomForTheSession() {
        for (int i = 0; i < 100; i++) {
            set("c" + i + "=x; Path=/; Max-Age=1");
        }
        clock.advance(Duration.ofSeconds(1));

        set("sid=abc; Path=/");

        assertEquals("sid=abc", cookieHeader(SIGN_IN));
    }

    @Test
    void aFullJarStillReplacesAndDeletes() {
        for (int i = 0; i < 100; i++) {
            set("c" + i + "=x; Path=/other");
        }
        set("c0=new; Path=/", "c1=y; Path=/other", "c2=; Path=/other; Max-Age=0", "sid=abc; Path=/");

        assertEquals(100, jar.cookies().size());
        assertEquals("sid=abc", cookieHeader(SIGN_IN));
        assertTrue(jar.cookies().stream().anyMatch(cookie -> "c1".equals(cookie.name()) && "y".equals(cookie.value())));
    }

    @Test
    void aStoredJarGoesOnWhereItStopped() {
        set("a=1; Path=/");

        CookieJar stored = new CookieJar(clock, jar.cookies());

        assertEquals("a=1", stored.addTo(HttpRequest.get("page", SIGN_IN)).headers().get("Cookie"));
    }

    @Test
    void whatIsNoCookieBreaksNothing() {
        set(";", "", "=", "a=1; Path=/");

        assertEquals("a=1", cookieHeader(SIGN_IN));
    }

    private void set(String... cookies) {
        List<Header> headers = new ArrayList<>();
        for (String cookie : cookies) {
            headers.add(new Header("set-cookie", cookie));
        }
        jar.take(SIGN_IN, new HttpResponse(200, headers, ""));
    }

    private @Nullable String cookieHeader(URI address) {
        return jar.addTo(HttpRequest.get("page", address)).headers().get("Cookie");
    }
}
