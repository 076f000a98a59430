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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The certificate of the cloud: self-signed, for <code>localhost</code>, some loopback addresses and Blink's own host
 * names. It is made by the <code>keytool</code> of the running Java, which is the one way of making a certificate that
 * needs neither a library nor internals of the JDK.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class TlsCertificate {

    private static final String KEY_STORE = "blink-cloud.p12";
    private static final String PEM = "blink-cloud.pem";
    private static final String ALIAS = "blink-cloud";
    private static final String PASSWORD_VARIABLE = "BLINK_CLOUD_KEYSTORE_PASSWORD";
    /** Protects nothing: the key is that of a simulator, in a folder of its user. */
    private static final String PASSWORD = "blink-cloud";
    private static final String NAMES = "SAN=dns:localhost,ip:127.0.0.1,ip:127.0.0.2,ip:127.0.0.3,ip:127.0.0.4,"
            + "dns:api.oauth.blink.com,dns:*.immedia-semi.com";
    private static final String RELAY_NAMES = "SAN=dns:*.immedia-semi.com";
    private static final String OTHER_RELAY_NAMES = "SAN=dns:relay.example.com";
    /** Making one takes a second, and nobody keeps those of relays: they are made once in the life of a program. */
    private static final Map<String, TlsCertificate> RELAYS = new HashMap<>();

    private final KeyStore keys;

    private TlsCertificate(KeyStore keys) {
        this.keys = keys;
    }

    /**
     * Takes the certificate in a folder, or makes one there. Beside the key store there is the certificate alone as
     * <code>blink-cloud.pem</code>, for clients to trust.
     *
     * @param folder an existing folder
     * @throws IOException when there is no certificate and none can be made
     */
    public static TlsCertificate in(Path folder) throws IOException {
        Path file = folder.resolve(KEY_STORE);
        if (!Files.exists(file)) {
            make(file, NAMES);
        }
        TlsCertificate certificate = new TlsCertificate(load(file));
        Files.writeString(folder.resolve(PEM), certificate.pem());
        return certificate;
    }

    /** A certificate that nobody can verify, for the name that Blink's app expects of a relay. */
    public static TlsCertificate forRelay() throws IOException {
        return forRelay(RELAY_NAMES);
    }

    /** A certificate that nobody can verify, for a name that has nothing to do with Blink. */
    public static TlsCertificate forOtherRelay() throws IOException {
        return forRelay(OTHER_RELAY_NAMES);
    }

    private static TlsCertificate forRelay(String names) throws IOException {
        synchronized (RELAYS) {
            TlsCertificate made = RELAYS.get(names);
            if (made == null) {
                made = forOneRun(names);
                RELAYS.put(names, made);
            }
            return made;
        }
    }

    /** A certificate for the names of the cloud of which no file is kept. */
    public static TlsCertificate forOneRun() throws IOException {
        return forOneRun(NAMES);
    }

    private static TlsCertificate forOneRun(String names) throws IOException {
        Path folder = Files.createTempDirectory("blink-cloud");
        Path file = folder.resolve(KEY_STORE);
        try {
            make(file, names);
            return new TlsCertificate(load(file));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** The certificate as a text that other programs can read. */
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate cannot be written", e);
        }
    }

    /** For a client that trusts this certificate and no other. */
    public SSLContext clientContext() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificate cannot be used", e);
        }
    }

    /** For a server with this certificate. */
    public SSLContext serverContext() {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot be used", e);
        }
    }

    private X509Certificate certificate() throws GeneralSecurityException {
        if (keys.getCertificate(ALIAS) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new GeneralSecurityException("The key store has no certificate");
    }

    private static KeyStore load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot read " + file, e);
        }
    }

    private static void make(Path file, String names) throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        ProcessBuilder builder = new ProcessBuilder(List.of(keytool.toString(), "-genkeypair", "-alias", ALIAS,
                "-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA", "-validity", "3650", "-dname",
                "CN=Blink cloud in a box", "-ext", names, "-ext", "BC:critical=ca:true", "-storetype", "PKCS12",
                "-keystore", file.toString(), "-storepass:env", PASSWORD_VARIABLE, "-keypass:env", PASSWORD_VARIABLE));
        builder.environment().put(PASSWORD_VARIABLE, PASSWORD);
        Process process = builder.redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("keytool failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while making a certificate", e);
        } finally {
            process.destroy();
        }
    }
}
