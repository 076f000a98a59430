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
package org.openhab.binding.blink.tests.session;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.http.HostTable;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.account.SessionState.Blocked;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.Starting;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable.Cause;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.tests.support.SessionTest;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * Each host of Blink sees what is meant for it, and no other host sees anything.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HostsTest extends SessionTest {

    private static final String OAUTH = "127.0.0.2";
    private static final String BOOTSTRAP = "127.0.0.3";
    private static final String TIER = "127.0.0.4";

    private static BlinkCloud strict() throws IOException {
        return BlinkCloud.builder().bind(OAUTH, BOOTSTRAP, TIER)
                .hosts(HostTable.insist(OAUTH, BOOTSTRAP).tier("e002", TIER)).clock(Clock.systemUTC())
                .account(Account.of(EMAIL, PASSWORD).twoFactor(TwoFactor.SMS)).start();
    }

    private static BlinkHosts hosts(BlinkCloud cloud) {
        return new BlinkHosts(cloud.uri(OAUTH), List.of(cloud.uri(BOOTSTRAP)),
                tier -> cloud.uri("e002".equals(tier.name()) ? TIER : "127.0.0.5"));
    }

    @Test
    void aWholeSessionAsksEachHostForItsOwn() throws IOException {
        try (BlinkCloud three = strict(); TestAccount split = another("blink:account:split", hosts(three))) {
            split.initialize().awaitState(PinNeeded.class);
            assertTrue(split.sendPin(three.control().pin(EMAIL).orElseThrow()));
            split.awaitState(Online.class);
            three.control().revokeAccessTokens(EMAIL);
            split.live(Duration.ofSeconds(61));
            assertTrue(split.signOut());
            three.control().requests()
                    .forEach(request -> assertEquals(
                            request.path().startsWith("/oauth/") ? OAUTH
                                    : request.path().endsWith("/tier_info") ? BOOTSTRAP : TIER,
                            request.host(), request.path()));
            assertEquals(List.of(), three.control().requests().stream()
                    .filter(request -> request.status() == 404 || request.status() == 406).toList());
            assertEquals(1, three.control().signInPosts());
        }
    }

    @Test
    void theNextBootstrapHostIsAskedAfter406Only() throws IOException {
        BlinkHosts four = new BlinkHosts(URI.create(cloud.uri().toString()),
                List.of(cloud.uri("localhost"), cloud.uri("127.0.0.1")), tier -> cloud.uri());
        blink.scenario().tierInfoRefusedOn("localhost");
        TestAccount far = another("blink:account:far", four);
        far.initialize().awaitState(Online.class);
        assertEquals(List.of("localhost", "127.0.0.1"), blink.requests().stream()
                .filter(request -> request.path().endsWith("tier_info")).map(LoggedRequest::host).toList());
        assertSignInPosts(1);
    }

    @Test
    void theNextBootstrapHostIsNotAskedAfterAnotherAnswer() {
        BlinkHosts two = new BlinkHosts(cloud.uri(), List.of(cloud.uri("localhost"), cloud.uri("127.0.0.1")),
                tier -> cloud.uri());
        blink.fault(Fault.on(TIER_INFO).status(500).once());
        TestAccount far = another("blink:account:far", two);
        far.initialize().awaitState(Unreachable.class);
        assertEquals(1, blink.count(TIER_INFO));
        assertSignInPosts(1);
    }

    @Test
    void aTierThatIsRefusedEverywhereIsToldAsARefusal() {
        blink.scenario().tierInfoRefusedOn("*");
        account.initialize();
        assertEquals(406, account.awaitState(Blocked.class).status());
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { AUTHORIZE, SIGN_IN_PAGE, SIGN_IN, TOKEN, TIER_INFO, HOMESCREEN })
    void aRedirectToAnotherHostCarriesNothingThere(String step) throws IOException {
        try (BlinkCloud other = strict()) {
            blink.fault(Fault.on(step).status(307).header("Location", other.uri(OAUTH) + "/oauth/v2/signin"));
            account.initialize();
            account.awaitState(SessionState.class, state -> !(state instanceof Starting));
            account.live(Duration.ofMinutes(10));
            assertEquals(List.of(), other.control().requests());
            assertTrue(blink.signInPosts() <= 1);
        }
    }

    @Test
    void anUnknownCertificateIsRefusedAndNothingIsSent() throws IOException {
        try (BlinkCloud unknown = BlinkCloud.builder().tls(true).account(Account.of(EMAIL, PASSWORD)).start();
                TestAccount secure = another("blink:account:secure",
                        BlinkHosts.of(unknown.uri("localhost").toString()))) {
            assertEquals("https", unknown.uri().getScheme());
            secure.initialize();
            assertEquals(Cause.NO_CONNECTION, secure.awaitState(Unreachable.class).cause());
            secure.live(Duration.ofMinutes(5));
            assertEquals(List.of(), unknown.control().requests());
            assertNull(secure.stored().triedCredentials());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://example.org", "http://127.0.0.1.example.org", "http://127.example.org",
            "http://localhost.example.org", "http://127.0.0.1@example.org", "http://user:pw@127.0.0.1", "http://[::2]",
            "http://0.0.0.0", "http://192.168.1.1", "http://2130706433", "ftp://127.0.0.1", "//127.0.0.1", "127.0.0.1",
            "https://", "https:127.0.0.1", "https://example.org?x=y", "https://example.org/#x", "", "http:/x",
            "file:///etc/passwd", "http://127.0.0.1\\@example.org" })
    void anAddressWithoutTlsIsForThisMachineOnly(String address) {
        assertThrows(IllegalArgumentException.class, () -> BlinkHosts.of(address));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1", "http://127.0.0.4:8080/", "http://localhost:1", "http://LOCALHOST",
            "http://[::1]:80", "http://[0:0:0:0:0:0:0:1]", "https://example.org", "HTTPS://example.org:8443/blink/" })
    void anAddressOfThisMachineOrWithTlsWillDo(String address) {
        BlinkHosts one = BlinkHosts.of(address);
        assertEquals(List.of(one.oauth()), one.bootstrap());
        assertEquals(one.oauth(), one.rest().apply(new Tier("e002")));
        assertFalse(one.oauth().toString().endsWith("/"));
    }
}
