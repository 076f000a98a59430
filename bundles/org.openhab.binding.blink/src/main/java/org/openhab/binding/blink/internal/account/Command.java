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
package org.openhab.binding.blink.internal.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.Home;

/**
 * Something that Blink shall do, and how to tell that it has.
 *
 * @param rank which commands go first
 * @param target what it acts on; of several that wait for the same target, only the last is carried out
 * @param name what it does, for the log
 * @param send sends it
 * @param confirmed what a home shows of it; empty when no home can
 * @param read asks a device for it, where no home can show it; empty when a home can, or nothing can, so that Blink's
 *            word counts
 * @param limit how long it may take, from being sent to being confirmed
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record Command(Rank rank, String target, String name, Supplier<CompletableFuture<CommandTicket>> send,
        Optional<Function<Home, Evidence>> confirmed, Optional<Supplier<CompletableFuture<Evidence>>> read,
        Duration limit) {

    /**
     * A command that a home confirms, or nothing.
     */
    Command(Rank rank, String target, String name, Supplier<CompletableFuture<CommandTicket>> send,
            Optional<Predicate<Home>> confirmed, Duration limit) {
        this(rank, target, name, send, confirmed.map(shows -> home -> Evidence.of(shows.test(home))), Optional.empty(),
                limit);
    }

    /**
     * A command that some homes confirm, while others do not tell.
     */
    static Command confirmedBySomeHomes(Rank rank, String target, String name,
            Supplier<CompletableFuture<CommandTicket>> send, Function<Home, Evidence> confirmed, Duration limit) {
        return new Command(rank, target, name, send, Optional.of(confirmed), Optional.empty(), limit);
    }

    /**
     * A command that the device itself confirms.
     */
    static Command confirmedByDevice(Rank rank, String target, String name,
            Supplier<CompletableFuture<CommandTicket>> send, Supplier<CompletableFuture<Evidence>> read,
            Duration limit) {
        return new Command(rank, target, name, send, Optional.empty(), Optional.of(read), limit);
    }

    /**
     * What can be seen of a command that was sent.
     */
    enum Evidence {
        DONE,
        NOT_DONE,
        /** Nothing: what Blink has said of it is all that is known. */
        NONE;

        static Evidence of(boolean done) {
            return done ? DONE : NOT_DONE;
        }
    }

    /**
     * Which commands go first.
     */
    enum Rank {
        DISARM,
        ARM,
        USER,
        AUTOMATIC
    }
}
