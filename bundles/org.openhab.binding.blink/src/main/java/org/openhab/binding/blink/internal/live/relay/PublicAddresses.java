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

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The addresses that belong to one machine somewhere in the internet: what the registries of IANA call globally
 * reachable, without multicast and without those that carry an address of another kind inside.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class PublicAddresses {

    private static final int IPV4 = 4;

    /** "This" network, private, shared by providers, loopback, link, protocols, examples, benchmarks, multicast. */
    private static final List<Block> NOT_IPV4 = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");
    /** The only block of which addresses of single machines are given out. */
    private static final Block IPV6 = block("2000:0:0:0:0:0:0:0/3");
    /** Protocols and tunnels, examples, and networks that carry an IPv4 address. */
    private static final List<Block> NOT_IPV6 = blocks("2001:0:0:0:0:0:0:0/23", "2001:db8:0:0:0:0:0:0/32",
            "2002:0:0:0:0:0:0:0/16", "3fff:0:0:0:0:0:0:0/20");

    private PublicAddresses() {
    }

    /**
     * @return whether a machine in the internet can have this address
     */
    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        // Java turns an IPv4 address that is written as one of IPv6 (::ffff:…) into one of IPv4.
        return bytes.length == IPV4 ? NOT_IPV4.stream().noneMatch(block -> block.contains(bytes))
                : IPV6.contains(bytes) && NOT_IPV6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String... written) {
        return Stream.of(written).map(PublicAddresses::block).toList();
    }

    private static Block block(String written) {
        int slash = written.indexOf('/');
        boolean ipv6 = written.contains(":");
        BigInteger prefix = BigInteger.ZERO;
        for (String part : written.substring(0, slash).split("[.:]")) {
            prefix = prefix.shiftLeft(ipv6 ? Short.SIZE : Byte.SIZE).add(new BigInteger(part, ipv6 ? 16 : 10));
        }
        int free = (ipv6 ? 8 * Short.SIZE : IPV4 * Byte.SIZE) - Integer.parseInt(written.substring(slash + 1));
        return new Block(prefix.shiftRight(free), free);
    }

    /**
     * Addresses that begin alike.
     */
    private record Block(BigInteger prefix, int free) {
        boolean contains(byte[] address) {
            return new BigInteger(1, address).shiftRight(free).equals(prefix);
        }
    }
}
