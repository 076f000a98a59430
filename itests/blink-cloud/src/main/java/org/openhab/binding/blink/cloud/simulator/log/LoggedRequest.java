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
package org.openhab.binding.blink.cloud.simulator.log;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One line of the log of requests. It holds no secret: neither the query nor any header or body. A status of 0 means
 * that the connection was broken before a status was sent.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record LoggedRequest(long number, Instant time, String host, String method, String path, int status,
        List<String> notes) {
}
