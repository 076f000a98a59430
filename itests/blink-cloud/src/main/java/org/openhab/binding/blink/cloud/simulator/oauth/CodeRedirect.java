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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The address to which a completed sign-in leads, with a fresh code in it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CodeRedirect {

    private final AuthorizationCodes codes;

    public CodeRedirect(AuthorizationCodes codes) {
        this.codes = codes;
    }

    String location(LoginSession session) {
        String state = session.request().state();
        return session.request().redirectUri() + "?code=" + codes.issue(session)
                + (state.isEmpty() ? "" : "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }
}
