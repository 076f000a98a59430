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

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.api.NetworkApi;
import org.openhab.binding.blink.internal.cloud.model.Program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Blink can be asked to set for networks; see {@link HomeCommands}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class NetworkSettings {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Logger logger = LoggerFactory.getLogger(NetworkSettings.class);

    private final CommandQueue queue;
    private final NetworkApi api;
    private final ForAccount account;

    NetworkSettings(CommandQueue queue, NetworkApi api, ForAccount account) {
        this.queue = queue;
        this.api = api;
        this.account = account;
    }

    /**
     * Sets whether live views are kept as clips.
     */
    public CompletableFuture<CommandResult> saveLiveView(long networkId, boolean on) {
        return queue
                .submit(new Command(Rank.USER, "live views of network " + networkId,
                        on ? "Keeping live views" : "Keeping no live views",
                        () -> account.call(info -> api.saveLiveView(info, networkId, on)),
                        Optional.of(now -> now.network(networkId)
                                .filter(network -> Boolean.valueOf(on).equals(network.saveLiveView())).isPresent()),
                        LIMIT));
    }

    /**
     * Puts all programs of a network in force, or out of it.
     *
     * @param seen is told the programs as Blink shows them afterwards
     * @return CONFIRMED when Blink shows all of them as wanted, NOT_POSSIBLE when the network has none
     */
    public CompletableFuture<CommandResult> schedule(long networkId, boolean on, Consumer<List<Program>> seen) {
        return read(networkId).thenCompose(programs -> {
            if (programs.isEmpty()) {
                return completedFuture(CommandResult.UNREACHABLE);
            }
            return programs.get().isEmpty() ? completedFuture(CommandResult.NOT_POSSIBLE)
                    : schedule(networkId, on, programs.get(), seen);
        });
    }

    private CompletableFuture<CommandResult> schedule(long networkId, boolean on, List<Program> programs,
            Consumer<List<Program>> seen) {
        List<CompletableFuture<CommandResult>> results = programs.stream().filter(program -> !isSet(program, on))
                .map(program -> enable(program, on)).toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenCompose(done -> results.isEmpty() ? completedFuture(Optional.of(programs)) : read(networkId))
                .thenApply(now -> {
                    now.ifPresent(seen);
                    boolean isDone = now.filter(all -> all.stream().allMatch(one -> isSet(one, on))).isPresent();
                    return isDone ? CommandResult.CONFIRMED
                            : results.stream().map(CompletableFuture::join).filter(result -> !result.isConfirmed())
                                    .findFirst().orElseGet(() -> now.isEmpty() ? CommandResult.UNREACHABLE
                                            : CommandResult.NOT_CONFIRMED);
                });
    }

    private static boolean isSet(Program program, boolean on) {
        return Boolean.valueOf(on).equals(program.enabled());
    }

    private CompletableFuture<CommandResult> enable(Program program, boolean on) {
        return queue.submit(new Command(Rank.USER, "program " + program.id(),
                on ? "Putting a program in force" : "Putting a program out of force",
                () -> account.call(info -> api.enable(info, program, on)), Optional.empty(), LIMIT));
    }

    /** Empty when Blink does not tell. */
    private CompletableFuture<Optional<List<Program>>> read(long networkId) {
        return queue.inUsersTurn(() -> account.call(info -> api.programsNow(info, networkId)))
                .handle((programs, failure) -> {
                    if (failure != null) {
                        logger.debug("The programs of network {} are not known: {}", networkId, failure.getMessage());
                    }
                    return Optional.ofNullable(programs);
                });
    }
}
