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
package org.openhab.binding.blink.internal.web;

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What was loaded must not be shown any more: whoever asks is told the same as without a link.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class WithheldException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message says why, for the log and for those who may know
     */
    public WithheldException(String message) {
        super(message);
    }
}
