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
package org.openhab.binding.blink.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingTypeUID;

/**
 * Ids that the add-on shares with its XML and with rules, items and things of users. They are a contract: none changes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class BlinkBindingConstants {

    public static final String BINDING_ID = "blink";

    // Things
    public static final ThingTypeUID THING_TYPE_ACCOUNT = new ThingTypeUID(BINDING_ID, "account");

    // Configuration
    public static final String CONFIG_PIN = "pin";

    // Channels of the account
    public static final String CHANNEL_API_STATUS = "api-status";
    public static final String CHANNEL_REQUESTS_PER_HOUR = "requests-per-hour";

    // Properties
    public static final String PROPERTY_ACCOUNT_ID = "accountId";
    public static final String PROPERTY_TIER = "tier";

    private BlinkBindingConstants() {
    }
}
