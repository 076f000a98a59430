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
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.live.LiveViews;
import org.openhab.binding.blink.cloud.simulator.scenario.CommandScenario;

/**
 * <code>GET /network/{network}/command/{command}</code> tells how far a command has come, and <code>POST …/done/</code>
 * is what is left of a call that once ended it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandEndpoints {

    private static final int RETIRED = 900;
    private static final int DONE = 902;

    private final Commands commands;
    private final LiveViews live;
    private final CommandScenario scenario;
    private final Clock clock;

    CommandEndpoints(Commands commands, LiveViews live, CommandScenario scenario, Clock clock) {
        this.commands = commands;
        this.live = live;
        this.scenario = scenario;
        this.clock = clock;
    }

    CloudResponse show(CloudRequest request, Caller caller, Network network) {
        Optional<Command> command = commands.find(caller.account().accountId(), network.id(),
                Long.parseLong(request.pathVariable("command")));
        if (command.isEmpty()) {
            request.note("no such command, or forgotten");
            return RestErrors.notFound("Command not found");
        }
        live.polled(command.get());
        return CloudResponse.json(200, CommandWriter.progress(command.get(), clock.instant()));
    }

    /** Whatever is answered, a live view is over then. */
    CloudResponse done(CloudRequest request, Caller caller, Network network) {
        commands.find(caller.account().accountId(), network.id(), Long.parseLong(request.pathVariable("command")))
                .flatMap(command -> live.ofCommand(command.id())).ifPresent(live::end);
        return switch (scenario.doneAnswer()) {
            case NOT_FOUND -> ErrorPages.notFound();
            case RETIRED -> CloudResponse.json(200,
                    Json.object().with("message", "Endpoint no longer supported.").with("code", RETIRED));
            case DONE -> CloudResponse.json(200, Json.object().with("message", "Command done").with("code", DONE));
        };
    }
}
