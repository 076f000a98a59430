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

import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.security.auth.x500.X500Principal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encryption towards Blink's relays, and towards nothing else.
 * <p>
 * <b>Any certificate is accepted here.</b> A relay shows one that no public authority has signed: it is signed by
 * itself or by an authority that only Blink's app knows, and strict checks have been seen to end live views of real
 * cameras. Nor does Blink tell a fingerprint with the address, which is mostly bare digits, so there is nothing that a
 * certificate could be held against. The app expects the name {@code *.immedia-semi.com}, but that no relay shows
 * another one is not proven; so such a certificate is accepted as well, and said once for each relay at level debug.
 * <p>
 * What that means: who can reach into the way to the relay can pose as it, and see or replace the pictures of a live
 * view, with a token that opens this one live view only. The password and the tokens of the account never go this way;
 * the address and the token come over connections whose certificates are checked.
 * <p>
 * That nothing else may be lenient by this class is seen to by its bounds: neither the context nor the trust manager
 * leaves it, neither becomes a default of Java, and an engine is made for a {@link RelayAddress} only, within this
 * package.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class RelayTls {

    private static final String[] PROTOCOLS = { "TLSv1.3", "TLSv1.2" };
    private static final String DOMAIN = "immedia-semi.com";
    private static final int SAN_DNS = 2;
    private static final int REMEMBERED = 100;

    private final Logger logger = LoggerFactory.getLogger(RelayTls.class);

    private final SSLContext context;
    private final Map<String, String> noted = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    RelayTls() {
        try {
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] { new AnyCertificate() }, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    /**
     * @return a client that is to talk to that relay
     */
    SSLEngine engine(RelayAddress relay) {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        relay.serverName().ifPresent(name -> parameters.setServerNames(List.of(name)));
        engine.setSSLParameters(parameters);
        return engine;
    }

    /**
     * Looks at the certificate that a relay has shown, and says in the log when it is not one of Blink's domain.
     *
     * @return whether it has been said now
     */
    boolean note(RelayAddress relay, SSLSession session) {
        if (namesRelays(session)) {
            return false;
        }
        synchronized (noted) {
            if (noted.put(relay.toString(), "") != null) {
                return false;
            }
        }
        logger.debug("The certificate of the relay {} does not name *.{}; it is used all the same", relay, DOMAIN);
        return true;
    }

    private static boolean namesRelays(SSLSession session) {
        try {
            Certificate[] chain = session.getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate certificate && namesRelays(certificate);
        } catch (SSLPeerUnverifiedException e) {
            return false; // it has shown none
        }
    }

    private static boolean namesRelays(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            if (names != null) {
                return names.stream().anyMatch(name -> name.size() > 1 && Integer.valueOf(SAN_DNS).equals(name.get(0))
                        && isOfDomain(String.valueOf(name.get(1))));
            }
        } catch (CertificateParsingException e) {
            return false; // what cannot be read names nothing
        }
        // A comma inside a value is escaped in this form.
        for (String part : certificate.getSubjectX500Principal().getName(X500Principal.RFC2253).split(",")) {
            if (part.startsWith("CN=") && isOfDomain(part.substring("CN=".length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfDomain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(DOMAIN) || lower.endsWith("." + DOMAIN);
    }
}
