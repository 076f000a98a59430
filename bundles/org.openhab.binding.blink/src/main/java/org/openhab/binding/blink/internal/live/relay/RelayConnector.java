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

import java.nio.ByteBuffer;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.Delay;

/**
 * Connects to relays. One for an account: it only holds what its connections share, so it needs no closing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class RelayConnector {

    private final RelayTls tls = new RelayTls();
    private final HostResolver resolver;
    private final AddressPolicy policy;
    private final Delay delay;
    private final RelayLimits limits;

    /**
     * @param resolver finds addresses
     * @param policy says which of them may be connected to
     * @param delay waits; one future at a time is pending for each connection, and it is cancelled at the end
     * @param limits how long to put up with a relay
     */
    public RelayConnector(HostResolver resolver, AddressPolicy policy, Delay delay, RelayLimits limits) {
        this.resolver = resolver;
        this.policy = policy;
        this.delay = delay;
        this.limits = limits;
    }

    /**
     * Begins to fetch a live view. Does not wait for anything.
     *
     * @param relay where
     * @param hello the greeting for it
     * @param video gets MPEG-TS as it comes, cut anywhere; never called twice at the same time; the buffer is
     *            read-only and valid during the call only, and the next bytes are fetched after it; not called any
     *            more once the connection has ended
     * @return the connection, which has to be closed
     */
    public RelayConnection open(RelayAddress relay, Hello hello, Consumer<ByteBuffer> video) {
        RelayConnection connection = new RelayConnection(relay, hello, video, delay, limits);
        connection.start(resolver, policy, tls);
        return connection;
    }
}
