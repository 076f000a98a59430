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
 * Blink says that this client is too old (426): either the version of a call has been retired, or the user agent is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class UpdateRequiredException extends BlinkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param endpoint the name of the call
     */
    public UpdateRequiredException(String endpoint) {
        super(endpoint + " asks for a newer app", null);
    }
}
