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
 * Blink would do it, but in a way that is not supported here.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class NotSupportedException extends BlinkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is not supported; for the user
     */
    public NotSupportedException(String message) {
        super(message, null);
    }
}
