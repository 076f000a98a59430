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

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.net.HttpServiceUtil;
import org.openhab.core.net.NetworkAddressService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Knows under which address browsers in the house reach openHAB.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = OwnAddress.class)
public class OwnAddress implements Supplier<Optional<String>> {

    private final NetworkAddressService network;
    private final BundleContext context;

    @Activate
    public OwnAddress(@Reference NetworkAddressService network, BundleContext context) {
        this.network = network;
        this.context = context;
    }

    /**
     * @return the address without a path; empty when there is no network, or no web server yet
     */
    @Override
    public Optional<String> get() {
        @Nullable
        String host = network.getPrimaryIpv4HostAddress();
        int port = HttpServiceUtil.getHttpServicePort(context);
        return host == null || host.isBlank() || port <= 0 ? Optional.empty()
                : Optional.of("http://" + host + ":" + port);
    }
}
