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
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The web server: listens on some loopback addresses, on the same port of each, with or without TLS.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CloudServer implements AutoCloseable {

    private static final int FREE_PORT_ATTEMPTS = 10;

    private final Server server;
    private final int port;

    /**
     * Starts to listen.
     *
     * @param addresses loopback addresses
     * @param port the port, 0 for any that is free
     * @param certificate for HTTPS, empty for HTTP
     * @throws IOException when that is not possible
     */
    public CloudServer(List<InetAddress> addresses, int port, Optional<TlsCertificate> certificate, Handler handler)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(64, 4);
        threads.setName("blink-cloud");
        threads.setDaemon(true);
        server = new Server(threads);
        server.setStopTimeout(0);
        server.setHandler(handler);
        this.port = listen(addresses, port, certificate);
        LifeCycle.start(server);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    /** A port that is free on the first address may be taken on the others: then another one is tried. */
    private int listen(List<InetAddress> addresses, int port, Optional<TlsCertificate> certificate) throws IOException {
        IOException failure = new IOException("No address to listen on");
        for (int attempt = 0; attempt < (port == 0 ? FREE_PORT_ATTEMPTS : 1); attempt++) {
            List<ServerConnector> connectors = new ArrayList<>();
            int bound = port;
            try {
                for (InetAddress address : addresses) {
                    ServerConnector connector = connector(certificate);
                    connectors.add(connector);
                    connector.setHost(address.getHostAddress());
                    connector.setPort(bound);
                    connector.open();
                    bound = connector.getLocalPort();
                }
                connectors.forEach(server::addConnector);
                return bound;
            } catch (IOException e) {
                connectors.forEach(ServerConnector::close);
                failure = new IOException("Cannot listen on port " + bound + " of "
                        + addresses.stream().map(InetAddress::getHostAddress).toList(), e);
            }
        }
        throw failure;
    }

    private ServerConnector connector(Optional<TlsCertificate> certificate) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        HttpConnectionFactory http = new HttpConnectionFactory(configuration);
        if (certificate.isEmpty()) {
            return new ServerConnector(server, http);
        }
        // Any host name is answered, so the name in the TLS handshake is not compared with it.
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(certificate.get().serverContext());
        return new ServerConnector(server, new SslConnectionFactory(tls, http.getProtocol()), http);
    }
}
