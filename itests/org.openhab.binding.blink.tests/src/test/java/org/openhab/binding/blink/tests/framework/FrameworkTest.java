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
package org.openhab.binding.blink.tests.framework;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.api.Proposal;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.control.Control;

/**
 * A customer of Blink, and a house in which the add-on runs as openHAB runs it. All tests share the house;
 * each has a Blink cloud and things of its own.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class FrameworkTest {

    @RegisterExtension
    protected static final TestHub HUB = new TestHub();

    protected static final String EMAIL = "jane@example.org";
    protected static final String PASSWORD = "correct horse & battery+staple";

    protected static final String SIGN_IN = "POST /oauth/v2/signin";
    protected static final String VERIFY_PIN = "POST /oauth/v2/2fa/verify";
    protected static final String TOKEN = "POST /oauth/token";
    protected static final String HOMESCREEN = "GET /api/v3/accounts/{account}/homescreen";
    protected static final String LOGOUT = "POST /api/v4/account/{account}/client/{client}/logout";

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    protected final String accountUid = "blink:account:a" + ACCOUNTS.incrementAndGet();

    private final Set<String> things = new LinkedHashSet<>();
    private @Nullable BlinkCloud cloud;

    /** What the customer has at Blink. */
    protected Account customer() {
        return Account.of(EMAIL, PASSWORD);
    }

    /** Many tests share the processors: what waits for Blink is as patient as what waits for the hub. */
    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(HubThing.PATIENCE);
    }

    @BeforeEach
    void openCloud() throws IOException {
        cloud = BlinkCloud.builder().account(customer()).start();
        HUB.addSecret(PASSWORD);
    }

    @AfterEach
    void closeCloud() {
        BlinkCloud mine = Objects.requireNonNull(cloud);
        try {
            HUB.addStoredSecrets();
            blink().accounts().forEach(
                    account -> blink().messages(account.email()).forEach(message -> HUB.addSecret(message.pin())));
            List<HubThing> left = things.stream().map(HUB.host()::thing).filter(HubThing::exists).toList();
            left.forEach(HubThing::disable);
            left.forEach(HubThing::forceRemove);
        } finally {
            mine.close();
        }
    }

    protected final Control blink() {
        return Objects.requireNonNull(cloud).control();
    }

    /** The account as a user enters it. */
    protected NewThing account() {
        return account(accountUid, EMAIL, PASSWORD);
    }

    protected final NewThing account(String uid, String email, String password) {
        return NewThing.of("blink:account", uid.substring(uid.lastIndexOf(':') + 1)).with("email", email)
                .with("password", password).with("cloudUrl", Objects.requireNonNull(cloud).uri().toString());
    }

    protected final HubThing add(NewThing thing) {
        things.add(thing.uid());
        return HUB.host().addThing(thing);
    }

    /** The user accepts what the add-on has found. */
    protected final HubThing accept(Proposal proposal) {
        things.add(proposal.thing());
        return HUB.host().accept(proposal.thing(), null);
    }

    /** The user writes the thing into a file, or changes what is written there. */
    protected final HubThing addFromFile(NewThing thing) {
        things.add(thing.uid());
        return HUB.host().addThingFromFile(thing);
    }

    /** The account's thing, also after a restart. */
    protected final HubThing thing() {
        return HUB.host().thing(accountUid);
    }

    /** The user adds the account, which comes online without a PIN. */
    protected final HubThing online() {
        HubThing account = add(account());
        account.awaitStatus("ONLINE");
        return account;
    }

    /** The user adds the account, and Blink sends a PIN by SMS. */
    protected final HubThing waitingForPin() {
        withPin(TwoFactor.SMS);
        HubThing account = add(account());
        account.awaitText("offline.pin.sent.sms-to");
        return account;
    }

    /** Blink sends PINs to the customer from now on. */
    protected final void withPin(TwoFactor channel) {
        blink().account(EMAIL).twoFactor(channel);
    }

    /** The PIN that Blink has sent last. */
    protected final String pin() {
        return blink().pin(EMAIL).orElseThrow(() -> new AssertionError("Blink has sent no PIN"));
    }

    /** A PIN that is not the one that Blink has sent. */
    protected final String wrongPin() {
        String wrong = (pin().startsWith("1") ? "2" : "1") + pin().substring(1);
        HUB.addSecret(wrong);
        return wrong;
    }

    /** The channel shows it soon. */
    protected static void awaitState(HubThing thing, String channel, String state) {
        await(channel + " " + state).until(() -> thing.state(channel), state::equals);
    }

    /** A rule calls an action and waits for it. */
    protected static Object call(HubThing thing, String action, @Nullable Object... arguments) {
        try {
            return Objects.requireNonNull(thing.call(action, arguments).get(90, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(action + " did not end", e);
        }
    }

    protected final void assertSignInPosts(int expected) {
        assertEquals(expected, blink().signInPosts(), "requests that make Blink send a PIN");
    }

    /** What the user sees at a thing that is not online. */
    protected static void assertOffline(String detail, String text, Status status) {
        assertEquals(new Status("OFFLINE", detail, status.description(), text), status);
    }
}
