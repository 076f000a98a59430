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
package org.openhab.binding.blink.internal.live.relay;

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What Blink has told about a relay is of no use. Messages hold nothing of what it has told, because secrets are in it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class UnusableRelayException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnusableRelayException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * @return what is wrong with it
     */
    public Reason reason() {
        return reason;
    }

    /**
     * What is wrong with it.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public enum Reason {
        /** A relay as the oldest cameras have it ({@code rtsps}), whose protocol is not spoken here. */
        NOT_SUPPORTED,
        /** No address of a relay, or something that does not fit into the greeting. */
        MALFORMED
    }
}
