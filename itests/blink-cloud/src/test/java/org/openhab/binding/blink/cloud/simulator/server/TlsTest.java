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
package org.openhab.binding.blink.cloud.simulator.server;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * The cloud over HTTPS, with a certificate that is made at run time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TlsTest {

    @TempDir
    private static Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "127.0.0.1", "127.0.0.4", "api.oauth.blink.com", "rest-prod.immedia-semi.com",
            "rest-e002.immedia-semi.com" })
    void theCertificateIsForTheNamesOfTheCloud(String name) throws IOException {
        try (BlinkCloud cloud = start(); Socket socket = handshake(cloud, name)) {
            assertTrue(socket.isConnected());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.5", "example.com", "a.rest-e002.immedia-semi.com" })
    void theCertificateIsForNoOtherName(String name) {
        try (BlinkCloud cloud = start()) {
            assertThrows(SSLHandshakeException.class, () -> handshake(cloud, name));
        }
    }

    @Test
    void cookiesAreForTlsOnly() {
        try (BlinkCloud cloud = start()) {
            assertEquals("https", cloud.uri().getScheme());
            RawResponse response = new SignInSteps(cloud).authorizeRequest().send(cloud.uri(), sockets(cloud));
            for (String cookie : response.expect(302).values("Set-Cookie")) {
                assertTrue(cookie.contains("; Secure"), cookie);
            }
        }
    }

    @Test
    void aBrokenConnectionBreaksHereToo() {
        try (BlinkCloud cloud = start()) {
            cloud.control().fault(Fault.on("*").breaks(Break.DURING_HEADERS));
            RawResponse response = RawRequest.get("/api/v1/version").send(cloud.uri(), sockets(cloud));
            assertEquals("HTTP/1.1 200 \r\nContent-Ty", response.raw());
        }
    }

    @Test
    void theCertificateIsMadeOnceAndCanBeTrustedByOtherPrograms() throws IOException {
        String first;
        try (BlinkCloud cloud = start()) {
            first = cloud.certificate().orElseThrow().pem();
        }
        try (BlinkCloud cloud = start()) {
            assertEquals(first, cloud.certificate().orElseThrow().pem());
        }
        assertEquals(first, Files.readString(folder.resolve("blink-cloud.pem")));
        assertTrue(first.startsWith("-----BEGIN CERTIFICATE-----\n"));
    }

    @Test
    void withoutADataFolderTheCertificateIsForThisRunOnly() {
        try (BlinkCloud cloud = TestCloud.start(TestCloud.builder().tls(true))) {
            RawRequest.get("/api/v1/version").send(cloud.uri(), sockets(cloud)).expect(200);
        }
    }

    private static BlinkCloud start() {
        return TestCloud.start(TestCloud.builder().tls(true).data(folder));
    }

    private static SSLSocketFactory sockets(BlinkCloud cloud) {
        return cloud.certificate().orElseThrow().clientContext().getSocketFactory();
    }

    /** Connects to the cloud, believing it to be another host, as with an entry in the hosts file. */
    private static Socket handshake(BlinkCloud cloud, String name) throws IOException {
        Socket plain = new Socket("127.0.0.1", cloud.port());
        if (sockets(cloud).createSocket(plain, name, cloud.port(), true) instanceof SSLSocket socket) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            try {
                socket.startHandshake();
            } catch (SSLHandshakeException e) {
                socket.close();
                throw e;
            }
            return socket;
        }
        throw new IOException("No TLS socket");
    }
}
