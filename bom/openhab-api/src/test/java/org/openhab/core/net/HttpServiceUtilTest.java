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
package org.openhab.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * The port of openHAB is found.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HttpServiceUtilTest {

    private static final String PORT = "org.osgi.service.http.port";
    private static final String PORT_SECURE = "org.osgi.service.http.port.secure";

    private final BundleContext context = mock(BundleContext.class);

    private void services(ServiceReference<?>... services) throws InvalidSyntaxException {
        when(context.getAllServiceReferences("org.osgi.service.http.HttpService", null)).thenReturn(services);
    }

    private static ServiceReference<?> service(String property, Object port, @Nullable Integer ranking) {
        ServiceReference<?> service = mock(ServiceReference.class);
        when(service.getProperty(property)).thenReturn(port);
        when(service.getProperty("service.ranking")).thenReturn(ranking);
        return service;
    }

    @Test
    void theServiceWithTheHighestRankingTellsThePort() throws InvalidSyntaxException {
        services(service(PORT, "8080", null), service(PORT, 8090, 5), service(PORT, "no port", 9));

        assertEquals(8090, HttpServiceUtil.getHttpServicePort(context));
    }

    @Test
    void theSecurePortIsAnother() throws InvalidSyntaxException {
        services(service(PORT_SECURE, "8443", null));

        assertEquals(8443, HttpServiceUtil.getHttpServicePortSecure(context));
        assertEquals(-1, HttpServiceUtil.getHttpServicePort(context));
    }

    @Test
    void withoutServiceTheFrameworkTellsThePort() {
        when(context.getProperty(PORT)).thenReturn("8081");

        assertEquals(8081, HttpServiceUtil.getHttpServicePort(context));
        assertEquals(-1, HttpServiceUtil.getHttpServicePortSecure(context));
    }
}
