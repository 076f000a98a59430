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

import static org.junit.jupiter.api.Assertions.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.scenario.SignInPage;

/**
 * <code>GET /oauth/v2/signin</code>, step 2 of the protocol.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInPageTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final SignInSteps steps = new SignInSteps(cloud);

    @Test
    void holdsTheTokenInAScriptOfJson() {
        steps.authorize();
        RawResponse page = steps.page();
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertTrue(page.body().matches("(?s).*<script id=\"oauth-args\" type=\"application/json\">"
                + "\\{\"csrf-token\":\"[\\w-]{43}\"}</script>.*"), page.body());
    }

    @Test
    void showsTheSameTokenWhenItIsLoadedAgain() {
        steps.authorize();
        assertEquals(steps.page().body(), steps.page().body());
    }

    @Test
    void isNotShownWithoutTheSessionCookie() {
        steps.authorize();
        RawResponse response = steps.pageRequest().without("Cookie").send(cloud.uri()).expect(400);
        assertEquals("{\"error\":\"bad_request\",\"error_cause\":\"empty_cookies\","
                + "\"error_description\":\"Empty Cookies.\"}", response.body());
    }

    @Test
    void isNotShownWithCookiesOfOthersOnly() {
        steps.authorize();
        RawResponse response = steps.pageRequest().header("Cookie", "other=1; blink_oauth_session=stale")
                .send(cloud.uri()).expect(400);
        assertEquals("empty_cookies", response.text("error_cause"));
    }

    @Test
    void mayBeWrittenInAnotherWay() {
        cloud.control().scenario().signInPage(SignInPage.VARIANT);
        steps.authorize();
        String page = steps.page().body();
        assertTrue(page.contains("<script data-page='signin' type='application/json' id='oauth-args'>"), page);
        assertTrue(page.contains("\"csrf-token\" : \""), page);
        assertTrue(page.contains("\"locale\" : \"en\""), page);
    }

    @Test
    void mayHoldNoTokenAtAll() {
        cloud.control().scenario().signInPage(SignInPage.WITHOUT_TOKEN);
        steps.authorize();
        String page = steps.pageRequest().send(cloud.uri()).expect(200).body();
        assertFalse(page.contains("csrf-token"), page);
    }
}
