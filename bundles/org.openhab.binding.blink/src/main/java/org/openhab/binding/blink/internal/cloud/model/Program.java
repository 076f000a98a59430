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
 * A program of a network: a schedule that arms and disarms it at certain times.
 *
 * @param id its number
 * @param networkId the number of its network
 * @param enabled whether it is in force; null when Blink does not tell
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Program(long id, long networkId, @Nullable Boolean enabled) {
}
