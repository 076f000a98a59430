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

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Program.Entry;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * Writes the schedules of systems. Of their times only the part of the clock counts, and it is UTC.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ProgramWriter {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss '+0000'", Locale.ROOT);

    private final LocalDate today;

    ProgramWriter(Instant now) {
        today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    JsonMembers write(Program program) {
        return program.raw()
                .applyTo(Json.object().with("id", program.id()).with("network_id", program.networkId())
                        .with("status", program.enabled() ? "enabled" : "disabled").with("name", program.name())
                        .with("schedule", program.schedule().stream().map(this::write).toList()).with("format", "v1"));
    }

    private JsonMembers write(Entry entry) {
        return Json.object().with("dow", entry.days().stream().map(Entry::word).toList()).with("devices", List.of())
                .with("time", TIME.format(LocalDateTime.of(today, entry.time()))).with("action", entry.action());
    }
}
