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
package org.openhab.core.io.net.http;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Gives HTTP clients that share openHAB's threads and trust what openHAB trusts. Each allows two connections to one
 * destination.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface HttpClientFactory {

    /**
     * A client of the caller's own, <b>not yet started</b>. Who asks for it starts, stops and destroys it.
     *
     * @param consumerName who asks: 4 to 20 letters, digits and hyphens; becomes part of the thread names
     */
    HttpClient createHttpClient(String consumerName);

    /**
     * The same with a TLS set-up of the caller's own; null for openHAB's.
     */
    HttpClient createHttpClient(String consumerName, @Nullable SslContextFactory sslContextFactory);

    /**
     * The client that all add-ons share: running, not to be stopped or set up otherwise, its cookies are everybody's.
     */
    HttpClient getCommonHttpClient();
}
