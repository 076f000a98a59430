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
package org.openhab.binding.blink.cloud.simulator.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recorder;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.command.Order;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.scenario.LiveScenario;

/**
 * The live views of all customers. One ends by its duration, when nobody asks for its command any more, when somebody
 * ends it, and when its device is out of reach.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveViews {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int TOKEN_LENGTH = 22;
    private static final int CONNECTION_ID_LENGTH = 16;
    private static final int REMEMBERED = 1000;

    private final Commands commands;
    private final Recorder recorder;
    private final LiveScenario scenario;
    private final Clock clock;
    private final RandomGenerator random;
    private final List<LiveView> views = new ArrayList<>();

    public LiveViews(Commands commands, Recorder recorder, LiveScenario scenario, Clock clock, RandomGenerator random) {
        this.commands = commands;
        this.recorder = recorder;
        this.scenario = scenario;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Begins a live view.
     *
     * @param extended whether a long one is wanted; only some customers get it
     * @return the live view, or empty when the network is busy or somebody else watches
     */
    public synchronized Optional<LiveView> start(Account account, Device device, boolean extended) {
        Home home = account.home();
        boolean granted = extended && scenario.extended();
        AtomicBoolean watched = new AtomicBoolean();
        Instant start = clock.instant();
        Duration duration = granted ? LiveScenario.EXTENDED : scenario.duration();
        Order order = new Order(account.accountId(), device.networkId(), CommandKind.LIVE_VIEW, Optional.of(device),
                home.syncModuleOf(device.networkId()).map(SyncModule::id), List.of(), home.reaches(device), duration,
                end -> save(account, device, watched.get(), start, end));
        Optional<Command> command = commands.start(order, CommandPlan.fails().lasting(scenario.offline()));
        if (command.isEmpty()) {
            return Optional.empty();
        }
        LiveView view = new LiveView(command.get(), device, word(TOKEN_LENGTH), word(CONNECTION_ID_LENGTH), granted,
                watched);
        views.add(view);
        if (views.size() > REMEMBERED) {
            views.remove(0);
        }
        polled(view.command());
        return Optional.of(view);
    }

    /** A client has asked for a command; a live view goes on as long as that is done. */
    public void polled(Command command) {
        Duration patience = scenario.polling().multipliedBy(scenario.unpolledIntervals());
        if (command.kind() == CommandKind.LIVE_VIEW && !patience.isZero()) {
            commands.cutAt(command, clock.instant().plus(patience));
        }
    }

    /** Ends it now. */
    public void end(LiveView view) {
        commands.cutAt(view.command(), clock.instant());
    }

    /**
     * The live view that a command is for.
     *
     * @param commandId the id of the command
     */
    public synchronized Optional<LiveView> ofCommand(long commandId) {
        return views.stream().filter(view -> view.command().id() == commandId).findFirst();
    }

    /** The live view that an address of the relay is for, whether it is over or not. */
    public synchronized Optional<LiveView> ofConnection(String connectionId) {
        return views.stream().filter(view -> view.connectionId().equals(connectionId)).findFirst();
    }

    /** All of them, the oldest first; those that are over are among them. */
    public synchronized List<LiveView> all() {
        return List.copyOf(views);
    }

    /** Forgets all of them. */
    public synchronized void clear() {
        views.forEach(this::end);
        views.clear();
    }

    /** A device that has been taken away in the meantime, and one at which nobody has looked, leaves nothing. */
    private void save(Account account, Device device, boolean watched, Instant start, Instant end) {
        Home home = account.home();
        if (watched && home.findDevice(device.id()).isPresent() && home.network(device.networkId()).liveViewsSaved()) {
            recorder.record(account,
                    ClipPlan.of(device.id()).source(ClipPlan.LIVEVIEW).at(start).length(Duration.between(start, end)));
        }
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
