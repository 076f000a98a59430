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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.api.CommandApi;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;

/**
 * What Blink can be asked to do with networks; see {@link HomeCommands}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class NetworkCommands {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final CommandQueue queue;
    private final CommandApi api;
    private final HomeWatch home;
    private final ForAccount account;

    NetworkCommands(CommandQueue queue, CommandApi api, HomeWatch home, ForAccount account) {
        this.queue = queue;
        this.api = api;
        this.home = home;
        this.account = account;
    }

    /**
     * Arms or disarms a network.
     */
    public CompletableFuture<CommandResult> arm(long networkId, boolean on) {
        Command command = new Command(on ? Rank.ARM : Rank.DISARM, "armed of network " + networkId,
                on ? "Arming a network" : "Disarming a network",
                () -> account.call(info -> api.arm(info, networkId, on)), Optional.of(now -> now.network(networkId)
                        .filter(network -> Boolean.valueOf(on).equals(network.armed())).isPresent()),
                LIMIT);
        return queue.submit(command);
    }

    /**
     * Arms or disarms all networks, one after the other.
     *
     * @return CONFIRMED when all are as wanted, else how the first one ended that is not
     */
    public CompletableFuture<CommandResult> armAll(boolean on) {
        List<Network> networks = home.known().map(Home::networks).orElseGet(List::of);
        if (networks.isEmpty()) {
            return completedFuture(CommandResult.NOT_POSSIBLE);
        }
        List<CompletableFuture<CommandResult>> results = networks.stream().map(Network::id).map(id -> arm(id, on))
                .toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(done -> results.stream().map(CompletableFuture::join).filter(result -> !result.isConfirmed())
                        .findFirst().orElseGet(() -> CommandResult.CONFIRMED));
    }
}
