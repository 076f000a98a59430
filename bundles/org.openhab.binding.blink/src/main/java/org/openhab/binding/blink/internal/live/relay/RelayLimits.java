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
package org.openhab.binding.blink.internal.live.relay;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long to put up with a relay, and how often to give a sign of life.
 *
 * @param connect until the connection stands, the look-up of its name included
 * @param handshake from then until encryption is agreed on
 * @param firstPicture from then until the first bytes of a picture come: a camera that has to wake up needs up to 10 s
 * @param silence without a byte of a picture, later on
 * @param keepAlive between two signs of life
 * @param statistics between two statistics; also the rhythm in which the other times are looked at
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record RelayLimits(Duration connect, Duration handshake, Duration firstPicture, Duration silence,
        Duration keepAlive, Duration statistics) {

    /**
     * What Blink's own clients do, as far as it is known; relays cut a silent client after 15 s. The handshake may take
     * longer: the first one of a small machine that is busy with its start takes more than 10 s.
     */
    public static final RelayLimits STANDARD = new RelayLimits(Duration.ofSeconds(10), Duration.ofSeconds(20),
            Duration.ofSeconds(20), Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(1));
}
