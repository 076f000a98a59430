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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.api.CommandApi;
import org.openhab.binding.blink.internal.cloud.api.NetworkApi;
import org.openhab.binding.blink.internal.cloud.api.RestClient;
import org.openhab.binding.blink.internal.cloud.api.SettingApi;
import org.openhab.binding.blink.internal.cloud.api.SirenApi;
import org.openhab.binding.blink.internal.cloud.api.SnoozeApi;

/**
 * The calls that have Blink do something with a home.
 *
 * @param commands arms, switches, takes pictures
 * @param networks sets what concerns a network as a whole
 * @param settings sets what concerns one device
 * @param snoozes mutes notifications
 * @param sirens lets sirens sound
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record HomeApis(CommandApi commands, NetworkApi networks, SettingApi settings, SnoozeApi snoozes, SirenApi sirens) {

    /**
     * @param unhurried sends the calls that nobody waits for
     * @param rest sends the others
     */
    HomeApis(RestClient unhurried, RestClient rest) {
        this(new CommandApi(rest), new NetworkApi(unhurried, rest), new SettingApi(rest), new SnoozeApi(rest),
                new SirenApi(rest));
    }
}
