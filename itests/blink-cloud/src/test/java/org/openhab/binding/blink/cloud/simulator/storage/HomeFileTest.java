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
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;

import com.google.gson.JsonParser;

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
        Home home = accounts.get(0).home();
        assertEquals(List.of("Home", "Workshop"), home.networks().stream().map(Network::name).toList());
        assertEquals(List.of("Front Door", "Garden", "Drive", "Living Room", "Bench", "Doorbell"),
                home.devices().stream().map(Device::name).toList());
        assertEquals(List.of("catalina", "catalina", "sedona", "owl", "hawk", "lotus"),
                home.devices().stream().map(Device::type).toList());
        assertTrue(home.syncModuleOf(200001).isPresent());
        assertTrue(home.syncModuleOf(200011).isEmpty());
        assertEquals(List.of("rosie", "storm", "superior"), home.accessories().stream().map(Accessory::type).toList());
        assertEquals(List.of("Siren"), home.sirens().stream().map(Siren::name).toList());
        assertEquals(List.of("Nights"), home.programs().stream().map(Program::name).toList());
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
            assertEquals(HomeJson.write(Home.empty()), HomeJson.write(account.home()));
        }
    }

    @Test
    void everythingCanBeSaidOfAnAccount() {
        Account account = HomeFile.parse("""
                {"accounts":[{"email":"a@b.c","password":"d","twoFactor":"whatsapp","phone":"+1xxx34","accountId":7,
                  "userId":8,"tier":"u003","region":"us"}]}
                """).get(0);
        assertEquals("u003", account.tier());
        assertEquals("us", account.region());
        assertEquals("+1xxx34", account.phone());
        assertEquals(7, account.accountId());
        assertEquals(8, account.userId());
        assertEquals(TwoFactor.WHATSAPP, account.twoFactor());
    }

    @Test
    void everythingThatCanBeSaidOfAHomeIsWrittenAsItWasRead() {
        String text = """
                {"networks":[{"id":1,"name":"N","timeZone":"Asia/Tokyo","armed":true,"liveViewsSaved":true,"snooze":5,
                    "raw":{"x":null},"leaveOut":["dst"]}],
                 "syncModules":[{"id":3,"network":1,"name":"S","serial":"X","type":"sm1","subtype":"none",
                    "status":"offline","wifi":1,"localStorage":"active"}],
                 "cameras":[{"id":4,"network":1,"name":"C","serial":"Y","type":"sedona","color":"white",
                    "enabled":false,"status":"offline","battery":"low","temperature":20,"wifi":0,"lfr":1,"snooze":7,
                    "thumbnail":true,"oldThumbnails":true,"raw":{"battery":7,"new":{"a":[1]}},
                    "settings":{"video_length":20,"led_state":"off","early_termination_supported":false},
                    "rawConfig":{"mac":null},"leaveOutOfConfig":["video_quality"]}],
                 "owls":[{"id":5000000000,"network":1,"name":"O","serial":"Z","type":"what","color":"black",
                    "enabled":true,"status":"","battery":"ok","temperature":68,"wifi":5,"lfr":5,"snooze":0,
                    "thumbnail":false,"oldThumbnails":false}],
                 "doorbells":[],
                 "accessories":[{"id":9,"type":"storm","target":4,"serial":"T","connected":false,"calibrated":false,
                    "battery":"low","lit":true}],
                 "sirens":[{"id":8,"network":1,"name":"W","serial":"U","status":"offline","raw":{"x":1}}],
                 "programs":[{"id":700,"network":1,"name":"P","enabled":true,
                    "schedule":[{"days":["mon","sun"],"time":"22:30","action":"arm"}]}],
                 "raw":{"ring_devices":[]}}
                """;
        assertEquals(JsonParser.parseString(text),
                JsonParser.parseString(Json.write(HomeJson.write(HomeJson.read(JsonInput.parse(text))))));
    }

    @Test
    void ofADeviceNothingMustBeSaidButIdAndName() {
        Home home = HomeJson.read(JsonInput.parse("""
                {"networks":[{"id":1,"name":"N"}],"cameras":[{"id":4,"name":"C"}],"owls":[{"id":5,"name":"O"}],
                 "doorbells":[{"id":6,"name":"D"}],"syncModules":[{"id":3,"name":"S"}]}
                """));
        assertEquals(List.of("catalina done 1", "owl online 1", "lotus done 1"), home.devices().stream()
                .map(device -> device.type() + " " + device.status() + " " + device.networkId()).toList());
        assertEquals(1, home.syncModule(3).networkId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "3 networks, 40 cameras | 3 3 40 0 0", //
            "1 network, 2 owls, 1 doorbell | 1 1 0 2 1", //
            "1 network, 1 sedona, 2 hawk, 3 lotus | 1 1 1 2 3", //
            "2 lone owls | 2 0 0 2 0" })
    void aHomeIsMadeOfOneLine(String line, String counts) {
        Home home = HomeFile.parse("{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"home\":\"" + line + "\"}]}")
                .get(0).home();
        assertEquals(counts, home.networks().size() + " " + home.syncModules().size() + " " + home.cameras().size()
                + " " + home.owls().size() + " " + home.doorbells().size());
        assertEquals(home.devices().size(), home.devices().stream().map(Device::name).distinct().count());
        assertTrue(home.devices().stream().allMatch(device -> home.findNetwork(device.networkId()).isPresent()));
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
                    + "\"enabled\":\"yes\"}]}}]} | enabled is true or false",
            "{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"home\":{\"cameras\":[{\"id\":1,\"name\":\"n\","
                    + "\"wifi\":6}]}}]} | wifi is between 0 and 5, not 6",
            "{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"home\":{\"owls\":[{\"id\":1,\"name\":\"n\"},"
                    + "{\"id\":1,\"name\":\"m\"}]}}]} | There is already one with the id 1",
            "{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"home\":{\"owls\":[{\"id\":1,\"name\":\"n\","
                    + "\"settings\":{\"video_length\":30}}]}}]} | Devices of this family have no video_length",
            "{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"home\":{\"owls\":[{\"id\":1,\"name\":\"n\","
                    + "\"settings\":{\"clip_length\":\"long\"}}]}}]} | clip_length is a number",
            "{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"home\":\"many cameras\"}]} "
                    + "| A home is not described by: many cameras",
            "{\"accounts\":[{\"email\":\"e\",\"password\":\"p\",\"home\":\"2 owls\"}]} "
                    + "| There is no network for 2 owls" })
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
