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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.security.cert.CertificateParsingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.scenario.Refusal;

import com.google.gson.JsonObject;

/**
 * Who gets in at the relay: TLS and the hello.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HelloTest {

    private final RelayedView bob = new RelayedView();

    @AfterEach
    void end() {
        bob.close();
    }

    @Test
    void theRightHelloGetsPictures() {
        try (RelayClient client = bob.watch()) {
            assertEquals(0x47, client.video().payload()[0]);
            assertTrue(bob.lastVisit().accepted());
            assertEquals(List.of(), bob.lastVisit().complaints());
        }
    }

    @ParameterizedTest
    @CsvSource({ "0, the magic number is wrong", "3, the magic number is wrong",
            "7, the length of the serial number is wrong", "8, the serial number is not that of the device",
            "23, the serial number is not that of the device", "24, the client id is not that of the address",
            "27, the client id is not that of the address", "28, the version is wrong", "29, the version is wrong",
            "33, the length of the token is wrong", "34, the token is not that of the live view",
            "97, the token is not that of the live view", "101, the length of the connection id is wrong",
            "102, the connection id is that of no live view", "117, the connection id is that of no live view",
            "118, the end is wrong", "121, the end is wrong" })
    void oneWrongByteIsEnoughToBeClosedWithoutAWord(int index, String complaint) {
        JsonObject answer = bob.start();
        byte[] hello = bob.hello(answer);
        hello[index] ^= 0x10;
        try (RelayClient client = RelayedView.connect(answer)) {
            client.send(hello);
            assertTrue(client.isClosed());
        }
        assertEquals("refused", bob.awaitEnd());
        assertEquals(List.of(complaint), bob.lastVisit().complaints());
        assertEquals(0, bob.control().live().connections(RelayedView.OWL));
    }

    @Test
    void zerosAreNoToken() {
        assertTrue(isRefusedWithoutToken());
        assertEquals(List.of("the token is not that of the live view"), bob.lastVisit().complaints());
    }

    @Test
    void zerosWereATokenUntilTwentyTwentySix() {
        bob.control().scenario().relay().acceptZeroToken(true);
        assertFalse(isRefusedWithoutToken());
    }

    @Test
    void theTokenIsRightWhereZerosWouldDo() {
        bob.control().scenario().relay().acceptZeroToken(true);
        try (RelayClient client = bob.watch()) {
            assertEquals(0x47, client.video().payload()[0]);
        }
    }

    @Test
    void theHelloMayComeInPieces() {
        JsonObject answer = bob.start();
        byte[] hello = bob.hello(answer);
        try (RelayClient client = RelayedView.connect(answer)) {
            for (byte each : hello) {
                client.send(new byte[] { each });
            }
            assertEquals(0x47, client.video().payload()[0]);
        }
    }

    @Test
    void aHelloThatIsTooShortIsNone() {
        JsonObject answer = bob.start();
        try (RelayClient client = RelayedView.connect(answer)) {
            client.send(Arrays.copyOf(bob.hello(answer), 121));
        }
        assertEquals("refused", bob.awaitEnd());
        assertEquals(List.of("the hello has only 121 bytes"), bob.lastVisit().complaints());
    }

    @Test
    void whoSaysNothingIsCut() {
        try (RelayClient client = RelayedView.connect(bob.start())) {
            await().until(() -> !bob.control().live().visits().isEmpty());
            bob.control().advance(Duration.ofSeconds(15));
            assertTrue(client.isClosed());
        }
        assertEquals("the client was silent", bob.awaitEnd());
    }

    @Test
    void aLiveViewHasOneConnectionAtATime() {
        JsonObject answer = bob.start();
        try (RelayClient first = RelayedView.connect(answer); RelayClient second = RelayedView.connect(answer)) {
            first.send(bob.hello(answer));
            first.video();
            second.send(bob.hello(answer));
            assertTrue(second.isClosed());
            first.video();
        }
    }

    @Test
    void aLiveViewThatIsOverLetsNobodyIn() {
        JsonObject answer = bob.start();
        bob.control().live().end(bob.control().live().running().get(0));
        try (RelayClient client = RelayedView.connect(answer)) {
            client.send(bob.hello(answer));
            assertTrue(client.isClosed());
        }
        assertEquals(List.of("the live view is over"), bob.lastVisit().complaints());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void theCertificateNamesBlinkOrDoesNot(boolean blink) throws IOException, CertificateParsingException {
        bob.control().scenario().relay().certificateNamesBlink(blink);
        try (RelayClient client = bob.watch()) {
            assertEquals(blink,
                    String.valueOf(client.certificate().getSubjectAlternativeNames()).contains("*.immedia-semi.com"));
        }
    }

    @Test
    void theRelayCanBeOutOfReach() {
        bob.control().scenario().relay().refusal(Refusal.TCP);
        JsonObject answer = bob.start();
        UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> RelayedView.connect(answer));
        assertInstanceOf(ConnectException.class, refused.getCause());
    }

    @Test
    void theRelayCanRefuseTheHandshake() {
        bob.control().scenario().relay().refusal(Refusal.TLS);
        JsonObject answer = bob.start();
        assertThrows(UncheckedIOException.class, () -> RelayedView.connect(answer));
        assertEquals("refused before the handshake", bob.awaitEnd());
    }

    @Test
    void theRelayCanRefuseARightHello() {
        bob.control().scenario().relay().refusal(Refusal.HELLO);
        try (RelayClient client = bob.watch()) {
            assertTrue(client.isClosed());
        }
        assertEquals(List.of(), bob.lastVisit().complaints());
        assertEquals(1, bob.control().live().running().size());
    }

    private boolean isRefusedWithoutToken() {
        JsonObject answer = bob.start();
        byte[] hello = bob.hello(answer);
        Arrays.fill(hello, 34, 98, (byte) 0);
        try (RelayClient client = RelayedView.connect(answer)) {
            client.send(hello);
            return client.isClosed();
        }
    }
}
