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
package org.openhab.addons.blink.hub.host.xml;

import java.io.Serial;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An XML file of an add-on cannot be understood, which openHAB would tell in its log and skip the file.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class InvalidDescriptionException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public InvalidDescriptionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
