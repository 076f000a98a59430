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
package org.openhab.binding.blink.internal.console;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.handler.AccountHandler;

/**
 * What the console tells of accounts and does with them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BlinkConsoleCommandTest extends ConsoleFixture {

    @Test
    void withoutAnythingTheHelpIsShown() {
        String help = typed();

        for (String name : List.of("accounts", "status", "devices", "login", "pin <n>", "logout", "refresh",
                "arm [<network>]", "disarm [<network>]", "snapshot <camera>", "clips [<camera>]",
                "download <folder> <since>", "links [<camera>]", "diagnostics")) {
            assertTrue(help.contains(name + " - "), name + " is not in " + help);
        }
        assertEquals(help, typed("nonsense"));
        assertEquals("blink", command.getCommand());
    }

    @Test
    void accountsAreListedWithTheirStatus() {
        account("other");

        assertEquals("blink:account:home: ONLINE\nblink:account:other: ONLINE", typed("accounts"));
        things.clear();
        assertEquals("There are no accounts.", typed("accounts"));
        assertEquals("There is no such account. See the command accounts.", typed("status"));
    }

    @Test
    void withSeveralAccountsOneIsNamedByUidOrId() {
        AccountHandler other = account("other");
        when(other.armAll(anyBoolean())).thenReturn(completedFuture(true));

        assertTrue(typed("arm").startsWith("There are several accounts."));
        verify(other, never()).armAll(anyBoolean());
        assertEquals("Armed.", typed("other", "arm"));
        assertEquals("Disarmed.", typed("blink:account:other", "disarm"));
        verify(account, never()).armAll(anyBoolean());
        assertEquals("There is no such account. See the command accounts.", typed("third", "arm"));
    }

    @Test
    void theStatusTellsOfNetworksAndCalls() {
        assertEquals("""
                blink:account:home: ONLINE
                  home as of 2026-11-22 13:00:00
                  House: armed
                  Garden Shed: disarmed
                  siren Hall: online
                  siren Attic: offline
                  siren Yard: not known whether online
                  61 calls to Blink in the last hour""", typed("status"));
    }

    @Test
    void devicesAreListedWithTheirThings() {
        assertEquals("""
                network 200001 'House': armed
                  camera 400001 'Garage': online, detects motion, battery low, blink:camera:home:front
                  owl 500001 'Living Room': online, detects motion, battery low
                  siren 900001 'Hall': online
                  siren 900002 'Attic': offline, blink:siren:home:attic
                  siren 900003 'Yard': not known whether online
                network 200002 'Garden Shed': disarmed, blink:network:home:shed
                  doorbell 600001 'Twin': online, detects motion, battery low, blink:doorbell:home:bell
                  camera 400002 'Twin': online, detects motion, battery low""", typed("devices"));
        when(session.home()).thenReturn(null);
        assertEquals("Nothing is known of the home yet.", typed("devices"));
    }

    @Test
    void aSignInEndsWithAPin() {
        assertEquals("The account is signed in.", typed("login"));
        verify(login, never()).requestPin();
        when(session.state()).thenReturn(new SessionState.SignInNeeded(SessionState.SignInNeeded.Reason.SIGNED_OUT));
        when(login.requestPin()).thenReturn(completedFuture(true));
        when(login.sendPin("012345")).thenReturn(completedFuture(true));

        assertTrue(typed("login").startsWith("Blink has sent a PIN. Type: openhab:blink pin <n>"));
        assertTrue(typed("pin", "012-345").startsWith("Blink has taken the PIN."));
        when(login.sendPin("999999")).thenReturn(completedFuture(false));
        String refused = typed("pin", "999999");
        assertTrue(refused.startsWith("Blink has not taken the PIN."));
        assertFalse(refused.contains("999999"));
        assertEquals("That is no PIN.", typed("pin", "12"));
        assertEquals("Usage: blink [<account>] pin <n> - sends the PIN that Blink has sent", typed("pin"));
    }

    @Test
    void loggingOutSaysWhetherBlinkKnows() {
        when(login.signOut()).thenReturn(completedFuture(true), completedFuture(false));

        assertEquals("Signed out.", typed("logout"));
        assertEquals("The session is forgotten here, but Blink did not take note.", typed("logout"));
    }

    @ParameterizedTest
    @CsvSource({ "true,Blink has answered.", "false,Blink has not answered." })
    void aRefreshSaysWhetherBlinkHasAnswered(boolean answered, String line) {
        when(session.refresh()).thenReturn(completedFuture(answered));

        assertEquals(line, typed("refresh"));
    }

    @Test
    void allNetworksAreArmedAtOnce() {
        when(account.armAll(true)).thenReturn(completedFuture(true));
        when(account.armAll(false)).thenReturn(completedFuture(false));

        assertEquals("Armed.", typed("arm"));
        assertEquals("Not all networks were disarmed.", typed("disarm"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "blink:network:home:shed", "shed", "200002", "Garden Shed", "garden shed" })
    void aNetworkIsArmedByThingIdOrName(String name) {
        when(networks.arm(200002, true)).thenReturn(completedFuture(CommandResult.CONFIRMED));

        assertEquals("Armed.",
                typed(Stream.concat(Stream.of("arm"), Arrays.stream(name.split(" "))).toArray(String[]::new)));
    }

    @Test
    void whyANetworkWasNotArmedIsSaid() {
        when(networks.arm(200001, true)).thenReturn(completedFuture(CommandResult.BUSY));

        assertEquals("That was not done: Blink was busy all the time.", typed("arm", "House"));
        assertEquals("There is no network 'Cellar'. See the command devices.", typed("arm", "Cellar"));
    }

    @Test
    void theDiagnosticsArePrinted() {
        when(account.diagnostics()).thenReturn("{\"status\": \"ONLINE\"}");

        assertEquals("{\"status\": \"ONLINE\"}", typed("diagnostics"));
    }

    @Test
    void anAccountThatIsNotInitializedSaysSo() {
        when(account.getSession()).thenReturn(null);
        when(account.pageLink(any())).thenReturn(Optional.empty());

        for (String word : List.of("login", "refresh", "logout", "clips", "links")) {
            assertEquals("The account is not initialized.", typed(word));
        }
        assertEquals("Nothing is known of the home yet.", typed("snapshot", "Garage"));
    }

    private List<String> completed(int index, String... words) {
        List<String> candidates = new ArrayList<>();
        boolean inWord = index < words.length;
        command.complete(words, index, inWord ? words[index].length() : 0, candidates);
        return candidates;
    }

    @Test
    void wordsAreCompleted() {
        assertSame(command, command.getCompleter());
        assertEquals(List.of("snapshot ", "status "), completed(0, "s"));
        assertEquals(List.of("accounts ", "arm "), completed(0, "a"));
        assertEquals(List.of("home "), completed(0, "ho"));
        assertEquals(List.of("200002 ", "House "), completed(1, "arm"));
        assertEquals(List.of("Garage "), completed(1, "snapshot", "ga"));
        assertEquals(List.of("disarm "), completed(1, "home", "dis"));
        assertEquals(List.of("House "), completed(2, "home", "disarm", "h"));
        assertEquals(List.of(), completed(1, "pin"));
        assertEquals(List.of(), completed(3, "home", "arm", "House"));
        assertEquals(List.of(), completed(1, "nobody", "a"));
    }

    @Test
    void withSeveralAccountsTheNetworksOfTheNamedOneAreOffered() {
        account("other");

        assertEquals(List.of(), completed(1, "arm"));
        assertEquals(List.of("200002 ", "House "), completed(2, "home", "arm"));
        assertEquals(List.of(), completed(2, "other", "arm"));
    }
}
