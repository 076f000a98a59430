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
 * What a trigger channel has told, to which rules in openHAB would listen.
 *
 * @param time when
 * @param thing the UID of the thing
 * @param channel the channel within the thing, for example {@code doorbell}
 * @param payload what it said, for example {@code PRESSED}; may be empty
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record TriggerEvent(Instant time, String thing, String channel, String payload) {
}
