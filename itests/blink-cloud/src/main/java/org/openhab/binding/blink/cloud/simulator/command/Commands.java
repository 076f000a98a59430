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
package org.openhab.binding.blink.cloud.simulator.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan.Ending;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.scenario.CommandScenario;

/**
 * All commands under way and those that ended not long ago: one at a time for each network.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Commands {

    /** Ids of commands do not fit into 32 bits. */
    private static final long FIRST_ID = 2900000101L;

    private final Clock clock;
    private final CommandScenario scenario;
    private final List<Command> commands = new ArrayList<>();
    private final List<Command> unsettled = new ArrayList<>();
    private final List<CommandPlan> plans = new ArrayList<>();
    private final Map<NetworkKey, Instant> heldUntil = new HashMap<>();
    private long nextId = FIRST_ID;

    public Commands(Clock clock, CommandScenario scenario) {
        this.clock = clock;
        this.scenario = scenario;
    }

    /**
     * Begins a command.
     *
     * @return the command, or empty when its network is busy or somebody watches the camera
     */
    public synchronized Optional<Command> start(Order order) {
        return start(order, CommandPlan.neverEnds());
    }

    /**
     * The same.
     *
     * @param unreachable what becomes of it when who is to do it is out of reach
     */
    public synchronized Optional<Command> start(Order order, CommandPlan unreachable) {
        Optional<Device> device = order.device();
        if (isBusy(order.accountId(), order.networkId())
                || device.isPresent() && isWatched(order.accountId(), device.get())) {
            return Optional.empty();
        }
        CommandPlan plan = nextPlan(order, unreachable);
        Instant now = clock.instant();
        Optional<Duration> planned = plan.duration();
        Duration duration = planned.isPresent() ? planned.get() : order.duration();
        if (plan.ending() != Ending.WORKS && planned.isEmpty() && (duration.isZero() || order.kind().goesOn())) {
            duration = scenario.duration();
        }
        long id = nextId++;
        List<Command> parts = new ArrayList<>();
        for (Order.Part part : order.parts()) {
            Order partOrder = new Order(order.accountId(), order.networkId(), part.kind(), part.device(),
                    order.syncModuleId(), List.of(), true, duration, time -> {
                    });
            parts.add(new Command(nextId++, Optional.of(id), partOrder, plan, now, duration, List.of()));
        }
        Command command = new Command(id, Optional.empty(), order, plan, now, duration, List.copyOf(parts));
        commands.add(command);
        commands.addAll(parts);
        unsettled.add(command);
        settle();
        return Optional.of(command);
    }

    private CommandPlan nextPlan(Order order, CommandPlan unreachable) {
        if (!plans.isEmpty()) {
            return plans.remove(0);
        }
        return order.reachable() ? CommandPlan.works() : unreachable;
    }

    /** Lets everything take effect that is done by now, and forgets what is long over. */
    public synchronized void settle() {
        Instant now = clock.instant();
        unsettled.stream().filter(command -> command.isDone(now))
                .sorted(Comparator.comparing(Command::createdAt).thenComparing(Command::id))
                .forEach(Command::takeEffect);
        unsettled.removeIf(command -> command.hasEnded(now));
        commands.removeIf(command -> command.isForgotten(now, scenario.forgottenAfter()));
        unsettled.retainAll(commands);
        heldUntil.values().removeIf(until -> !until.isAfter(now));
    }

    /** A command of a customer, unless it is forgotten. */
    public synchronized Optional<Command> find(long accountId, long networkId, long id) {
        settle();
        return commands.stream().filter(
                command -> command.id() == id && command.accountId() == accountId && command.networkId() == networkId)
                .findFirst();
    }

    /** The commands of a customer that are not forgotten, the oldest first. */
    public synchronized List<Command> of(long accountId) {
        settle();
        return commands.stream().filter(command -> command.accountId() == accountId).toList();
    }

    public synchronized boolean isBusy(long accountId, long networkId) {
        settle();
        Instant now = clock.instant();
        return heldUntil.containsKey(new NetworkKey(accountId, networkId))
                || commands.stream().anyMatch(command -> command.accountId() == accountId
                        && command.networkId() == networkId && holdsNetwork(command, now));
    }

    /** A live view that has begun may leave the network to others. */
    private boolean holdsNetwork(Command command, Instant now) {
        return command.holdsNetwork(now)
                && (scenario.liveViewHoldsNetwork() || command.reachedAt(Stage.LV, now).isEmpty());
    }

    /** Whether there is a live view of this device. */
    public synchronized boolean isWatched(long accountId, Device device) {
        settle();
        Instant now = clock.instant();
        return commands.stream().anyMatch(command -> command.accountId() == accountId && command.watches(device, now));
    }

    /** Lets a command that is under way end at this time unless it ends before, in place of what was said before. */
    public synchronized void cutAt(Command command, Instant time) {
        if (!command.hasEnded(clock.instant())) {
            command.cutAt(time);
        }
        settle();
    }

    /** Lets a network be busy with something that no client has asked for. */
    public synchronized void hold(long accountId, long networkId, Duration duration) {
        heldUntil.put(new NetworkKey(accountId, networkId), clock.instant().plus(duration));
    }

    public synchronized void release(long accountId, long networkId) {
        heldUntil.remove(new NetworkKey(accountId, networkId));
    }

    /** Decides what becomes of a command to come: the first plan is for the next command, and so on. */
    public synchronized void plan(CommandPlan plan) {
        plans.add(plan);
    }

    /** The plans for commands that have not come yet. */
    public synchronized List<CommandPlan> plans() {
        return List.copyOf(plans);
    }

    public synchronized void clearPlans() {
        plans.clear();
    }

    /** Forgets everything; what was under way has no effect. */
    public synchronized void clear() {
        commands.clear();
        unsettled.clear();
        plans.clear();
        heldUntil.clear();
        nextId = FIRST_ID;
    }

    /**
     * The networks of different customers may have the same id.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    private record NetworkKey(long accountId, long networkId) {
    }
}
