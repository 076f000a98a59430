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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a connection to a relay has ended.
 *
 * @param reason for those who decide
 * @param message for those who read a log, without a secret
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record RelayEnd(Reason reason, String message) {

    /**
     * Why a connection to a relay has ended.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public enum Reason {
        /** We have closed it. */
        CLOSED,
        /** The relay has closed it, or the network has, after data had come. */
        CLOSED_BY_RELAY,
        /** The relay has closed it before any data came: that is how it refuses a greeting. */
        REFUSED,
        /** No picture has come for too long. */
        SILENCE,
        /** What comes cannot be told apart any more. */
        DESYNCHRONISED,
        /** Its name is not known, or nobody answers there. */
        UNREACHABLE,
        /** No encryption could be agreed on, or it broke. */
        TLS_FAILED,
        /** The relay has an address that we do not connect to. */
        ADDRESS_NOT_ALLOWED,
        /** A mistake of ours. */
        DEFECT
    }
}
