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

import java.time.Clock;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;

import com.google.gson.JsonObject;

/**
 * <code>GET …/networks/{network}/programs</code> lists the schedules of a system; <code>POST</code> makes, changes,
 * enables, disables and deletes them. It is no command: it is so at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ProgramEndpoints {

    private static final int ENABLED = 802;

    private final Clock clock;

    ProgramEndpoints(Clock clock) {
        this.clock = clock;
    }

    CloudResponse list(CloudRequest request, Caller caller, Network network) {
        ProgramWriter writer = new ProgramWriter(clock.instant());
        return CloudResponse.json(200,
                caller.account().home().programsOf(network.id()).stream().map(writer::write).toList());
    }

    CloudResponse create(CloudRequest request, Caller caller, Network network) {
        Home home = caller.account().home();
        Program program = new Program(home.nextProgramId(), network.id(), "");
        if (!read(request, program)) {
            return RestErrors.badRequest("Invalid program");
        }
        home.add(program);
        return CloudResponse.json(200, new ProgramWriter(clock.instant()).write(program));
    }

    CloudResponse update(CloudRequest request, Caller caller, Network network) {
        Optional<Program> program = find(request, caller, network);
        if (program.isEmpty()) {
            return notFound(request);
        }
        return read(request, program.get())
                ? CloudResponse.json(200, new ProgramWriter(clock.instant()).write(program.get()))
                : RestErrors.badRequest("Invalid program");
    }

    CloudResponse enable(CloudRequest request, Caller caller, Network network) {
        return enable(request, caller, network, true);
    }

    CloudResponse disable(CloudRequest request, Caller caller, Network network) {
        return enable(request, caller, network, false);
    }

    CloudResponse delete(CloudRequest request, Caller caller, Network network) {
        Optional<Program> program = find(request, caller, network);
        if (program.isEmpty()) {
            return notFound(request);
        }
        caller.account().home().removeProgram(program.get().id());
        return CloudResponse.json(200,
                Json.object().with("message", "Successfully deleted program " + program.get().id()));
    }

    private CloudResponse enable(CloudRequest request, Caller caller, Network network, boolean on) {
        Optional<Program> program = find(request, caller, network);
        if (program.isEmpty()) {
            return notFound(request);
        }
        program.get().enabled(on);
        String done = on ? "enabled" : "disabled";
        return CloudResponse.json(200,
                Json.object().with("message", "Successfully " + done + " program " + program.get().id()).with("code",
                        on ? ENABLED : ENABLED + 1));
    }

    private static Optional<Program> find(CloudRequest request, Caller caller, Network network) {
        long id = Long.parseLong(request.pathVariable("program"));
        return caller.account().home().programsOf(network.id()).stream().filter(program -> program.id() == id)
                .findFirst();
    }

    private static CloudResponse notFound(CloudRequest request) {
        request.note("no such program in this network");
        return RestErrors.notFound("Program not found");
    }

    private static boolean read(CloudRequest request, Program into) {
        Optional<JsonObject> body = RestBody.object(request);
        boolean understood = body.isPresent() && ProgramReader.read(body.get(), into);
        if (!understood) {
            request.note("no program with name and schedule");
        }
        return understood;
    }
}
