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
package org.openhab.addons.blink.hub.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.cloud.CloudPort;
import org.openhab.addons.blink.hub.cloud.PlayableCloud;
import org.openhab.addons.blink.hub.framework.DataFolder;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;

/**
 * The hub: framework, add-on, page and, unless Blink itself is wanted, the simulated cloud.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Hub implements AutoCloseable {

    private final HubFramework framework;
    private final @Nullable BlinkCloud cloud;

    private Hub(HubFramework framework, @Nullable BlinkCloud cloud) {
        this.framework = framework;
        this.cloud = cloud;
    }

    /**
     * Starts everything.
     *
     * @throws IOException if a port is taken, or the folder cannot be used
     * @throws HubStartException if the framework does not start
     */
    public static Hub start(HubOptions options, boolean realBlink) throws IOException, HubStartException {
        checkPort(options.port());
        if (realBlink) {
            return new Hub(HubFramework.start(options), null);
        }
        BlinkCloud cloud = startCloud(options);
        boolean started = false;
        try {
            Hub hub = new Hub(HubFramework.start(options.cloud(new PlayableCloud(cloud))), cloud);
            started = true;
            return hub;
        } finally {
            if (!started) {
                cloud.close();
            }
        }
    }

    private static void checkPort(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            probe.setReuseAddress(true);
        } catch (BindException e) {
            throw new IOException("Port " + port + " is taken. Choose another one with --port, 0 for any.", e);
        }
    }

    private static BlinkCloud startCloud(HubOptions options) throws IOException {
        DataFolder folder = DataFolder.open(options.folder());
        CloudPort port = new CloudPort(folder.cloud());
        int wanted = port.get(options.port() == 0 ? 0 : options.port() + 1);
        try {
            BlinkCloud cloud = BlinkCloud.builder().port(wanted).data(folder.cloud()).start();
            port.keep(cloud.port());
            return cloud;
        } catch (BindException e) {
            throw new IOException("Port " + wanted + " is taken, at which the accounts of " + options.folder()
                    + " expect the simulated cloud.", e);
        }
    }

    /**
     * The address of the page.
     */
    public URI page() {
        return framework.address().resolve("/hub/");
    }

    public HubFramework framework() {
        return framework;
    }

    /**
     * The simulated cloud, or null if the account talks to Blink itself.
     */
    public @Nullable BlinkCloud cloud() {
        return cloud;
    }

    @Override
    public void close() {
        framework.close();
        BlinkCloud simulator = cloud;
        if (simulator != null) {
            simulator.close();
        }
    }
}
