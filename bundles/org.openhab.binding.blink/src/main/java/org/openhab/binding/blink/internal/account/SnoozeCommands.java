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
import org.openhab.binding.blink.internal.account.Command.Evidence;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.api.SnoozeApi;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * Mutes the notifications of the Blink app for a while; see {@link HomeCommands}. Recording goes on.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SnoozeCommands {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final CommandQueue queue;
    private final SnoozeApi api;
    private final HomeWatch home;
    private final ForAccount account;

    SnoozeCommands(CommandQueue queue, SnoozeApi api, HomeWatch home, ForAccount account) {
        this.queue = queue;
        this.api = api;
        this.home = home;
        this.account = account;
    }

    /**
     * Mutes a network.
     *
     * @param minutes how long; 0 ends it
     * @return CONFIRMED when Blink says that it has; the home does not show it
     */
    public CompletableFuture<CommandResult> network(long networkId, int minutes) {
        return queue.submit(new Command(Rank.USER, "snooze of network " + networkId, name("a network", minutes),
                () -> account.call(info -> api.network(info, networkId, minutes)), Optional.empty(), LIMIT));
    }

    /**
     * Mutes a camera.
     *
     * @param minutes how long; 0 ends it
     * @return CONFIRMED when the home shows it; where the home never tells, when Blink says that it has
     */
    public CompletableFuture<CommandResult> camera(DeviceFamily family, long cameraId, int minutes) {
        return home.known().flatMap(now -> now.camera(family, cameraId))
                .map(one -> queue.submit(Command.confirmedBySomeHomes(Rank.USER, "snooze of " + family + " " + cameraId,
                        name("a camera", minutes), () -> account.call(info -> api.camera(info, one, minutes)),
                        now -> shown(now.camera(family, cameraId), minutes > 0), LIMIT)))
                .orElseGet(() -> completedFuture(CommandResult.NOT_POSSIBLE));
    }

    private static Evidence shown(Optional<Camera> camera, boolean snoozed) {
        return camera.map(one -> {
            Boolean shown = one.isSnoozed();
            return shown == null ? Evidence.NONE : Evidence.of(shown == snoozed);
        }).orElseGet(() -> Evidence.NOT_DONE);
    }

    /** Only commands of the same name are the same. */
    private static String name(String what, int minutes) {
        return minutes == 0 ? "Ending the snooze of " + what : "Snoozing " + what + " for " + minutes + " minutes";
    }
}
