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
package org.openhab.addons.blink.hub.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A thing as it is at the moment of each call, and what one can do with it.
 *
 * All methods but {@link #uid()}, {@link #exists()} and {@link #statusHistory()} throw an
 * {@link java.util.NoSuchElementException} while there is no such thing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface HubThing {

    /** How long the methods that wait do so if nobody says otherwise: so slow may a machine be. */
    Duration PATIENCE = Duration.ofSeconds(60);

    String uid();

    boolean exists();

    /** The UID of its type. */
    String type();

    String label();

    /** The UID of the bridge it hangs on. */
    @Nullable
    String bridge();

    /** Whether it can be edited, which things from files cannot. */
    boolean editable();

    Status status();

    /**
     * All statuses since the hub started, oldest first; the same one twice in a row is told once.
     */
    List<Status> statusHistory();

    /**
     * Waits until the thing has this status.
     *
     * @throws IllegalStateException if that takes more than {@link #PATIENCE}
     */
    default Status awaitStatus(String status) {
        return awaitStatus(status, now -> now.is(status), PATIENCE);
    }

    /**
     * Waits until the thing has this status with this detail.
     *
     * @throws IllegalStateException if that takes more than {@link #PATIENCE}
     */
    default Status awaitStatus(String status, String detail) {
        return awaitStatus(status + " " + detail, now -> now.is(status, detail), PATIENCE);
    }

    /**
     * Waits until the add-on explains the status by the text with this key.
     *
     * @throws IllegalStateException if that takes more than {@link #PATIENCE}
     */
    default Status awaitText(String key) {
        return awaitStatus("@text/" + key, now -> now.key().equals(key), PATIENCE);
    }

    /**
     * Waits for a status.
     *
     * @param what how the status is called in the message of the exception
     * @throws IllegalStateException if that takes more than the limit
     */
    Status awaitStatus(String what, Predicate<Status> wanted, Duration limit);

    /** Numbers are {@link java.math.BigDecimal}, as in openHAB. Holds what is secret, too. */
    Map<String, Object> configuration();

    Map<String, String> properties();

    /**
     * Changes some parameters as the user interface does, a null value empties one.
     *
     * @throws IllegalStateException if the thing comes from a file, or has no handler
     * @throws IllegalArgumentException if a value is not allowed; the message tells which and why
     */
    void configure(Map<String, ? extends @Nullable Object> parameters);

    /** Changes one parameter, see {@link #configure(Map)}. */
    default void configure(String parameter, Object value) {
        configure(Map.of(parameter, value));
    }

    /**
     * Saves the thing without changing anything, which makes openHAB end its handler's work and start it again.
     */
    void saveAgain();

    void enable();

    void disable();

    /**
     * Asks the handler to let go of the thing, which then goes away. A thing from a file just goes away.
     */
    void remove();

    /** Removes the thing without waiting for its handler. */
    void forceRemove();

    List<ChannelView> channels();

    boolean hasChannel(String channel);

    /**
     * The last state as text.
     *
     * @return null while the add-on has not said anything
     * @throws java.util.NoSuchElementException if there is no such channel
     */
    @Nullable
    String state(String channel);

    /**
     * The last state as a picture.
     *
     * @return null if it is none
     * @throws java.util.NoSuchElementException if there is no such channel
     */
    @Nullable
    Picture picture(String channel);

    /**
     * Waits until a channel has this state.
     *
     * @throws IllegalStateException if that takes more than {@link #PATIENCE}
     */
    default void awaitState(String channel, String state) {
        awaitState(channel, state, state::equals, PATIENCE);
    }

    /**
     * Waits for the state of a channel, which may be one that is not there yet.
     *
     * @param what how the state is called in the message of the exception
     * @return the state
     * @throws IllegalStateException if that takes more than the limit
     */
    String awaitState(String channel, String what, Predicate<String> wanted, Duration limit);

    /**
     * What a trigger channel has triggered since the hub started, oldest first. Of all channels together, the last
     * thousands are kept.
     *
     * @throws java.util.NoSuchElementException if there is no such channel
     */
    List<TriggerEvent> events(String channel);

    /** What a trigger channel has said since the hub started, oldest first. */
    default List<String> triggers(String channel) {
        return events(channel).stream().map(TriggerEvent::payload).toList();
    }

    /**
     * Waits until a trigger channel has triggered so often since the hub started.
     *
     * @return what it has triggered, oldest first
     * @throws IllegalStateException if that takes more than {@link #PATIENCE}
     */
    default List<TriggerEvent> awaitEvents(String channel, int count) {
        return awaitEvents(channel, count, PATIENCE);
    }

    /**
     * Waits until a trigger channel has triggered so often since the hub started.
     *
     * @return what it has triggered, oldest first
     * @throws IllegalStateException if that takes more than the limit
     */
    List<TriggerEvent> awaitEvents(String channel, int count, Duration limit);

    /**
     * Sends a command or {@code REFRESH}, as an item would.
     *
     * @throws IllegalArgumentException if the channel does not understand it
     */
    void command(String channel, String command);

    /** Whether an item is linked to the channel: always, unless {@link #unlink(String)} said otherwise. */
    boolean isLinked(String channel);

    void link(String channel);

    void unlink(String channel);

    /** What a rule may call, in the hub's language. */
    List<ThingAction> actions();

    /**
     * Calls an action in a thread of its own, as a rule does.
     *
     * @param arguments text, numbers and booleans, converted to what the action wants
     * @throws IllegalArgumentException if there is no such action with that number of arguments
     */
    CompletableFuture<@Nullable Object> call(String action, @Nullable Object... arguments);
}
