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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.command.Order;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.BusyAnswer;
import org.openhab.binding.blink.cloud.simulator.scenario.CommandScenario;

/**
 * Begins commands, unless their network is busy.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandStarter {

    private static final String BUSY = "System is busy, please wait";
    private static final int BUSY_CODE = 307;

    private final Commands commands;
    private final CommandScenario scenario;
    private final Clock clock;

    CommandStarter(Commands commands, CommandScenario scenario, Clock clock) {
        this.commands = commands;
        this.scenario = scenario;
        this.clock = clock;
    }

    /** Something that one device does. */
    CloudResponse start(CloudRequest request, Caller caller, Device device, CommandKind kind, Duration duration,
            Consumer<Instant> effect, BiFunction<Command, Instant, JsonMembers> answer) {
        Home home = caller.account().home();
        return start(request,
                new Order(caller.account().accountId(), device.networkId(), kind, Optional.of(device),
                        home.syncModuleOf(device.networkId()).map(SyncModule::id), List.of(), home.reaches(device),
                        duration, effect),
                answer);
    }

    /** Something that a device is told to do and does not do, whatever becomes of the command. */
    CloudResponse startInVain(CloudRequest request, Caller caller, Device device, CommandKind kind, CommandPlan outcome,
            BiFunction<Command, Instant, JsonMembers> answer) {
        Home home = caller.account().home();
        Order order = new Order(caller.account().accountId(), device.networkId(), kind, Optional.of(device),
                home.syncModuleOf(device.networkId()).map(SyncModule::id), List.of(), false, scenario.duration(),
                time -> {
                });
        return answer(request, commands.start(order, home.reaches(device) ? outcome : CommandPlan.neverEnds()), answer);
    }

    /** How long things take. */
    Duration duration() {
        return scenario.duration();
    }

    /** The same, in the time that things take. */
    CloudResponse start(CloudRequest request, Caller caller, Device device, CommandKind kind, Consumer<Instant> effect,
            BiFunction<Command, Instant, JsonMembers> answer) {
        return start(request, caller, device, kind, scenario.duration(), effect, answer);
    }

    /**
     * Arming and disarming: the battery cameras that are there hear of it; where there are none, it is done at once.
     */
    CloudResponse arm(CloudRequest request, Caller caller, Network network, boolean armed) {
        Home home = caller.account().home();
        List<Order.Part> informed = home.cameras().stream()
                .filter(camera -> camera.networkId() == network.id() && !camera.offline())
                .map(camera -> Order.part(CommandKind.CONFIG_LFR, camera)).toList();
        return start(request,
                new Order(caller.account().accountId(), network.id(), armed ? CommandKind.ARM : CommandKind.DISARM,
                        Optional.empty(), home.syncModuleOf(network.id()).map(SyncModule::id), informed,
                        home.reachesModule(network.id()), informed.isEmpty() ? Duration.ZERO : scenario.duration(),
                        time -> network.armed(armed)),
                CommandWriter::withParts);
    }

    /**
     * Something that is done in a network by something else than a device.
     *
     * @param heard whether that is there to be told
     */
    CloudResponse start(CloudRequest request, Caller caller, Network network, CommandKind kind, boolean heard,
            Consumer<Instant> effect) {
        Home home = caller.account().home();
        return start(request,
                new Order(caller.account().accountId(), network.id(), kind, Optional.empty(),
                        home.syncModuleOf(network.id()).map(SyncModule::id), List.of(),
                        heard && home.reachesModule(network.id()), scenario.duration(), effect),
                CommandWriter::brief);
    }

    /**
     * Something that a sync module does by itself.
     *
     * @return the command, or empty when its network is busy
     */
    Optional<Command> begin(Caller caller, SyncModule module, CommandKind kind, List<Order.Part> parts,
            Duration duration, Consumer<Instant> effect) {
        return commands.start(new Order(caller.account().accountId(), module.networkId(), kind, Optional.empty(),
                Optional.of(module.id()), parts, !module.offline(), duration, effect));
    }

    /** What a client is told that has come while something else is under way. */
    CloudResponse busy(CloudRequest request) {
        request.note("network is busy");
        return scenario.busyAnswer() == BusyAnswer.CONFLICT
                ? CloudResponse.json(409, Json.object().with("message", BUSY).with("code", BUSY_CODE))
                : CloudResponse.json(200, Json.object().with("message", BUSY));
    }

    private CloudResponse start(CloudRequest request, Order order, BiFunction<Command, Instant, JsonMembers> answer) {
        return answer(request, commands.start(order), answer);
    }

    private CloudResponse answer(CloudRequest request, Optional<Command> command,
            BiFunction<Command, Instant, JsonMembers> answer) {
        return command.isEmpty() ? busy(request)
                : CloudResponse.json(200, answer.apply(command.get(), clock.instant()));
    }
}
