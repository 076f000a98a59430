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

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link AddressPolicy} keeps us from knocking at doors inside the house, whatever a server says.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AddressPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = { "1.1.1.1", "3.9.255.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
            "126.255.255.255", "128.0.0.1", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0",
            "192.0.1.0", "192.0.3.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "203.0.112.255",
            "223.255.255.255", "2a00:1450:4001:82a::200e", "2606:4700::1111", "2001:200::1", "2003::1",
            "::ffff:8.8.8.8" })
    void relaysInTheInternetAreConnectedTo(String address) throws UnknownHostException {
        assertTrue(AddressPolicy.ofBlink().allows("relay.example", InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
            "127.0.0.1", "127.255.255.254", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255",
            "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1", "192.168.255.255", "198.18.0.1", "198.19.255.255",
            "198.51.100.1", "203.0.113.20", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "::", "::1",
            "::ffff:127.0.0.1", "::ffff:192.168.1.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::c0a8:101",
            "64:ff9b:1::1", "100::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "2001::1",
            "2001:1ff::1", "2001:db8::1", "2002:c0a8:101::1", "3fff::1", "4000::1" })
    void addressesInsideTheHouseAndSpecialOnesAreNot(String address) throws UnknownHostException {
        assertFalse(AddressPolicy.ofBlink().allows("relay.example", InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @CsvSource({ "https://blink.lan:8443/x,blink.lan,192.168.1.5", "https://BLINK.lan,blink.lan,127.0.0.1",
            "https://192.168.1.5,192.168.1.5,192.168.1.5", "https://[fd00::5],fd00::5,fd00::5",
            "http://localhost:8080,127.0.0.1,127.0.0.1", "http://127.0.0.1:8080,localhost,127.0.0.1",
            "http://[::1]:8080,127.0.0.1,127.0.0.1", "http://127.0.0.1,::1,::1",
            "https://blink.lan,relay.example,8.8.8.8" })
    void aServerOfYourOwnMayBeTheRelayToo(URI cloudUrl, String host, String address) throws UnknownHostException {
        assertTrue(AddressPolicy.ofServer(cloudUrl).allows(host, InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @CsvSource({ "https://blink.lan,relay.lan,192.168.1.5", "https://192.168.1.5,192.168.1.6,192.168.1.6",
            "https://blink.lan,127.0.0.1,127.0.0.1", "http://127.0.0.1,192.168.1.5,192.168.1.5",
            "http://localhost,169.254.169.254,169.254.169.254", "https://localhost.example,127.0.0.1,127.0.0.1",
            "https://blink.lan,blink.lan,224.0.0.1", "https://blink.lan,blink.lan,0.0.0.0",
            "https://no_host,127.0.0.1,127.0.0.1" })
    void aServerOfYourOwnOpensNoOtherDoor(URI cloudUrl, String host, String address) throws UnknownHostException {
        assertFalse(AddressPolicy.ofServer(cloudUrl).allows(host, InetAddress.getByName(address)));
    }

    @Test
    void digitsNeedNoLookUpAndNamesAreLookedUpWhereItMayBlock() {
        HostResolver resolver = HostResolver.ofSystem(task -> {
            throw new AssertionError("looked up");
        });

        assertEquals("203.0.113.20", resolver.resolve("203.0.113.20").join().getHostAddress());
        assertTrue(resolver.resolve("::1").join().isLoopbackAddress());
        assertThrows(AssertionError.class, () -> resolver.resolve("relay.example"));
        assertTrue(HostResolver.ofSystem(Runnable::run).resolve("localhost").join().isLoopbackAddress());
        assertTrue(HostResolver.ofSystem(Runnable::run).resolve("1:2:3:not-an-address").isCompletedExceptionally());
    }
}
