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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javax.net.ssl.SSLSession;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.http.Delay;
import org.openhab.binding.blink.internal.live.relay.RelayEnd.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One live view on its way from a relay: greets it, gives signs of life, hands pictures on, and ends in exactly one
 * way.
 * What happens to it happens in turns, so it needs no lock and may be closed by any thread at any time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class RelayConnection implements AutoCloseable {

    private final Logger logger = LoggerFactory.getLogger(RelayConnection.class);

    private final RelayAddress relay;
    private final Hello hello;
    private final RelayLimits limits;
    private final Turns turns = new Turns(this::defect);
    private final Deadline deadline;
    private final RelayCounters counters = new RelayCounters();
    private final PacketReader reader;
    private final LifeSigns lifeSigns = new LifeSigns();
    /** Known before the others are told: from then on no picture is handed on. */
    private final AtomicReference<@Nullable RelayEnd> end = new AtomicReference<>();
    private final CompletableFuture<RelayEnd> ended = new CompletableFuture<>();
    private @Nullable TlsChannel channel;
    private Duration sinceVideo = Duration.ZERO;
    private Duration sinceKeepAlive = Duration.ZERO;
    private long videoBytes;

    RelayConnection(RelayAddress relay, Hello hello, Consumer<ByteBuffer> video, Delay delay, RelayLimits limits) {
        this.relay = relay;
        this.hello = hello;
        this.limits = limits;
        deadline = new Deadline(delay, turns, () -> end(Reason.CLOSED, "We are closing down"));
        reader = new PacketReader(part -> {
            if (end.get() == null) {
                video.accept(part);
            }
        }, counters);
    }

    void start(HostResolver resolver, AddressPolicy policy, RelayTls tls) {
        turns.execute(() -> {
            deadline.set(limits.connect(), () -> end(Reason.UNREACHABLE, "The relay " + relay + " does not answer"));
            resolver.resolve(relay.host())
                    .whenComplete((address, failure) -> turns.execute(() -> resolved(address, policy, tls)));
        });
    }

    private void resolved(@Nullable InetAddress address, AddressPolicy policy, RelayTls tls) {
        if (end.get() != null) {
            return;
        }
        if (address == null) {
            end(Reason.UNREACHABLE, "The relay " + relay + " has a name that is not known");
        } else if (!policy.allows(relay.host(), address)) {
            end(Reason.ADDRESS_NOT_ALLOWED,
                    "The relay " + relay + " has the address " + address.getHostAddress() + ", which is not public");
        } else {
            try {
                TlsChannel made = new TlsChannel(relay.toString(), tls.engine(relay), turns, deadline, new Events(tls));
                channel = made;
                // With the address that was looked at, not with the name: that could lead elsewhere the next time.
                made.connect(new InetSocketAddress(address, relay.port()), limits.handshake());
            } catch (IOException e) {
                end(Reason.UNREACHABLE, "There is no socket for the relay " + relay + " (" + e.getMessage() + ")");
            }
        }
    }

    /**
     * @return how it has ended, as soon as it has and nothing of it is left; never fails. Those who wait for it are
     *         called in a turn of this connection, so they should be brief.
     */
    public CompletableFuture<RelayEnd> ended() {
        return ended.copy();
    }

    /**
     * @return what has come so far
     */
    public RelayCounters counters() {
        return counters;
    }

    /**
     * Ends it, where it has not ended yet. Does not wait; when a thread is about to hand pictures on, the socket is
     * closed right after that.
     */
    @Override
    public void close() {
        end(Reason.CLOSED, "We have closed the connection to the relay " + relay);
    }

    private void defect(RuntimeException mistake) {
        logger.warn("The live view from the relay {} failed, please report this", relay, mistake);
        end(Reason.DEFECT, "A mistake of ours has ended the connection to the relay " + relay);
    }

    private void end(Reason reason, String message) {
        RelayEnd how = new RelayEnd(reason, message);
        if (end.compareAndSet(null, how)) {
            logger.debug("{} ({}; {})", message, reason, counters);
            turns.execute(() -> {
                deadline.cancel();
                TlsChannel open = channel;
                channel = null;
                if (open != null) {
                    open.close();
                }
                ended.complete(how);
            });
        }
    }

    private void tick() {
        TlsChannel open = channel;
        if (open == null || end.get() != null) {
            return;
        }
        Duration time = limits.statistics();
        long now = counters.videoBytes();
        sinceVideo = now > videoBytes ? Duration.ZERO : sinceVideo.plus(time);
        videoBytes = now;
        Duration limit = now > 0 ? limits.silence() : limits.firstPicture();
        if (sinceVideo.compareTo(limit) >= 0) {
            end(Reason.SILENCE, "No picture has come from the relay " + relay + " for " + limit.toSeconds() + " s");
            return;
        }
        deadline.set(time, this::tick);
        open.write(LifeSigns.statistics());
        sinceKeepAlive = sinceKeepAlive.plus(time);
        if (sinceKeepAlive.compareTo(limits.keepAlive()) >= 0) {
            sinceKeepAlive = Duration.ZERO;
            open.write(lifeSigns.keepAlive());
        }
    }

    /**
     * What the channel tells.
     */
    private class Events implements TlsChannel.Listener {
        private final RelayTls tls;

        Events(RelayTls tls) {
            this.tls = tls;
        }

        @Override
        public void opened(SSLSession session) {
            logger.debug("Connected to the relay {} with {} and {}", relay, session.getProtocol(),
                    session.getCipherSuite());
            tls.note(relay, session);
            TlsChannel open = channel;
            if (open != null) {
                deadline.set(limits.statistics(), RelayConnection.this::tick);
                open.write(hello.bytes());
            }
        }

        @Override
        public void received(ByteBuffer plain) {
            if (end.get() == null && !reader.read(plain)) {
                end(Reason.DESYNCHRONISED, "What comes from the relay " + relay + " makes no sense any more");
            }
        }

        @Override
        public void ended(RelayEnd how) {
            boolean refused = how.reason() == Reason.CLOSED_BY_RELAY && counters.bytes() == 0;
            end(refused ? Reason.REFUSED : how.reason(), how.message());
        }
    }
}
