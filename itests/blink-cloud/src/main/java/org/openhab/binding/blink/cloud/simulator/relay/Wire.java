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
package org.openhab.binding.blink.cloud.simulator.relay;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.scenario.RelayScenario;

/**
 * Writes bytes in pieces of the wanted size, each of which is a record of TLS.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Wire {

    private final OutputStream out;
    private final RelayScenario scenario;

    Wire(OutputStream out, RelayScenario scenario) {
        this.out = out;
        this.scenario = scenario;
    }

    void write(byte[] bytes) throws IOException {
        int chunk = scenario.chunkBytes() == 0 ? bytes.length : scenario.chunkBytes();
        for (int from = 0; from < bytes.length; from += chunk) {
            out.write(bytes, from, Math.min(chunk, bytes.length - from));
            out.flush();
        }
    }

    /** All but some bytes from the middle. */
    static byte[] without(byte[] bytes, int missing) {
        int count = Math.min(missing, bytes.length);
        int from = (bytes.length - count) / 2;
        byte[] rest = Arrays.copyOf(bytes, bytes.length - count);
        System.arraycopy(bytes, from + count, rest, from, rest.length - from);
        return rest;
    }
}
