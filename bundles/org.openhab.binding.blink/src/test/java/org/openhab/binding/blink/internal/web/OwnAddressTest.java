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
package org.openhab.binding.blink.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.*;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.net.NetworkAddressService;
import org.osgi.framework.BundleContext;

/**
 * openHAB's own address is where browsers reach it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OwnAddressTest {

    private final NetworkAddressService network = mock(NetworkAddressService.class);
    private final BundleContext context = mock(BundleContext.class);
    private final OwnAddress address = new OwnAddress(network, context);

    @Test
    void itIsThePrimaryAddressAndThePortOfTheWebServer() {
        when(network.getPrimaryIpv4HostAddress()).thenReturn("192.0.2.7");
        when(context.getProperty("org.osgi.service.http.port")).thenReturn("8080");
        assertEquals(Optional.of("http://192.0.2.7:8080"), address.get());
    }

    @Test
    void withoutANetworkOrAWebServerThereIsNone() {
        assertEquals(Optional.empty(), address.get());
        when(network.getPrimaryIpv4HostAddress()).thenReturn("192.0.2.7");
        assertEquals(Optional.empty(), address.get());
        when(network.getPrimaryIpv4HostAddress()).thenReturn(null);
        when(context.getProperty("org.osgi.service.http.port")).thenReturn("8080");
        assertEquals(Optional.empty(), address.get());
    }
}
