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
package org.openhab.binding.blink.cloud.simulator.account;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a customer pays for: whether the clips of all devices, of one, or of none are kept in the cloud.
 *
 * @param kind how many
 * @param deviceId the one device, 0 otherwise
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Plan(Kind kind, long deviceId) {

    /** Nothing: clips stay at home, if they can be kept there. */
    public static final Plan NONE = new Plan(Kind.NONE, 0);
    /** All devices. */
    public static final Plan PLUS = new Plan(Kind.PLUS, 0);

    /** One device. */
    public static Plan basic(long deviceId) {
        return new Plan(Kind.BASIC, deviceId);
    }

    /** Whether the clips of a device go to the cloud. */
    public boolean covers(long device) {
        return kind == Kind.PLUS || kind == Kind.BASIC && device == deviceId;
    }

    /**
     * The kinds of plans, with the words of the cloud for them.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public enum Kind {
        NONE,
        BASIC,
        PLUS
    }
}
