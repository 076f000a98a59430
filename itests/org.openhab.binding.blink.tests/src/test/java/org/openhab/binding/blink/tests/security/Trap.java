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
package org.openhab.binding.blink.tests.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An address on this machine that nobody has any business with.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Trap implements AutoCloseable {

    private final ServerSocket door;

    Trap() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getByName("0.0.0.0"));
        // Who has come waits at the door already: nothing has to be waited for.
        door.setSoTimeout(1);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whether somebody has connected, be it without a word. */
    boolean isVisited() throws IOException {
        try {
            door.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
