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

import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How we introduce ourselves. The sign-in knows registered clients only, so there we are the app for iOS, down to its
 * user agents; that part is not for the user to change, because a sign-in with another face ends in a refusal of the
 * edge. REST calls carry no user agent unless the user wants one: an outdated one is answered with 426, none never is.
 *
 * @param restUserAgent user agent of REST calls, empty for none
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ClientProfile(Optional<String> restUserAgent) {

    /** The client that signs in; a refresh must name the same one. */
    public static final String CLIENT_ID = "ios";

    /** What the sign-in calls its scope. */
    public static final String SCOPE = "client";

    /** The brand of the app. */
    public static final String APP_BRAND = "blink";

    /** Where the sign-in leads in the end; a scheme of the app, so that nothing is ever sent there. */
    public static final String REDIRECT_URI = "immedia-blink://applinks.blink.com/signin/callback";

    /** What the app says of itself and of its device when it asks for a sign-in. */
    public static final Map<String, String> DEVICE = Map.of("app_brand", APP_BRAND, "app_version", "50.1",
            "device_brand", "Apple", "device_model", "iPhone16,1", "device_os_version", "26.1");

    /** User agent of the pages of the sign-in. */
    public static final String BROWSER = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1";

    /** User agent of the token calls. */
    public static final String APP = "Blink/2511191620 CFNetwork/3860.200.71 Darwin/25.1.0";
}
