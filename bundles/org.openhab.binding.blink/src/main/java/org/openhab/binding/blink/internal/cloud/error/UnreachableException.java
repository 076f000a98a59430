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
import org.eclipse.jdt.annotation.Nullable;

/**
 * No answer came: no route, no name, no connection, a handshake that failed, a timeout, a connection that was cut.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class UnreachableException extends BlinkException {

    private static final long serialVersionUID = 1L;

    private final boolean mayHaveArrived;

    /**
     * @param message what happened, without a secret
     * @param mayHaveArrived whether Blink may have received the request; when in doubt, true
     * @param cause what the transport said
     */
    public UnreachableException(String message, boolean mayHaveArrived, @Nullable Throwable cause) {
        super(message, cause);
        this.mayHaveArrived = mayHaveArrived;
    }

    /**
     * @return whether Blink may have received the request. Only when this is false may a request that is not idempotent
     *         be sent once more.
     */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
