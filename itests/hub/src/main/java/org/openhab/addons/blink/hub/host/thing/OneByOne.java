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
package org.openhab.addons.blink.hub.host.thing;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingUID;

/**
 * Lets the steps in the life of one thing follow each other, while other things go their own way.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OneByOne {

    private final Map<ThingUID, Lock> locks = new ConcurrentHashMap<>();

    /**
     * Runs a step while nobody else does for a thing of this name. A step may contain others.
     */
    void run(ThingUID thing, Runnable step) {
        Lock lock = Objects.requireNonNull(locks.computeIfAbsent(thing, uid -> new ReentrantLock()));
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }
}
