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

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan.Ending;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * Commands: those that were given, and what will become of the next ones.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandControl {

    private final Control control;
    private final AccountControl accounts;

    CommandControl(Control control, AccountControl accounts) {
        this.control = control;
        this.accounts = accounts;
    }

    CloudResponse list(CloudRequest request) {
        Instant now = control.now();
        return CloudResponse.json(200, control.commands(accounts.named(request).email()).stream()
                .map(command -> write(command, now)).toList());
    }

    CloudResponse plans(CloudRequest request) {
        return CloudResponse.json(200, control.nextCommands().stream().map(CommandControl::write).toList());
    }

    CloudResponse plan(CloudRequest request, JsonInput body) {
        CommandPlan plan = switch (body.choice("ending", Ending.WORKS)) {
            case WORKS -> CommandPlan.works();
            case FAILS -> CommandPlan.fails((int) body.number("statusCode", CommandPlan.FAILED));
            case NEVER -> CommandPlan.neverEnds();
        };
        if (body.has("seconds")) {
            plan = plan.lasting(Duration.ofSeconds(body.number("seconds")));
        }
        long times = body.number("times", 1);
        body.refuseOthers();
        for (long i = 0; i < times; i++) {
            control.nextCommand(plan);
        }
        return plans(request);
    }

    CloudResponse forgetPlans(CloudRequest request) {
        control.forgetNextCommands();
        return CloudResponse.empty(204);
    }

    private static JsonMembers write(CommandPlan plan) {
        @Nullable
        Long seconds = plan.duration().isPresent() ? plan.duration().get().toSeconds() : null;
        return Json.object().with("ending", plan.ending().name().toLowerCase(Locale.ROOT))
                .with("statusCode", plan.statusCode()).with("seconds", seconds);
    }

    private static JsonMembers write(Command command, Instant now) {
        @Nullable
        Long device = command.device().isPresent() ? command.device().map(Device::id).get() : null;
        return Json.object().with("id", command.id()).with("network", command.networkId()).with("device", device)
                .with("command", command.kind().word()).with("createdAt", command.createdAt().toString())
                .with("stage", command.stage(now).word()).with("ended", command.hasEnded(now))
                .with("failed", command.hasFailed(now));
    }
}
