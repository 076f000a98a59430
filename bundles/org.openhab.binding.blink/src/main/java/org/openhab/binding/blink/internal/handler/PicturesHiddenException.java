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
package org.openhab.binding.blink.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.web.WithheldException;

/**
 * There is a picture, but it must not be seen now.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PicturesHiddenException extends WithheldException {

    private static final long serialVersionUID = 1L;

    PicturesHiddenException() {
        super("with privacyMode, nothing is shown while the network is disarmed");
    }
}
