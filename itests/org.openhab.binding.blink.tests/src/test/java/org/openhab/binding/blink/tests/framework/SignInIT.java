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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;
import org.openhab.binding.blink.cloud.simulator.scenario.Edge;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * A user enters e-mail address and password, and sees what comes of it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInIT extends FrameworkTest {

    private static final String BLOCKED = "Blink refuses the connection (%d). A VPN or the address of a data center causes this, and so does a wrong hardware ID.";
    private static final String UPDATE = "Blink asks for a newer app. Update this add-on. If there is no update, empty the user agent or set another one.";

    @Test
    void theAccountIsOnlineWithoutAPinWhereBlinkWantsNone() {
        HubThing account = online();
        assertEquals(new Status("ONLINE", "NONE", "", ""), account.status());
        awaitState(account, "api-status", "OK");
        assertEquals(Long.toString(blink().account(EMAIL).accountId()), account.properties().get("accountId"));
        assertEquals("e002", account.properties().get("tier"));
        assertEquals("Blink", account.properties().get("vendor"));
        assertFalse(account.statusHistory().stream().anyMatch(status -> status.is("OFFLINE")));
        assertSignInPosts(1);
    }

    @Test
    void theAccountIsOnlineWhereBlinkAnswersTheSignInWithTheRedirectInTheBody() {
        blink().scenario().redirectInBody(true);
        online();
        assertSignInPosts(1);
    }

    @Test
    void aWrongPasswordIsToldAndACorrectedOneSignsIn() {
        HubThing account = add(account().with("password", "wrong"));
        assertOffline("CONFIGURATION_ERROR", "Blink does not accept this email address with this password.",
                account.awaitText("offline.login.wrong-credentials"));
        awaitState(account, "api-status", "LOGIN_REQUIRED");
        account.saveAgain();
        account.awaitText("offline.login.not-signed-in");
        assertSignInPosts(1);
        account.configure("password", PASSWORD);
        account.awaitStatus("ONLINE");
        assertSignInPosts(2);
    }

    @Test
    void aMissingPasswordIsAskedFor() {
        HubThing account = add(account().with("password", ""));
        assertOffline("CONFIGURATION_ERROR", "Not signed in. Enter the password of the Blink account.",
                account.awaitText("offline.login.password-missing"));
        assertSignInPosts(0);
        account.configure("password", PASSWORD);
        account.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void emptyingThePasswordAfterwardsEndsNothing() {
        HubThing account = online();
        account.configure("password", "");
        account.awaitStatus("ONLINE");
        assertTrue(account.statusHistory().stream().noneMatch(status -> status.is("OFFLINE")));
        assertSignInPosts(1);
    }

    @Test
    void aSignInThatTheEdgeRefusesIsToldAndNotRepeated() {
        blink().fault(Fault.on(SIGN_IN).status(406).body("text/plain", "406 Not Acceptable"));
        HubThing account = add(account());
        assertOffline("COMMUNICATION_ERROR", BLOCKED.formatted(406), account.awaitText("offline.blocked"));
        awaitState(account, "api-status", "BLOCKED");
        account.saveAgain();
        account.awaitText("offline.login.not-signed-in");
        assertSignInPosts(1);
    }

    @Test
    void anEdgeThatRefusesEverythingGetsNoPassword() {
        blink().scenario().edge(Edge.FORBIDDEN);
        HubThing account = add(account());
        assertOffline("COMMUNICATION_ERROR", BLOCKED.formatted(403), account.awaitText("offline.blocked"));
        assertSignInPosts(0);
    }

    @Test
    void tooManySignInsAreToldWithTheTimeUntilWhichToWait() {
        blink().rateLimit(Duration.ofMinutes(10));
        Instant before = Instant.now();
        HubThing account = add(account());
        Status limited = account.awaitText("offline.rate-limited.sign-in");
        Instant after = Instant.now();
        String time = limited.arguments().get(0);
        Instant until = parse(time);
        assertTrue(!until.isBefore(before.plusSeconds(540)) && !until.isAfter(after.plusSeconds(600)), time);
        assertOffline("COMMUNICATION_ERROR", "Too many sign-ins or PINs. Blink accepts the next one at " + time
                + ". After that, enter \"new\" as PIN.", limited);
        awaitState(account, "api-status", "RATE_LIMITED");
        assertEquals(false, call(account, "requestPin"));
        account.configure("pin", "new");
        account.awaitText("offline.rate-limited.sign-in");
        assertSignInPosts(1);
    }

    /** A time of today, or one with its date. */
    private static Instant parse(String time) {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        DateTimeFormatter format = new DateTimeFormatterBuilder().appendPattern("[yyyy-MM-dd ]HH:mm")
                .parseDefaulting(ChronoField.YEAR_OF_ERA, now.getYear())
                .parseDefaulting(ChronoField.MONTH_OF_YEAR, now.getMonthValue())
                .parseDefaulting(ChronoField.DAY_OF_MONTH, now.getDayOfMonth()).toFormatter();
        return LocalDateTime.parse(time, format).atZone(now.getZone()).toInstant();
    }

    @Test
    void aSignInForWhichTheAppIsTooOldIsToldAndNotRepeated() {
        blink().fault(Fault.on(SIGN_IN).status(426));
        HubThing account = add(account());
        assertOffline("COMMUNICATION_ERROR", UPDATE, account.awaitText("offline.update-required"));
        awaitState(account, "api-status", "UPDATE_REQUIRED");
        account.saveAgain();
        account.awaitText("offline.login.not-signed-in");
        assertSignInPosts(1);
    }

    @Test
    void anAppThatBecomesTooOldIsToldAtOnceAndTheSessionIsKept() {
        HubThing account = online();
        blink().scenario().appUpdate(AppUpdate.ENFORCED);
        assertEquals(false, call(account, "refreshAccount"));
        assertOffline("COMMUNICATION_ERROR", UPDATE, account.awaitText("offline.update-required"));
        blink().scenario().appUpdate(AppUpdate.NONE);
        assertEquals(true, call(account, "refreshAccount"));
        account.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void aThingOfAnotherBlinkAddOnDoesNotSignInUntilTheUserSaysSo() {
        NewThing foreign = account().with("verification", "ok").with("refreshToken", "abc");
        HubThing account = add(foreign);
        assertOffline("CONFIGURATION_ERROR",
                "This thing was set up for another Blink add-on. Remove it and add the account anew, or enter \"new\" as PIN to sign in with it.",
                account.awaitText("offline.login.foreign"));
        account.saveAgain();
        account.awaitText("offline.login.foreign");
        assertSignInPosts(0);
        account.configure("pin", "new");
        account.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void configurationsThatCannotWorkAreToldAndSendNothing() {
        HubThing account = add(account().with("pin", "twelve"));
        assertOffline("CONFIGURATION_ERROR", "The PIN must be the digits that Blink has sent, or the word \"new\".",
                account.awaitText("offline.config.pin"));
        account.configure("pin", "");
        account.awaitStatus("ONLINE");
        account.configure("cloudUrl", "http://192.0.2.1");
        account.awaitText("offline.config.cloud-url");
        account.configure("refreshInterval", 5);
        account.configure("cloudUrl", String.valueOf(account().configuration().get("cloudUrl")));
        account.awaitText("offline.config.refresh-interval");
        assertSignInPosts(1);
    }
}
