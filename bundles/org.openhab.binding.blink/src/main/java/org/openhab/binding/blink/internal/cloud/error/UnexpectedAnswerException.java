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
 * An answer that the protocol does not know: a page instead of JSON, JSON of another form, a status or a redirect that
 * does not belong there, a body beyond all measure.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class UnexpectedAnswerException extends BlinkException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param endpoint the name of the call
     * @param status the HTTP status
     * @param problem what is unexpected, without a secret
     */
    public UnexpectedAnswerException(String endpoint, int status, String problem) {
        this(endpoint, status, problem, null);
    }

    /**
     * @param endpoint the name of the call
     * @param status the HTTP status
     * @param problem what is unexpected, without a secret
     * @param cause what the parser said
     */
    public UnexpectedAnswerException(String endpoint, int status, String problem, @Nullable Throwable cause) {
        super(endpoint + " answered " + status + ": " + problem, cause);
        this.status = status;
    }

    /**
     * @return the HTTP status
     */
    public int status() {
        return status;
    }
}
