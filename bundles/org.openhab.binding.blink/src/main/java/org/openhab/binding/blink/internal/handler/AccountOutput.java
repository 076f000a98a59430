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
package org.openhab.binding.blink.internal.handler;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.types.State;

/**
 * What the parts of an account's handler may do with its thing. All of it does nothing once the thing is disposed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
interface AccountOutput {
    /**
     * Tells something that depends on what may change at any time: nothing else is told from the first look at that
     * until all is told.
     */
    void tell(Runnable news);

    /**
     * Shows how the account stands.
     */
    void showStatus(AccountStatus status);

    /**
     * Shows a state, whether it has changed or not.
     */
    void showState(String channelId, State state);

    /**
     * Shows properties; others stay as they are.
     */
    void showProperties(Map<String, String> properties);

    /**
     * Triggers a channel.
     */
    void trigger(String channelId, String event);

    /**
     * Takes a parameter out of the configuration.
     *
     * @return whether it is gone for good; false when a file will bring it back
     */
    boolean clearParameter(String name);
}
