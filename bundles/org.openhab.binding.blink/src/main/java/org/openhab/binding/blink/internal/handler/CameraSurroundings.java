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
package org.openhab.binding.blink.internal.handler;

import java.time.Clock;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the handler of a camera needs from outside.
 *
 * @param clock tells the time of day; it may be set, and then jumps
 * @param steady tells how much time has passed
 * @param random gives numbers from 0 to 1
 * @param texts gives the text of a key in the language of openHAB
 * @param descriptions tells openHAB what can be set
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record CameraSurroundings(Clock clock, Clock steady, DoubleSupplier random, UnaryOperator<String> texts,
        SettingDescriptions descriptions) {

    /**
     * @param clock tells the time of day, and nobody sets it
     */
    CameraSurroundings(Clock clock, DoubleSupplier random, UnaryOperator<String> texts,
            SettingDescriptions descriptions) {
        this(clock, clock, random, texts, descriptions);
    }
}
