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
package org.openhab.binding.blink.internal.cloud.model;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A live view that Blink has opened.
 *
 * @param command the command behind it, whose progress has to be asked for while it lasts
 * @param server the address of the relay as Blink gave it
 * @param token the secret that the relay wants to see; empty when Blink gave none
 * @param duration how long it lasts at the most
 * @param pollingInterval how often the progress of the command is to be asked for
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record LiveTicket(CommandTicket command, String server, String token, Duration duration,
        Duration pollingInterval) {
    @Override
    public String toString() {
        return "LiveTicket";
    }
}
