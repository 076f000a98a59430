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
package org.openhab.binding.blink.cloud.simulator.server;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.net.URI;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.http.HostTable;

/**
 * Which host answers what.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HostsTest {

    private static final String TIER_INFO = "/api/v1/users/tier_info";
    private static final String HOMESCREEN = "/api/v3/accounts/" + BOB_ID + "/homescreen";

    @ParameterizedTest
    @ValueSource(strings = { "api.oauth.blink.com", "rest-prod.immedia-semi.com", "rest-e002.immedia-semi.com",
            "localhost:1234", "anything.example.com", "[::1]:80" })
    void everyHostAnswersEverythingByDefault(String host) {
        try (BlinkCloud cloud = TestCloud.start()) {
            String token = new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD).text("access_token");
            RawRequest.get(HOMESCREEN).header("Host", host).bearer(token).send(cloud.uri()).expect(200);
            RawResponse response = new SignInSteps(cloud).authorizeRequest().header("Host", host).send(cloud.uri());
            assertEquals("/oauth/v2/signin", response.expect(302).header("Location"));
        }
    }

    @ParameterizedTest(name = "{0}: tokens {1}, tier {2}, homescreen {3}, version {4}")
    @CsvSource({ "api.oauth.blink.com,        400, 404, 404, 404", //
            "API.OAuth.Blink.com:443,     400, 404, 404, 404", //
            "rest-prod.immedia-semi.com,  404, 200, 406, 200", //
            "rest-u014.immedia-semi.com,  404, 200, 200, 200", //
            "rest-e002.immedia-semi.com,  404, 200, 406, 200", //
            "localhost,                   404, 404, 404, 404" })
    void hostsHaveTheirRolesWhenTheCloudInsists(String host, int tokens, int tier, int homescreen, int version) {
        try (BlinkCloud cloud = TestCloud.start(TestCloud.builder().hosts(HostTable.blink()))) {
            String token = signInAt(cloud, "api.oauth.blink.com");
            RawRequest.post("/oauth/token").header("Host", host).send(cloud.uri()).expect(tokens);
            RawRequest.get(TIER_INFO).header("Host", host).bearer(token).send(cloud.uri()).expect(tier);
            RawRequest.get(HOMESCREEN).header("Host", host).bearer(token).send(cloud.uri()).expect(homescreen);
            RawRequest.get("/api/v1/version").header("Host", host).send(cloud.uri()).expect(version);
        }
    }

    @Test
    void loopbackAddressesCanPlayTheRoles() {
        HostTable hosts = HostTable.insist("127.0.0.2", "127.0.0.3").tier("u014", "127.0.0.4");
        try (BlinkCloud cloud = TestCloud
                .start(TestCloud.builder().bind("127.0.0.2", "127.0.0.3", "127.0.0.4").hosts(hosts))) {
            URI oauth = cloud.uri("127.0.0.2");
            URI bootstrap = cloud.uri("127.0.0.3");
            URI tier = cloud.uri("127.0.0.4");
            assertEquals(oauth, cloud.uri());
            String token = new SignInSteps(oauth).tokens(BOB, BOB_PASSWORD).text("access_token");
            RawRequest.get(TIER_INFO).bearer(token).send(bootstrap).expect(200);
            RawRequest.get(HOMESCREEN).bearer(token).send(tier).expect(200);
            RawRequest.get(HOMESCREEN).bearer(token).send(oauth).expect(404);
            RawRequest.get(HOMESCREEN).bearer(token).send(bootstrap).expect(406);
            RawRequest.get("/oauth/v2/signin").send(tier).expect(404);
            assertEquals(List.of("not on this host"), lastNotes(cloud));
        }
    }

    @Test
    void theControlInterfaceIsOnEveryHost() {
        try (BlinkCloud cloud = TestCloud.start(TestCloud.builder().hosts(HostTable.blink()))) {
            RawRequest.get("/_control/counts").send(cloud.uri()).expect(200);
        }
    }

    private static String signInAt(BlinkCloud cloud, String host) {
        SignInSteps steps = new SignInSteps(cloud).on(host);
        return steps.tokens(BOB, BOB_PASSWORD).text("access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0.0.0.0", "192.0.2.1", "::" })
    void onlyThisMachineIsServed(String address) {
        assertThrows(IllegalArgumentException.class, () -> BlinkCloud.builder().bind(address));
    }
}
