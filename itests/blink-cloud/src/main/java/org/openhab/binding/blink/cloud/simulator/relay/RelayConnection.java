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

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import javax.net.ssl.SSLSocket;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.live.LiveView;
import org.openhab.binding.blink.cloud.simulator.live.LiveViews;
import org.openhab.binding.blink.cloud.simulator.relay.RelayStop.Step;
import org.openhab.binding.blink.cloud.simulator.scenario.LiveScenario;
import org.openhab.binding.blink.cloud.simulator.scenario.Refusal;
import org.openhab.binding.blink.cloud.simulator.scenario.RelayScenario;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;
import org.openhab.binding.blink.cloud.simulator.time.Delay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client at the relay: its hello, what it sends, and the end.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class RelayConnection {

    private final Logger logger = LoggerFactory.getLogger(RelayConnection.class);
    private final Socket plain;
    private final SSLSocket socket;
    private final RelayVisit visit;
    private final LiveViews views;
    private final RelayScenario scenario;
    private final LiveScenario liveScenario;
    private final RelayFaults faults;
    private final Clock clock;
    private final Delay delay;
    private volatile Instant heard;
    private volatile @Nullable LiveView view;
    private int checksSinceEnd;

    /**
     * @param plain the connection
     * @param socket the same with TLS
     */
    RelayConnection(Socket plain, SSLSocket socket, RelayVisit visit, LiveViews views, Scenario scenario,
            RelayFaults faults, Clock clock, Delay delay) {
        this.plain = plain;
        this.socket = socket;
        this.visit = visit;
        this.views = views;
        this.scenario = scenario.relay();
        this.liveScenario = scenario.live();
        this.faults = faults;
        this.clock = clock;
        this.delay = delay;
        heard = clock.instant();
    }

    /**
     * Serves the client until it has gone.
     *
     * @param senders where the pictures are sent
     */
    void serve(Executor senders) {
        try {
            visit.pass(Step.CONNECTED);
            socket.startHandshake();
            visit.pass(Step.SECURED);
            Optional<LiveView> wanted = welcome(socket.getInputStream().readNBytes(Hello.SIZE));
            if (wanted.isPresent()) {
                LiveView found = wanted.get();
                view = found;
                visit.pass(Step.GREETED);
                senders.execute(() -> send(found));
                listen();
            }
        } catch (EOFException e) {
            end("the client has left");
        } catch (IOException | RejectedExecutionException e) {
            logger.debug("A client of the relay is gone: {}", e.getMessage());
            end("gone: " + e.getMessage());
        } finally {
            leave();
        }
    }

    /** Cuts a client that is silent, or whose live view is over. */
    void check() {
        LiveView view = this.view;
        Instant now = clock.instant();
        if (view != null && view.isOver(now)) {
            end("the live view is over");
        } else if (!heard.plus(scenario.silence()).isAfter(now)) {
            end("the client was silent");
        }
        // What is stuck does not see that it is over; the sender has had time to say farewell.
        if (isOver() && ++checksSinceEnd > Relay.CHECKS_UNTIL_FORCE) {
            closePlain();
        }
    }

    boolean isOver() {
        return visit.end().isPresent();
    }

    boolean isClosed() {
        return plain.isClosed();
    }

    /** Lets the connection be closed, if it is not over yet. */
    void end(String reason) {
        visit.end(reason);
    }

    /** Breaks the connection. */
    void reset() {
        end("broken by a fault");
        try {
            plain.setSoLinger(true, 0);
        } catch (IOException e) {
            logger.debug("The connection is broken already: {}", e.getMessage());
        }
        closePlain();
    }

    void beforePictures() throws IOException {
        visit.pass(Step.PICTURES);
    }

    void sent(int bytes, Duration time) {
        visit.sent(bytes, time);
        LiveView view = this.view;
        if (view != null) {
            view.watched();
        }
    }

    void closePlain() {
        try {
            plain.close();
        } catch (IOException e) {
            logger.debug("A connection could not be closed: {}", e.getMessage());
        }
    }

    private Optional<LiveView> welcome(byte[] received) {
        if (received.length < Hello.SIZE) {
            visit.complain("the hello has only " + received.length + " bytes");
            end("refused");
            return Optional.empty();
        }
        Hello hello = new Hello(received);
        List<String> errors = hello.errors();
        errors.forEach(visit::complain);
        Optional<LiveView> found = views.ofConnection(hello.connectionId());
        if (found.isEmpty()) {
            visit.complain("the connection id is that of no live view");
            end("refused");
            return found;
        }
        LiveView view = found.get();
        visit.cameFor(view);
        List<String> more = hello.errors(view, scenario.acceptZeroToken());
        more.forEach(visit::complain);
        if (!errors.isEmpty() || !more.isEmpty() || scenario.refusal() == Refusal.HELLO) {
            end("refused");
        } else if (view.isOver(clock.instant())) {
            visit.complain("the live view is over");
            end("refused");
        } else if (!view.connect()) {
            visit.complain("somebody else is connected");
            end("refused");
        } else {
            visit.accept();
            return found;
        }
        return Optional.empty();
    }

    private void listen() throws IOException {
        ClientPackets packets = new ClientPackets(socket.getInputStream(), visit);
        while (!isOver()) {
            int type = packets.next();
            if (type == PacketType.KEEP_ALIVE || type == PacketType.STATISTICS) {
                heard = clock.instant();
                visit.pass(Step.LIFE_SIGN);
            }
            // Last, so that who sees it may let time pass.
            visit.received(type);
        }
    }

    private void send(LiveView view) {
        try {
            new StreamSender(this, new Wire(socket.getOutputStream(), scenario), scenario, faults, view.device().id(),
                    clock, delay).send();
        } catch (IOException e) {
            logger.debug("Nothing can be sent any more: {}", e.getMessage());
            end("gone: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end("the relay is closed");
        }
        close();
    }

    private void leave() {
        LiveView view = this.view;
        if (view == null) {
            close();
            return;
        }
        view.disconnect();
        if (liveScenario.endsWithConnection()) {
            views.end(view);
        }
    }

    private void close() {
        try {
            socket.close();
        } catch (IOException e) {
            logger.debug("A client was gone before the end: {}", e.getMessage());
        }
        closePlain();
    }
}
