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
package org.openhab.binding.blink.cloud.simulator.oauth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The telephones of the customers, as the app's list of mobile devices shows them: one for each hardware id of an
 * account. Their numbers are the client ids of the REST calls.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Devices {

    private static final long FIRST_ID = 1200001;

    private final List<Device> devices = new ArrayList<>();

    /** The number of a device; a device that was not seen before gets a new one. */
    synchronized long register(long accountId, String hardwareId) {
        for (Device device : devices) {
            if (device.accountId() == accountId && device.hardwareId().equalsIgnoreCase(hardwareId)) {
                return device.id();
            }
        }
        long id = FIRST_ID + devices.size();
        devices.add(new Device(id, accountId, hardwareId));
        return id;
    }

    public synchronized void clear() {
        devices.clear();
    }

    synchronized List<Device> all() {
        return List.copyOf(devices);
    }

    synchronized void restore(Collection<Device> saved) {
        devices.addAll(saved);
    }

    /**
     * One device of one account.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    record Device(long id, long accountId, String hardwareId) {
    }
}
