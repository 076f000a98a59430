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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A cookie as RFC 6265 describes it. Kept as plain values, because it is stored with a pending sign-in.
 *
 * @param name its name
 * @param value its value, a secret
 * @param domain the host it belongs to, in lower case
 * @param hostOnly whether it goes to exactly that host, not to hosts below it
 * @param path the path it belongs to
 * @param secure whether it goes over TLS only
 * @param expires when it ends, in seconds since 1970; {@link #SESSION} when with the session
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Cookie(String name, String value, String domain, boolean hostOnly, String path, boolean secure,
        long expires) {

    /** The end of a cookie without an end of its own. */
    public static final long SESSION = Long.MAX_VALUE;

    private static final Pattern IP_ADDRESS = Pattern.compile("[0-9.]+|\\[.*");
    private static final Pattern SECONDS = Pattern.compile("-?\\d+");

    /**
     * Reads a {@code Set-Cookie} header.
     *
     * @param header its value
     * @param origin the address that sent it
     * @param clock tells the time
     * @return the cookie; empty when it is none, or when that host may not set it
     */
    public static Optional<Cookie> parse(String header, URI origin, Clock clock) {
        // With a limit, or a header of nothing but semicolons has no part at all.
        String[] parts = header.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = equals < 0 ? "" : parts[0].substring(0, equals).strip();
        String host = String.valueOf(origin.getHost()).toLowerCase(Locale.ROOT);
        String value = parts[0].substring(equals + 1).strip();
        // What it goes back in must not become two headers.
        if (name.isEmpty() || (name + value).chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        String domain = host;
        boolean hostOnly = true;
        String path = defaultPath(origin);
        boolean secure = false;
        long expires = SESSION;
        boolean maxAgeSeen = false;
        for (int i = 1; i < parts.length; i++) {
            int at = parts[i].indexOf('=');
            String attribute = (at < 0 ? parts[i] : parts[i].substring(0, at)).strip().toLowerCase(Locale.ROOT);
            String content = at < 0 ? "" : parts[i].substring(at + 1).strip();
            switch (attribute) {
                case "domain" -> {
                    String wanted = content.replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
                    if (!wanted.isEmpty()) {
                        domain = wanted;
                        hostOnly = false;
                    }
                }
                case "path" -> path = content.startsWith("/") ? content : defaultPath(origin);
                case "secure" -> secure = true;
                case "max-age" -> {
                    Optional<Long> end = maxAge(content, clock);
                    maxAgeSeen |= end.isPresent();
                    expires = end.isPresent() ? end.get() : expires;
                }
                case "expires" -> {
                    Optional<Long> end = maxAgeSeen ? Optional.empty() : CookieDate.parse(content);
                    expires = end.isPresent() ? end.get() : expires;
                }
                default -> {
                    // HttpOnly, SameSite and what is still to come make no difference to a client without scripts.
                }
            }
        }
        return domainMatches(host, domain, hostOnly)
                ? Optional.of(new Cookie(name, value, domain, hostOnly, path, secure, expires))
                : Optional.empty();
    }

    /**
     * @return whether this cookie goes with a request to that address
     */
    public boolean matches(URI address, Clock clock) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String wanted = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return !isExpired(clock) && domainMatches(host, domain, hostOnly) && pathMatches(wanted)
                && (!secure || "https".equalsIgnoreCase(address.getScheme()));
    }

    /**
     * @return whether its time is over
     */
    public boolean isExpired(Clock clock) {
        return expires != SESSION && expires <= clock.instant().getEpochSecond();
    }

    /**
     * @return whether this cookie takes the place of the other
     */
    public boolean replaces(Cookie other) {
        return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
    }

    private boolean pathMatches(String wanted) {
        return wanted.equals(path)
                || wanted.startsWith(path) && (path.endsWith("/") || wanted.charAt(path.length()) == '/');
    }

    private static boolean domainMatches(String host, String domain, boolean hostOnly) {
        // A domain without a dot would be a whole top level, and an IP address has no hosts below.
        return host.equals(domain) || !hostOnly && domain.contains(".") && host.endsWith("." + domain)
                && !IP_ADDRESS.matcher(host).matches();
    }

    private static String defaultPath(URI origin) {
        String path = String.valueOf(origin.getRawPath());
        int last = path.lastIndexOf('/');
        return last <= 0 ? "/" : path.substring(0, last);
    }

    private static Optional<Long> maxAge(String text, Clock clock) {
        if (!SECONDS.matcher(text).matches()) {
            return Optional.empty();
        }
        long now = clock.instant().getEpochSecond();
        if (text.startsWith("-")) {
            return Optional.of(now);
        }
        try {
            return Optional.of(Math.addExact(now, Long.parseLong(text)));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.of(SESSION);
        }
    }

    @Override
    public String toString() {
        return name + " of " + domain + path;
    }
}
