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

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.diagnostics.Placeholders;
import org.openhab.binding.blink.tests.support.SessionTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The diagnostics of a session say what has happened, and nothing of the customer.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DiagnosticsTest extends SessionTest {

    @BeforeEach
    void aHome() {
        blink.account(EMAIL).home(org.openhab.binding.blink.cloud.simulator.home.Home.sample());
    }

    private JsonObject diagnostics() {
        JsonObject target = new JsonObject();
        account.session().describe(target, new Placeholders());
        return target;
    }

    private static List<String> lines(JsonObject diagnostics, String member) {
        JsonArray array = diagnostics.getAsJsonArray(member);
        return array.asList().stream().map(line -> line.getAsString().replaceFirst("^\\S+ ", "")).toList();
    }

    private Home home() {
        Home home = account.session().home();
        assertNotNull(home);
        return home;
    }

    @Test
    void nothingOfTheCustomerIsInThem() {
        waitingForPin();
        String pin = pin();
        assertFalse(account.sendPin(wrongPin()));
        assertTrue(account.sendPin(pin));
        account.live(Duration.ofMinutes(2));
        String shown = diagnostics().toString();
        assertTrue(home().cameras().size() > 2, "too few cameras to be a test");
        Tokens tokens = account.stored().tokens();
        assertNotNull(tokens);

        for (String secret : List.of(EMAIL, PASSWORD, tokens.accessToken(), tokens.refreshToken(),
                String.valueOf(account.stored().hardwareId()))) {
            assertFalse(shown.contains(secret), secret);
        }
        home().networks().forEach(network -> assertHidden(shown, network.id(), network.name(), null));
        home().cameras().forEach(camera -> assertHidden(shown, camera.id(), camera.name(), camera.serial()));
        assertFalse(shown.matches("(?s).*\\b" + pin + "\\b.*"), "the PIN");
        assertFalse(shown.contains("thumbnail.jpg"), shown);
    }

    private static void assertHidden(String shown, long id, String name, @Nullable String serial) {
        assertFalse(shown.contains(Long.toString(id)), () -> id + " is in " + shown);
        assertFalse(shown.contains("\"" + name + "\""), () -> name + " is in " + shown);
        assertTrue(serial == null || !shown.contains(serial), () -> serial + " is in " + shown);
    }

    @Test
    void theWayOfASessionCanBeFollowed() {
        waitingForPin();
        assertFalse(account.sendPin(wrongPin()));
        assertTrue(account.sendPin(pin()));
        account.live(Duration.ofSeconds(30));
        blinkGoesDown();
        account.live(Duration.ofMinutes(10));

        JsonObject shown = diagnostics();

        assertEquals(List.of("session: PinNeeded SENT SMS", "session: PinNeeded WRONG SMS", "session: Online",
                "session: Unreachable SERVER_FAULT"), lines(shown, "states"));
        assertTrue(lines(shown, "polls").get(0).startsWith("poll: answered"), shown::toString);
        assertTrue(lines(shown, "polls").stream().anyMatch(line -> line.startsWith("poll: ServerFault 503")),
                shown::toString);
        assertTrue(lines(shown, "failedCalls").stream().anyMatch(line -> line.startsWith("GET homescreen: 503")),
                shown::toString);
        assertTrue(shown.getAsJsonObject("callsPerHour").get("homescreen").getAsInt() > 3, shown::toString);
        assertEquals(home().cameras().size(),
                shown.getAsJsonObject("home").getAsJsonArray("cameras").size()
                        + shown.getAsJsonObject("home").getAsJsonArray("owls").size()
                        + shown.getAsJsonObject("home").getAsJsonArray("doorbells").size());
    }

    @Test
    void aCommandThatBlinkDidNotCarryOutIsThereWithItsReason() {
        online();
        blinkGoesDown();
        long network = home().networks().get(0).id();
        assertNotEquals(CommandResult.CONFIRMED,
                account.lived(account.session().order(home -> home.networks().arm(network, true))));

        assertTrue(lines(diagnostics(), "notDone").stream().anyMatch(line -> line.startsWith("Arming a network: ")),
                () -> diagnostics().toString());
    }

    @Test
    void whatHasHappenedIsStillThereAfterTheConfigurationWasSaved() {
        waitingForPin();
        assertFalse(account.sendPin(wrongPin()));
        account.save();
        account.settle();

        assertTrue(lines(diagnostics(), "states").contains("session: PinNeeded WRONG SMS"),
                () -> diagnostics().toString());
    }

    @Test
    void theHomeOfAnAccountThatHasSignedOutIsForgotten() {
        online();
        assertTrue(diagnostics().get("home").isJsonObject());
        assertTrue(account.signOut());

        assertEquals("unknown", diagnostics().get("home").getAsString());
        assertFalse(diagnostics().getAsJsonObject("session").get("signedIn").getAsBoolean());
    }
}
