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
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.lastNotes;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;

/**
 * What the cloud does not know.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UnknownRouteTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({ "GET, /, unknown path", "GET, /nothing, unknown path", "GET, /oauth/v2/authorize/, unknown path",
            "GET, /OAuth/v2/authorize, unknown path", "GET, /api/v3/accounts/abc/homescreen, unknown path",
            "GET, /api/v3/accounts//homescreen, unknown path", "GET, /_control, unknown path",
            "POST, /oauth/v2/authorize, wrong method", "PUT, /oauth/v2/signin, wrong method",
            "GET, /oauth/v2/2fa/verify, wrong method", "GET, /oauth/token, wrong method",
            "POST, /api/v1/users/tier_info, wrong method", "POST, /api/v3/accounts/123457/homescreen, wrong method",
            "GET, /api/v4/clients/1200001/logout, wrong method", "DELETE, /api/v1/version, wrong method",
            "OPTIONS, /oauth/token, wrong method", "GET, /api/v5/account/login, wrong method",
            "POST, /api/v4/account/123457/client/1200001/pin/verify, unknown path" })
    void isAnHtmlPageAndNoted(String method, String path, String note) {
        RawResponse response = RawRequest.of(method, path).send(cloud.uri()).expect(404);
        assertEquals("text/html;charset=utf-8", response.header("Content-Type"));
        assertTrue(response.body().contains("<h1>Not Found</h1>"), response.body());
        assertEquals(List.of(note), lastNotes(cloud));
        assertEquals(1, cloud.control().count(method + " " + path));
    }

    @Test
    void theServerDoesNotSayWhatItIsMadeOf() {
        RawResponse response = RawRequest.get("/").send(cloud.uri());
        assertTrue(response.values("Server").isEmpty());
        assertEquals("Sun, 22 Nov 2026 01:16:38 GMT", response.header("Date"));
    }

    @Test
    void aBodyWithoutEndIsTooLarge() {
        RawRequest.post("/oauth/token").body("x".repeat((1 << 20) + 1)).send(cloud.uri()).expect(413);
    }
}
