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
package org.openhab.binding.blink.internal.cloud.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keeps a body that comes in parts, and begins anew when it is told to. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RecordingReceiver implements BodyReceiver {

    private final List<Long> lengths = new ArrayList<>();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final CountDownLatch first = new CountDownLatch(1);
    private int parts;

    @Override
    public synchronized void begin(long length) throws IOException {
        lengths.add(length);
        content.reset();
    }

    @Override
    public synchronized void receive(ByteBuffer bytes) throws IOException {
        parts++;
        while (bytes.hasRemaining()) {
            content.write(bytes.get());
        }
        first.countDown();
    }

    /**
     * @return the announced length of each body that has begun
     */
    public synchronized List<Long> lengths() {
        return List.copyOf(lengths);
    }

    /**
     * @return what came since the last beginning
     */
    public synchronized byte[] content() {
        return content.toByteArray();
    }

    /**
     * @return in how many parts everything came
     */
    public synchronized int parts() {
        return parts;
    }

    /**
     * @return whether a first part comes before long
     */
    public boolean hasBegun() throws InterruptedException {
        return first.await(20, TimeUnit.SECONDS);
    }
}
