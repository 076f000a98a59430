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
package org.openhab.binding.blink.cloud.simulator.rest;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;

/**
 * Bob after his sign-in.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Signed {

    private final BlinkCloud cloud;
    private final RawResponse tokens;

    private Signed(BlinkCloud cloud, RawResponse tokens) {
        this.cloud = cloud;
        this.tokens = tokens;
    }

    static Signed in(BlinkCloud cloud) {
        return new Signed(cloud, new SignInSteps(cloud).tokens(TestCloud.BOB, TestCloud.BOB_PASSWORD));
    }

    static Signed in(BlinkCloud cloud, String email, String password) {
        return new Signed(cloud, new SignInSteps(cloud).tokens(email, password));
    }

    String accessToken() {
        return tokens.text("access_token");
    }

    String refreshToken() {
        return tokens.text("refresh_token");
    }

    RawResponse get(String path) {
        return RawRequest.get(path).bearer(accessToken()).send(cloud.uri());
    }

    RawResponse post(String path) {
        return RawRequest.post(path).bearer(accessToken()).send(cloud.uri());
    }

    RawResponse post(String path, String json) {
        return RawRequest.post(path).bearer(accessToken()).json(json).send(cloud.uri());
    }

    RawResponse homescreen() {
        return get("/api/v3/accounts/" + TestCloud.BOB_ID + "/homescreen");
    }

    /** The number of this client, as the cloud tells it. */
    String clientId() {
        return homescreen().expect(200).header("Client-Id");
    }
}
