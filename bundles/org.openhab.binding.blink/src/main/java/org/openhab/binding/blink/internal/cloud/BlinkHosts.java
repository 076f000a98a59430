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
package org.openhab.binding.blink.internal.cloud;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Tier;

/**
 * Where Blink lives. Three roles, and a secret of one is never sent to another: the password goes to the sign-in host
 * only, the access token to the bootstrap host and to the host of the account's tier only.
 *
 * @param oauth base address of the sign-in host
 * @param bootstrap base addresses that are asked for the tier, in this order; the later ones only after a 406 (seen for
 *            one account of the EU)
 * @param rest base address of the REST host of a tier; media come from there too
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record BlinkHosts(URI oauth, List<URI> bootstrap, Function<Tier, URI> rest) {

    private static final Pattern LOOPBACK = Pattern
            .compile("localhost|127(\\.\\d{1,3}){3}|\\[(::|(0{1,4}:){7})0{0,3}1]", Pattern.CASE_INSENSITIVE);
    private static final int LARGEST_PORT = 65_535;

    /**
     * @return the hosts of Blink itself
     */
    public static BlinkHosts ofBlink() {
        Function<Tier, URI> rest = tier -> URI.create("https://rest-" + tier.name() + ".immedia-semi.com");
        return new BlinkHosts(URI.create("https://api.oauth.blink.com"),
                Stream.of("prod", "prde", "prsg", "a001").map(Tier::new).map(rest).toList(), rest);
    }

    /**
     * One Blink-compatible server that plays all roles.
     *
     * @param cloudUrl its base address; without TLS only on this machine, because the password goes there
     * @return its hosts
     * @throws IllegalArgumentException when it is no such address
     */
    public static BlinkHosts of(String cloudUrl) {
        URI base = URI.create(cloudUrl.strip().replaceAll("/+$", ""));
        String scheme = base.getScheme();
        String host = base.getHost();
        if (host == null || base.getUserInfo() != null || base.getQuery() != null || base.getFragment() != null) {
            throw new IllegalArgumentException("not a base address");
        }
        if (base.getPort() == 0 || base.getPort() > LARGEST_PORT) {
            throw new IllegalArgumentException("no such port");
        }
        boolean encrypted = "https".equalsIgnoreCase(scheme);
        boolean local = "http".equalsIgnoreCase(scheme) && LOOPBACK.matcher(host).matches();
        if (!encrypted && !local) {
            throw new IllegalArgumentException("neither https nor on this machine");
        }
        return new BlinkHosts(base, List.of(base), tier -> base);
    }

    /**
     * @return the base address of the server that plays all roles; empty for Blink itself
     */
    public Optional<URI> standIn() {
        return bootstrap.contains(oauth) ? Optional.of(oauth) : Optional.empty();
    }

    /**
     * @return whether two addresses share scheme, host and port, so that what may be sent to one may be sent to the
     *         other
     */
    public static boolean sameOrigin(URI one, URI other) {
        String scheme = one.getScheme();
        String host = one.getHost();
        // Java finds no host in an address with an underscore; two without one share nothing.
        return scheme != null && host != null && scheme.equalsIgnoreCase(other.getScheme())
                && host.equalsIgnoreCase(other.getHost()) && port(one) == port(other);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
