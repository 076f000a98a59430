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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * A {@link Cookie} is read and matched as RFC 6265 says.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CookieTest {

    private static final URI ORIGIN = URI.create("https://api.oauth.blink.com/oauth/v2/signin");

    private final TestClock clock = new TestClock();

    @Test
    void aPlainCookieBelongsToThePathAndTheHostThatSetIt() {
        Cookie cookie = read("sid=abc");

        assertEquals(new Cookie("sid", "abc", "api.oauth.blink.com", true, "/oauth/v2", false, Cookie.SESSION), cookie);
    }

    @Test
    void oddSpacingCaseAndEmptyAttributesChangeNothing() {
        Cookie cookie = read("  sid =  a=b=c  ;; PATH = /oauth ;SECURE;  httponly ; Max-Age = 60 ;SameSite=None;");

        assertEquals(new Cookie("sid", "a=b=c", "api.oauth.blink.com", true, "/oauth", true, clock.seconds() + 60),
                cookie);
    }

    @Test
    void quotesAreAPartOfTheValue() {
        assertEquals("\"a b\"", read("sid=\"a b\"").value());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ";", ";;;", "=", "=value", "no equals sign", ";sid=abc", " ; Path=/", "  =a; Path=/" })
    void whatIsNoCookieIsNone(String header) {
        assertEquals(Optional.empty(), Cookie.parse(header, ORIGIN, clock));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sid=a\rX: y", "sid=a\nb", "sid=a\u0000b", "s\rid=a", "sid=\u007f1" })
    void whatWouldBecomeTwoHeadersIsNoCookie(String header) {
        assertEquals(Optional.empty(), Cookie.parse(header, ORIGIN, clock));
    }

    @Test
    void anEmptyValueIsAValue() {
        assertEquals("", read("sid=").value());
    }

    @ParameterizedTest
    @CsvSource({ "https://h.example, /", "https://h.example/, /", "https://h.example/a, /", "https://h.example/a/, /a",
            "https://h.example/a/b, /a", "https://h.example/a/b?c=/d/e, /a" })
    void withoutAPathItBelongsToTheFolderThatWasAsked(String origin, String path) {
        assertEquals(path, Cookie.parse("sid=abc", URI.create(origin), clock).orElseThrow().path());
    }

    @ParameterizedTest
    @CsvSource({ "Path=/a, /a", "Path=, /oauth/v2", "Path=a, /oauth/v2", "Path=/a; Path=/b, /b",
            "Path=/a; Path=b, /oauth/v2" })
    void theLastPathCountsAndOneThatIsNoneIsThatOfTheRequest(String attributes, String path) {
        assertEquals(path, read("sid=abc; " + attributes).path());
    }

    @ParameterizedTest
    @CsvSource({ "/, /, true", "/, /anything, true", "/a, /a, true", "/a, /a/, true", "/a, /a/b, true",
            "/a/, /a/b, true", "/a, /ab, false", "/a/, /a, false", "/a/b, /a, false", "/A, /a, false",
            "/a, /a%2Fb, false" })
    void aPathCoversItselfAndWhatIsBelow(String path, String asked, boolean covered) {
        Cookie cookie = read("sid=abc; Path=" + path);

        assertEquals(covered, cookie.matches(URI.create("https://api.oauth.blink.com" + asked), clock));
    }

    @Test
    void anAddressWithoutAPathIsTheRoot() {
        assertTrue(read("sid=abc; Path=/").matches(URI.create("https://api.oauth.blink.com"), clock));
    }

    @Test
    void theHostIsComparedWithoutCase() {
        Cookie cookie = Cookie.parse("sid=abc; Path=/", URI.create("https://API.oauth.BLINK.com/"), clock)
                .orElseThrow();

        assertTrue(cookie.matches(URI.create("https://api.OAUTH.blink.com/"), clock));
    }

    @Test
    void withoutADomainNoOtherHostGetsIt() {
        Cookie cookie = read("sid=abc; Path=/");

        assertFalse(cookie.matches(URI.create("https://sub.api.oauth.blink.com/"), clock));
        assertFalse(cookie.matches(URI.create("https://oauth.blink.com/"), clock));
    }

    @ParameterizedTest
    @ValueSource(strings = { "oauth.blink.com", ".oauth.blink.com", "OAuth.Blink.COM" })
    void withADomainTheHostsBelowGetIt(String domain) {
        Cookie cookie = read("sid=abc; Path=/; Domain=" + domain);

        assertTrue(cookie.matches(URI.create("https://api.oauth.blink.com/"), clock));
        assertTrue(cookie.matches(URI.create("https://oauth.blink.com/"), clock));
        assertFalse(cookie.matches(URI.create("https://blink.com/"), clock));
        assertFalse(cookie.matches(URI.create("https://notoauth.blink.com/"), clock));
    }

    @ParameterizedTest
    @ValueSource(strings = { "evil.com", "com", ".com", "blink.com.evil.com", "sub.api.oauth.blink.com",
            "uth.blink.com", "immedia-semi.com", "api.oauth.blink.com." })
    void nobodyMaySetACookieForAnotherDomain(String domain) {
        assertEquals(Optional.empty(), Cookie.parse("sid=abc; Domain=" + domain, ORIGIN, clock));
    }

    @Test
    void anEmptyDomainIsNone() {
        assertTrue(read("sid=abc; Domain=").hostOnly());
    }

    @ParameterizedTest
    @CsvSource({ "http://127.0.0.1/, 0.0.1", "http://127.0.0.1/, 0.1", "http://127.0.0.1/, 1",
            "http://192.168.0.1/, 168.0.1" })
    void anIpAddressHasNoHostsAbove(String origin, String domain) {
        assertEquals(Optional.empty(), Cookie.parse("sid=abc; Domain=" + domain, URI.create(origin), clock));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:8080/a/b", "http://[::1]:8080/a/b", "http://localhost:8080/a/b" })
    void anIpAddressGetsItsOwnCookiesWithOrWithoutDomain(String origin) {
        URI address = URI.create(origin);
        Cookie plain = Cookie.parse("sid=abc; Path=/", address, clock).orElseThrow();
        Cookie named = Cookie.parse("sid=abc; Path=/; Domain=" + address.getHost(), address, clock).orElseThrow();

        assertTrue(plain.matches(address, clock));
        assertTrue(named.matches(address, clock));
        assertFalse(plain.matches(URI.create("http://127.0.0.2:8080/a/b"), clock));
        assertFalse(named.matches(URI.create("http://127.0.0.2:8080/a/b"), clock));
    }

    @Test
    void aSecureCookieNeverGoesWithoutTls() {
        Cookie cookie = read("sid=abc; Path=/; Secure");

        assertTrue(cookie.matches(URI.create("https://api.oauth.blink.com/"), clock));
        assertFalse(cookie.matches(URI.create("http://api.oauth.blink.com/"), clock));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
            "Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60", "Max-Age=5; Max-Age=60" })
    void maxAgeBeatsExpires(String attributes) {
        assertEquals(clock.seconds() + 60, read("sid=abc; " + attributes).expires());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Max-Age=0", "Max-Age=-1", "Max-Age=-99999999999999999999",
            "Expires=Thu, 01 Jan 1970 00:00:00 GMT", "Expires=Thursday, 01-Jan-70 00:00:00 GMT",
            "Expires=Thu, 01-Jan-1970 00:00:01 GMT", "Expires=Thu Jan  1 00:00:00 1970",
            "Expires=Wrong, 1 jan 1970 0:0:0" })
    void whatHasEndedIsOver(String attributes) {
        assertTrue(read("sid=abc; " + attributes).isExpired(clock));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Expires=Sun, 22 Nov 2026 12:00:10 GMT", "Expires=Sunday, 22-Nov-26 12:00:10 GMT",
            "Expires=Sun Nov 22 12:00:10 2026", "expires=\"Sun, 22 Nov 2026 12:00:10 GMT\"", "Max-Age=10" })
    void itEndsAtItsTime(String attributes) {
        Cookie cookie = read("sid=abc; " + attributes);

        clock.advance(Duration.ofSeconds(9));
        assertFalse(cookie.isExpired(clock));
        clock.advance(Duration.ofSeconds(1));
        assertTrue(cookie.isExpired(clock));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Max-Age=", "Max-Age=soon", "Max-Age=+1", "Max-Age=1.5", "Expires=", "Expires=tomorrow",
            "Expires=Sun, 31 Feb 2026 12:00:00 GMT", "Expires=Sun, 22 Nov 1600 12:00:00 GMT",
            "Expires=Sun, 22 Nov 2026 25:00:00 GMT", "Max-Age=99999999999999999999",
            "Max-Age=99999999999999999999; Expires=Thu, 01 Jan 1970 00:00:00 GMT" })
    void anEndThatIsNoneOrBeyondAllTimeLeavesItForTheSession(String attributes) {
        assertEquals(Cookie.SESSION, read("sid=abc; " + attributes).expires());
    }

    @Test
    void itsTextShowsNoValue() {
        assertFalse(read("sid=verysecret").toString().contains("verysecret"));
    }

    private Cookie read(String header) {
        return Cookie.parse(header, ORIGIN, clock).orElseThrow();
    }
}
