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
package org.openhab.binding.blink.cloud.simulator.rest;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Program.Entry;
import org.openhab.binding.blink.cloud.simulator.scenario.ProgramPaths;

/**
 * The schedules of systems.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ProgramTest {

    private static final String PROGRAMS = "/api/v1/networks/200001/programs";
    private static final String APP_PROGRAMS = "/api/v1/accounts/123457/networks/200001/programs";
    private static final String NIGHTS = "{\"name\":\"Nights\",\"schedule\":[{\"dow\":[\"mon\",\"sun\"],\"devices\":[],"
            + "\"time\":\"2026-06-02 21:45:00 +0000\",\"action\":\"disarm\"}]}";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Signed bob = Signed.in(cloud);
    private final Home home = cloud.control().home(BOB);

    @Test
    void aSystemWithoutSchedulesHasAnEmptyList() {
        assertEquals("[]", bob.get(PROGRAMS).expect(200).body());
    }

    @Test
    void aScheduleSaysWhenASystemIsArmedAndDisarmed() {
        home.add(new Program(700, 200001, "Nights").enabled(true)
                .schedule(List.of(new Entry(List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(14, 45), true),
                        new Entry(List.of(DayOfWeek.SUNDAY), LocalTime.of(5, 0), false))));
        assertEquals(
                "[{\"id\":700,\"network_id\":200001,\"status\":\"enabled\",\"name\":\"Nights\",\"schedule\":["
                        + "{\"dow\":[\"mon\",\"sat\"],\"devices\":[],\"time\":\"2026-11-22 14:45:00 +0000\","
                        + "\"action\":\"arm\"},{\"dow\":[\"sun\"],\"devices\":[],"
                        + "\"time\":\"2026-11-22 05:00:00 +0000\",\"action\":\"disarm\"}],\"format\":\"v1\"}]",
                bob.get(PROGRAMS).expect(200).body());
    }

    @Test
    void schedulesAreEnabledAndDisabledOneByOne() {
        home.add(new Program(700, 200001, "Nights")).add(new Program(701, 200001, "Holidays"));
        assertEquals("{\"message\":\"Successfully enabled program 700\",\"code\":802}",
                bob.post(PROGRAMS + "/700/enable").expect(200).body());
        assertEquals("enabled disabled", status());
        bob.post(PROGRAMS + "/701/enable").expect(200);
        assertEquals("{\"message\":\"Successfully disabled program 700\",\"code\":803}",
                bob.post(PROGRAMS + "/700/disable").expect(200).body());
        assertEquals("disabled enabled", status());
        bob.post(PROGRAMS + "/701/enable").expect(200);
        assertEquals("disabled enabled", status());
    }

    @Test
    void schedulesAreMadeChangedAndDeleted() {
        assertEquals("700", bob.post(PROGRAMS + "/create", NIGHTS).expect(200).text("id"));
        Program program = home.program(700);
        assertEquals("Nights false [Entry[days=[MONDAY, SUNDAY], time=21:45, arm=false]]",
                program.name() + " " + program.enabled() + " " + program.schedule());
        bob.post(PROGRAMS + "/700/update", "{\"name\":\"Never\",\"schedule\":[]}").expect(200);
        assertEquals("Never []", program.name() + " " + program.schedule());
        assertEquals("701", bob.post(PROGRAMS + "/create", NIGHTS).expect(200).text("id"));
        bob.post(PROGRAMS + "/700/delete").expect(200);
        bob.post(PROGRAMS + "/700/delete").expect(404);
        assertEquals(List.of(701L), home.programs().stream().map(Program::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "{\"name\":\"x\"}", "{\"name\":\" \",\"schedule\":[]}",
            "{\"name\":\"x\",\"schedule\":[{\"dow\":[],\"time\":\"2026-06-02 21:45:00 +0000\",\"action\":\"arm\"}]}",
            "{\"name\":\"x\",\"schedule\":[{\"dow\":[\"xyz\"],\"time\":\"2026-06-02 21:45:00 +0000\","
                    + "\"action\":\"arm\"}]}",
            "{\"name\":\"x\",\"schedule\":[{\"dow\":[\"mon\"],\"time\":\"21:45\",\"action\":\"arm\"}]}",
            "{\"name\":\"x\",\"schedule\":[{\"dow\":[\"mon\"],\"time\":\"2026-06-02 21:45:00 +0000\","
                    + "\"action\":\"sleep\"}]}" })
    void whatIsNoScheduleIsRefused(String body) {
        home.add(new Program(700, 200001, "Nights"));
        bob.post(PROGRAMS + "/create", body).expect(400);
        bob.post(PROGRAMS + "/700/update", body).expect(400);
        assertEquals("Nights []", home.program(700).name() + " " + home.program(700).schedule());
        assertEquals(1, home.programs().size());
    }

    @ParameterizedTest
    @CsvSource({ "NETWORKS, 200, 404", "ACCOUNTS, 404, 200", "BOTH, 200, 200" })
    void schedulesAreAtOneAddressOrAnotherOrBoth(ProgramPaths form, int old, int app) {
        cloud.control().scenario().schedules().programPaths(form);
        home.add(new Program(700, 200001, "Nights"));
        bob.get(PROGRAMS).expect(old);
        bob.get(APP_PROGRAMS).expect(app);
        bob.post(PROGRAMS + "/700/enable").expect(old);
        bob.post(APP_PROGRAMS + "/700/disable").expect(app);
    }

    @Test
    void aScheduleBelongsToItsSystem() {
        home.add(new Network(200009, "Hut", "Europe/Berlin", false)).add(new Program(700, 200009, "Nights"));
        assertEquals("[]", bob.get(PROGRAMS).expect(200).body());
        bob.post(PROGRAMS + "/700/enable").expect(404);
        bob.post("/api/v1/networks/200009/programs/700/enable").expect(200);
        home.removeNetwork(200009);
        assertEquals(List.of(), home.programs());
    }

    private String status() {
        return bob.get(PROGRAMS).expect(200).jsonArray().asList().stream()
                .map(program -> program.getAsJsonObject().get("status").getAsString())
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
