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
package org.openhab.binding.blink.cloud.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The faults that are set. The first that fits a request happens; one that has happened often enough goes away.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Faults {

    private final List<ActiveFault> active = new ArrayList<>();
    private long lastId;

    /** @return the number under which the fault can be removed */
    public synchronized long add(Fault fault) {
        active.add(new ActiveFault(++lastId, fault, 0));
        return lastId;
    }

    public synchronized boolean remove(long id) {
        return active.removeIf(entry -> entry.id() == id);
    }

    public synchronized void clear() {
        active.clear();
    }

    public synchronized List<ActiveFault> all() {
        return List.copyOf(active);
    }

    /** The fault that happens to this request. */
    public synchronized Optional<Fault> next(String method, String path, String routeName) {
        for (int i = 0; i < active.size(); i++) {
            ActiveFault entry = active.get(i);
            if (entry.fault().route().matches(method, path, routeName)) {
                ActiveFault happened = new ActiveFault(entry.id(), entry.fault(), entry.happened() + 1);
                if (happened.happened() == entry.fault().times()) {
                    active.remove(i);
                } else {
                    active.set(i, happened);
                }
                return Optional.of(entry.fault());
            }
        }
        return Optional.empty();
    }

    /**
     * A fault that is set, and how often it has happened.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public record ActiveFault(long id, Fault fault, int happened) {
    }
}
