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
 * Is told what happens to a session, in order, never in two threads at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface SessionListener {

    /**
     * The state has changed, or was confirmed.
     */
    void onState(SessionState state);

    /**
     * A poll has ended; the number of calls has changed.
     *
     * @param callsPerHour how many calls this account has made in the last hour
     */
    void onCalls(int callsPerHour);

    /**
     * The value of the parameter {@code pin} has been used and should leave the configuration.
     *
     * @return whether it is gone for good; false when a file will bring it back
     */
    boolean clearPin();
}
