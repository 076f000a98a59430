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

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;

/**
 * Logout in the form of most clients and in that of the app.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LogoutTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Signed bob = Signed.in(cloud);

    @ParameterizedTest
    @ValueSource(strings = { "/api/v4/account/" + BOB_ID + "/client/%s/logout", "/api/v4/clients/%s/logout" })
    void endsTheSessionForGood(String path) {
        assertEquals("{\"message\":\"logout\"}", bob.post(path.formatted(bob.clientId())).expect(200).body());
        bob.homescreen().expect(401);
        refresh().send(cloud.uri()).expect(401);
    }

    @Test
    void ofAnotherDeviceIsNotPossible() {
        bob.post("/api/v4/clients/999/logout").expect(404);
        bob.homescreen().expect(200);
    }

    @Test
    void leavesTheOtherDevicesOfTheAccountAlone() {
        SignInSteps other = new SignInSteps(cloud);
        other.query.put("hardware_id", "11111111-2222-4333-8444-555555555555");
        String token = other.tokens(BOB, BOB_PASSWORD).text("access_token");
        bob.post("/api/v4/clients/" + bob.clientId() + "/logout").expect(200);
        RawRequest.get("/api/v1/users/tier_info").bearer(token).send(cloud.uri()).expect(200);
    }

    private RawRequest refresh() {
        return RawRequest.post("/oauth/token").form(Map.of("grant_type", "refresh_token", "refresh_token",
                bob.refreshToken(), "client_id", "ios", "scope", "client"));
    }
}
