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

import java.time.DateTimeException;
import java.time.LocalTime;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Program.Entry;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * Schedules of systems as people describe them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ProgramJson {

    static final Properties<Program> PROGRAM = new Properties<Program>(Program::raw)
            .text("name", Program::name, Program::name).flag("enabled", Program::enabled, Program::enabled)
            .list("schedule", Program::schedule, Program::schedule, ProgramJson::read, ProgramJson::write);

    private ProgramJson() {
    }

    private static Entry read(JsonInput in) {
        Entry entry = new Entry(in.textsOrNone("days").stream().map(Entry::day).toList(), time(in.text("time")),
                arm(in.text("action")));
        in.refuseOthers();
        if (entry.days().isEmpty()) {
            throw new IllegalArgumentException("days is empty or missing");
        }
        return entry;
    }

    private static JsonMembers write(Entry entry) {
        return Json.object().with("days", entry.days().stream().map(Entry::word).toList())
                .with("time", entry.time().toString()).with("action", entry.action());
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time is not a time like 22:30", e);
        }
    }

    private static boolean arm(String action) {
        if (!"arm".equals(action) && !"disarm".equals(action)) {
            throw new IllegalArgumentException("action is arm or disarm");
        }
        return "arm".equals(action);
    }
}
