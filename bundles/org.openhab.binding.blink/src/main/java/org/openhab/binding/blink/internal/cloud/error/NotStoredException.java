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

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Blink has sent something that could not be stored here: the disk is full or gone. Not Blink's fault, and no reason
 * to ask again at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class NotStoredException extends BlinkException {

    private static final long serialVersionUID = 1L;

    /**
     * @param cause why not; its message is for the user
     */
    public NotStoredException(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
