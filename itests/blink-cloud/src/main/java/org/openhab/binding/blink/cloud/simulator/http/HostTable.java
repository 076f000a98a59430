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
package org.openhab.binding.blink.cloud.simulator.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which host plays which role. A host is a name or an address, without port.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class HostTable {

    private static final String REST_HOST = "rest-%s.immedia-semi.com";

    private final boolean insist;
    private final String oauth;
    private final String bootstrap;
    private final Map<String, String> tiers;

    private HostTable(boolean insist, String oauth, String bootstrap, Map<String, String> tiers) {
        this.insist = insist;
        this.oauth = oauth.toLowerCase(Locale.ROOT);
        this.bootstrap = bootstrap.toLowerCase(Locale.ROOT);
        this.tiers = tiers;
    }

    /** Every host plays every role: whatever name the client used is right. */
    public static HostTable anyHost() {
        return new HostTable(false, "", "", Map.of());
    }

    /** Blink's own names, and the server insists on them. */
    public static HostTable blink() {
        return insist("api.oauth.blink.com", REST_HOST.formatted("prod"));
    }

    /**
     * The server insists that sign-in, bootstrap and the data of a tier are asked for on their own hosts.
     *
     * @param oauth the host for signing in
     * @param bootstrap the host that tells a client its tier
     * @return a table in which each tier still has Blink's own name
     */
    public static HostTable insist(String oauth, String bootstrap) {
        return new HostTable(true, oauth, bootstrap, Map.of());
    }

    /**
     * @param tier a tier such as <code>e002</code>
     * @param host the host that plays it
     * @return a table with this tier in it
     */
    public HostTable tier(String tier, String host) {
        Map<String, String> more = new LinkedHashMap<>(tiers);
        more.put(tier, host.toLowerCase(Locale.ROOT));
        return new HostTable(insist, oauth, bootstrap, Map.copyOf(more));
    }

    /** Whether this host may be asked for something of that role at all. */
    public boolean plays(String host, HostRole role) {
        if (!insist) {
            return true;
        }
        return switch (role) {
            case OAUTH -> host.equals(oauth);
            case BOOTSTRAP, TIER, ANY_REST -> host.equals(bootstrap) || isTierHost(host);
        };
    }

    /** Whether this host has the data of the customers of that tier. */
    public boolean playsTier(String host, String tier) {
        return !insist || host.equals(tierHost(tier));
    }

    private String tierHost(String tier) {
        return tiers.getOrDefault(tier, REST_HOST.formatted(tier.toLowerCase(Locale.ROOT)));
    }

    private boolean isTierHost(String host) {
        return tiers.containsValue(host) || host.matches("rest-[a-z0-9]{4}\\.immedia-semi\\.com");
    }
}
