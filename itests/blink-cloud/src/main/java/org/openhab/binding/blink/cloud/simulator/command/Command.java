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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan.Ending;
import org.openhab.binding.blink.cloud.simulator.home.Device;

/**
 * A command on its way. How far it has come is a matter of the time at which one asks.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Command {

    /** After this time the sync module gives up a command that never ends and takes another one. */
    private static final Duration HOLDS_NETWORK = Duration.ofSeconds(60);

    /** How long a live view takes from the request to the first picture; from then on it just goes on. */
    static final Duration PICK_UP = Duration.ofSeconds(3);

    private final long id;
    private final Optional<Long> parentId;
    private final Order order;
    private final CommandPlan plan;
    private final Instant createdAt;
    private final Duration duration;
    private final List<Command> parts;
    private volatile @Nullable Instant cut;

    Command(long id, Optional<Long> parentId, Order order, CommandPlan plan, Instant createdAt, Duration duration,
            List<Command> parts) {
        this.id = id;
        this.parentId = parentId;
        this.order = order;
        this.plan = plan;
        this.createdAt = createdAt;
        this.duration = duration;
        this.parts = parts;
    }

    public long id() {
        return id;
    }

    /** The command of which this is a part. */
    public Optional<Long> parentId() {
        return parentId;
    }

    public long accountId() {
        return order.accountId();
    }

    public long networkId() {
        return order.networkId();
    }

    public CommandKind kind() {
        return order.kind();
    }

    /** Who is to do it, empty for the network as a whole. */
    public Optional<Device> device() {
        return order.device();
    }

    public Optional<Long> syncModuleId() {
        return order.syncModuleId();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What is done for it, such as one for each battery camera that must hear of it. */
    public List<Command> parts() {
        return parts;
    }

    /** When it ends, by success or failure; empty when it never does. */
    public Optional<Instant> endsAt() {
        Optional<Instant> planned = plannedEnd();
        Instant cut = this.cut;
        return cut != null && (planned.isEmpty() || cut.isBefore(planned.get())) ? Optional.of(cut) : planned;
    }

    private Optional<Instant> plannedEnd() {
        return plan.ending() == Ending.NEVER ? Optional.empty() : Optional.of(createdAt.plus(duration));
    }

    /** Lets it end at this time, unless it ends before. */
    void cutAt(Instant time) {
        cut = time;
    }

    /** Whether nothing more will happen. */
    public boolean hasEnded(Instant now) {
        Optional<Instant> end = endsAt();
        return end.isPresent() && !end.get().isAfter(now);
    }

    public boolean hasFailed(Instant now) {
        return plan.ending() == Ending.FAILS && hasEnded(now) && endsAt().equals(plannedEnd());
    }

    public boolean isDone(Instant now) {
        return hasEnded(now) && !hasFailed(now);
    }

    /** The <code>status_code</code>: 908 until it has failed. */
    public int statusCode(Instant now) {
        return hasFailed(now) ? plan.statusCode() : CommandPlan.ALL_RIGHT;
    }

    /** How far it has come. A command that does not succeed comes no further than to the sync module. */
    public Stage stage(Instant now) {
        Stage reached = Stage.REST;
        for (Stage stage : Stage.values()) {
            reached = reachedAt(stage, now).isPresent() ? stage : reached;
        }
        return reached;
    }

    /** When a stage was reached, empty when that is not the case at the given time. */
    public Optional<Instant> reachedAt(Stage stage, Instant now) {
        Stage farthest = plan.ending() == Ending.WORKS ? kind().last() : Stage.SM;
        Instant time = createdAt.plus(stage.reachedAfter(kind().last(), kind().goesOn() ? PICK_UP : duration));
        return stage.compareTo(farthest) > 0 || !kind().passes(stage) || time.isAfter(now) ? Optional.empty()
                : Optional.of(time);
    }

    /** Whether its network can do nothing else. */
    boolean holdsNetwork(Instant now) {
        return !hasEnded(now) && (plan.ending() != Ending.NEVER || createdAt.plus(HOLDS_NETWORK).isAfter(now));
    }

    /** Whether somebody watches what this device sees, or is about to. */
    boolean watches(Device watched, Instant now) {
        Optional<Device> device = device();
        return kind() == CommandKind.LIVE_VIEW && device.isPresent() && device.get().id() == watched.id()
                && !hasEnded(now);
    }

    boolean isForgotten(Instant now, Duration after) {
        Optional<Instant> end = endsAt();
        return !(end.isPresent() ? end.get() : createdAt).plus(after).isAfter(now);
    }

    /** Does what has been commanded, at the time at which it was done. */
    void takeEffect() {
        endsAt().ifPresent(order.effect());
    }
}
