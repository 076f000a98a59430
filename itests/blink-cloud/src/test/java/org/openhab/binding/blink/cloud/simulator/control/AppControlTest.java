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
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.home.Home;

/**
 * What a customer does in his app, over HTTP: settings, sirens, schedules, notifications.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AppControlTest {

    private static final String BOBS = "/_control/accounts/bob@example.com";
    private static final String HOME = BOBS + "/home";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();

    @Test
    void settingsAreChangedOneByOneOrNotAtAll() {
        call("PATCH", HOME + "/cameras/400001", "{\"settings\":{\"video_length\":20}}").expect(200);
        call("PATCH", HOME + "/cameras/400001", "{\"settings\":{\"led_state\":\"off\"}}").expect(200);
        assertEquals("{led_state=\"off\", video_length=20}",
                new java.util.TreeMap<>(home().device(400001).settings().changed()).toString());
        call("PATCH", HOME + "/cameras/400001",
                "{\"name\":\"Gate\",\"settings\":{\"video_length\":10,\"clip_length\":10}}").expect(400);
        assertEquals(20, home().device(400001).settings().number("video_length"));
        assertEquals("Front Garage", home().device(400001).name());
    }

    @Test
    void whatADeviceLeavesOutOfItsConfigurationIsSaidApartFromTheHomescreen() {
        call("PATCH", HOME + "/owls/500001", "{\"leaveOutOfConfig\":[\"led_state\"],\"rawConfig\":{\"wings\":2}}")
                .expect(200);
        assertTrue(home().device(500001).rawConfig().missing().contains("led_state"));
        assertTrue(home().device(500001).raw().missing().isEmpty());
        call("PATCH", HOME + "/owls/500001", "{\"leaveOutOfConfig\":[],\"rawConfig\":{}}").expect(200);
        assertTrue(home().device(500001).rawConfig().missing().isEmpty());
    }

    @Test
    void aSirenIsAddedAndSoundsForItsTime() {
        call("POST", HOME + "/sirens", "{\"id\":900001,\"name\":\"Roof\"}").expect(201);
        String path = HOME + "/sirens/900001/sound";
        assertEquals("[{\"id\":900001,\"name\":\"Roof\",\"sounds\":true,\"soundsUntil\":\"2026-11-22T01:17:08Z\"}]",
                call("POST", path, "{\"seconds\":30}").expect(200).body());
        cloud.control().advance(Duration.ofSeconds(30));
        String quiet = "[{\"id\":900001,\"name\":\"Roof\",\"sounds\":false,\"soundsUntil\":null}]";
        assertEquals(quiet, call("GET", BOBS + "/sirens", "").expect(200).body());
        call("POST", path, "{\"seconds\":30}").expect(200);
        call("DELETE", path, "").expect(204);
        assertEquals(quiet, call("GET", BOBS + "/sirens", "").expect(200).body());
        call("DELETE", HOME + "/sirens/900001", "").expect(204);
        call("POST", path, "{\"seconds\":30}").expect(404);
        assertEquals("[]", call("GET", BOBS + "/sirens", "").expect(200).body());
    }

    @Test
    void aScheduleIsAddedChangedAndRemoved() {
        call("POST", HOME + "/programs", "{\"id\":700,\"name\":\"Nights\",\"schedule\":[{\"days\":[\"mon\"],"
                + "\"time\":\"21:30\",\"action\":\"arm\"}]}").expect(201);
        call("PATCH", HOME + "/programs/700", "{\"enabled\":true}").expect(200);
        assertEquals("Nights true [Entry[days=[MONDAY], time=21:30, arm=true]]", home().program(700).name() + " "
                + home().program(700).enabled() + " " + home().program(700).schedule());
        call("DELETE", HOME + "/programs/700", "").expect(204);
        assertTrue(home().programs().isEmpty());
    }

    @Test
    void aLightAndASnoozeAreSwitched() {
        call("POST", HOME + "/accessories", "{\"id\":7002,\"type\":\"storm\",\"target\":400001}").expect(201);
        call("PATCH", HOME + "/accessories/7002", "{\"lit\":true}").expect(200);
        assertTrue(home().accessory(7002).lit());
        call("PATCH", HOME + "/networks/200001", "{\"snooze\":30}").expect(200);
        cloud.control().advance(Duration.ofMinutes(29));
        assertEquals(Duration.ofMinutes(30), home().network(200001).snooze().length());
        cloud.control().advance(Duration.ofMinutes(1));
        assertEquals(Duration.ZERO, home().network(200001).snooze().length());
    }

    @Test
    void notificationsAreChangedOneByOne() {
        assertTrue(call("PATCH", BOBS + "/notifications", "{\"motion\":false}").expect(200).body()
                .startsWith("{\"motion\":false,\"doorbell\":true,"));
        assertFalse(cloud.control().account(BOB).notifications().wants("motion"));
        assertEquals(17, call("GET", BOBS + "/notifications", "").expect(200).json().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "PATCH | /notifications | {\"motion\":false,\"wings\":true} | Not understood: [wings]",
            "PATCH | /notifications | {\"motion\":1} | motion is true or false",
            "POST | /home/programs | {\"id\":1,\"name\":\"p\",\"schedule\":[{\"days\":[\"mon\"],\"time\":\"1\","
                    + "\"action\":\"arm\"}]} | time is not a time like 22:30",
            "POST | /home/programs | {\"id\":1,\"name\":\"p\",\"schedule\":[{\"days\":[],\"time\":\"21:30\","
                    + "\"action\":\"arm\"}]} | days is empty or missing",
            "POST | /home/programs | {\"id\":1,\"name\":\"p\",\"schedule\":[{\"days\":[\"mon\"],\"time\":\"21:30\","
                    + "\"action\":\"sleep\"}]} | action is arm or disarm",
            "PATCH | /home/owls/500001 | {\"settings\":{\"clip_length\":null}} | clip_length is a number" })
    void whatIsNotUnderstoodIsNamedAndChangesNothing(String method, String path, String body, String error) {
        assertEquals(error, call(method, BOBS + path, body).expect(400).text("error"));
        assertTrue(cloud.control().account(BOB).notifications().wants("motion"));
        assertTrue(home().programs().isEmpty());
    }

    private Home home() {
        return cloud.control().home(BOB);
    }

    private RawResponse call(String method, String path, String body) {
        RawRequest request = RawRequest.of(method, path);
        return (body.isEmpty() ? request : request.json(body)).send(cloud.uri());
    }
}
