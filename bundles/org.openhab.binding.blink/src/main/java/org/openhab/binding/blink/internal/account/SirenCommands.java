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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.api.SirenApi;

/**
 * What Blink can be asked to do with sirens; see {@link HomeCommands}. Whether a siren sounds, no home shows, so that
 * Blink's word counts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SirenCommands {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final CommandQueue queue;
    private final SirenApi api;
    private final HomeWatch home;
    private final ForAccount account;

    SirenCommands(CommandQueue queue, SirenApi api, HomeWatch home, ForAccount account) {
        this.queue = queue;
        this.api = api;
        this.home = home;
        this.account = account;
    }

    /**
     * Has a siren sound.
     *
     * @param seconds how long
     */
    public CompletableFuture<CommandResult> activate(long sirenId, int seconds) {
        return home.known().flatMap(now -> now.siren(sirenId))
                .map(one -> queue.submit(
                        new Command(Rank.USER, "siren " + sirenId, "Activating a siren for " + seconds + " seconds",
                                () -> account.call(info -> api.activate(info, one, seconds)), Optional.empty(), LIMIT)))
                .orElseGet(() -> completedFuture(CommandResult.NOT_POSSIBLE));
    }

    /**
     * Silences all sirens of a network; Blink has no call for a single one.
     */
    public CompletableFuture<CommandResult> deactivate(long networkId) {
        return queue.submit(new Command(Rank.USER, "sirens of network " + networkId, "Deactivating sirens",
                () -> account.call(info -> api.deactivate(info, networkId)), Optional.empty(), LIMIT));
    }
}
