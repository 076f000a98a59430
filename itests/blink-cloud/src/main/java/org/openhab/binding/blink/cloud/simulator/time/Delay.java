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
package org.openhab.binding.blink.cloud.simulator.time;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the simulator waits before a slow answer. Tests give one that does not wait but remembers.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@FunctionalInterface
@NonNullByDefault
public interface Delay {

    /**
     * Waits, or pretends to.
     *
     * @param duration how long
     * @throws InterruptedException when the simulator is being closed
     */
    void await(Duration duration) throws InterruptedException;
}
