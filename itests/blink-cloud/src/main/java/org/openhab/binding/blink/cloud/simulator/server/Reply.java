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
package org.openhab.binding.blink.cloud.simulator.server;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;

/**
 * What goes over the wire: an answer, when, where it breaks off, and with which pauses.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record Reply(CloudResponse response, Duration delay, Break breaks, boolean reset, Duration drip) {

    static Reply of(CloudResponse response) {
        return new Reply(response, Duration.ZERO, Break.NEVER, false, Duration.ZERO);
    }
}
