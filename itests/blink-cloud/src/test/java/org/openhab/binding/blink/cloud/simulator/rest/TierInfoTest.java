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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;

/**
 * <code>GET /api/v1/users/tier_info</code> and the two calls that need no token.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TierInfoTest {

    private static final String TIER_INFO = "/api/v1/users/tier_info";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Signed bob = Signed.in(cloud);

    @Test
    void tellsTierAndAccountId() {
        assertEquals("{\"tier\":\"u014\",\"account_id\":123457}", bob.get(TIER_INFO).expect(200).body());
    }

    @Test
    void theTierChangesWhenTheAccountMoves() {
        cloud.control().account(BOB).tier("u033");
        assertEquals("u033", bob.get(TIER_INFO).expect(200).text("tier"));
    }

    @Test
    void theContentTypeThatSomeClientsSendDoesNotMatter() {
        RawRequest.get(TIER_INFO).bearer(bob.accessToken()).header("Content-Type", "application/x-www-form-urlencoded")
                .send(cloud.uri()).expect(200);
    }

    @Test
    void aHostMayRefuseToTellIt() {
        cloud.control().scenario().tierInfoRefusedOn("rest-prod.immedia-semi.com", "rest-a001.immedia-semi.com");
        RawResponse refused = ask("rest-prod.immedia-semi.com").expect(406);
        assertEquals("406 Not Acceptable", refused.body());
        ask("rest-prde.immedia-semi.com").expect(200);
        ask("rest-a001.immedia-semi.com").expect(406);
    }

    @Test
    void allHostsMayRefuseToTellIt() {
        cloud.control().scenario().tierInfoRefusedOn("*");
        bob.get(TIER_INFO).expect(406);
    }

    @Test
    void anyoneMayAskForTheVersion() {
        RawResponse response = RawRequest.get("/api/v1/version").send(cloud.uri()).expect(200);
        assertEquals("{\"message\":\"OK\",\"code\":103,\"update_available\":false,\"update_required\":false}",
                response.body());
    }

    @Test
    void anyoneMayAskForTheRegions() {
        RawResponse response = RawRequest.get("/regions?locale=US").send(cloud.uri()).expect(200);
        assertEquals("prde", response.json().getAsJsonObject("regions").getAsJsonObject("eu").get("dns").getAsString());
        assertTrue(response.json().getAsJsonObject("regions").has(response.text("preferred")));
    }

    private RawResponse ask(String host) {
        return RawRequest.get(TIER_INFO).header("Host", host).bearer(bob.accessToken()).send(cloud.uri());
    }
}
