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
package org.openhab.binding.blink.cloud.simulator.home;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A picture that a device has taken.
 *
 * @param number the first picture of a device has the number 1
 * @param time when it was taken, in whole seconds
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Picture(int number, Instant time) {
}
