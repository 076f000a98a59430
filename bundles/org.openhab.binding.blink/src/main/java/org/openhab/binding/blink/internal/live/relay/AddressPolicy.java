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

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Says which addresses a relay may have. The address of a relay comes from a server, and what comes from a server must
 * not make us knock at doors inside the house.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface AddressPolicy {

    /**
     * @param host what Blink has named as the relay's host, in lower case
     * @param address the address of that host that would be connected to
     * @return whether it may be
     */
    boolean allows(String host, InetAddress address);

    /**
     * @return the policy for relays of Blink: public addresses only
     */
    static AddressPolicy ofBlink() {
        return (host, address) -> PublicAddresses.contain(address);
    }

    /**
     * @param cloudUrl the base address of a server that stands in for Blink
     * @return the policy for its relays: public addresses, that server itself, and this machine where the server is on
     *         it
     */
    static AddressPolicy ofServer(URI cloudUrl) {
        String written = cloudUrl.getHost();
        String server = written == null ? "" : written.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
        boolean onThisMachine = isLoopback(server);
        return (host, address) -> PublicAddresses.contain(address) || onThisMachine && address.isLoopbackAddress()
                || host.equals(server) && !address.isMulticastAddress() && !address.isAnyLocalAddress();
    }

    private static boolean isLoopback(String host) {
        try {
            return "localhost".equals(host)
                    || HostResolver.isLiteral(host) && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // digits that are no address
        }
    }
}
