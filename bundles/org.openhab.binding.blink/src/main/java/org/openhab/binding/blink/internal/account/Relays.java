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

import java.nio.ByteBuffer;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.LiveTicket;
import org.openhab.binding.blink.internal.live.relay.RelayEnd;
import org.openhab.binding.blink.internal.live.relay.UnusableRelayException;

/**
 * Connects to the relay that has the live pictures of a camera.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
interface Relays {
    /**
     * @param ticket what Blink has said of the live view
     * @param serial the serial number of the camera
     * @param pictures takes the pictures
     * @param ended is told once that it is over
     * @return ends it
     * @throws UnusableRelayException when that is no relay that can be connected to
     */
    Runnable connect(LiveTicket ticket, String serial, Consumer<ByteBuffer> pictures, Consumer<RelayEnd> ended)
            throws UnusableRelayException;
}
