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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.net.NetworkAddressService;
import org.osgi.service.component.annotations.Component;

/**
 * The one address at which the web server of the hub listens.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = NetworkAddressService.class)
@NonNullByDefault
public class HubAddress implements NetworkAddressService {

    private static final String THIS_MACHINE = "127.0.0.1";

    @Override
    public @Nullable String getPrimaryIpv4HostAddress() {
        return THIS_MACHINE;
    }
}
