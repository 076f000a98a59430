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
package org.openhab.binding.blink.cloud.simulator.http;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The kinds of hosts that Blink's cloud consists of.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum HostRole {
    /** Sign-in and tokens. */
    OAUTH,
    /** Tells a client its tier. The tiers' own hosts do so too. */
    BOOTSTRAP,
    /** The data of the customers of one tier. */
    TIER,
    /** What every REST host answers, to anyone. */
    ANY_REST
}
