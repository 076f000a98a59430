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
package org.openhab.binding.blink.internal.cloud.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A network, which the Blink app calls a system: what is armed and disarmed together.
 *
 * @param id its number
 * @param name its name
 * @param armed whether it is armed; null when Blink does not tell
 * @param saveLiveView whether live views are kept as clips; null when Blink does not tell
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Network(long id, String name, @Nullable Boolean armed, @Nullable Boolean saveLiveView) {
}
