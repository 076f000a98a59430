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
package org.openhab.binding.blink.cloud.simulator.home;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What belongs to a system and has a name. Its setters take effect at once.
 *
 * @param <P> itself, which setters give back
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class NetworkPart<P extends NetworkPart<P>> {

    private final long id;
    private final long networkId;
    private final RawMembers raw = new RawMembers();
    private volatile String name;

    NetworkPart(long id, long networkId, String name) {
        this.id = id;
        this.networkId = networkId;
        this.name = name;
    }

    abstract P self();

    public final long id() {
        return id;
    }

    public final long networkId() {
        return networkId;
    }

    public final String name() {
        return name;
    }

    public final P name(String name) {
        this.name = name;
        return self();
    }

    /** What is to be otherwise where Blink tells of it, which is in the homescreen for most. */
    public final RawMembers raw() {
        return raw;
    }
}
