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
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Device;

/**
 * What a client wants to be done.
 *
 * @param accountId the customer
 * @param networkId the network, which is busy until it is done
 * @param kind what is to be done
 * @param device who is to do it, empty for the network as a whole
 * @param syncModuleId through whom, empty without a sync module
 * @param parts what must be done for it, each by a command of its own
 * @param reachable whether it can be done at all; otherwise it never ends
 * @param duration how long it takes by itself
 * @param effect what has changed when it is done, at that time
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Order(long accountId, long networkId, CommandKind kind, Optional<Device> device,
        Optional<Long> syncModuleId, List<Part> parts, boolean reachable, Duration duration, Consumer<Instant> effect) {

    /** The part of it that a camera does. */
    public static Part part(CommandKind kind, Device device) {
        return new Part(kind, Optional.of(device));
    }

    /** The part of it that the sync module does. */
    public static Part part(CommandKind kind) {
        return new Part(kind, Optional.empty());
    }

    /**
     * A part of what is to be done.
     *
     * @param kind what it is
     * @param device who is to do it, empty for the sync module
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public record Part(CommandKind kind, Optional<Device> device) {
    }
}
