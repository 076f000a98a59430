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
package org.openhab.binding.blink.tests.support;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.TransportLimits;

/**
 * A house with an account, and a Blink cloud, in virtual time. Cloud and HTTP client are shared by all tests, as the
 * client is by all accounts of a house; each test finds the cloud as new.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class SessionTest {

    protected static final String EMAIL = TestAccount.EMAIL;
    protected static final String PASSWORD = TestAccount.PASSWORD;

    protected static final String AUTHORIZE = "GET /oauth/v2/authorize";
    protected static final String SIGN_IN_PAGE = "GET /oauth/v2/signin";
    protected static final String SIGN_IN = "POST /oauth/v2/signin";
    protected static final String VERIFY_PIN = "POST /oauth/v2/2fa/verify";
    protected static final String TOKEN = "POST /oauth/token";
    protected static final String TIER_INFO = "GET /api/v1/users/tier_info";
    protected static final String HOMESCREEN = "GET /api/v3/accounts/{account}/homescreen";
    /** The list of clips. */
    protected static final String LIST = "POST /api/v4/accounts/{account}/media";
    protected static final String LOGOUT = "POST /api/v4/account/{account}/client/{client}/logout";

    /** An answer that comes when the test says so: until then the request is under way, however slow the machine is. */
    protected static final Duration HELD = Duration.ofMinutes(10);

    private static final TransportLimits LIMITS = new TransportLimits(Duration.ofSeconds(60), Duration.ofSeconds(60),
            Duration.ofSeconds(60), 8 * 1024 * 1024, Duration.ofSeconds(60));
    private static final HttpSender TRANSPORT = new JettyTransport(new HttpClient(new SslContextFactory.Client()),
            LIMITS);
    private static final BlinkCloud CLOUD = start();
    private static @Nullable VirtualTime current;

    protected final VirtualTime time = new VirtualTime();
    protected final MemoryStorage storage = new MemoryStorage();
    protected final BlinkCloud cloud = CLOUD;
    protected final Control blink = CLOUD.control();
    protected final TestAccount account = account("blink:account:home", BlinkHosts.of(CLOUD.uri().toString()));
    private final List<TestAccount> accounts = new ArrayList<>(List.of(account));

    private static BlinkCloud start() {
        try {
            InstantSource house = () -> {
                VirtualTime time = current;
                return time == null ? Instant.EPOCH : time.now();
            };
            return BlinkCloud.builder().clock(house.withZone(ZoneOffset.UTC)).account(Account.of(EMAIL, PASSWORD))
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(VirtualTime.PATIENCE);
    }

    @BeforeEach
    void beginTime() {
        current = time;
        blink.reset();
    }

    @AfterEach
    void endTime() {
        blink.faults().clear();
        cloud.answerNow(Duration.ZERO);
        accounts.forEach(TestAccount::close);
        time.shutdownNow();
    }

    /** Blink gives the answer that is {@link #HELD}. */
    protected final void answerNow() {
        assertTrue(cloud.answerNow(VirtualTime.PATIENCE), "no answer is held");
    }

    /** One more account in the same house. */
    protected final TestAccount another(String uid, BlinkHosts hosts) {
        TestAccount another = account(uid, hosts);
        accounts.add(another);
        return another;
    }

    private TestAccount account(String uid, BlinkHosts hosts) {
        return new TestAccount(uid, hosts, wire(TRANSPORT), time, storage);
    }

    /**
     * @return what carries the requests of one more account that a test makes by itself
     */
    protected final HttpSender oneMoreWire() {
        return wire(TRANSPORT);
    }

    /**
     * What carries the requests of an account; a test may spoil it. Called before the fields of the test are set.
     */
    protected HttpSender wire(HttpSender transport) {
        return transport;
    }

    /** Blink is down altogether. */
    protected final void blinkGoesDown() {
        blink.scenario().down("*");
    }

    /** Blink is there again. */
    protected final void blinkComesBack() {
        blink.scenario().down(new String[0]);
        blink.faults().clear();
    }

    /** Blink sends PINs to this account from now on. */
    protected final void withPin(TwoFactor channel) {
        blink.account(EMAIL).twoFactor(channel);
    }

    /** The PIN that Blink has sent last. */
    protected final String pin() {
        return blink.pin(EMAIL).orElseThrow(() -> new AssertionError("Blink has sent no PIN"));
    }

    /** A PIN that is not the one that Blink has sent. */
    protected final String wrongPin() {
        return pin().startsWith("1") ? "2" + pin().substring(1) : "1" + pin().substring(1);
    }

    /** The account begins and comes online without a PIN. */
    protected final void online() {
        account.initialize().awaitState(Online.class);
        account.settle();
    }

    /** The account begins and waits for a PIN by SMS. */
    protected final void waitingForPin() {
        withPin(TwoFactor.SMS);
        account.initialize();
        awaitPin(Hint.SENT);
        account.settle();
    }

    protected final PinNeeded awaitPin(Hint hint) {
        return account.awaitState(PinNeeded.class, state -> state.hint() == hint);
    }

    protected final void awaitSignInNeeded(Reason reason) {
        account.awaitState(SignInNeeded.class, state -> state.reason() == reason);
    }

    protected final void assertSignInPosts(int expected) {
        assertEquals(expected, blink.signInPosts(), "requests that make Blink send a PIN");
    }

    protected final <T> T assertState(Class<T> kind) {
        return assertInstanceOf(kind, account.session().state());
    }

    /** The access token that the add-on has now. */
    protected final String accessToken() {
        return Objects.requireNonNull(account.stored().tokens(), "no tokens").accessToken();
    }

    /** The refresh token that the add-on has now. */
    protected final String refreshToken() {
        return Objects.requireNonNull(account.stored().tokens(), "no tokens").refreshToken();
    }
}
