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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Blink wants us to slow down (429). Seen rarely on REST calls, often on the sign-in host, there with
 * {@code next_time_in_secs} of 600 to 86400 s instead of a {@code Retry-After} header.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class RateLimitedException extends BlinkException {

    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    /**
     * @param endpoint the name of the call
     * @param retryAfter how long to wait, never negative
     */
    public RateLimitedException(String endpoint, Duration retryAfter) {
        super(endpoint + " is limited, try again in " + retryAfter.toSeconds() + " s", null);
        this.retryAfter = retryAfter;
    }

    /**
     * @return how long Blink wants us to wait
     */
    public Duration retryAfter() {
        return retryAfter;
    }
}
