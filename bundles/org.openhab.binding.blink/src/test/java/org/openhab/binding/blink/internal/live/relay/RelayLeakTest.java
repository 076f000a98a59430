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
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openhab.binding.blink.internal.live.relay.Packets.*;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.concurrency.AtOnce;
import org.openhab.binding.blink.internal.live.relay.RelayEnd.Reason;

import com.sun.management.UnixOperatingSystemMXBean;

/**
 * A {@link RelayConnection} leaves nothing behind, whenever it is closed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RelayLeakTest {

    private static final int FEW = 20;
    /** Each waits for its relay for most of the time. */
    private static final int VIEWERS = 8;
    /** The threads of the viewers, and those of the relay that have served them and are about to end. */
    private static final int AT_WORK = 3 * VIEWERS;

    @Test
    void aThousandLiveViewsLeaveNoFileOpenAndNoThread() throws Exception {
        try (AtOnce atOnce = new AtOnce(); TestRelay relay = TestRelay.encrypted(socket -> {
            socket.getInputStream().readNBytes(Hello.LENGTH);
            socket.getOutputStream().write(packet(0, 1, ts(1, 7)));
            socket.getInputStream().readAllBytes();
        })) {
            Runnable[] viewers = Collections.nCopies(VIEWERS, (Runnable) () -> view(relay, 1_000 / VIEWERS))
                    .toArray(Runnable[]::new);
            view(relay, 10);
            long files = openFiles();
            int threads = Thread.activeCount();

            atOnce.run(0, viewers);

            assertTrue(openFiles() < files + FEW, openFiles() + " files are open, " + files + " before");
            assertTrue(Thread.activeCount() < threads + AT_WORK + FEW,
                    Thread.activeCount() + " threads, " + threads + " before");
        }
    }

    private static void view(TestRelay relay, int times) {
        try {
            for (int i = 0; i < times; i++) {
                RelayClient client = new RelayClient();
                RelayConnection connection = client.open(relay);
                assertEquals(7 * 188, client.video(7 * 188).length);
                connection.close();
                client.assertEnd(Reason.CLOSED, connection);
                assertEquals("done", relay.nextServed());
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Test
    void itMayBeClosedByAnyThreadAtAnyMoment() throws Exception {
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            socket.getInputStream().readNBytes(Hello.LENGTH);
            // Until we close: on a fast day it would be done before.
            for (int i = 0; i < Integer.MAX_VALUE; i++) {
                socket.getOutputStream().write(packet(0, i, ts(1, 7)));
            }
        })) {
            long files = openFiles();
            Random random = new Random(5);
            for (int i = 0; i < 300; i++) {
                RelayClient client = new RelayClient();
                RelayConnection connection = client.open(relay);
                // From before the connection stands until long after the first picture.
                long until = System.nanoTime() + random.nextInt(20_000_000);
                TestRelay.start(() -> {
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                    connection.close();
                });
                client.assertEnd(Reason.CLOSED, connection);
                long size = client.video(0).length;
                relay.nextServed();
                assertEquals(size, client.video(0).length, "a picture came after the end");
            }
            assertTrue(openFiles() < files + FEW, openFiles() + " files are open, " + files + " before");
        }
    }

    @Test
    void itMayBeClosedBeforeTheAddressIsKnown() {
        CompletableFuture<InetAddress> late = new CompletableFuture<>();
        RelayClient client = new RelayClient();
        RelayConnection connection = client.with((HostResolver) host -> late).open("relay.example", 443);

        connection.close();
        late.complete(InetAddress.getLoopbackAddress());

        client.assertEnd(Reason.CLOSED, connection);
    }

    @Test
    void itMayBeClosedInTheHandshake() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        RelayClient client = new RelayClient();
        try (TestRelay relay = TestRelay.plain(socket -> {
            socket.getInputStream().read();
            begun.countDown();
            socket.getInputStream().readAllBytes();
        }); RelayConnection connection = client.open(relay)) {
            assertTrue(begun.await(60, TimeUnit.SECONDS));

            connection.close();

            client.assertEnd(Reason.CLOSED, connection);
            assertEquals("done", relay.nextServed());
        }
    }

    @Test
    void itMayBeClosedWhilePicturesAreHandedOn() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RelayClient client = new RelayClient();
        client.with((ByteBuffer part) -> {
            inside.countDown();
            try {
                goOn.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            client.accept(part);
        });
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            socket.getInputStream().readNBytes(Hello.LENGTH);
            socket.getOutputStream().write(join(packet(0, 1, ts(1, 1)), packet(0, 2, ts(2, 1))));
            socket.getInputStream().readAllBytes();
        }); RelayConnection connection = client.open(relay)) {
            assertTrue(inside.await(60, TimeUnit.SECONDS));

            connection.close(); // does not wait for the one who is inside
            goOn.countDown();

            client.assertEnd(Reason.CLOSED, connection);
            assertEquals(188, client.video(0).length);
        }
    }

    private static long openFiles() {
        assumeTrue(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean);
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }
}
