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
 * Another command is under way in the same network (409, or an answer without a command): nothing was done, and the
 * same command may be sent again a little later.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class BusyException extends BlinkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param endpoint the name of the call
     */
    public BusyException(String endpoint) {
        super(endpoint + " found Blink busy", null);
    }
}
