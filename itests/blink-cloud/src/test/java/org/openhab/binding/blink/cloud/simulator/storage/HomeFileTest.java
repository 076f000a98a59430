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
package org.openhab.binding.blink.cloud.simulator.storage;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Doorbell;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;

/**
 * The file that describes accounts and homes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theDefaultHomeHasOneAccountWithAndOneWithoutSecondFactor() throws IOException {
        List<Account> accounts = HomeFile.defaultHome();
        assertEquals(List.of("alice@example.com", "bob@example.com"), accounts.stream().map(Account::email).toList());
        assertEquals(List.of(TwoFactor.SMS, TwoFactor.OFF), accounts.stream().map(Account::twoFactor).toList());
        assertTrue(accounts.get(0).hasPassword("alice-secret"));
        assertEquals(Home.sample(), accounts.get(0).home());
    }

    @Test
    void anAccountNeedsNoMoreThanItsCredentials() throws IOException {
        Path file = Files.writeString(folder.resolve("home.json"),
                "{\"accounts\":[{\"email\":\"a@b.c\",\"password\":\"d\"}]}");
        try (BlinkCloud cloud = BlinkCloud.builder().home(file).start()) {
            Account account = cloud.control().account("a@b.c");
            assertEquals(123456, account.accountId());
            assertEquals(700123, account.userId());
            assertEquals("e002", account.tier());
            assertEquals(TwoFactor.OFF, account.twoFactor());
            assertEquals(Home.empty(), account.home());
        }
    }

    @Test
    void everythingCanBeSaid() {
        Account account = HomeFile.parse("""
                {"accounts":[{"email":"a@b.c","password":"d","twoFactor":"whatsapp","phone":"+1xxx34","accountId":7,
                  "userId":8,"tier":"u003","region":"us","home":{
                    "networks":[{"id":1,"name":"N","timeZone":"Asia/Tokyo","armed":true},{"id":2,"name":"M"}],
                    "syncModules":[{"id":3,"name":"S","network":2,"serial":"X","type":"sm1","subtype":"none",
                      "status":"offline"}],
                    "cameras":[{"id":4,"name":"C","serial":"Y","type":"sedona","enabled":false,"status":"offline",
                      "battery":"low","temperature":20,"thumbnail":false}],
                    "owls":[{"id":5,"name":"O","type":"superior","network":2}],
                    "doorbells":[{"id":6,"name":"D"}]}}]}
                """).get(0);
        assertEquals(
                new Home(List.of(new Network(1, "N", "Asia/Tokyo", true), new Network(2, "M", "Europe/Berlin", false)),
                        List.of(new SyncModule(3, 2, "S", "X", "sm1", "none", "offline")),
                        List.of(new Camera(4, 1, "C", "Y", "sedona", false, "offline", "low", 20, false)),
                        List.of(new Owl(5, 2, "O", "G8V1OW0000000001", "superior", true, "online", true)),
                        List.of(new Doorbell(6, 1, "D", "G8T1LO0000000001", "lotus", true, "done", "ok", true))),
                account.home());
        assertEquals("u003", account.tier());
        assertEquals("us", account.region());
        assertEquals("+1xxx34", account.phone());
        assertEquals(7, account.accountId());
        assertEquals(8, account.userId());
        assertEquals(TwoFactor.WHATSAPP, account.twoFactor());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
            "[] | The document is not a JSON object", //
            "{\"accounts\":{}} | accounts is not an array", //
            "{\"accounts\":[1]} | An element of accounts is not a JSON object", //
            "{\"acounts\":[]} | Not understood: [acounts]", //
            "{\"accounts\":[{\"password\":\"p\"}]} | email is missing", //
            "{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"twoFactor\":\"x\"}]} "
                    + "| twoFactor is one of [off, sms, email, whatsapp, voice]", //
            "{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"tier\":\"x\"}]} "
                    + "| A tier has four letters or digits, not: x", //
            "{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"accountId\":\"x\"}]} "
                    + "| accountId is not a whole number", //
            "{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"home\":{\"cameras\":[{\"id\":1,\"name\":\"n\","
                    + "\"enabled\":\"yes\"}]}}]} | enabled is true or false" })
    void aMistakeIsNamedWithItsFile(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("home.json"), text);
        IOException e = assertThrows(IOException.class, () -> BlinkCloud.builder().home(file).start());
        assertEquals(file + ": " + message, e.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        IOException e = assertThrows(IOException.class,
                () -> BlinkCloud.builder().home(folder.resolve("nothing.json")).start());
        assertEquals(folder.resolve("nothing.json").toString(), e.getMessage());
    }
}
