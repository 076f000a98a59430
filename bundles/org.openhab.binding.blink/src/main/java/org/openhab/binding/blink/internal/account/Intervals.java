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
package org.openhab.binding.blink.internal.account;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How often Blink is asked.
 *
 * @param home the time between two looks at the home; zero to ask for nothing by itself
 * @param events the time between two looks at the list of clips while something can happen
 * @param localStorage the time between two looks at the USB storage of a sync module while something can happen
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Intervals(Duration home, Duration events, Duration localStorage) {

    /** What most homes need. */
    public static final Intervals DEFAULT = new Intervals(Duration.ofSeconds(60), Duration.ofSeconds(30),
            Duration.ofSeconds(60));
}
