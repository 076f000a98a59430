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
package org.openhab.addons.blink.hub.host.http;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * HTTP clients as openHAB hands them out: two connections to a host, a thread pool named after who asked, not started.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = { HttpClientFactory.class, HubHttpClientFactory.class })
@NonNullByDefault
public class HubHttpClientFactory implements HttpClientFactory {

    private static final Pattern CONSUMER_NAME = Pattern.compile("[a-zA-Z0-9_-]{4,20}");
    private static final int CONNECTIONS_PER_HOST = 2;
    private static final int MAX_THREADS = 10;
    private static final int MIN_THREADS = 5;
    private static final int IDLE_MILLIS = 300_000;

    private final Map<HttpClient, String> clients = new WeakHashMap<>();

    private @Nullable HttpClient commonClient;

    @Deactivate
    public synchronized void deactivate() {
        HttpClient client = commonClient;
        commonClient = null;
        if (client != null) {
            LifeCycle.stop(client);
        }
    }

    @Override
    public HttpClient createHttpClient(String consumerName) {
        return createHttpClient(consumerName, null);
    }

    @Override
    public synchronized HttpClient createHttpClient(String consumerName,
            @Nullable SslContextFactory sslContextFactory) {
        if (!CONSUMER_NAME.matcher(consumerName).matches()) {
            throw new IllegalArgumentException(
                    "consumerName " + consumerName + " must be 4 to 20 letters, digits, - or _");
        }
        HttpClient client = create(consumerName, sslContextFactory);
        clients.put(client, consumerName);
        return client;
    }

    private static HttpClient create(String consumerName, @Nullable SslContextFactory sslContextFactory) {
        HttpClient client = new HttpClient(
                sslContextFactory == null ? new SslContextFactory.Client() : sslContextFactory);
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS, IDLE_MILLIS);
        threads.setName("OH-httpClient-" + consumerName);
        threads.setDaemon(true);
        client.setExecutor(threads);
        client.setMaxConnectionsPerDestination(CONNECTIONS_PER_HOST);
        return client;
    }

    @Override
    public synchronized HttpClient getCommonHttpClient() {
        HttpClient client = commonClient;
        if (client == null) {
            client = create("common", null);
            LifeCycle.start(client);
            commonClient = client;
        }
        return client;
    }

    /**
     * Who asked for a client and has not stopped it.
     */
    public synchronized List<String> runningClients() {
        return clients.entrySet().stream().filter(client -> !client.getKey().isStopped()).map(Map.Entry::getValue)
                .sorted().toList();
    }
}
