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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.osgi.framework.BundleException;

/**
 * openHAB, the add-on or the thing is stopped and started again: nobody signs in for that.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@OwnHub
class RestartIT extends FrameworkTest {

    @Test
    void theSessionOutlivesARestartOfOpenHab() throws IOException, HubStartException {
        online();
        assertEquals(1, blink().count(TOKEN));
        HUB.restart();
        thing().awaitStatus("ONLINE");
        assertTrue(thing().statusHistory().stream().noneMatch(status -> status.is("OFFLINE")));
        assertEquals(1, blink().count(TOKEN));
        assertSignInPosts(1);
    }

    @Test
    void aPinThatIsTypedAfterARestartOfOpenHabStillCounts() throws IOException, HubStartException {
        waitingForPin();
        HUB.restart();
        thing().awaitText("offline.pin.sent.sms-to");
        assertEquals(1, blink().messages(EMAIL).size());
        thing().configure("pin", pin());
        thing().awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void aPinThatAnActionGetsAfterARestartOfOpenHabStillCounts() throws IOException, HubStartException {
        waitingForPin();
        HUB.restart();
        thing().awaitText("offline.pin.sent.sms-to");
        assertEquals(true, call(thing(), "sendPin", pin()));
        thing().awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void aUsedPinThatStaysInAFileIsNotSentAgainAfterARestartOfOpenHab() throws IOException, HubStartException {
        withPin(TwoFactor.SMS);
        addFromFile(account()).awaitText("offline.pin.sent.sms-to");
        String pin = pin();
        addFromFile(account().with("pin", pin)).awaitStatus("ONLINE");
        HUB.restart();
        addFromFile(account().with("pin", pin)).awaitStatus("ONLINE");
        assertTrue(thing().statusHistory().stream().noneMatch(status -> status.is("OFFLINE")));
        assertEquals(1, blink().count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void aRefusedSignInIsNotTriedAgainByARestartOfOpenHab() throws IOException, HubStartException {
        add(account().with("password", "wrong")).awaitText("offline.login.wrong-credentials");
        HUB.restart();
        assertOffline("CONFIGURATION_PENDING",
                "Not signed in. Enter \"new\" as PIN to sign in; Blink may send a PIN then.",
                thing().awaitText("offline.login.not-signed-in"));
        assertSignInPosts(1);
    }

    @Test
    void theSessionOutlivesAnUpdateOfTheAddOn() throws BundleException {
        HubThing account = online();
        HUB.framework().stopAddOn();
        account.awaitStatus("UNINITIALIZED", "HANDLER_MISSING_ERROR");
        HUB.framework().startAddOn();
        account.awaitStatus("ONLINE");
        assertEquals(1, blink().count(TOKEN));
        assertSignInPosts(1);
    }

    @Test
    void aPinThatIsTypedAfterAnUpdateOfTheAddOnStillCounts() throws BundleException {
        HubThing account = waitingForPin();
        HUB.framework().stopAddOn();
        account.awaitStatus("UNINITIALIZED", "HANDLER_MISSING_ERROR");
        HUB.framework().startAddOn();
        account.awaitText("offline.pin.sent.sms-to");
        account.configure("pin", pin());
        account.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void theSessionOutlivesThatTheUserDisablesTheThingForAWhile() {
        HubThing account = online();
        account.disable();
        account.awaitStatus("UNINITIALIZED", "DISABLED");
        account.enable();
        account.awaitStatus("ONLINE");
        assertEquals(1, blink().count(TOKEN));
        assertSignInPosts(1);
    }

    @Test
    void aGermanReadsGerman() throws IOException, HubStartException {
        withPin(TwoFactor.SMS);
        HUB.restart(Locale.GERMANY);
        try {
            HubThing account = add(account());
            assertOffline("CONFIGURATION_PENDING",
                    "Blink hat eine PIN per SMS an +49xxxxxxx12 geschickt. Gib sie innerhalb von 10 Minuten als PIN ein.",
                    account.awaitText("offline.pin.sent.sms-to"));
            account.configure("password", "wrong");
            assertOffline("CONFIGURATION_ERROR", "Blink nimmt diese E-Mail-Adresse mit diesem Passwort nicht an.",
                    account.awaitText("offline.login.wrong-credentials"));
            assertEquals("Scharf", account.channels().stream().filter(channel -> channel.id().equals("armed"))
                    .findFirst().orElseThrow().label());
            assertSignInPosts(2);
        } finally {
            HUB.restart(Locale.ENGLISH);
        }
    }
}
