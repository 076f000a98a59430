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

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.relay.RelayEnd.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to a relay with TLS that holds no thread: Java's own channel group calls when bytes have come or gone.
 * All methods are to be called in a turn, and the listener is called in one. The next bytes are fetched when the
 * listener is done with those before.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class TlsChannel {

    /** More than a relay that reads at all can leave lying: two minutes of statistics. */
    static final int LONGEST_QUEUE = 4_096;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /**
     * Is told what happens, in a turn.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    interface Listener {
        /** Encryption is agreed on; from now on it can be written. */
        void opened(SSLSession session);

        /** Bytes have come; the buffer is valid during the call only. */
        void received(ByteBuffer plain);

        /** It is over, told once, unless we have closed it ourselves. */
        void ended(RelayEnd how);
    }

    private final Logger logger = LoggerFactory.getLogger(TlsChannel.class);

    private final String name;
    private final SSLEngine engine;
    private final Turns turns;
    private final Deadline deadline;
    private final Listener listener;
    private final Queue<ByteBuffer> queue = new ArrayDeque<>();
    private final AsynchronousSocketChannel socket;
    /** What has come from the network and is not decrypted yet, ready to be read. */
    private ByteBuffer encryptedIn;
    private final ByteBuffer encryptedOut;
    private ByteBuffer plain;
    private int queued;
    private boolean connected;
    private boolean opened;
    private boolean reading;
    private boolean writing;
    private boolean ended;

    /**
     * @param name the relay, for messages
     * @param engine encrypts
     * @param turns in which everything happens
     * @param deadline is used until it is open
     * @param listener is told
     * @throws IOException when there can be no socket
     */
    TlsChannel(String name, SSLEngine engine, Turns turns, Deadline deadline, Listener listener) throws IOException {
        this.name = name;
        this.engine = engine;
        this.turns = turns;
        this.deadline = deadline;
        this.listener = listener;
        SSLSession session = engine.getSession();
        encryptedIn = ByteBuffer.allocate(session.getPacketBufferSize()).limit(0);
        encryptedOut = ByteBuffer.allocate(session.getPacketBufferSize());
        plain = ByteBuffer.allocate(session.getApplicationBufferSize());
        socket = AsynchronousSocketChannel.open();
    }

    /**
     * Connects to exactly that address, then agrees on encryption.
     *
     * @param handshake how long the latter may take; for the former the deadline is set already
     */
    void connect(InetSocketAddress peer, Duration handshake) {
        try {
            socket.connect(peer, null, new Completion<@Nullable Void>(turns, nothing -> connected(handshake),
                    failure -> end(Reason.UNREACHABLE, "cannot be reached", failure)));
        } catch (UnsupportedAddressTypeException e) {
            end(Reason.UNREACHABLE, "has an address of a kind that this machine cannot reach", null);
        }
    }

    private void connected(Duration handshake) {
        if (ended) {
            return;
        }
        connected = true;
        deadline.set(handshake, () -> end(Reason.TLS_FAILED, "did not answer in the TLS handshake", null));
        try {
            engine.beginHandshake();
            pump();
        } catch (SSLException e) {
            tlsFailed(e);
        }
    }

    /**
     * Sends bytes after those that still wait.
     */
    void write(ByteBuffer bytes) {
        queued += bytes.remaining();
        queue.add(bytes);
        if (queued > LONGEST_QUEUE) {
            end(Reason.CLOSED_BY_RELAY, "does not read what it is sent", null);
        }
        turns.execute(this::pump);
    }

    /**
     * Ends it without telling the listener. May be called more than once.
     */
    void close() {
        if (!ended) {
            ended = true;
            deadline.cancel();
            queue.clear();
            sayGoodbye();
            try {
                socket.close();
            } catch (IOException e) {
                logger.debug("The socket to the relay {} did not close well: {}", name, TlsTrouble.text(e));
            }
        }
    }

    private void pump() {
        try {
            boolean moved = true;
            while (moved && connected && !ended) {
                moved = step();
            }
        } catch (SSLException e) {
            tlsFailed(e);
        }
    }

    /**
     * @return whether something has changed, so that another step may be possible
     */
    private boolean step() throws SSLException {
        switch (engine.getHandshakeStatus()) {
            case NEED_TASK:
                for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                    task.run();
                }
                return true;
            case NEED_WRAP:
                return wrap(NOTHING);
            default:
                ByteBuffer next = queue.peek();
                boolean sent = opened && next != null && wrap(next);
                return unwrap() || sent;
        }
    }

    private boolean wrap(ByteBuffer bytes) throws SSLException {
        if (writing) {
            return false;
        }
        int before = bytes.remaining();
        SSLEngineResult result = engine.wrap(bytes, encryptedOut.clear());
        queued -= before - bytes.remaining();
        ByteBuffer head = queue.peek();
        if (head != null && !head.hasRemaining()) {
            queue.remove();
        }
        encryptedOut.flip();
        if (encryptedOut.hasRemaining()) {
            writing = true;
            send();
        }
        finished(result);
        return result.getStatus() == Status.OK;
    }

    private void send() {
        socket.write(encryptedOut, null, new Completion<Integer>(turns, count -> {
            if (encryptedOut.hasRemaining()) {
                send();
            } else {
                writing = false;
                pump();
            }
        }, this::broken));
    }

    private boolean unwrap() throws SSLException {
        if (reading) {
            return false;
        }
        SSLEngineResult result = engine.unwrap(encryptedIn, plain.clear());
        switch (result.getStatus()) {
            case BUFFER_UNDERFLOW:
                receive();
                return false;
            case BUFFER_OVERFLOW:
                plain = ByteBuffer
                        .allocate(Math.max(plain.capacity() * 2, engine.getSession().getApplicationBufferSize()));
                return true;
            case CLOSED:
                end(opened ? Reason.CLOSED_BY_RELAY : Reason.TLS_FAILED, "has closed the connection", null);
                return false;
            default:
                finished(result);
                if (plain.flip().hasRemaining()) {
                    listener.received(plain);
                }
                return true;
        }
    }

    private void finished(SSLEngineResult result) {
        // TLS 1.3 tells it once more for every ticket that comes later.
        if (result.getHandshakeStatus() == HandshakeStatus.FINISHED && !opened) {
            opened = true;
            deadline.cancel();
            listener.opened(engine.getSession());
        }
    }

    private void receive() {
        encryptedIn.compact();
        if (!encryptedIn.hasRemaining()) {
            // TLS knows larger records than it announces at first, up to a limit of its own.
            int size = Math.max(2 * encryptedIn.capacity(), engine.getSession().getPacketBufferSize());
            encryptedIn = ByteBuffer.allocate(size).put(encryptedIn.flip());
        }
        reading = true;
        socket.read(encryptedIn, null, new Completion<Integer>(turns, count -> {
            reading = false;
            encryptedIn.flip();
            if (count < 0) {
                end(opened ? Reason.CLOSED_BY_RELAY : Reason.TLS_FAILED,
                        opened ? "has closed the connection" : "has closed the connection in the TLS handshake", null);
            } else {
                pump();
            }
        }, this::broken));
    }

    private void broken(Throwable failure) {
        end(opened ? Reason.CLOSED_BY_RELAY : Reason.TLS_FAILED,
                opened ? "cannot be reached any more" : "cannot be reached any more in the TLS handshake", failure);
    }

    private void tlsFailed(SSLException failure) {
        end(Reason.TLS_FAILED, TlsTrouble.describe(failure, opened), null);
    }

    private void end(Reason reason, String what, @Nullable Throwable failure) {
        if (!ended) {
            close();
            listener.ended(new RelayEnd(reason,
                    "The relay " + name + " " + what + (failure == null ? "" : " (" + TlsTrouble.text(failure) + ")")));
        }
    }

    /**
     * Sends what TLS wants to say at the end (an alert, or that nothing more will come), as far as it can go at once.
     */
    private void sayGoodbye() {
        engine.closeOutbound();
        if (!connected || writing) {
            return;
        }
        try {
            engine.wrap(NOTHING, encryptedOut.clear());
            // The other side will notice the end without it, too.
            socket.write(encryptedOut.flip(), null, new Completion<Integer>(turns, count -> writing = false,
                    failure -> logger.trace("No goodbye to the relay {}: {}", name, TlsTrouble.text(failure))));
        } catch (SSLException e) {
            logger.trace("No goodbye to the relay {}: {}", name, TlsTrouble.text(e));
        }
    }
}
