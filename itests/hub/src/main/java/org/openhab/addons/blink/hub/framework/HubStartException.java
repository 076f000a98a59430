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
package org.openhab.addons.blink.hub.framework;

import java.io.Serial;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The framework or one of its bundles did not start.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class HubStartException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public HubStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
