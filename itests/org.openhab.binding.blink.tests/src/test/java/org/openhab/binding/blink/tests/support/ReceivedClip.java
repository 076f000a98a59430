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
package org.openhab.binding.blink.tests.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;

/**
 * A clip that is downloaded into memory.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ReceivedClip implements BodyReceiver {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long announced = -1;

    @Override
    public synchronized void begin(long length) {
        bytes.reset();
        announced = length;
    }

    @Override
    public synchronized void receive(ByteBuffer part) {
        byte[] copy = new byte[part.remaining()];
        part.get(copy);
        bytes.writeBytes(copy);
    }

    /**
     * @return whether it is that film, as long as announced
     */
    public synchronized boolean is(Footage footage) {
        try (InputStream in = footage.content().open()) {
            return announced == footage.length() && Arrays.equals(in.readAllBytes(), bytes.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public synchronized int size() {
        return bytes.size();
    }
}
