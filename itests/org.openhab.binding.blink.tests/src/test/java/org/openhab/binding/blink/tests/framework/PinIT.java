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
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;

/**
 * Blink sends a PIN, and the user types it: into the configuration, into a file, or gives it to an action.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PinIT extends FrameworkTest {

    private static final String ENTER = " Enter it as PIN within 10 minutes.";

    @ParameterizedTest
    @CsvSource({ "202,SMS,by SMS to +49xxxxxxx12", "412,SMS,", "202,EMAIL,by email", "412,EMAIL,by email",
            "202,WHATSAPP,by WhatsApp to +49xxxxxxx12" })
    void aPinInTheConfigurationCompletesTheSignInAndIsClearedThere(int status, TwoFactor channel,
            @Nullable String way) {
        blink().scenario().twoFactorStatus(status);
        withPin(channel);
        HubThing account = add(account());
        Status pending = account.awaitStatus("OFFLINE", "CONFIGURATION_PENDING");
        if (way != null) {
            assertEquals("Blink has sent a PIN " + way + "." + ENTER, pending.text());
        } else {
            assertTrue(pending.text().startsWith("Blink has sent a PIN"), pending.text());
        }
        awaitState(account, "api-status", "PIN_REQUIRED");
        account.configure("pin", pin());
        account.awaitStatus("ONLINE");
        await().until(() -> !account.configuration().containsKey("pin"));
        account.awaitStatus("ONLINE");
        assertEquals(1, blink().count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void aPinGivenToTheActionCompletesTheSignIn() {
        HubThing account = waitingForPin();
        assertEquals(true, call(account, "sendPin", pin()));
        account.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void whatIsNoPinIsNotSent() {
        HubThing account = waitingForPin();
        assertEquals(false, call(account, "sendPin", "my pin"));
        assertEquals(0, blink().count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void aWrongPinInTheConfigurationIsToldAndTheRightOneStillCounts() {
        HubThing account = waitingForPin();
        account.configure("pin", wrongPin());
        assertOffline("CONFIGURATION_PENDING",
                "The PIN is wrong or too old. Enter it again, or \"new\" to have Blink send another one.",
                account.awaitText("offline.pin.wrong"));
        await().until(() -> !account.configuration().containsKey("pin"));
        account.configure("pin", pin());
        account.awaitStatus("ONLINE");
        assertEquals(2, blink().count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void aWrongPinGivenToTheActionIsToldAndTheRightOneStillCounts() {
        HubThing account = waitingForPin();
        assertEquals(false, call(account, "sendPin", wrongPin()));
        account.awaitText("offline.pin.wrong");
        assertEquals(true, call(account, "sendPin", pin()));
        account.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void aPinFromAFileIsSentOnceHoweverOftenTheFileIsRead() {
        withPin(TwoFactor.SMS);
        HubThing account = addFromFile(account());
        account.awaitText("offline.pin.sent.sms-to");
        addFromFile(account().with("pin", pin()));
        account.awaitStatus("ONLINE");
        addFromFile(account().with("pin", pin()));
        account.awaitStatus("ONLINE");
        addFromFile(account());
        account.awaitStatus("ONLINE");
        assertEquals(1, blink().count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void aWrongPinFromAFileIsSentOnceHoweverOftenTheFileIsRead() {
        withPin(TwoFactor.EMAIL);
        HubThing account = addFromFile(account());
        account.awaitText("offline.pin.sent.email");
        String wrong = wrongPin();
        addFromFile(account().with("pin", wrong));
        account.awaitText("offline.pin.wrong");
        addFromFile(account().with("pin", wrong).called("Another name"));
        account.awaitStatus("OFFLINE", "CONFIGURATION_PENDING");
        assertEquals(1, blink().count(VERIFY_PIN));
        addFromFile(account().with("pin", pin()));
        account.awaitStatus("ONLINE");
        assertEquals(2, blink().count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void theWordNewHasBlinkSendAnotherPinOnce() {
        blink().scenario().nextPinSeconds(1);
        HubThing account = waitingForPin();
        String first = pin();
        await().until(() -> blink().now().isAfter(blink().messages(EMAIL).get(0).sentAt().plusSeconds(2)));
        account.configure("pin", "new");
        await().until(() -> blink().messages(EMAIL).size() == 2);
        account.awaitText("offline.pin.sent.sms-to");
        await().until(() -> !account.configuration().containsKey("pin"));
        account.saveAgain();
        account.awaitText("offline.pin.sent.sms-to");
        assertSignInPosts(2);
        if (!first.equals(pin())) {
            assertEquals(false, call(account, "sendPin", first));
        }
        assertEquals(true, call(account, "sendPin", pin()));
        account.awaitStatus("ONLINE");
        assertSignInPosts(2);
    }

    @Test
    void anotherPinThatIsAskedForTooEarlyIsToldWithTheTime() {
        blink().scenario().nextPinSeconds(600);
        HubThing account = waitingForPin();
        assertEquals(false, call(account, "requestPin"));
        Status early = account.awaitText("offline.pin.too-early");
        assertOffline("CONFIGURATION_PENDING", "Blink sends no other PIN before " + early.arguments().get(0)
                + ". Enter the one that it has sent, or \"new\" later.", early);
        account.configure("pin", "new");
        await().until(() -> !account.configuration().containsKey("pin"));
        account.awaitText("offline.pin.too-early");
        assertSignInPosts(1);
        assertEquals(true, call(account, "sendPin", pin()));
        account.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void aSignInThatBlinkHasForgottenNeedsANewPin() {
        HubThing account = waitingForPin();
        blink().forgetLoginSessions();
        assertEquals(false, call(account, "sendPin", pin()));
        assertOffline("CONFIGURATION_PENDING",
                "The sign-in that waited for a PIN is gone. Enter \"new\" as PIN to have Blink send another one.",
                account.awaitText("offline.login.lost"));
        awaitState(account, "api-status", "LOGIN_REQUIRED");
        assertSignInPosts(1);
        account.configure("pin", "new");
        account.awaitText("offline.pin.sent.sms-to");
        assertSignInPosts(2);
        account.configure("pin", pin());
        account.awaitStatus("ONLINE");
        assertSignInPosts(2);
    }

    @Test
    void savingTheThingWhileItWaitsSendsNoOtherPin() {
        HubThing account = waitingForPin();
        account.saveAgain();
        account.awaitText("offline.pin.sent.sms-to");
        account.configure("refreshInterval", 120);
        account.awaitText("offline.pin.sent.sms-to");
        account.disable();
        account.enable();
        account.awaitText("offline.pin.sent.sms-to");
        assertEquals(1, blink().messages(EMAIL).size());
        assertSignInPosts(1);
        account.configure("pin", pin());
        account.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }
}
