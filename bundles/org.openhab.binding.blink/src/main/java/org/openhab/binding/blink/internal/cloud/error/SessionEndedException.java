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
 * There is no session any more: the refresh token was refused, or there is none. Only the user can mend that.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SessionEndedException extends BlinkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message why, without a secret
     */
    public SessionEndedException(String message) {
        super(message, null);
    }
}
