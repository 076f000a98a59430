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
package org.openhab.binding.blink.cloud.simulator.usb;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The commands by which a client has asked for a list of the clips. Their numbers are known only when they have been
 * given, and the list may be there already then.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ManifestRequest {

    private volatile long command;
    private volatile long part;

    /**
     * @param command the command itself
     * @param part its only part
     */
    public void given(long command, long part) {
        this.command = command;
        this.part = part;
    }

    /** Whether it is the request of this command, or of this part of one. */
    public boolean isGivenBy(long id) {
        return id == command || id == part;
    }
}
