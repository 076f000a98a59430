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
import org.openhab.binding.blink.internal.cloud.model.Home;

/**
 * Is told each time that Blink has described the home, in order, never in two threads at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface HomeListener {

    /**
     * @param home the home as it is now
     */
    void onHome(Home home);

    /**
     * Somebody wants to know everything anew: what is not in the home shall be asked for with the home that comes next.
     */
    default void onRefresh() {
        // Most live from the home alone.
    }
}
