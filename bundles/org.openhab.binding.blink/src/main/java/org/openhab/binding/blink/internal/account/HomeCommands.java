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

/**
 * What Blink can be asked to do with a home, in the words of the home. Each answer says what the home shows afterwards.
 * <p>
 * Methods are called on the serial executor of the session; see {@link AccountSession#order}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class HomeCommands {

    private final NetworkCommands networks;
    private final NetworkSettings networkSettings;
    private final CameraCommands cameras;
    private final SettingCommands settings;
    private final SnoozeCommands snoozes;
    private final SirenCommands sirens;

    HomeCommands(CommandQueue queue, HomeApis apis, DeviceReads devices, HomeWatch home, ForAccount account) {
        this.networks = new NetworkCommands(queue, apis.commands(), home, account);
        this.networkSettings = new NetworkSettings(queue, apis.networks(), account);
        this.cameras = new CameraCommands(queue, apis.commands(), home, account);
        this.settings = new SettingCommands(queue, apis.settings(), devices, home, account);
        this.snoozes = new SnoozeCommands(queue, apis.snoozes(), home, account);
        this.sirens = new SirenCommands(queue, apis.sirens(), home, account);
    }

    /**
     * @return what can be done with networks
     */
    public NetworkCommands networks() {
        return networks;
    }

    /**
     * @return what can be set for networks
     */
    public NetworkSettings networkSettings() {
        return networkSettings;
    }

    /**
     * @return mutes networks and cameras
     */
    public SnoozeCommands snoozes() {
        return snoozes;
    }

    /**
     * @return what can be done with sirens
     */
    public SirenCommands sirens() {
        return sirens;
    }

    /**
     * @return what can be done with cameras, Minis and doorbells
     */
    public CameraCommands cameras() {
        return cameras;
    }

    /**
     * @return what can be set on cameras, Minis and doorbells, and their lights
     */
    public SettingCommands settings() {
        return settings;
    }
}
