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
package org.openhab.binding.blink.tests.support;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.EventType;

/**
 * A rule that hears what happens to the clips of an account, and remembers it over restarts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class HeardClips implements ClipListener {

    /**
     * An event that was heard.
     *
     * @param at when
     */
    public record Heard(Clip clip, boolean late, Instant at) {
    }

    private final Clock clock;
    private final List<Heard> events = new CopyOnWriteArrayList<>();

    /** What the rule does when it hears of an event. */
    public volatile Consumer<ClipEvent> rule = event -> {
    };

    HeardClips(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onEvent(ClipEvent event) {
        events.add(new Heard(event.clip(), event.late(), clock.instant()));
        rule.accept(event);
    }

    @Override
    public void onClips(ClipBook book) {
        // Nobody here shows them; tests look into the book itself.
    }

    /**
     * @return what was heard, in that order
     */
    public List<Heard> events() {
        return List.copyOf(events);
    }

    /**
     * @return the ids of the clips that were heard of, in that order
     */
    public List<String> ids() {
        return events.stream().map(heard -> heard.clip().id()).toList();
    }

    /**
     * @return what was heard, in words
     */
    public List<EventType> types() {
        return events.stream().map(heard -> heard.clip().type()).toList();
    }

    /**
     * @return the only event that was heard
     */
    public Heard only() {
        List<Heard> all = events();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " events instead of one: " + all);
        }
        return all.get(0);
    }

    /**
     * Forgets what was heard.
     */
    public void clear() {
        events.clear();
    }
}
