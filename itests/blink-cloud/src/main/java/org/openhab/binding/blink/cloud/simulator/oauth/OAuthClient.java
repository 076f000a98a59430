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
package org.openhab.binding.blink.cloud.simulator.oauth;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The apps that are registered with the sign-in host, with the one address to which each may be sent back.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum OAuthClient {
    IOS("ios", "immedia-blink://applinks.blink.com/signin/callback", false),
    ANDROID("android", "https://applinks.blink.com/signin/callback", true),
    AMAZON("amazon", "https://applinks.blink.com/signin/callback", true);

    private final String id;
    private final String redirectUri;
    private final boolean stateRequired;

    OAuthClient(String id, String redirectUri, boolean stateRequired) {
        this.id = id;
        this.redirectUri = redirectUri;
        this.stateRequired = stateRequired;
    }

    public static Optional<OAuthClient> byId(String id) {
        return Arrays.stream(values()).filter(client -> client.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public String redirectUri() {
        return redirectUri;
    }

    /** Whether the app must send a <code>state</code>. */
    public boolean stateRequired() {
        return stateRequired;
    }
}
