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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.live.LiveViews;
import org.openhab.binding.blink.cloud.simulator.scenario.Refusal;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;
import org.openhab.binding.blink.cloud.simulator.server.TlsCertificate;
import org.openhab.binding.blink.cloud.simulator.time.Delay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relay, which sends live pictures over TLS to those who say the right hello. It begins to listen when the first
 * live view begins.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Relay implements AutoCloseable {

    /** How many checks an ended connection has for its farewell. */
    static final int CHECKS_UNTIL_FORCE = 10;

    private static final int CHECK_MILLIS = 50;
    private static final int CLOSE_SECONDS = 5;

    private final Logger logger = LoggerFactory.getLogger(Relay.class);
    private final InetAddress address;
    private final LiveViews views;
    private final Scenario scenario;
    private final RelayFaults faults;
    private final RelayVisits visits;
    private final Clock clock;
    private final Delay delay;
    private final List<RelayConnection> connections = new CopyOnWriteArrayList<>();
    private @Nullable Open open;
    private volatile boolean closed;

    public Relay(InetAddress address, LiveViews views, Scenario scenario, RelayFaults faults, RelayVisits visits,
            Clock clock, Delay delay) {
        this.address = address;
        this.views = views;
        this.scenario = scenario;
        this.faults = faults;
        this.visits = visits;
        this.clock = clock;
        this.delay = delay;
    }

    /** The port that clients are told now: one at which nobody listens if they are to be refused. */
    public synchronized int port() {
        Open open = this.open;
        if (open == null) {
            open = open();
            this.open = open;
        }
        return scenario.relay().refusal() == Refusal.TCP ? open.unused().getLocalPort() : open.server().getLocalPort();
    }

    /** Ends all connections; the relay goes on. */
    public void disconnect() {
        connections.forEach(connection -> connection.end("the relay was reset"));
    }

    /** Ends everything; nothing is left running. */
    @Override
    public synchronized void close() {
        closed = true;
        Open open = this.open;
        if (open == null) {
            return;
        }
        this.open = null;
        open.checks().shutdownNow();
        open.threads().shutdown();
        try {
            open.server().close();
            open.unused().close();
            connections.forEach(connection -> {
                connection.end("the relay is closed");
                connection.closePlain();
            });
            if (!open.threads().awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                logger.warn("The relay did not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.threads().shutdownNow();
        }
    }

    private Open open() {
        if (closed) {
            throw new IllegalStateException("The relay is closed");
        }
        try {
            ServerSocket server = new ServerSocket(0, 0, address);
            // Bound and not listening: whoever connects is refused, and nobody else gets the port.
            Socket unused = new Socket();
            unused.bind(new InetSocketAddress(address, 0));
            ExecutorService threads = Executors.newCachedThreadPool(threads());
            ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(threads());
            threads.execute(() -> accept(server, threads));
            checks.scheduleWithFixedDelay(this::check, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
            logger.info("The relay is at {}:{}", address.getHostAddress(), server.getLocalPort());
            return new Open(server, unused, threads, checks);
        } catch (IOException e) {
            throw new UncheckedIOException("The relay cannot listen", e);
        }
    }

    private void accept(ServerSocket server, ExecutorService threads) {
        while (!server.isClosed()) {
            try {
                Socket plain = server.accept();
                threads.execute(() -> serve(plain, threads));
            } catch (IOException | RejectedExecutionException e) {
                logger.debug("No further client: {}", e.getMessage());
            }
        }
    }

    private void serve(Socket plain, ExecutorService threads) {
        RelayVisit visit = visits.begin(clock.instant());
        try {
            plain.setTcpNoDelay(true);
            if (scenario.relay().refusal() == Refusal.TLS) {
                visit.end("refused before the handshake");
                plain.close();
            } else if (context().getSocketFactory().createSocket(plain, null, plain.getPort(),
                    true) instanceof SSLSocket socket) {
                socket.setUseClientMode(false);
                RelayConnection connection = new RelayConnection(plain, socket, visit, views, scenario, faults, clock,
                        delay);
                connections.add(connection);
                if (closed) {
                    connection.closePlain();
                }
                connection.serve(threads);
            }
        } catch (IOException e) {
            logger.debug("A client could not be served: {}", e.getMessage());
            visit.end("gone: " + e.getMessage());
        }
    }

    private SSLContext context() throws IOException {
        return (scenario.relay().certificateNamesBlink() ? TlsCertificate.forRelay() : TlsCertificate.forOtherRelay())
                .serverContext();
    }

    private void check() {
        connections.forEach(RelayConnection::check);
        connections.removeIf(connection -> connection.isOver() && connection.isClosed());
    }

    private static ThreadFactory threads() {
        return task -> {
            Thread thread = new Thread(task, "blink-relay");
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * What there is while the relay is open.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    private record Open(ServerSocket server, Socket unused, ExecutorService threads, ScheduledExecutorService checks) {
    }
}
