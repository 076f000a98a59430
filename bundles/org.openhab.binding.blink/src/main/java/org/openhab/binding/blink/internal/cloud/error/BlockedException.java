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
package org.openhab.binding.blink.internal.cloud.error;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The edge in front of Blink refuses us before Blink sees the request: 406 for a hardware id or user agent that it does
 * not like, 403 with a page for an address (VPN, data centre) that it does not like.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class BlockedException extends BlinkException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param endpoint the name of the call
     * @param status the HTTP status, 403 or 406
     */
    public BlockedException(String endpoint, int status) {
        super(endpoint + " was refused by the edge with " + status, null);
        this.status = status;
    }

    /**
     * @return the HTTP status, 403 or 406
     */
    public int status() {
        return status;
    }
}
