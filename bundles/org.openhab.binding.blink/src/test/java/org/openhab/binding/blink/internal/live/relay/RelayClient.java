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

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One who looks at a live view, for tests.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class RelayClient implements Consumer<ByteBuffer> {

    static final String SERIAL = "G8T1CA0000000001";
    static final String TOKEN = "kJ3xInventedToken22chr";

    final ManualDelay delay = new ManualDelay();
    private final ByteArrayOutputStream video = new ByteArrayOutputStream();
    private RelayLimits limits = RelayLimits.STANDARD;
    private HostResolver resolver = HostResolver.ofSystem(Runnable::run);
    private AddressPolicy policy = (host, address) -> address.isLoopbackAddress();
    private Consumer<ByteBuffer> consumer = this;

    RelayClient with(RelayLimits other) {
        limits = other;
        return this;
    }

    RelayClient with(HostResolver other) {
        resolver = other;
        return this;
    }

    RelayClient with(AddressPolicy other) {
        policy = other;
        return this;
    }

    RelayClient with(Consumer<ByteBuffer> other) {
        consumer = other;
        return this;
    }

    static RelayAddress address(String host, int port) {
        return new RelayAddress(host, port, "Ab12Cd34Ef56Gh78", 400_001);
    }

    static Hello hello() {
        try {
            return Hello.of(address("localhost", 443), SERIAL, TOKEN);
        } catch (UnusableRelayException e) {
            throw new AssertionError(e);
        }
    }

    RelayConnector connector() {
        return new RelayConnector(resolver, policy, delay, limits);
    }

    RelayConnection open(TestRelay relay) {
        return open("127.0.0.1", relay.port());
    }

    RelayConnection open(String host, int port) {
        return connector().open(address(host, port), hello(), consumer);
    }

    @Override
    public synchronized void accept(ByteBuffer part) {
        video.writeBytes(Packets.bytes(part));
        notifyAll();
    }

    /**
     * @return what has come, as soon as it is that much
     */
    synchronized byte[] video(int size) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (video.size() < size && System.nanoTime() < end) {
            wait(1_000);
        }
        return video.toByteArray();
    }

    /**
     * @return how it has ended, as soon as it has
     */
    static RelayEnd end(RelayConnection connection) {
        CompletableFuture<RelayEnd> ended = connection.ended();
        try {
            return ended.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("has not ended", e);
        }
    }

    void assertEnd(RelayEnd.Reason reason, RelayConnection connection) {
        RelayEnd end = end(connection);
        assertEquals(reason, end.reason(), end.message());
        assertEquals(0, delay.pending(), "a timer is left");
        for (String secret : new String[] { SERIAL, TOKEN, "Ab12Cd34Ef56Gh78", "400001" }) {
            assertFalse(end.message().contains(secret), end.message());
        }
    }

    static HostResolver never() {
        return host -> new CompletableFuture<InetAddress>();
    }
}
