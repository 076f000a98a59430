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
package org.openhab.addons.blink.hub.api;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One line of the log, as the add-on, the host or a library wrote it.
 *
 * @param time when it was written
 * @param level ERROR, WARN, INFO, DEBUG or TRACE
 * @param logger the full name of the logger
 * @param message the formatted message, followed by the stack trace if there was one
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record LogLine(Instant time, String level, String logger, String message) {

    /**
     * The logger's name without its packages, as a reader wants it.
     */
    public String source() {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }
}
