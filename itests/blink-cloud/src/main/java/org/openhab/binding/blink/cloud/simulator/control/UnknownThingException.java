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
package org.openhab.binding.blink.cloud.simulator.control;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The operator has named something that does not exist.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UnknownThingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownThingException(String message) {
        super(message);
    }
}
