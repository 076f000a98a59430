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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One of the values to choose from.
 *
 * @param value as it is stored
 * @param label as people read it
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Option(String value, String label) {
}
