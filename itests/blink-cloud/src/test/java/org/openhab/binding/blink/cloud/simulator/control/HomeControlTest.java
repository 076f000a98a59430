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
package org.openhab.binding.blink.cloud.simulator.control;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.home.Home;

import com.google.gson.JsonObject;

/**
 * Homes and commands in the control interface.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeControlTest {

    private static final String HOME = "/_control/accounts/bob@example.com/home";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final String token = new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD).text("access_token");

    @Test
    void aHomeThatIsReadCanBeGivenBack() {
        String home = call("GET", HOME).expect(200).body();
        call("PUT", HOME, "{\"generate\":\"2 networks, 7 cameras\"}").expect(200);
        assertEquals(7, homescreen().getAsJsonArray("cameras").size());
        assertEquals(home, call("PUT", HOME, home).expect(200).body());
        assertEquals("Front Garage", device("cameras").get("name").getAsString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "cameras/400001 | {\"offline\":true} | cameras | status | \"offline\"",
            "cameras/400001 | {\"name\":\"Shed\"} | cameras | name | \"Shed\"",
            "cameras/400001 | {\"battery\":\"low\"} | cameras | battery | \"low\"",
            "cameras/400001 | {\"enabled\":false} | cameras | enabled | false",
            "cameras/400001 | {\"snooze\":17} | cameras | snooze_time_remaining | 17",
            "cameras/400001 | {\"snooze\":17} | cameras | snooze | true",
            "cameras/400001 | {\"thumbnail\":false} | cameras | thumbnail | null",
            "cameras/400001 | {\"temperature\":-4,\"wifi\":1,\"lfr\":0} | cameras | signals | "
                    + "{\"lfr\":0,\"wifi\":1,\"temp\":-4,\"battery\":3}",
            "cameras/400001 | {\"raw\":{\"signals\":\"strong\"}} | cameras | signals | \"strong\"",
            "owls/500001 | {\"type\":\"sparrow\"} | owls | type | \"sparrow\"",
            "owls/500001 | {\"raw\":{\"onboarded\":null}} | owls | onboarded | null",
            "owls/500001 | {\"raw\":{\"talons\":{\"left\":[1]}}} | owls | talons | {\"left\":[1]}",
            "doorbells/600001 | {\"status\":\"asleep\"} | doorbells | status | \"asleep\"",
            "networks/200001 | {\"armed\":false} | networks | armed | false",
            "syncModules/300001 | {\"offline\":true} | sync_modules | status | \"offline\"",
            "syncModules/300001 | {\"localStorage\":\"active\"} | sync_modules | local_storage_enabled | true",
            "syncModules/300001 | {\"localStorage\":\"active\"} | cameras | local_storage_enabled | true" })
    void whatChangesIsSeenInTheHomescreen(String thing, String change, String array, String member, String value) {
        call("PATCH", HOME + "/" + thing, change).expect(200);
        assertEquals(value, String.valueOf(device(array).get(member)));
    }

    @Test
    void aMemberThatIsLeftOutComesBack() {
        call("POST", HOME + "/cameras/400001", "{\"leaveOut\":[\"battery\",\"signals\"]}").expect(200);
        assertFalse(device("cameras").has("battery") || device("cameras").has("signals"));
        call("POST", HOME + "/cameras/400001", "{\"leaveOut\":[]}").expect(200);
        assertTrue(device("cameras").has("battery") && device("cameras").has("signals"));
    }

    @Test
    void aChangeThatIsNotUnderstoodChangesNothing() {
        String before = call("GET", HOME).body();
        call("PATCH", HOME + "/cameras/400001", "{\"name\":\"New\",\"batery\":\"low\"}").expect(400);
        call("PATCH", HOME + "/cameras/400001", "{\"name\":\"New\",\"wifi\":9}").expect(400);
        call("PATCH", HOME + "/cameras/400001", "{\"network\":5}").expect(400);
        call("PATCH", HOME + "/owls/400001", "{\"name\":\"New\"}").expect(404);
        call("PATCH", HOME + "/cameras/9", "{\"name\":\"New\"}").expect(404);
        call("PATCH", HOME + "/chickens/9", "{}").expect(400);
        call("POST", HOME + "/cameras", "{\"id\":400001,\"name\":\"Twice\"}").expect(400);
        call("POST", HOME + "/cameras", "{\"id\":400002}").expect(400);
        call("PUT", HOME, "{\"generate\":\"a castle\"}").expect(400);
        assertEquals(before, call("GET", HOME).body());
    }

    @Test
    void devicesComeAndGo() {
        assertEquals("{\"id\":5000000001}",
                call("POST", HOME + "/owls", "{\"id\":5000000001,\"name\":\"Far\",\"type\":\"hawk\"}").expect(201)
                        .body());
        assertEquals(5000000001L, homescreen().getAsJsonArray("owls").get(1).getAsJsonObject().get("id").getAsLong());
        call("POST", HOME + "/accessories", "{\"id\":3,\"type\":\"rosie\",\"target\":5000000001}").expect(201);
        assertEquals(1, homescreen().getAsJsonObject("accessories").getAsJsonArray("rosie").size());
        call("DELETE", HOME + "/owls/5000000001").expect(204);
        call("DELETE", HOME + "/owls/5000000001").expect(404);
        assertEquals(1, homescreen().getAsJsonArray("owls").size());
        assertEquals(0, homescreen().getAsJsonObject("accessories").getAsJsonArray("rosie").size());
        call("DELETE", HOME + "/networks/200001").expect(204);
        assertEquals(Home.empty().devices(), cloud.control().home(BOB).devices());
    }

    @Test
    void aNetworkIsKeptBusyAndReleased() {
        call("POST", HOME + "/networks/200001/busy", "{\"seconds\":60}").expect(204);
        snap().expect(409);
        call("DELETE", HOME + "/networks/200001/busy").expect(204);
        snap().expect(200);
        call("POST", HOME + "/networks/9/busy", "{\"seconds\":60}").expect(404);
    }

    @Test
    void theNextCommandsArePlanned() {
        call("POST", "/_control/next-commands", "{\"ending\":\"fails\",\"statusCode\":600,\"times\":2}").expect(200);
        assertEquals(
                "[{\"ending\":\"fails\",\"statusCode\":600,\"seconds\":null},"
                        + "{\"ending\":\"fails\",\"statusCode\":600,\"seconds\":null},"
                        + "{\"ending\":\"never\",\"statusCode\":908,\"seconds\":9}]",
                call("POST", "/_control/next-commands", "{\"ending\":\"never\",\"seconds\":9}").expect(200).body());
        snap().expect(200);
        cloud.control().advance(Duration.ofSeconds(3));
        assertEquals(
                "[{\"id\":2900000101,\"network\":200001,\"device\":500001,\"command\":\"thumbnail\","
                        + "\"createdAt\":\"2026-11-22T01:16:38Z\",\"stage\":\"sm\",\"ended\":true,\"failed\":true}]",
                call("GET", "/_control/accounts/bob@example.com/commands").expect(200).body());
        call("DELETE", "/_control/next-commands").expect(204);
        assertEquals("[]", call("GET", "/_control/next-commands").expect(200).body());
        call("POST", "/_control/next-commands", "{\"ending\":\"explodes\"}").expect(400);
        call("POST", "/_control/next-commands", "{\"ending\":\"fails\",\"statusCode\":908}").expect(400);
    }

    @Test
    void theScenarioOfCommandsChangesInTheMembersThatAreNamed() {
        JsonObject commands = call("POST", "/_control/scenario", "{\"commands\":{\"seconds\":9}}").expect(200).json()
                .getAsJsonObject("commands");
        assertEquals("9 300", commands.get("seconds") + " " + commands.get("forgottenAfterSeconds"));
        assertEquals(Duration.ofSeconds(9), cloud.control().scenario().commands().duration());
        call("POST", "/_control/scenario", "{\"commands\":{\"seconds\":0}}").expect(400);
        call("POST", "/_control/scenario", "{\"commands\":{\"second\":1}}").expect(400);
        call("POST", "/_control/scenario", "{\"commands\":null}").expect(400);
        call("POST", "/_control/scenario", "{\"pictures\":{\"contentDelaySeconds\":-1}}").expect(400);
        assertEquals(Duration.ofSeconds(9), cloud.control().scenario().commands().duration());
    }

    @Test
    void aResetBringsTheHomeBackAndForgetsCommands() {
        snap().expect(200);
        cloud.control().nextCommand(CommandPlan.fails());
        cloud.control().home(BOB).device("Front Garage").name("Shed");
        cloud.control().home(BOB).removeDevice(500001);
        call("POST", "/_control/reset").expect(204);
        assertEquals("Front Garage", cloud.control().home(BOB).device(400001).name());
        assertTrue(cloud.control().home(BOB).findDevice(500001).isPresent());
        assertTrue(cloud.control().commands(BOB).isEmpty() && cloud.control().nextCommands().isEmpty());
    }

    private RawResponse snap() {
        return RawRequest.post("/api/v1/accounts/123457/networks/200001/owls/500001/thumbnail").bearer(token)
                .send(cloud.uri());
    }

    private JsonObject homescreen() {
        return RawRequest.get("/api/v3/accounts/123457/homescreen").bearer(token).send(cloud.uri()).expect(200).json();
    }

    private JsonObject device(String array) {
        return homescreen().getAsJsonArray(array).get(0).getAsJsonObject();
    }

    private RawResponse call(String method, String path) {
        return RawRequest.of(method, path).send(cloud.uri());
    }

    private RawResponse call(String method, String path, String json) {
        return RawRequest.of(method, path).json(json).send(cloud.uri());
    }
}
