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
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.BOB;

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;

import com.google.gson.JsonObject;

/**
 * <code>GET /api/v2/users/info</code> and the PINs that may still be owed after the sign-in.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UserInfoTest {

    private static final String OF_CLIENT = "/api/v5/clients/1200001/client_verification/pin/";
    private static final String OF_ACCOUNT = "/api/v4/users/pin/";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Signed bob = Signed.in(cloud);

    @Test
    void tellsWhoTheCustomerIs() {
        JsonObject info = bob.get("/api/v2/users/info").expect(200).json();
        assertEquals(
                Set.of("account_id", "user_id", "client_id", "client_trusted", "client_verification_required",
                        "account_verification_required", "phone_verification_required", "country_required",
                        "trust_device_enabled", "new_account", "amazon_account_linked", "allow_pin_resend_seconds",
                        "verification_channel", "email", "region", "tier", "ring_user_id", "phone", "user"),
                info.keySet());
        assertEquals(bob.clientId(), info.get("client_id").getAsString());
        assertFalse(info.get("client_verification_required").getAsBoolean());
        assertFalse(info.get("account_verification_required").getAsBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = { OF_CLIENT, OF_ACCOUNT })
    void aPinThatIsOwedIsSentAndVerified(String path) {
        cloud.control().scenario().clientVerification(path.equals(OF_CLIENT))
                .accountVerification(path.equals(OF_ACCOUNT));
        String flag = path.equals(OF_CLIENT) ? "client_verification_required" : "account_verification_required";
        assertTrue(bob.get("/api/v2/users/info").json().get(flag).getAsBoolean());
        assertEquals("60", bob.post(path + "resend").expect(200).text("allow_pin_resend_seconds"));
        String pin = cloud.control().pin(BOB).orElseThrow();
        RawResponse wrong = bob.post(path + "verify", "{\"pin\":\"x" + pin + "\",\"trusted\":true}").expect(200);
        assertEquals("false", wrong.text("valid"));
        assertEquals("1621", wrong.text("code"));
        RawResponse right = bob.post(path + "verify", "{\"pin\":\"" + pin + "\",\"trusted\":true}").expect(200);
        assertEquals("true", right.text("valid"));
        assertEquals("1626", right.text("code"));
        assertFalse(bob.get("/api/v2/users/info").json().get(flag).getAsBoolean());
    }

    @Test
    void aPinWithoutJsonIsABadRequest() {
        RawRequest.post(OF_CLIENT + "verify").bearer(bob.accessToken()).header("Content-Type", "text/plain")
                .body("{\"pin\":\"123456\"}").send(cloud.uri()).expect(400);
        bob.post(OF_CLIENT + "verify", "{\"pin\":").expect(400);
        bob.post(OF_CLIENT + "verify", "[]").expect(400);
        bob.post(OF_CLIENT + "verify", "{}").expect(400);
    }

    @Test
    void thePinOfAnotherClientIsNoneOfOurBusiness() {
        bob.post("/api/v5/clients/999/client_verification/pin/resend").expect(404);
        bob.post("/api/v5/clients/999/client_verification/pin/verify", "{\"pin\":\"123456\"}").expect(404);
    }
}
