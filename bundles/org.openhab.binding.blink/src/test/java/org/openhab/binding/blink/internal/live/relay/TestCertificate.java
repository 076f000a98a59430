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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A certificate that nobody has signed but its owner, made anew for each run.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class TestCertificate {

    private static final String PASSWORD = "for this run";

    private TestCertificate() {
    }

    /**
     * @param commonName whom it names
     * @return the key store with it
     */
    static KeyStore keyStore(String commonName) throws IOException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("relay");
        Path file = folder.resolve("relay.p12");
        try {
            ProcessBuilder tool = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
                    "relay", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + commonName, "-storetype",
                    "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD);
            Process process = tool.redirectErrorStream(true).start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "keytool takes too long");
            assertEquals(0, process.exitValue(), () -> "keytool: " + process);
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            return store;
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /**
     * @return what a server with that certificate needs
     */
    static SSLContext server(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
