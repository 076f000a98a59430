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
package org.openhab.binding.blink.cloud.simulator.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The faults that have not happened yet. They happen one after the other, each to the next packet that it concerns.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RelayFaults {

    private final List<RelayFault> faults = new ArrayList<>();

    public synchronized void add(RelayFault fault) {
        faults.add(fault);
    }

    public synchronized List<RelayFault> all() {
        return List.copyOf(faults);
    }

    public synchronized void clear() {
        faults.clear();
    }

    /** What goes wrong with the packet that is to be sent now, if anything. */
    synchronized Optional<RelayFault> next(long deviceId) {
        for (int i = 0; i < faults.size(); i++) {
            RelayFault fault = faults.get(i);
            if (!fault.concerns(deviceId)) {
                continue;
            }
            if (fault.after() > 0) {
                faults.set(i, fault.after(fault.after() - 1));
                return Optional.empty();
            }
            if (fault.times() > 1) {
                faults.set(i, fault.times(fault.times() - 1));
            } else {
                faults.remove(i);
            }
            return Optional.of(fault);
        }
        return Optional.empty();
    }
}
