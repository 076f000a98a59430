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
package org.openhab.binding.blink.tests.security;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.http.Delay;
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
 * Whatever Blink names as the relay of a live view: nothing inside the house is connected to.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RelayDoorsTest {

    private static final Delay NEVER = time -> new CompletableFuture<>();

    private final Trap trap = newTrap();

    private static Trap newTrap() {
        try {
            return new Trap();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void nobodyWasLedAstray() throws IOException {
        assertFalse(trap.isVisited(), "somebody knocked at the trap");
        trap.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1",
            "017700000001", "0", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]",
            "[0:0:0:0:0:0:0:1]", "localhost", "LOCALHOST", "localhost.", "127.0.0.1.", "user@127.0.0.1",
            "8.8.8.8@127.0.0.1", "127.0.0.1%00.immedia-semi.com", "127.0.0.1\\.immedia-semi.com",
            "\u2460\u2461\u2466.0.0.1", "１２７.0.0.1", "127。0。0。1" })
    void noSpellingOfThisMachineOpensItsDoor(String host) throws Exception {
        HostResolver system = HostResolver.ofSystem(Runnable::run);
        RelayEnd end = connect("immis://" + host + ":" + trap.port() + "/abc__IMDS_X?client_id=1", system);
        assertTrue(end == null || end.reason() == RelayEnd.Reason.ADDRESS_NOT_ALLOWED
                || end.reason() == RelayEnd.Reason.UNREACHABLE, () -> String.valueOf(end));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http", "https", "file", "ftp", "gopher", "rtsp", "rtsps", "immi", "" })
    void noOtherSchemeIsSpoken(String scheme) {
        assertThrows(UnusableRelayException.class,
                () -> RelayAddress.parse(scheme + "://203.0.113.20:443/abc__IMDS_X?client_id=1"));
    }

    @Test
    void aNameThatLeadsInsideTheHouseIsNotFollowed() throws Exception {
        RelayEnd end = connect("immis://relay.example:" + trap.port() + "/abc__IMDS_X?client_id=1",
                host -> CompletableFuture.completedFuture(loopback()));
        assertNotNull(end);
        assertEquals(RelayEnd.Reason.ADDRESS_NOT_ALLOWED, end.reason());
    }

    @Test
    void aNameIsLookedUpOnceSoThatItCannotLeadElsewhereAfterItWasChecked() throws Exception {
        List<String> asked = new ArrayList<>();
        List<InetAddress> checked = new ArrayList<>();
        HostResolver rebinding = host -> {
            asked.add(host);
            // A public address at first, and this machine from then on.
            return CompletableFuture.completedFuture(asked.size() == 1 ? address("203.0.113.20") : loopback());
        };
        AddressPolicy policy = (host, address) -> {
            checked.add(address);
            return false;
        };
        RelayConnector connector = new RelayConnector(rebinding, policy, NEVER, RelayLimits.STANDARD);
        RelayAddress relay = RelayAddress.parse("immis://relay.example:" + trap.port() + "/abc__IMDS_X?client_id=1");
        try (RelayConnection connection = connector.open(relay, Hello.of(relay, "S", "t"), pictures -> {
        })) {
            connection.ended().get(60, TimeUnit.SECONDS);
        }
        assertEquals(List.of("relay.example"), asked);
        assertEquals(List.of(address("203.0.113.20")), checked);
    }

    private static @Nullable RelayEnd connect(String server, HostResolver resolver) throws Exception {
        RelayAddress relay;
        try {
            relay = RelayAddress.parse(server);
        } catch (UnusableRelayException e) {
            assertFalse(String.valueOf(e.getMessage()).contains("abc"), "the message does not repeat the address");
            return null;
        }
        RelayConnector connector = new RelayConnector(resolver, AddressPolicy.ofBlink(), NEVER, RelayLimits.STANDARD);
        try (RelayConnection connection = connector.open(relay, Hello.of(relay, "S", "t"), pictures -> {
        })) {
            return connection.ended().get(60, TimeUnit.SECONDS);
        }
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
