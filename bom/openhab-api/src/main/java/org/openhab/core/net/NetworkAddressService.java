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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Knows under which address openHAB is reached.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface NetworkAddressService {

    /**
     * The address that the user has chosen, else the first one that there is.
     *
     * @return null if there is no network
     */
    @Nullable
    String getPrimaryIpv4HostAddress();
}
