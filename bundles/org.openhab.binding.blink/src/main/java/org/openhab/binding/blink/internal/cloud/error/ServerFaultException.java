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

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Blink has a fault of its own and says so (5xx, or a word of OAuth for it): it is temporary and says nothing about our
 * session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ServerFaultException extends BlinkException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Duration retryAfter;

    /**
     * @param endpoint the name of the call
     * @param status the HTTP status
     * @param retryAfter how long Blink wants us to wait, if it says so
     */
    public ServerFaultException(String endpoint, int status, Optional<Duration> retryAfter) {
        super(endpoint + " answered " + status, null);
        this.status = status;
        this.retryAfter = retryAfter.orElse(null);
    }

    /**
     * @return the HTTP status
     */
    public int status() {
        return status;
    }

    /**
     * @return how long Blink wants us to wait, if it said so
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
