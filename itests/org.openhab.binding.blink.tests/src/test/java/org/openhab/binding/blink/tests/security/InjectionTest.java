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
package org.openhab.binding.blink.tests.security;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.tests.support.SessionTest;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * What a user types and what Blink sends stays what it is: nothing of it becomes a header, a field or another request.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class InjectionTest extends SessionTest {

    private final RecordingProxy proxy = proxy();
    private final TestAccount house = another("blink:account:house", BlinkHosts.of(proxy.uri().toString()));

    private RecordingProxy proxy() {
        try {
            return new RecordingProxy(cloud.uri());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void end() throws IOException {
        house.dispose();
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "pass\r\nX-Evil: 1", "pass\nX-Evil: 1\n\nGET /evil HTTP/1.1", "pass&2fa_code=1&x-evil=1",
            "pass%0d%0aX-Evil:%201", "päss wörd+\u0000", "\u2028\u2029" })
    void aPasswordIsSentAsItIs(String password) {
        blink.addAccount(Account.of("evil@example.org", password));
        house.email = "evil@example.org";
        house.password = password;
        house.initialize().awaitState(Online.class);
        house.settle();
        assertNothingInjected();
    }

    @ParameterizedTest
    @ValueSource(strings = { "123456\r\nX-Evil: 1", "123456&x-evil=1", "1\n2" })
    void aPinIsSentAsItIs(String pin) {
        withPin(TwoFactor.SMS);
        house.initialize();
        house.awaitState(PinNeeded.class);
        assertFalse(house.sendPin(pin));
        house.settle();
        assertNothingInjected();
        assertTrue(house.sendPin(pin()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "token\\r\\nX-Evil: 1", "token\\nX-Evil: 1", "to ken", "t\u00f6ken", "token\\u0000" })
    void aTokenThatWouldBecomeAnotherHeaderIsNone(String token) {
        blink.fault(Fault.on(TOKEN).status(200).times(1).body("application/json",
                "{\"access_token\":\"" + token + "\",\"refresh_token\":\"r\",\"expires_in\":3600}"));
        house.initialize();
        house.settle();
        assertNull(house.stored().tokens());
        house.live(java.time.Duration.ofMinutes(2));
        house.awaitState(Online.class);
        assertNothingInjected();
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "sid=1; Path=/oauth; X-Evil: 1", "x-evil=1\tX-Evil: 1; Path=/" })
    void aCookieOfBlinkIsGivenBackAsACookie(String cookie) {
        blink.fault(Fault.on("GET /oauth/v2/signin").times(1).header("Set-Cookie", cookie));
        house.initialize();
        house.settle();
        assertNothingInjected();
    }

    private void assertNothingInjected() {
        String sent = proxy.sent().toLowerCase(Locale.ROOT);
        assertTrue(sent.startsWith("get /oauth/v2/authorize?"), "all went past here");
        for (String evil : List.of("\nx-evil", "&x-evil", "?x-evil", " /evil")) {
            assertFalse(sent.contains(evil), () -> "found " + evil.strip());
        }
    }
}
