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
package org.openhab.binding.blink.internal.account;

import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.http.Delay;
import org.openhab.binding.blink.internal.cloud.model.LiveTicket;
import org.openhab.binding.blink.internal.live.relay.AddressPolicy;
import org.openhab.binding.blink.internal.live.relay.Hello;
import org.openhab.binding.blink.internal.live.relay.HostResolver;
import org.openhab.binding.blink.internal.live.relay.RelayAddress;
import org.openhab.binding.blink.internal.live.relay.RelayConnection;
import org.openhab.binding.blink.internal.live.relay.RelayConnector;
import org.openhab.binding.blink.internal.live.relay.RelayEnd;
import org.openhab.binding.blink.internal.live.relay.RelayLimits;
import org.openhab.binding.blink.internal.live.relay.UnusableRelayException;

/**
 * The relays of Blink, or of the server that stands in for it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BlinkRelays implements Relays {

    private final RelayConnector connector;

    /**
     * @param hosts where Blink lives
     * @param blocking where names may be looked up
     * @param delay waits without a thread
     */
    BlinkRelays(BlinkHosts hosts, Executor blocking, Delay delay) {
        AddressPolicy policy = hosts.standIn().map(AddressPolicy::ofServer).orElseGet(AddressPolicy::ofBlink);
        this.connector = new RelayConnector(HostResolver.ofSystem(blocking), policy, delay, RelayLimits.STANDARD);
    }

    @Override
    public Runnable connect(LiveTicket ticket, String serial, Consumer<ByteBuffer> pictures, Consumer<RelayEnd> ended)
            throws UnusableRelayException {
        RelayAddress relay = RelayAddress.parse(ticket.server());
        RelayConnection connection = connector.open(relay, Hello.of(relay, serial, ticket.token()), pictures);
        connection.ended().thenAccept(ended);
        return connection::close;
    }
}
