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
package org.openhab.binding.blink.internal.handler;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.types.State;

/**
 * The thing of a camera, which writes down what it is told.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RecordedOutput implements CameraOutput {

    final TestClock clock = new TestClock();
    final ManualScheduler scheduler = new ManualScheduler(clock);
    final List<String> triggers = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final Deque<CompletableFuture<byte[]>> pictures = new ArrayDeque<>();
    final Set<String> linked = new HashSet<>();
    final List<String> orders = new ArrayList<>();
    final List<String> restored = new ArrayList<>();
    final List<String> added = new ArrayList<>();
    /** What is told just before the next news, while those wait for their turn. */
    Runnable before = () -> {
    };
    private boolean telling;
    int repetitions;
    boolean online = true;
    final Timers timers = new Timers(scheduler);
    private final Map<String, State> shown = new HashMap<>();
    private final Map<String, List<State>> states = new LinkedHashMap<>();

    /**
     * @return all states that a channel has shown, without repetitions
     */
    List<State> states(String channelId) {
        return List.copyOf(states.getOrDefault(channelId, List.of()));
    }

    /**
     * @return what a channel shows; null when it was never told
     */
    @Nullable
    State state(String channelId) {
        return shown.get(channelId);
    }

    @Override
    public void tell(Runnable news) {
        if (telling) {
            news.run();
            return;
        }
        Runnable first = before;
        before = () -> {
        };
        first.run();
        telling = true;
        news.run();
        telling = false;
    }

    @Override
    public void show(Map<String, State> now) {
        tell(() -> now.forEach((channelId, state) -> {
            if (!state.equals(shown.put(channelId, state))) {
                List<State> all = new ArrayList<>(states(channelId));
                all.add(state);
                states.put(channelId, all);
            }
        }));
    }

    @Override
    public void add(String channelId) {
        added.add(channelId);
    }

    @Override
    public void forget(String channelId) {
        shown.remove(channelId);
    }

    @Override
    public void repeat(String channelId, State state) {
        shown.remove(channelId);
        show(Map.of(channelId, state));
    }

    @Override
    public void restore(String channelId) {
        restored.add(channelId);
    }

    @Override
    public void showAgain() {
        repetitions++;
    }

    @Override
    public void order(String channelId, Function<HomeCommands, CompletableFuture<CommandResult>> order) {
        orders.add(channelId);
    }

    @Override
    public void trigger(String channelId, String event) {
        triggers.add(channelId + " " + event);
    }

    @Override
    public boolean isLinked(String channelId) {
        return linked.contains(channelId);
    }

    @Override
    public boolean isOnline() {
        return online;
    }

    @Override
    public CompletableFuture<byte[]> load(Thumbnail thumbnail) {
        asked.add(thumbnail.reference());
        CompletableFuture<byte[]> picture = new CompletableFuture<>();
        pictures.add(picture);
        return picture;
    }

    @Override
    public CompletableFuture<Boolean> pause(Duration time) {
        return timers.pause(time);
    }

    @Override
    public Runnable later(Duration delay, Runnable task) {
        return timers.later(delay, task);
    }
}
