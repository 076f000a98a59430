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
import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * An account is looked after at openHAB's console. There is one console, so one command follows the other.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Execution(ExecutionMode.SAME_THREAD)
class ConsoleIT extends ClipTest {

    /** The user types a command for the account of this test; others may be there, too. */
    private String typed(String command) {
        // Whether there is time to say that Blink is waited for depends on the machine.
        return lines("openhab:blink " + accountUid + " " + command).stream()
                .filter(line -> !line.startsWith("Waiting for Blink, ")).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(String line) {
        try {
            List<String> printed = HUB.host().console().run(line).get(90, TimeUnit.SECONDS);
            HUB.addStoredSecrets();
            String text = String.join("\n", printed);
            assertFalse(HUB.isTelling(text), () -> line + " prints a secret");
            assertEquals(line.contains(" links"), text.contains("://"), "a link is printed");
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(line + " did not end", e);
        }
    }

    @Test
    void aSignInIsCompletedThere() {
        HubThing account = waitingForPin();
        assertTrue(typed("status").contains("OFFLINE (CONFIGURATION_PENDING): Blink has sent a PIN by SMS to "));
        String refused = typed("pin " + wrongPin());
        assertTrue(refused.startsWith("Blink has not taken the PIN."), refused);
        String taken = typed("pin " + pin());
        assertTrue(taken.startsWith("Blink has taken the PIN."), taken);
        assertFalse(taken.contains(pin()));
        account.awaitStatus("ONLINE");
        assertEquals("The account is signed in.", typed("login"));
        assertEquals("Signed out.", typed("logout"));
        account.awaitText("offline.login.signed-out");
        assertTrue(typed("login").startsWith("Blink has sent a PIN."));
        assertSignInPosts(2);
    }

    @Test
    void networksAreArmedAndCamerasTakePictures() {
        watching();
        assertEquals("Disarmed.", typed("disarm"));
        assertEquals("Armed.", typed("arm Shed"));
        assertTrue(blink().home(EMAIL).network(SHED).armed());
        assertFalse(blink().home(EMAIL).network(HOUSE).armed());
        HubThing mini = addDevice(KITCHEN_MINI);
        mini.awaitStatus("ONLINE");
        await("first picture").until(() -> mini.picture("snapshot") != null);
        String before = String.valueOf(mini.picture("snapshot"));
        assertEquals("There is a new picture in the channel snapshot.", typed("snapshot Kitchen"));
        assertNotEquals(before, String.valueOf(mini.picture("snapshot")));
        assertEquals("There is a new picture.", typed("snapshot " + GARDEN_CAMERA));
        String devices = typed("devices");
        assertTrue(devices.contains("owl " + KITCHEN_MINI + " 'Kitchen': online, detects motion, " + mini.uid()),
                devices);
        assertTrue(devices.contains("network " + HOUSE + " 'House': disarmed"), devices);
        assertTrue(lines("openhab:blink accounts").stream()
                .anyMatch(line -> line.startsWith(accountUid) && line.endsWith(": ONLINE")));
    }

    @Test
    void clipsAreListedAndDownloaded() {
        watching();
        recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(60)));
        recorded(ClipPlan.of(KITCHEN_MINI).at(ago(30)));
        assertEquals("Blink has answered.", typed("refresh"));
        await("two clips").until(() -> typed("clips").lines().count() == 2);
        assertTrue(typed("clips Garden").matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d Garden: \\S+ CLOUD, \\S+"),
                typed("clips Garden"));
        assertTrue(typed("download all 2020/01/01").endsWith("2 of 2 clips were saved."));
        assertTrue(clipFolder().resolve("all").toFile().isDirectory());
        HUB.expectWarning("../elsewhere");
        assertTrue(typed("download ../elsewhere 2020/01/01").startsWith("That failed: "));
    }

    @Test
    void linksOpenWhatTheyShow() {
        watching();
        HubThing mini = addDevice(KITCHEN_MINI);
        mini.awaitStatus("ONLINE");
        assertTrue(typed("links").startsWith("http"), typed("links"));
        assertTrue(typed("links Kitchen").lines().anyMatch(line -> line.startsWith("snapshot: http")));
    }

    @Test
    void theDiagnosticsTellNothingOfTheCustomer() {
        watching();
        addDevice(KITCHEN_MINI).awaitStatus("ONLINE");
        JsonObject shown = JsonParser.parseString(typed("diagnostics")).getAsJsonObject();
        assertTrue(shown.getAsJsonObject("versions").has("addOn"), shown::toString);
        assertTrue(shown.getAsJsonObject("versions").has("openHAB"), shown::toString);
        assertEquals("ONLINE NONE", shown.get("status").getAsString());
        assertEquals(2, shown.getAsJsonObject("home").getAsJsonArray("networks").size());
        for (String secret : List.of(EMAIL, PASSWORD, "Kitchen", "Garden", "House", "Shed", "Bench",
                Long.toString(KITCHEN_MINI), Long.toString(HOUSE), Long.toString(SHED_MINI), clipFolder().toString())) {
            assertFalse(shown.toString().contains(secret), () -> secret + " is in " + shown);
        }
        assertTrue(String.valueOf(call(thing(), "getDiagnostics")).lines().count() > 50);
    }

    @Test
    void helpAndCompletionKnowTheCommand() {
        online();
        assertTrue(
                lines("help").stream().anyMatch(line -> line.startsWith("Usage: blink [<account>] snapshot <camera>")));
        assertTrue(HUB.host().console().complete("openhab:bl").contains("openhab:blink "));
        assertEquals(List.of("openhab:blink " + accountUid + " snapshot Garden "),
                HUB.host().console().complete("openhab:blink " + accountUid + " snapshot ga"));
        assertTrue(lines("openhab:blink").size() > 12);
    }
}
